import type { Catalogue } from '../catalogue/catalogue';
import { compare, type ComparedUnit } from '../compare/comparison';
import { compareWords } from '../compare/words';
import type { UnitWord } from '../compare/unit';
import type { DocumentModel } from '../model/model';
import { matchesOf } from '../text/matches';
import { htmlPage } from './html/page';
import { printedTexts } from './export';
import { remember, rememberSeen, rememberWith } from '../text/remember';
import type { RenderedBlock, RenderedHead, RenderedHeadFields, RenderedNote, RenderedRun, RenderedText } from './render/rendered';

/**
 * Two versions as a page in HTML, in which what is new is underlined, what has gone is struck out, and a paragraph that stands elsewhere now
 * is marked in both places. What only follows a renumbering is no change.
 */
export function exportChanges(old: DocumentModel, now: DocumentModel, catalogue: Catalogue): string {
  return htmlPage(changedTexts(old, now, catalogue));
}

/**
 * The texts of the new version as they are printed, with what has gone from the old one between; each run says whether it is new or gone, and
 * a block whether the whole of it is. What has gone leads back to the new text: its source is the block that it stood after.
 */
export function changedTexts(old: DocumentModel, now: DocumentModel, catalogue: Catalogue): readonly RenderedText[] {
  const [before, after] = [textsOf(old, catalogue), textsOf(now, catalogue)];
  const { units } = compare(
    old.segments.map(({ segment }) => segment),
    now.segments.map(({ segment }) => segment),
  );
  const [olds, news] = [blocksByPlace(before), blocksByPlace(after)];
  const byNew = new Map(units.flatMap((unit) => (unit.right === undefined ? [] : [[placeOf(unit, 'right'), unit] as const])));
  const partners = new Map(
    units.flatMap((unit) => {
      const left = unit.left === undefined ? undefined : olds.get(placeOf(unit, 'left'))?.id;
      return left === undefined || unit.right === undefined ? [] : [[left, placeOf(unit, 'right')] as const];
    }),
  );
  const sameTarget = (id: string): string => news.get(partners.get(id) ?? '')?.id ?? `old-${id}`;
  const oldNotes = notesById(before);
  const gone = goneBlocks(units, olds, news);
  // Of a text that is empty now, all that it was has gone.
  const shown =
    after.length > 0 ? after : before.slice(0, 1).map((text): RenderedText => ({ ...text, head: undefined, blocks: [], notes: [] }));
  return shown.map((text, index): RenderedText => {
    const newNotes = new Map(text.notes.map((note) => [note.id, note] as const));
    const blocks = text.blocks.flatMap((block): readonly RenderedBlock[] => {
      const unit = byNew.get(keyOf(block));
      const left = unit?.left === undefined ? undefined : olds.get(placeOf(unit, 'left'));
      return [changedBlock(block, { unit, left, oldNotes, newNotes, sameTarget }), ...(gone.get(keyOf(block)) ?? [])];
    });
    const all = index === 0 ? [...(gone.get(HEAD) ?? []), ...blocks] : blocks;
    const head = text.head && changedHead(text.head, before[index]?.head);
    return { ...text, head, blocks: all, notes: [...text.notes, ...notesOf(all, oldNotes)] };
  });
}

const textsOf = rememberWith(printedTexts);
const notesById = remember(
  (texts: readonly RenderedText[]): ReadonlyMap<string, RenderedNote> =>
    new Map(texts.flatMap(({ notes }) => notes.map((note) => [note.id, note] as const))),
);
const blocksByPlace = remember(
  (texts: readonly RenderedText[]): ReadonlyMap<string, RenderedBlock> =>
    new Map(texts.flatMap(({ blocks }) => blocks.map((block) => [keyOf(block), block] as const))),
);

function keyOf({ source }: RenderedBlock): string {
  return `${String(source.segment)} ${String(source.block)}`;
}

function placeOf(unit: ComparedUnit, side: 'left' | 'right'): string {
  const [segment, own] = side === 'left' ? [unit.leftSegment, unit.left] : [unit.rightSegment, unit.right];
  return `${String(segment)} ${String(own?.blocks[0] ?? -1)}`;
}

/**
 * A block of the new text with the words that have gone from it; the same block where nothing has changed. Remembered with the block, so that
 * at a typed letter one block is made and written anew, however many have changed before.
 */
function changedBlock(
  block: RenderedBlock,
  { unit, left, ...merging }: Merging & { readonly unit: ComparedUnit | undefined; readonly left: RenderedBlock | undefined },
): RenderedBlock {
  if (unit === undefined || (unit.fate === 'same' && !unit.moved)) return block;
  if (left === undefined) return insertedBlock(block);
  const { fate, moved } = unit;
  const seen = JSON.stringify([moved, ...(fate === 'same' ? [] : [seenInOld(left, merging), seenInNew(block, merging)])]);
  return changedSeen(pairOf(block, left), seen, () => {
    const runs = fate === 'same' ? block.runs : merged(left, block, merging);
    return moved ? { ...block, change: 'moved', runs: runs.map((run) => ({ change: 'moved' as const, ...run })) } : { ...block, runs };
  });
}

const insertedBlock = remember((block: RenderedBlock): RenderedBlock => ({
  ...block,
  change: 'inserted',
  runs: all(block.runs, 'inserted'),
}));
const changedSeen = rememberSeen<RenderedBlock>();
const pairOf = rememberWith((block: RenderedBlock, left: RenderedBlock) => ({ block, left }));

/** What the words of a block say besides its own text: those of the notes of its marks, and where its references lead. */
const linksOf = remember(({ runs }: RenderedBlock) => ({
  notes: runs.flatMap(({ mark }) => (mark === undefined ? [] : [mark.note ?? ''])),
  targets: runs.flatMap(({ target }) => (target === undefined ? [] : [target])),
}));

function seenInOld(block: RenderedBlock, { oldNotes, sameTarget }: Merging): readonly unknown[] {
  const { notes, targets } = linksOf(block);
  return [notes.map((note) => wordsOfNote(oldNotes.get(note))), targets.map(sameTarget)];
}

function seenInNew(block: RenderedBlock, { newNotes }: Merging): readonly string[] {
  return linksOf(block).notes.map((note) => wordsOfNote(newNotes.get(note)));
}

function wordsOfNote(note: RenderedNote | undefined): string {
  return (note?.runs ?? []).map(({ text }) => text).join('');
}

/** A head with what its parts were where they are others now. */
function changedHead(head: RenderedHead, old: RenderedHead | undefined): RenderedHead {
  if (old === undefined) return head;
  const was = (field: keyof RenderedHeadFields): string | undefined => (old[field] === head[field] ? undefined : old[field]);
  const fields = {
    symbol: was('symbol'),
    organ: was('organ'),
    distribution: was('distribution'),
    date: was('date'),
    original: was('original'),
  };
  return Object.values(fields).every((field) => field === undefined) ? head : { ...head, was: fields };
}

/** Where stands what stood before the first block. */
const HEAD = '';

/**
 * The deleted blocks, and those that have moved away, after each new one, by its key; those before the first under the empty key. They stand
 * in their old order, after what they stood after and what has stayed.
 */
function goneBlocks(
  units: readonly ComparedUnit[],
  olds: ReadonlyMap<string, RenderedBlock>,
  news: ReadonlyMap<string, RenderedBlock>,
): ReadonlyMap<string, readonly RenderedBlock[]> {
  const gone = new Map<string, RenderedBlock[]>();
  const [first] = news.values();
  let after = HEAD;
  for (const unit of inOldOrder(units)) {
    if (unit.right !== undefined && !unit.moved) {
      // What stands in the head of the page has nothing after it.
      const now = placeOf(unit, 'right');
      if (news.has(now)) after = now;
      continue;
    }
    const block = olds.get(placeOf(unit, 'left'));
    if (block === undefined) continue;
    const change = unit.right === undefined ? 'deleted' : 'moved away';
    const source = (news.get(after) ?? first)?.source ?? { segment: 0, block: 0, last: 0 };
    const made = goneSeen(block, JSON.stringify([change, source]), () => ({
      ...block,
      id: `old-${block.id}`,
      counted: undefined,
      runs: all(block.runs, 'deleted'),
      change,
      source,
    }));
    const known = gone.get(after);
    if (known === undefined) gone.set(after, [made]);
    else known.push(made);
  }
  return gone;
}

const goneSeen = rememberSeen<RenderedBlock>();

function inOldOrder(units: readonly ComparedUnit[]): readonly ComparedUnit[] {
  const first = ({ left }: ComparedUnit): number => left?.blocks[0] ?? -1;
  return units
    .filter(({ left }) => left !== undefined)
    .sort((one, other) => one.leftSegment - other.leftSegment || first(one) - first(other));
}

/** Runs as new or gone; what has gone leads nowhere but to its own note. */
function all(runs: readonly RenderedRun[], change: 'inserted' | 'deleted'): readonly RenderedRun[] {
  if (change === 'inserted') return runs.map((run) => ({ ...run, change }));
  return runs.map(({ text, italics, bold, url, mark }) => ({
    ...{ text, italics, bold, ...(url !== undefined && { url }) },
    ...(mark && { mark: { ...mark, note: mark.note && `old-${mark.note}`, id: `old-${mark.id}` } }),
    change,
  }));
}

interface Merging {
  readonly oldNotes: ReadonlyMap<string, RenderedNote>;
  readonly newNotes: ReadonlyMap<string, RenderedNote>;
  /** The new id of what an old reference leads to. */
  readonly sameTarget: (id: string) => string;
}

/** A word of a run, or a mark, as a comparison counts it. */
interface Piece {
  readonly word: UnitWord;
  readonly run: RenderedRun;
}

/** A word, number or sign with the space before it. */
const WORD = /\s?(?:[\p{L}\p{M}\p{N}]+(?:[’'/.,–-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{N}])|\s/gu;

/** The words of a new block, with those of the old one that have gone before what is in their place. */
function merged(left: RenderedBlock, right: RenderedBlock, { oldNotes, newNotes, sameTarget }: Merging): readonly RenderedRun[] {
  const olds = piecesOf(left.runs, oldNotes, sameTarget);
  const news = piecesOf(right.runs, newNotes, (id) => id);
  const runs: RenderedRun[] = [];
  const put = (pieces: readonly Piece[], change: 'inserted' | 'deleted' | undefined): void => {
    const own = pieces.map(({ run }) => run);
    for (const run of change === undefined ? own : all(own, change)) {
      const last = runs.at(-1);
      const joins = last !== undefined && run.mark === undefined && last.mark === undefined && looks(last) === looks(run);
      if (joins) runs[runs.length - 1] = { ...last, text: last.text + run.text };
      else runs.push(run);
    }
  };
  for (const run of compareWords(
    olds.map(({ word }) => word),
    news.map(({ word }) => word),
  )) {
    if (run.kind === 'same') put(news.slice(run.right, run.rightEnd), undefined);
    else {
      put(olds.slice(run.left, run.leftEnd), 'deleted');
      put(news.slice(run.right, run.rightEnd), 'inserted');
    }
  }
  return runs;
}

function looks({ italics, bold, url, target, change }: RenderedRun): string {
  return JSON.stringify([italics, bold, url, target, change]);
}

function piecesOf(
  runs: readonly RenderedRun[],
  notes: ReadonlyMap<string, RenderedNote>,
  targetOf: (id: string) => string,
): readonly Piece[] {
  return runs.flatMap((run): readonly Piece[] => {
    const { mark, target, text } = run;
    if (mark !== undefined) {
      return [{ word: wordOf(`{${wordsOfNote(notes.get(mark.note ?? ''))}}`), run }];
    }
    return matchesOf(text, WORD).map(([part]) => ({
      word: wordOf(target !== undefined && /^\s*\d+$/.test(part) ? `§${targetOf(target)}` : part.trim()),
      run: { ...run, text: part },
    }));
  });
}

function wordOf(folded: string): UnitWord {
  return { folded, shown: folded, spaced: true, italics: false, span: { block: 0, start: 0, end: 0 } };
}

/** The old notes whose marks are among what has gone. */
function notesOf(blocks: readonly RenderedBlock[], oldNotes: ReadonlyMap<string, RenderedNote>): readonly RenderedNote[] {
  const found = new Map<string, { readonly marks: string[]; readonly source: RenderedBlock['source'] }>();
  for (const block of blocks)
    for (const { note, id } of goneMarks(block)) {
      const known = found.get(note);
      if (known === undefined) found.set(note, { marks: [id], source: block.source });
      else known.marks.push(id);
    }
  return [...found].flatMap(([id, { marks, source }]): readonly RenderedNote[] => {
    const note = oldNotes.get(id);
    if (note === undefined) return [];
    const made = (): RenderedNote => ({ ...note, id: `old-${id}`, marks, runs: all(note.runs, 'deleted'), source });
    return [goneNoteSeen(note, JSON.stringify([marks, source]), made)];
  });
}

const goneNoteSeen = rememberSeen<RenderedNote>();

/** The marks of a block that have gone, with the old ids of their notes. */
const goneMarks = remember(({ runs }: RenderedBlock) =>
  runs.flatMap(({ mark, change }) =>
    change !== 'deleted' || mark?.note === undefined ? [] : [{ note: mark.note.slice('old-'.length), id: mark.id }],
  ),
);
