import { countBefore } from '../text/search';
import type { Catalogue } from '../catalogue/catalogue';
import type { Block } from '../syntax/block';
import type { DocumentModel, PlacedSegment } from './documentModel';
import { isSameShape } from './sameShape';
import type { NoteSeries, PlacedMark, Segment } from './segment';

/** More blocks than these at once are no typing. */
const MOST_CHANGED = 8;

/**
 * The model of a document in which only words inside paragraphs have changed since the model before: its segments have new blocks and the
 * very same places, lists and texts, so that what rests on these alone still holds. Undefined where anything else may have changed.
 */
export function withNewWords(
  model: DocumentModel,
  before: readonly Block[],
  after: readonly Block[],
  catalogue: Catalogue,
): DocumentModel | undefined {
  const changed = changedBlocks(before, after, MOST_CHANGED);
  if (changed === undefined) return undefined;
  if (changed.length === 0) return model;
  const segments = [...model.segments];
  for (const index of changed) {
    const at = segmentAt(segments, index);
    const placed = segments[at];
    const block = after[index];
    if (placed === undefined || block === undefined) return undefined;
    const segment = withBlock(placed.segment, index - placed.firstBlock, block, catalogue);
    if (segment === undefined) return undefined;
    segments[at] = { ...placed, segment };
  }
  return { ...model, segments };
}

/** The indexes at which two lists of blocks of one length differ; undefined for lists of different lengths or with more differences. */
export function changedBlocks(before: readonly Block[], after: readonly Block[], most: number): readonly number[] | undefined {
  if (before === after) return [];
  if (before.length !== after.length) return undefined;
  const changed: number[] = [];
  for (let index = 0; index < after.length; index += 1) {
    if (before[index] === after[index]) continue;
    if (changed.length === most) return undefined;
    changed.push(index);
  }
  return changed;
}

/** The index of the segment that holds a block of the document. */
function segmentAt(segments: readonly PlacedSegment[], block: number): number {
  return countBefore(segments.length, (index) => index === 0 || (segments[index]?.firstBlock ?? 0) <= block) - 1;
}

function withBlock(segment: Segment, index: number, block: Block, catalogue: Catalogue): Segment | undefined {
  const before = segment.blocks[index];
  const place = segment.places[index];
  if (before === undefined || place === undefined || !isSameShape(before, block, place, catalogue)) return undefined;
  // Without an enacting line the front is told by the words of the body, and a sentence that a page broke by those on both sides of it.
  if ((segment.texts[place.text]?.enacting ?? -1) < 0 || place.joins >= 0 || standsAtPageEnd(segment, index)) return undefined;
  const blocks = segment.blocks.slice();
  blocks[index] = block;
  const notes = notesWith(segment, index, before, block);
  return { ...segment, blocks, notes };
}

/** Whether a note or the head of a page follows in the middle of a text, so that the paragraph may go on below it. */
function standsAtPageEnd({ places }: Segment, index: number): boolean {
  const place = places[index];
  if (place?.role === 'note') return false;
  let notes = false;
  for (let next = index + 1; next < places.length; next += 1) {
    const after = places[next];
    if (after?.role === 'blank') continue;
    if (after?.role === 'note' || after?.role === 'comment' || after?.role === 'rule') notes = true;
    else return after !== undefined && (notes || after.role === 'masthead' || after.joins >= 0);
  }
  return false;
}

/** The series with the new block: what a note says is remembered with its series, so a series with other words is another one. */
function notesWith({ notes, places }: Segment, index: number, before: Block, after: Block): Segment['notes'] {
  const isNote = places[index]?.role === 'note';
  if (!isNote && after.summary.marks.length === 0) return notes;
  return notes.map((series) => withMarks(isNote ? { ...series } : series, index, before, after));
}

/** The series with the marks of the new block, which are as many, in the places of the old ones. */
function withMarks(series: NoteSeries, index: number, before: Block, after: Block): NoteSeries {
  const first = firstMarkOf(series.marks, index);
  if (series.marks[first]?.block !== index) return series;
  const marks = series.marks.slice();
  for (let at = first; marks[at]?.block === index; at += 1) {
    const old = before.summary.marks.findIndex((mark) => mark === marks[at]?.mark);
    const mark = after.summary.marks[old];
    if (mark !== undefined) marks[at] = { block: index, mark };
  }
  return { ...series, marks };
}

/** The index of the first mark that stands in a block or after it. */
function firstMarkOf(marks: readonly PlacedMark[], block: number): number {
  return countBefore(marks.length, (index) => (marks[index]?.block ?? 0) < block);
}
