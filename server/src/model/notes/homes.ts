import { remember } from '../../text/remember';
import type { PlacedMark, Segment } from '../segment';

/**
 * By the block of each note its first mark in the text itself, not in another note. Of two notes with one number only the first can be told
 * by its mark; a note without a mark is not among them.
 */
export const firstMarks = remember((segment: Segment): ReadonlyMap<number, PlacedMark> => {
  const found = new Map<number, PlacedMark>();
  for (const { marks, notes } of segment.notes) {
    const byLabel = new Map<string, PlacedMark>();
    for (const placed of marks) {
      const role = segment.places[placed.block]?.role;
      if (role !== undefined && role !== 'note' && !byLabel.has(placed.mark.label)) byLabel.set(placed.mark.label, placed);
    }
    for (const { block, label } of notes) {
      const placed = byLabel.get(label.value);
      if (placed !== undefined) found.set(block, placed);
      byLabel.delete(label.value);
    }
  }
  return found;
});

/** The index of the text that a note belongs to: that of its first mark, and without a mark the text that it stands in. */
export function homeOf(segment: Segment, note: number): number {
  return segment.places[firstMarks(segment).get(note)?.block ?? note]?.text ?? 0;
}
