/**
 * How many of the indexes below `count` lie before a boundary, found by halving: `isBefore` is true up to some index and false from there on.
 * `count` where it is true of all.
 */
export function countBefore(count: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
