import { FootnoteReferenceRun, Paragraph, Tab, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import type { RenderedBlock, RenderedNote, RenderedRun } from '../render/rendered';
import type { Label } from './labels';
import type { NotePlan } from './notes';
import { OPENING } from './styles';
import { xmlText } from './xml';

/** What blocks are written with. */
export interface BlockWriting {
  readonly notes: NotePlan;
  readonly labels: ReadonlyMap<string, Label>;
  readonly numbers: 'auto' | 'text';
}

/** The name of the list in the library. */
export const LIST = 'paragraphs';

const COLUMN = { left: 1267, right: 1267 };

/** An empty paragraph of 6 points, with which the template makes room. */
export function spacers(count: number): readonly Paragraph[] {
  return Array.from({ length: count }, () => new Paragraph({ style: 'SingleTxt', spacing: { line: 120, lineRule: 'exact', after: 0 } }));
}

/** The paragraphs of the blocks of a text, with the room between its parts. */
export function paragraphsOf(at: BlockWriting, blocks: readonly RenderedBlock[]): readonly Paragraph[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    const room = before === undefined || block.below === 'tight' ? 0 : roomBetween(before, block);
    return [...spacers(room), paragraphOf(at, block, blocks[index + 1]?.below)];
  });
}

/** A note that no mark leads to, as a paragraph after the text. */
export function looseNote(at: BlockWriting, note: RenderedNote): Paragraph {
  return new Paragraph({
    style: 'FootnoteText',
    children: [
      new TextRun({ text: xmlText(note.number), ...(!note.asterisk && { style: 'FootnoteReference' }) }),
      new TextRun({ children: [' ', new Tab()] }),
      ...runsOf(at, note.runs),
    ],
  });
}

function paragraphOf(at: BlockWriting, block: RenderedBlock, next: RenderedBlock['below']): Paragraph {
  const label = at.numbers === 'auto' ? at.labels.get(block.id) : undefined;
  const counted = label?.kind === 'counted' ? label : undefined;
  const typed = block.number !== '' && counted === undefined;
  const title = block.role === 'title' && typed;
  return new Paragraph({
    ...lookOf(block),
    ...(next === 'tight' && { spacing: { after: 0 } }),
    ...(counted === undefined ? {} : { numbering: { reference: LIST, level: counted.level, instance: counted.instance } }),
    children: [
      ...(typed ? [new TextRun({ children: title ? [new Tab(), block.number, new Tab()] : [block.number, new Tab()] })] : []),
      ...runsOf(at, block.runs),
    ],
  });
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
      return { style: 'HCh', indent: COLUMN };
    case 'heading':
      return { style: degree <= 1 ? 'H1' : 'H23', indent: COLUMN };
    case 'closing':
      return { style: 'SingleTxt', alignment: 'right' };
    case 'report':
    case 'text':
      return { style: 'SingleTxt' };
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
  if (above === 'text' && below === 'text') return 0;
  if (above === 'heading' && below === 'text') return 1;
  return above === 'agenda' ? 3 : 2;
}

function runsOf({ notes }: BlockWriting, runs: readonly RenderedRun[]): readonly (TextRun | FootnoteReferenceRun)[] {
  return runs.map(({ text, italics, bold, added, mark }) => {
    const planned = mark === undefined ? undefined : notes.marks.get(mark.id);
    if (planned !== undefined) return new FootnoteReferenceRun(planned.token);
    if (mark !== undefined) return new TextRun({ text: xmlText(text), superScript: !mark.asterisk });
    const look: IRunOptions = {
      text: xmlText(text),
      ...(italics && { italics }),
      ...(bold && { bold }),
      ...(added && { style: OPENING.id }),
    };
    return new TextRun(look);
  });
}
