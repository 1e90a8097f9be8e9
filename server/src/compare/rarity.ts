import type { Unit } from './unit';
import { wordCounts } from './wordCounts';

/** How much a word counts for: the more, the fewer units of both texts have it. */
export type Rarity = (word: string) => number;

/**
 * The rarity of words in two texts, which holds until the same left text is asked about with another right one. The units of the left text are
 * counted once, and of the right text those that are others than at the last time: at a typed letter, one.
 */
export function rarityOf(left: readonly Unit[], right: readonly Unit[]): Rarity {
  const units = tallies.get(left) ?? newTally(left);
  tallies.set(left, units);
  recount(units, right);
  const known = new Map<string, number>();
  const all = left.length + right.length;
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const weight = Math.log(1 + all / Math.max(1, units.having.get(word) ?? 0));
    known.set(word, weight);
    return weight;
  };
}

/** How many units of a left text and of the right one that was seen last have each word. */
interface Tally {
  readonly having: Map<string, number>;
  right: readonly Unit[];
}

const tallies = new WeakMap<readonly Unit[], Tally>();

function newTally(left: readonly Unit[]): Tally {
  const having = new Map<string, number>();
  count(having, left, 1);
  return { having, right: [] };
}

function recount(tally: Tally, right: readonly Unit[]): void {
  const before = tally.right;
  const same = (old: Unit | undefined, now: Unit | undefined): boolean => old?.words === now?.words;
  const most = Math.min(before.length, right.length);
  let start = 0;
  while (start < most && same(before[start], right[start])) start += 1;
  let end = 0;
  while (end < most - start && same(before.at(-1 - end), right.at(-1 - end))) end += 1;
  count(tally.having, before.slice(start, before.length - end), -1);
  count(tally.having, right.slice(start, right.length - end), 1);
  tally.right = right;
}

function count(having: Map<string, number>, units: readonly Unit[], step: 1 | -1): void {
  for (const { words } of units) for (const word of wordCounts(words).keys()) having.set(word, (having.get(word) ?? 0) + step);
}
