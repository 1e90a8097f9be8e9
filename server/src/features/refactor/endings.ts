import { isAside, type Segment, type SegmentEdit } from '../../model/segment';
import { endOf, runsOn, signEdit } from '../../model/paragraphEnds';
import { unitOf, type Unit } from './unit';

/** How a paragraph ends: with which sign, and with which word after it. */
export interface Ending {
  readonly sign: string;
  readonly joiner: '' | 'and' | 'or';
}

/** How a block ends; undefined for signs that paragraphs do not end with. */
export function endingOf(segment: Segment, block: number): Ending | undefined {
  const sign = endOf(segment, block)?.sign;
  return sign === ';' || sign === '.' || sign === ',' ? { sign, joiner: segment.blocks[block]?.summary.joiner ?? '' } : undefined;
}

/** The edits that give a block another end; `[]` where it has that end, or one that is not to be touched. */
export function endingEdits(segment: Segment, block: number, wanted: Ending): readonly SegmentEdit[] {
  const written = endingOf(segment, block);
  const end = endOf(segment, block);
  const content = segment.blocks[block];
  if (end === undefined || content === undefined) return [];
  if (written === undefined) return end.sign === '' && !runsOn(segment, block) ? [signEdit(end, wanted.sign)] : [];
  const edits: SegmentEdit[] = written.sign === wanted.sign ? [] : [signEdit(end, wanted.sign)];
  if (written.joiner === wanted.joiner) return edits;
  const { text, summary } = content;
  const from = written.joiner === '' ? summary.end : text.lastIndexOf(written.joiner, summary.end);
  const gap = from - text.slice(0, from).trimEnd().length;
  if (written.joiner === '') edits.push({ block, start: from, end: from, newText: ` ${wanted.joiner}` });
  else
    edits.push({ block, start: from - gap, end: from + written.joiner.length, newText: wanted.joiner === '' ? '' : ` ${wanted.joiner}` });
  return edits;
}

/** How each of some units ends, in their last blocks. */
export function contentEndings(segment: Segment, units: readonly number[]): readonly (Ending | undefined)[] {
  return units.map((block) => endingOf(segment, lastContent(segment, unitOf(segment, block))));
}

/** The last block of a unit that is neither a note nor a comment; -1 for none. */
export function lastContent({ places }: Segment, unit: Unit | undefined): number {
  let last = (unit?.end ?? 0) - 1;
  while (unit !== undefined && last > unit.block && isAside(places[last]?.role)) last -= 1;
  return last;
}
