import { orderRuns } from './slots';
import { toRaised } from '../../text/characters';
import type { Label } from '../../syntax/label';
import type { FootnoteMark } from '../../syntax/marks';
import { resolveIbids, resolveText, type IbidFault, type ResolvedIbid, type ResolvedNote, type StandsFor } from './ibid';
import type { NoteSeries, Segment, SegmentEdit } from '../segment';

/** A mark that is about to be put into a block, at a UTF-16 offset of its text. */
export interface InsertedMark {
  readonly block: number;
  readonly offset: number;
}

/** What the marks and notes of a segment are to be numbered like. */
export interface NotePlan {
  readonly edits: readonly SegmentEdit[];
  /** For the block of a note whose place changes: the block whose note is to stand there. */
  readonly order: ReadonlyMap<number, number>;
  /** The number of the inserted mark; undefined where none is inserted. */
  readonly inserted: number | undefined;
  /** The block of the note before the inserted one; undefined where it is the first. */
  readonly before: number | undefined;
}

/**
 * Numbers marks and notes in the order of the first marks. A note without a mark keeps its place after the note before it, and every
 * `Ibid.` its source.
 * Notes change places with those that they stand together with (`run`), or with all others of the segment (`segment`): where text was moved
 * over the foot of a page.
 */
export function planNotes(segment: Segment, insertion: InsertedMark | undefined, reach: 'run' | 'segment' = 'run'): NotePlan {
  const numbered = segment.notes.find((series) => series.kind === 'numbered') ?? NO_SERIES;
  const symbolic = segment.notes.find((series) => series.kind === 'symbolic') ?? NO_SERIES;
  const pairs = pairMarks(numbered);
  const keys: string[] = orderKeys(numbered, symbolic, pairs, insertion);
  const start = firstNumber(segment, numbered, insertion);
  const numbers = numberKeys(keys, start, pairs);
  const edits: SegmentEdit[] = [];
  numbered.marks.forEach((placed, index) => {
    const number = numbers.get(pairs.ofMarks[index] ?? '');
    const text = number === undefined ? undefined : markText(placed.mark, number);
    if (text !== undefined) edits.push({ block: placed.block, start: placed.mark.start, end: placed.mark.end, newText: text });
  });
  const named = numbered.marks.some((placed) => placed.mark.form === 'named') ? 'named' : 'raised';
  const noteNumbers = numbered.notes.map((_, index) => numbers.get(pairs.ofNotes[index] ?? '') ?? 0);
  numbered.notes.forEach(({ block, label }, index) => {
    const text = labelText(label, noteNumbers[index] ?? 0, named);
    if (text !== undefined) edits.push({ block, start: label.start, end: label.end, newText: text });
  });
  const order = orderRuns(numbered, noteNumbers, reach);
  const inserted = numbers.get(INSERTED);
  const before = inserted === undefined ? undefined : noteBefore(numbered, symbolic, keys, pairs);
  edits.push(...ibidEdits(segment, numbered, order, before, inserted), ...ibidEdits(segment, symbolic, new Map(), before, inserted));
  return { edits, order, inserted, before };
}

const NO_SERIES: NoteSeries = { kind: 'numbered', marks: [], notes: [] };
const INSERTED = 'inserted';

interface Pairs {
  /** A key for each mark and each note; a mark and its note have the same. */
  readonly ofMarks: readonly string[];
  readonly ofNotes: readonly string[];
}

/**
 * A mark belongs to the first note of its label; where as many marks as notes bear one label, they belong together in order: a note was
 * inserted without renumbering.
 */
function pairMarks(series: NoteSeries): Pairs {
  const marksOf = countBy(series.marks.map(({ mark }) => mark.label));
  const notesOf = countBy(series.notes.map(({ label }) => label.value));
  const seenMarks = new Map<string, number>();
  const seenNotes = new Map<string, number>();
  const ofMarks = series.marks.map(({ mark: { label } }) => {
    const place = next(seenMarks, label);
    return marksOf.get(label) === notesOf.get(label) ? `${label}#${place}` : `${label}#0`;
  });
  const ofNotes = series.notes.map(({ label }) => `${label.value}#${next(seenNotes, label.value)}`);
  return { ofMarks, ofNotes };
}

function countBy(labels: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) next(counts, label);
  return counts;
}

function next(counts: Map<string, number>, label: string): number {
  const count = counts.get(label) ?? 0;
  counts.set(label, count + 1);
  return count;
}

/** The keys of all notes in the order in which they are to be numbered. */
function orderKeys(numbered: NoteSeries, symbolic: NoteSeries, pairs: Pairs, insertion: InsertedMark | undefined): string[] {
  const marks = [
    ...numbered.marks.map(({ block, mark }, index) => ({ block, offset: mark.start, key: pairs.ofMarks[index] ?? '' })),
    ...symbolic.marks.map(({ block, mark }) => ({ block, offset: mark.start, key: `symbolic ${mark.label}` })),
    ...(insertion === undefined ? [] : [{ ...insertion, offset: insertion.offset - 0.5, key: INSERTED }]),
  ].sort((a, b) => a.block - b.block || a.offset - b.offset);
  const keys = [...new Set(marks.map((mark) => mark.key))];
  let places = placesOf(keys);
  let last = -1;
  for (const key of pairs.ofNotes) {
    if (!places.has(key) && key.endsWith('#0')) {
      keys.splice(last + 1, 0, key);
      places = placesOf(keys);
    }
    last = Math.max(last, places.get(key) ?? -1);
  }
  return keys;
}

function placesOf(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, place) => [key, place]));
}

/**
 * The number of each key. A second note of a number, without a mark of its own, may belong to another text: it is left as it is as long as
 * the first keeps its number too, else it is counted after the note before it.
 */
function numberKeys(keys: string[], start: number, pairs: Pairs): ReadonlyMap<string, number> {
  for (;;) {
    const numbers = new Map(keys.map((key, index) => [key, start + index]));
    const at = pairs.ofNotes.findIndex((key) => {
      const label = key.slice(0, key.indexOf('#'));
      return !numbers.has(key) && numbers.get(`${label}#0`) !== Number(label);
    });
    const key = pairs.ofNotes[at];
    if (key === undefined) return numbers;
    const last = pairs.ofNotes.slice(0, at).reduce((highest, before) => Math.max(highest, keys.indexOf(before)), -1);
    keys.splice(last + 1, 0, key);
  }
}

/** Notes count from 1; in an excerpt without an enacting line they go on from where it was cut. */
function firstNumber(segment: Segment, numbered: NoteSeries, insertion: InsertedMark | undefined): number {
  if (insertion !== undefined || segment.texts.some((text) => text.enacting >= 0)) return 1;
  const labels = [...numbered.marks.map(({ mark }) => Number(mark.label)), ...numbered.notes.map(({ label }) => Number(label.value))];
  return Math.max(1, labels.length === 0 ? 1 : Math.min(...labels));
}

function markText(mark: FootnoteMark, number: number): string | undefined {
  if (mark.label === String(number)) return undefined;
  if (mark.form === 'raised') return toRaised(number);
  return mark.form === 'named' ? `[^${number}]` : `${number}/`;
}

function labelText(label: Label, number: number, style: 'raised' | 'named'): string | undefined {
  const damaged = label.form === 'number-bracket' || label.form === 'number';
  if (number === 0 || (label.value === String(number) && !damaged)) return undefined;
  if (label.form === 'slash') return `${number}/`;
  if (label.form === 'named' || (damaged && style === 'named')) return `[^${number}]:`;
  return toRaised(number);
}

function noteBefore(numbered: NoteSeries, symbolic: NoteSeries, keys: readonly string[], pairs: Pairs): number | undefined {
  for (let index = keys.indexOf(INSERTED) - 1; index >= 0; index -= 1) {
    const key = keys[index] ?? '';
    const note = numbered.notes[pairs.ofNotes.indexOf(key)] ?? symbolic.notes.find(({ label }) => `symbolic ${label.value}` === key);
    if (note !== undefined) return note.block;
  }
  return undefined;
}

/** Writes an `Ibid.` out where the note before it will be another one. */
function ibidEdits(
  segment: Segment,
  series: NoteSeries,
  order: ReadonlyMap<number, number>,
  insertedAfter: number | undefined,
  inserted: number | undefined,
): readonly SegmentEdit[] {
  const resolved = resolveIbids(series, segment.blocks);
  if (resolved.every((note) => note.ibids.length === 0)) return [];
  const byBlock = new Map(resolved.map((note) => [note.note.block, note]));
  const edits: SegmentEdit[] = [];
  let before: StandsFor | IbidFault = inserted !== undefined && insertedAfter === undefined ? 'explanatory' : 'first';
  for (const {
    note: { block: slot },
  } of resolved) {
    const note = byBlock.get(order.get(slot) ?? slot);
    if (note === undefined) continue;
    const ibid = note.ibids[0];
    if (ibid?.standsFor !== undefined && note.reading.sources[0]?.kind === 'ibid' && !leadsTo(segment, note, before, ibid.standsFor)) {
      edits.push({ block: note.note.block, start: ibid.start, end: ibid.end, newText: writtenOut(note, ibid, ibid.standsFor) });
    }
    before = note.source ?? 'explanatory';
    if (inserted !== undefined && note.note.block === insertedAfter) before = 'explanatory';
  }
  return edits;
}

function leadsTo(segment: Segment, { note }: ResolvedNote, before: StandsFor | IbidFault, target: StandsFor): boolean {
  const block = segment.blocks[note.block];
  if (block === undefined) return true;
  const text = block.text.slice(Math.max(note.label.end, block.summary.start), block.summary.end);
  return resolveText(text, before).ibids[0]?.standsFor?.text === target.text;
}

/** The full citation that an `Ibid.` stands for, with the capital or small letter of its place in the note. */
export function writtenOut(note: ResolvedNote, ibid: ResolvedIbid, standsFor: StandsFor): string {
  const opens = note.ibids[0] === ibid && note.reading.sources[0]?.start === 0;
  const { text } = standsFor;
  if (opens) return text.charAt(0).toUpperCase() + text.slice(1);
  return text.replace(/^(?:Resolution|Decision)/, (word) => word.toLowerCase());
}
