import type { Catalogue } from '../catalogue/catalogue';
import { compare, type ComparedUnit } from '../compare/comparison';
import { compareWords } from '../compare/words';
import type { UnitWord } from '../compare/unit';
import type { DocumentModel } from '../model/model';
import { matchesOf } from '../text/matches';
import { htmlPage } from './html/page';
import { printedTexts } from './export';
import type { RenderedBlock, RenderedNote, RenderedRun, RenderedText } from './render/rendered';

/** Two versions as a page in HTML, in which what is new is underlined and what has gone is struck out. What only follows a renumbering is no change. */
export function exportChanges(old: DocumentModel, now: DocumentModel, catalogue: Catalogue): string {
  return htmlPage(changedTexts(old, now, catalogue));
}

/** The texts of the new version as they are printed, with what has gone from the old one between; each run says whether it is new or gone. */
export function changedTexts(old: DocumentModel, now: DocumentModel, catalogue: Catalogue): readonly RenderedText[] {
  const [before, after] = [printedTexts(old, catalogue), printedTexts(now, catalogue)];
  const { units } = compare(
    old.segments.map(({ segment }) => segment),
    now.segments.map(({ segment }) => segment),
  );
  const olds = new Map(before.flatMap((text) => text.blocks.map((block) => [keyOf(block), { block, text }] as const)));
  const byNew = new Map(units.flatMap((unit) => (unit.right === undefined ? [] : [[placeOf(unit, 'right'), unit] as const])));
  const partners = new Map(
    units.flatMap((unit) => {
      const left = unit.left === undefined ? undefined : olds.get(placeOf(unit, 'left'))?.block.id;
      return left === undefined || unit.right === undefined ? [] : [[left, placeOf(unit, 'right')] as const];
    }),
  );
  const idOfNew = new Map(after.flatMap(({ blocks }) => blocks.map((block) => [keyOf(block), block.id] as const)));
  const sameTarget = (id: string): string => idOfNew.get(partners.get(id) ?? '') ?? `old-${id}`;
  const gone = goneBlocks(units, olds);
  return after.map((text, index): RenderedText => {
    const oldNotes = new Map(before.flatMap(({ notes }) => notes.map((note) => [note.id, note] as const)));
    const newNotes = new Map(text.notes.map((note) => [note.id, note] as const));
    const blocks = text.blocks.flatMap((block): readonly RenderedBlock[] => {
      const unit = byNew.get(keyOf(block));
      const left = unit?.left === undefined ? undefined : olds.get(placeOf(unit, 'left'))?.block;
      const own =
        unit === undefined || unit.fate === 'same'
          ? block
          : { ...block, runs: left === undefined ? all(block.runs, 'inserted') : merged(left, block, { oldNotes, newNotes, sameTarget }) };
      return [own, ...(gone.get(keyOf(block)) ?? [])];
    });
    const first = index === 0 ? (gone.get('') ?? []) : [];
    const shown = [...first, ...blocks];
    return { ...text, blocks: shown, notes: [...text.notes, ...notesOf(shown, oldNotes)] };
  });
}

function keyOf({ source }: RenderedBlock): string {
  return `${String(source.segment)} ${String(source.block)}`;
}

function placeOf(unit: ComparedUnit, side: 'left' | 'right'): string {
  const [segment, own] = side === 'left' ? [unit.leftSegment, unit.left] : [unit.rightSegment, unit.right];
  return `${String(segment)} ${String(own?.blocks[0] ?? -1)}`;
}

/** The deleted blocks after each new one, by its key; those before the first under the empty key. Their numbers are words that have gone. */
function goneBlocks(
  units: readonly ComparedUnit[],
  olds: ReadonlyMap<string, { readonly block: RenderedBlock }>,
): ReadonlyMap<string, readonly RenderedBlock[]> {
  const gone = new Map<string, RenderedBlock[]>();
  let last = '';
  for (const unit of units) {
    if (unit.right !== undefined) {
      last = placeOf(unit, 'right');
      continue;
    }
    const block = olds.get(placeOf(unit, 'left'))?.block;
    if (block === undefined) continue;
    const number: readonly RenderedRun[] = block.number === '' ? [] : [{ text: `${block.number} `, italics: false, bold: false }];
    const made = { ...block, id: `old-${block.id}`, number: '', counted: undefined, runs: all([...number, ...block.runs], 'deleted') };
    const known = gone.get(last);
    if (known === undefined) gone.set(last, [made]);
    else known.push(made);
  }
  return gone;
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
      const note = notes.get(mark.note ?? '');
      return [{ word: wordOf(`{${(note?.runs ?? []).map((one) => one.text).join('')}}`), run }];
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
  const found = new Map<string, RenderedNote>();
  for (const { mark, change } of blocks.flatMap(({ runs }) => runs)) {
    const id = change === 'deleted' ? mark?.note?.slice('old-'.length) : undefined;
    const note = id === undefined ? undefined : oldNotes.get(id);
    if (note === undefined || mark === undefined) continue;
    const key = `old-${note.id}`;
    const known = found.get(key) ?? { ...note, id: key, marks: [], runs: all(note.runs, 'deleted') };
    found.set(key, { ...known, marks: [...known.marks, mark.id] });
  }
  return [...found.values()];
}
