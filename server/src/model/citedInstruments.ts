import type { Catalogue } from '../catalogue/catalogue';
import type { Instrument, InstrumentMatch, InstrumentNames } from '../catalogue/instruments';
import { resolveIbids, type ResolvedNote } from './notes/ibid';
import { isAside, type NoteSeries, type PlacedMark, type Segment } from './segment';
import type { Block } from '../syntax/block';
import type { Span } from '../text/position';

/** A name of an instrument in the running text of a segment, with the marks directly after it and their notes. */
export interface CitedInstrument {
  readonly block: number;
  /** UTF-16 offsets in the block; of a name that a page broke, the part in its last block. */
  readonly start: number;
  readonly end: number;
  /** The name or alias as the catalogue spells it. */
  readonly name: string;
  /** One instrument, or several where the name is ambiguous. */
  readonly instruments: readonly Instrument[];
  readonly marks: readonly CitedMark[];
}

/** A mark after a name, with its note where there is one. */
export interface CitedMark {
  readonly placed: PlacedMark;
  readonly series: NoteSeries;
  readonly note: ResolvedNote | undefined;
}

/**
 * The instruments that the paragraphs, items and annexes of a segment name, in the order of the text; notes are left out. Remembered with
 * the segment.
 */
export function citedInstruments(segment: Segment, catalogue: Catalogue): readonly CitedInstrument[] {
  const known = bySegment.get(segment);
  if (known?.catalogue === catalogue) return known.value;
  const value = readSegment(segment, catalogue);
  bySegment.set(segment, { catalogue, value });
  return value;
}

/** The names of instruments in one block, its label left out; offsets are those of the block. */
export function namesIn(block: Block, catalogue: Catalogue): readonly InstrumentMatch[] {
  return readNames(block, catalogue).names;
}

/**
 * The names of instruments in one block, right and almost right, its label left out; offsets are those of the block. Remembered with the
 * block.
 */
export function readNames(block: Block, catalogue: Catalogue): InstrumentNames {
  const known = byBlock.get(block);
  if (known?.catalogue === catalogue) return known.value;
  const { start, end } = block.summary;
  const value =
    start >= end || !HAS_CAPITAL.test(block.text) ? NO_NAMES : moved(catalogue.instruments.read(block.text.slice(start, end)), start);
  byBlock.set(block, { catalogue, value });
  return value;
}

interface Memory<Value> {
  readonly catalogue: Catalogue;
  readonly value: Value;
}

const bySegment = new WeakMap<Segment, Memory<readonly CitedInstrument[]>>();
const byBlock = new WeakMap<Block, Memory<InstrumentNames>>();
const NO_NAMES: InstrumentNames = { names: [], misspelt: [] };
const HAS_CAPITAL = /[A-Z]/;

/** What may stand between a name and its mark. */
const BETWEEN = /^(?:,? (?:supplementing|to) (?:that|the) Convention| thereto)?[\s,;:.)"”’*_]*$/;

function readSegment(segment: Segment, catalogue: Catalogue): readonly CitedInstrument[] {
  const marks = marksByBlock(segment);
  const cited: CitedInstrument[] = [];
  segment.blocks.forEach((block, index) => {
    if (isAside(segment.places[index]?.role)) return;
    const names = namesOfBlock(segment, index, catalogue);
    names.forEach(({ start, end, name, instruments }, order) => {
      const next = names[order + 1]?.start ?? block.text.length;
      cited.push({ block: index, start, end, name, instruments, marks: marksBehind(block, end, next, marks.get(index) ?? []) });
    });
  });
  return cited;
}

/** A name that a page broke is found where it goes on; the part before the break alone is none. */
function namesOfBlock(segment: Segment, index: number, catalogue: Catalogue): readonly InstrumentMatch[] {
  const block = segment.blocks[index];
  if (block === undefined) return [];
  const broken = segment.blocks[segment.places[index]?.joins ?? -1];
  if (broken === undefined) return namesIn(block, catalogue);
  const before = `${broken.text.slice(broken.summary.start, broken.summary.end)} `;
  const found = catalogue.instruments.find(before + block.text.slice(0, block.summary.end)).filter(({ end }) => end > before.length);
  return found.map((match) => ({ ...match, start: Math.max(0, match.start - before.length), end: match.end - before.length }));
}

function marksByBlock(segment: Segment): ReadonlyMap<number, readonly CitedMark[]> {
  const marks = new Map<number, CitedMark[]>();
  for (const series of segment.notes) {
    if (series.kind === 'asterisk') continue;
    const notes = resolveIbids(series, segment.blocks);
    const byLabel = new Map<string, ResolvedNote[]>();
    for (const note of notes) addTo(byLabel, note.note.label.value, note);
    for (const placed of series.marks) {
      const own = byLabel.get(placed.mark.label) ?? [];
      // Where numbers start again on each page, a mark belongs to the first note below it.
      const note = own.find((one) => one.note.block > placed.block) ?? own.at(-1);
      addTo(marks, placed.block, { placed, series, note });
    }
  }
  return marks;
}

function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

/** The marks that stand directly after a name, before the next name. */
function marksBehind(block: Block, end: number, next: number, marks: readonly CitedMark[]): readonly CitedMark[] {
  const behind: CitedMark[] = [];
  let from = end;
  for (const mark of marks) {
    const { start, end: markEnd } = mark.placed.mark;
    if (start < end) continue;
    if (start > next || !BETWEEN.test(block.text.slice(from, start)) || (behind.length > 0 && start - from > 2)) break;
    behind.push(mark);
    from = markEnd;
  }
  return behind;
}

function moved({ names, misspelt }: InstrumentNames, by: number): InstrumentNames {
  const span = <At extends Span>(at: At): At => ({ ...at, start: at.start + by, end: at.end + by });
  return by === 0
    ? { names, misspelt }
    : { names: names.map(span), misspelt: misspelt.map((name) => ({ ...span(name), word: span(name.word) })) };
}
