import { isAside, type Segment, type SegmentEdit, type SegmentSpan } from './segment';
import type { Block } from '../syntax/block';

/** The sign that ends a block, marks, quotes and closing brackets aside: where it stands, or where one would have to be put. */
export interface BlockEnd {
  readonly block: number;
  /** The sign's offsets; both the same where there is none. */
  readonly start: number;
  readonly end: number;
  readonly sign: Block['summary']['ending'];
}

/** Where a block's ending sign stands. */
export function endOf(segment: Segment, index: number): BlockEnd | undefined {
  const block = segment.blocks[index];
  if (block === undefined) return undefined;
  const { ending, joiner, end, start, marks } = block.summary;
  if (ending !== '') {
    for (let at = end - joiner.length - 1; at > start; at -= 1) {
      if (block.text.charAt(at) !== ending || isAmongMarks(marks, at)) continue;
      return { block: index, start: at, end: at + 1, sign: ending };
    }
  }
  const lost = LOST_MARK.exec(block.text.slice(Math.max(start, end - 14), end));
  if (lost !== null) {
    const at = end - lost[0].length;
    return { block: index, start: at, end: at + 1, sign: lost[0].charAt(0) as BlockEnd['sign'] };
  }
  let at = end;
  for (let mark = marks.at(-1); mark !== undefined && mark.end === at; mark = marks.filter(({ end: markEnd }) => markEnd <= at).at(-1)) {
    at = mark.start;
    if (at === start) break;
  }
  return { block: index, start: at, end: at, sign: '' };
}

/** Whether a sign stands in a mark, or parts two of them (`¹,²`). */
function isAmongMarks(marks: Block['summary']['marks'], at: number): boolean {
  return (
    marks.some(({ start, end }) => start <= at && at < end) ||
    (marks.some(({ end }) => end === at) && marks.some(({ start }) => start === at + 1))
  );
}

/** A sign with the digits of a note mark whose raised form was lost after it (`Child,1`, `system;2,3`). */
const LOST_MARK = /(?:[,;:]|(?<!\b(?:Add|Amend|Corr|No|Rev))\.)["”)\]]{0,2}\s?\d{1,3}(?:,\s?\d{1,3})*$/;

/** A word that ends no sentence: the rest was lost, or stands behind the foot of the page. */
const UNFINISHED = /\s(?:an?|and|at|between|by|could|for|from|in|its|may|of|on|or|that|the|their|to|which|with)$/;

/**
 * Whether the sentence plainly runs on: its last word ends none, or the next block that is no note, blank or comment is none that opens a
 * paragraph, an item or a heading.
 */
export function runsOn({ blocks, places }: Segment, index: number): boolean {
  const own = blocks[index];
  if (own !== undefined && UNFINISHED.test(own.text.slice(Math.max(own.summary.start, own.summary.end - 10), own.summary.end))) return true;
  for (let next = index + 1; next < places.length; next += 1) {
    const place = places[next];
    const block = blocks[next];
    if (place === undefined || block === undefined || isAside(place.role)) continue;
    // A line that ends in a space goes on after a line break that was no end of a paragraph.
    if (
      own !== undefined &&
      own.summary.ending === '' &&
      block.summary.label === undefined &&
      /[ \t\u00A0]$/.test(own.text.slice(0, own.summary.end + 1))
    )
      return true;
    return block.summary.label === undefined && (block.summary.opensWith !== 'capital' || place.role === 'text');
  }
  return false;
}

/** The words to point at: the sign, or the last word where there is no sign. */
export function spanOfEnd(segment: Segment, { block, start, end }: BlockEnd): SegmentSpan {
  if (end > start) return { block, start, end };
  const text = segment.blocks[block]?.text ?? '';
  let from = start;
  while (from > 0 && !/\s/.test(text.charAt(from - 1))) from -= 1;
  return { block, start: from, end: start };
}

/** The edit that writes another sign. */
export function signEdit({ block, start, end }: BlockEnd, sign: string): SegmentEdit {
  return { block, start, end, newText: sign };
}
