import type { NoteSeries, Segment } from '../segment';

/** Notes are numbered by their marks and not moved with the text around them: each place of a note holds the next one. */
export function notesAtTheirPlaces(segment: Segment, order: readonly number[]): readonly number[] {
  const isNote = (block: number): boolean => segment.places[block]?.role === 'note';
  const sorted = order.filter(isNote).sort((a, b) => a - b);
  const notes = sorted.values();
  return order.map((block) => (isNote(block) ? (notes.next().value ?? block) : block));
}

/**
 * Notes that stand together are put in order of their numbers; what stands between two runs (a page) is crossed only where the reach is the
 * segment.
 */
export function orderRuns(series: NoteSeries, numbers: readonly number[], reach: 'run' | 'segment'): ReadonlyMap<number, number> {
  const order = new Map<number, number>();
  const firstOf = new Map<string, number>();
  let from = 0;
  for (let to = 1; to <= series.notes.length; to += 1) {
    const together = reach === 'segment' || series.notes[to]?.block === (series.notes[to - 1]?.block ?? 0) + 1;
    if (together && to < series.notes.length) continue;
    let last = 0;
    const run = series.notes.slice(from, to).map(({ block, label }, index) => {
      const number = numbers[from + index] ?? 0;
      // A note that is left as it is stays after the one before it, and after the first note of its number, to which the mark leads.
      last = number === 0 ? Math.max(last, firstOf.get(label.value) ?? 0) : number;
      if (!firstOf.has(label.value)) firstOf.set(label.value, last);
      return { block, number: last };
    });
    const sorted = [...run].sort((a, b) => a.number - b.number);
    run.forEach(({ block }, index) => {
      const moved = sorted[index]?.block ?? block;
      if (moved !== block) order.set(block, moved);
    });
    from = to;
  }
  return order;
}
