import { countBefore } from '../../text/search';

/**
 * The indexes of a longest run of rising values: where things are to come into another order, these may stay and the fewest others move. Of
 * several runs the one that ends lowest.
 */
export function longestRun(values: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before = values.map((value, index) => {
    const length = countBefore(ends.length, (at) => (values[ends[at] ?? -1] ?? 0) < value);
    ends[length] = index;
    return length === 0 ? -1 : (ends[length - 1] ?? -1);
  });
  const run: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) run.push(index);
  return new Set(run.reverse());
}
