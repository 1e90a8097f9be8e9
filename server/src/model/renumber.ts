import type { Segment, SegmentEdit } from './segment';

/** Not there yet: the edits that number a segment anew. */
export function renumberEdits(_segment: Segment): SegmentEdit[] {
  return [];
}
