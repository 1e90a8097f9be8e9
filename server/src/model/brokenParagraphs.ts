import { lineJoin } from './lineJoin';
import type { Segment, SegmentEdit } from './segment';

/**
 * The edits that join a paragraph broken by a page: the second part goes up to the end of the first, so that the notes come to stand below.
 */
export function joining(segment: Segment, broken: number, rest: number): readonly SegmentEdit[] {
  const first = segment.blocks[broken];
  const second = segment.blocks[rest];
  if (first === undefined || second === undefined) return [];
  const words = second.text.slice(second.summary.start, second.summary.end);
  return [
    {
      block: broken,
      start: first.summary.end,
      end: first.summary.end,
      newText: `${lineJoin(first.text.slice(first.summary.start, first.summary.end), words)}${words}`,
    },
    { block: rest, start: 0, end: second.text.length, newText: '' },
  ];
}
