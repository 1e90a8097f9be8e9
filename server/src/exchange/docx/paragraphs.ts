import { FootnoteReferenceRun, Paragraph, Tab, UnderlineType, type IParagraphOptions, type IRunOptions, type ParagraphChild } from 'docx';
import type { RenderedBlock, RenderedRun } from '../render/rendered';
import { changedWords, type Signing } from './changes/runs';
import type { LooseNote, WrittenBlock } from './changes/written';
import { commented, type CommentPlan } from './comments';
import type { Label, LabelOfBoth } from './labels';
import type { NotePlan } from './notes';
import { bookmarked, numberField, takesBracket, type ReferencePlan } from './references';
import { OPENING } from './styles';
import { xmlText } from './xml';

/** What blocks are written with. */
export interface BlockWriting extends Signing {
  readonly notes: NotePlan;
  readonly labels: ReadonlyMap<string, LabelOfBoth>;
  readonly numbers: 'auto' | 'text';
  readonly openings: 'italic' | 'underlined';
  readonly references: ReferencePlan;
  readonly comments: CommentPlan;
}

/** The name of the list in the library. */
export const LIST = 'paragraphs';

const COLUMN = { left: 1267, right: 1267 };

/** An empty paragraph of 6 points, with which the template makes room; it stays with what follows, as a heading above it does. */
export function spacer(mark: IParagraphOptions['run'] = {}): Paragraph {
  return new Paragraph({ style: 'SingleTxt', keepNext: true, spacing: { line: 120, lineRule: 'exact', after: 0 }, run: mark });
}

/** The paragraphs of the blocks of a text, with the room between its parts; `above` is what stands above the first one. */
export function paragraphsOf(at: BlockWriting, blocks: readonly WrittenBlock[], above: 'head' | 'nothing'): readonly Paragraph[] {
  const now = neighboursOf(blocks, ({ now: block }) => block);
  const was = neighboursOf(blocks, ({ was: block }) => block);
  return blocks.flatMap((block, index) => {
    const [own, old] = [now[index], was[index]];
    const [room, roomWas] = [roomBefore(own, above), roomBefore(old, above)];
    return [
      ...Array.from({ length: Math.min(room, roomWas) }, () => spacer()),
      ...Array.from({ length: room - roomWas }, () => spacer(at.paragraphMark('inserted', undefined))),
      ...Array.from({ length: roomWas - room }, () => spacer(at.paragraphMark('deleted', undefined))),
      paragraphOf(at, block, own, old),
    ];
  });
}

/** A block of one version between its neighbours there. */
interface Between {
  readonly before: RenderedBlock | undefined;
  readonly block: RenderedBlock;
  readonly after: RenderedBlock | undefined;
}

/** For each block what it is in one version and between what; undefined where that version does not have it. */
function neighboursOf(
  blocks: readonly WrittenBlock[],
  of: (block: WrittenBlock) => RenderedBlock | undefined,
): readonly (Between | undefined)[] {
  const own = blocks.map(of);
  const all = own.filter((block) => block !== undefined);
  const seen = { count: 0 };
  return own.map((block) => {
    if (block === undefined) return undefined;
    seen.count += 1;
    return { before: all[seen.count - 2], block, after: all[seen.count] };
  });
}

function roomBefore(between: Between | undefined, above: 'head' | 'nothing'): number {
  if (between === undefined) return 0;
  // A heading does not touch the rule of the head above it.
  if (between.before === undefined) return above === 'head' && AREAS[between.block.role] === 'title' ? 3 : 0;
  // The title of an item is set off from its number, however close it stands in the draft.
  if (between.block.below === 'tight' && between.block.role !== 'agenda-title') return 0;
  return roomBetween(between.before, between.block);
}

/** A note that no mark leads to, as a paragraph after the text. */
export function looseNote(at: BlockWriting, { note, change }: LooseNote): Paragraph {
  const number: RenderedRun = { ...PLAIN, text: note.number, mark: { note: undefined, id: '', asterisk: note.asterisk } };
  const runs = change === undefined ? note.runs : note.runs.map((run) => ({ ...run, change }));
  return new Paragraph({
    style: 'FootnoteText',
    run: change === undefined ? {} : at.paragraphMark(change, undefined),
    children: [
      changedWords(at, change, { text: xmlText(number.text), ...(!note.asterisk && { style: 'FootnoteReference' }) }),
      changedWords(at, change, { children: [' ', new Tab()] }),
      ...runsOf(at, runs),
    ],
  });
}

const PLAIN = { italics: false, bold: false };

function paragraphOf(at: BlockWriting, { id, runs, move }: WrittenBlock, now: Between | undefined, was: Between | undefined): Paragraph {
  const label = at.numbers === 'auto' ? at.labels.get(id) : undefined;
  const typed = now && typedNumber(now.block, label?.now);
  const typedWas = was && typedNumber(was.block, label?.was);
  const look = now && lookWith(now, label?.now);
  const lookWas = was && lookWith(was, label?.was);
  const change = now === undefined ? 'deleted' : was === undefined ? 'inserted' : undefined;
  const numbers = [
    ...(typedWas === undefined || same(typed, typedWas) ? [] : [changedWords(at, 'deleted', { children: typedWas() })]),
    ...(typed === undefined ? [] : [changedWords(at, same(typed, typedWas) ? undefined : 'inserted', { children: typed() })]),
  ];
  return new Paragraph({
    ...(look ?? lookWas),
    ...(change !== undefined && { run: at.paragraphMark(change, move) }),
    ...(look !== undefined &&
      lookWas !== undefined &&
      !sameLook(look, lookWas) && { revision: { ...at.signature(undefined), ...lookWas } }),
    children: commented(at.comments, id, [
      ...numbers,
      ...bookmarked(at.references, id, runsOf(at, asPrinted(runs, now ?? was), openingOf(at, now, runs))),
    ]),
  });
}

/** The typed number of a block with what stands around it; undefined where Word counts it, or there is none. */
function typedNumber({ number, role }: RenderedBlock, label: Label | undefined): (() => readonly (string | Tab)[]) | undefined {
  if (number === '' || label?.kind === 'counted') return undefined;
  return () => (role === 'title' ? [new Tab(), number, new Tab()] : [number, new Tab()]);
}

function same(one: ReturnType<typeof typedNumber>, other: ReturnType<typeof typedNumber>): boolean {
  const [left, right] = [one, other].map((typed) =>
    typed?.()
      .filter((part) => typeof part === 'string')
      .join(''),
  );
  return left === right;
}

function lookWith({ block, after }: Between, label: Label | undefined): IParagraphOptions {
  return {
    ...lookOf(block),
    ...(after?.below === 'tight' && { spacing: { after: 0 } }),
    ...(label?.kind === 'counted' && { numbering: { reference: LIST, level: label.level, instance: label.instance } }),
  };
}

/** Whether two paragraphs are set alike; the space below them follows from what stands there. */
function sameLook(one: IParagraphOptions, other: IParagraphOptions): boolean {
  const [left, right] = [one, other].map(({ style, indent, alignment, numbering }) =>
    JSON.stringify([style, indent, alignment, numbering]),
  );
  return left === right;
}

/** The style of a block by its role, and what the template sets directly. */
function lookOf({ role, degree, number }: RenderedBlock): IParagraphOptions {
  switch (role) {
    case 'body':
    case 'session':
      return { style: 'Session' };
    case 'place':
    case 'agenda':
    case 'masthead':
      return { style: 'AgendaItemNormal' };
    case 'agenda-title':
      return { style: 'AgendaTitleH2' };
    case 'adoption':
      return { style: 'HCh', indent: COLUMN };
    case 'sponsors':
      return { style: 'Sponsors', indent: COLUMN };
    case 'title':
      return number === '' ? { style: 'TitleH1', indent: { ...COLUMN, firstLine: 0 } } : { style: 'TitleH1' };
    case 'annex':
      return { style: 'HCh', indent: COLUMN, pageBreakBefore: true };
    case 'heading':
      return { style: degree <= 1 ? 'HCh' : degree === 2 ? 'H1' : 'H23', indent: COLUMN };
    case 'closing':
      return { style: 'SingleTxt', alignment: 'right' };
    case 'report':
      return { style: 'SingleTxt', spacing: { after: 0 } };
    case 'text':
    case 'chapeau':
    case 'enacting':
    case 'preambular':
      return { style: 'SingleTxt', indent: { ...COLUMN, firstLine: 475 } };
    case 'operative':
    case 'item':
    case 'continuation':
      if (degree <= 2) return { style: 'SingleTxt', indent: { ...COLUMN, firstLine: 475 } };
      return { style: 'SingleTxt', indent: { left: 2693 + 475 * Math.min(degree - 3, 6), right: 1267, hanging: number === '' ? 0 : 475 } };
  }
}

type Area = 'agenda' | 'sponsors' | 'title' | 'text' | 'heading';

const AREAS: Readonly<Partial<Record<RenderedBlock['role'], Area>>> = {
  body: 'agenda',
  session: 'agenda',
  place: 'agenda',
  agenda: 'agenda',
  masthead: 'agenda',
  'agenda-title': 'sponsors',
  adoption: 'title',
  report: 'title',
  sponsors: 'sponsors',
  title: 'title',
  annex: 'heading',
  heading: 'heading',
};

/** How many spacers the template has between two blocks. */
function roomBetween(before: RenderedBlock, block: RenderedBlock): number {
  const [above, below] = [AREAS[before.role] ?? 'text', AREAS[block.role] ?? 'text'];
  if (block.role === 'agenda-title') return 1;
  if (above === 'agenda' && below === 'agenda') return 0;
  if (above === 'text' && below === 'text') return block.role === 'closing' && before.role !== 'closing' ? 1 : 0;
  if (above === 'heading' && below === 'text') return 2;
  return above === 'agenda' || before.role === 'agenda-title' ? 3 : 2;
}

/** The words of a block with the italics that print gives it as a whole: the line on a report inside its brackets, and the closing lines. */
function asPrinted(runs: readonly RenderedRun[], between: Between | undefined): readonly RenderedRun[] {
  const role = between?.block.role;
  if (role !== 'closing' && role !== 'report') return runs;
  return runs.flatMap((run) => {
    if (run.mark !== undefined || run.italics) return [run];
    const parts = role === 'closing' ? [run.text] : run.text.split(/(^\[|\]$)/);
    return parts
      .filter((text) => text !== '')
      .map((text) =>
        role === 'report' && /^[[\]]$/.test(text) ? { ...run, text } : { ...run, text, italics: true, added: true as const },
      );
  });
}

/** How many of the first runs are the opening words of a paragraph, in italics in the draft or in print; 0 where those stay italics. */
function openingOf({ openings }: BlockWriting, between: Between | undefined, runs: readonly RenderedRun[]): number {
  if (openings === 'italic' || between === undefined || !OPENED.has(between.block.role)) return 0;
  const end = runs.findIndex(({ italics, mark }) => !italics || mark !== undefined);
  return end < 0 ? runs.length : end;
}

const OPENED: ReadonlySet<RenderedBlock['role']> = new Set(['preambular', 'operative']);

/** Runs as the library takes them, with the fields of references; the first so many are underlined instead of in italics. */
function runsOf(at: BlockWriting, runs: readonly RenderedRun[], underlined = 0): readonly ParagraphChild[] {
  return runs.flatMap((run, index): readonly ParagraphChild[] => {
    const { text, italics, bold, added, mark, change } = run;
    const planned = mark === undefined ? undefined : at.notes.marks.get(mark.id);
    // The mark that is put in its place is signed by itself.
    if (planned !== undefined) return [new FootnoteReferenceRun(planned.token)];
    const one = change === 'moved' ? undefined : change;
    if (mark !== undefined) return [changedWords(at, one, { text: xmlText(text), superScript: !mark.asterisk })];
    // Where opening words are underlined, the name of the organ is not, though print has it in italics as well.
    const isNotUnderlined = added === true && at.openings === 'underlined';
    const look: IRunOptions = {
      ...(italics &&
        (index < underlined ? { underline: {} } : { italics, ...(isNotUnderlined && { underline: { type: UnderlineType.NONE } }) })),
      ...(bold && { bold }),
      ...(added && { style: OPENING.id }),
    };
    const pieces = at.references.pieces.get(run) ?? [{ text, bookmark: undefined }];
    const isPrinted = takesBracket(at.references, runs[index - 1]);
    return pieces.map(({ text: piece, bookmark }, order) => {
      if (bookmark !== undefined) return numberField(bookmark, piece);
      return changedWords(at, one, { ...look, text: xmlText(isPrinted && order === 0 ? piece.slice(1) : piece) });
    });
  });
}
