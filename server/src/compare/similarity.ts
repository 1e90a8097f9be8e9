import { remember } from '../text/remember';
import type { Unit, UnitPart } from './unit';

/** How alike a unit of the left text and one of the right are, from 0 to 1. */
export interface Similarities {
  /** Dice over words by their rarity, lowered across preamble and operative part, raised where both open alike; what the alignment goes by. */
  alike(left: number, right: number): number;
  /** Dice over words that all count the same; what decides whether a paragraph has moved. */
  plain(left: number, right: number): number;
  /** The right units that share a word worth looking at with a left one, in rising order. */
  candidates(left: number): readonly number[];
}

/** Two units of which one stands in the preamble and one in the operative part count for less. */
const ACROSS_PARTS = 0.85;
/** What an equal opening of five words can raise a low similarity to. */
const SAME_OPENING = { words: 5, atMost: 0.7, share: 0.8 };

/** A title is the other text's title whatever it says, and `53rd plenary meeting` is the line `54th plenary meeting` of the other one. */
const SAME_SHAPE = 0.6;

/** Reads the words of both texts once, so that a question costs the words of two units. */
export function similarities(left: readonly Unit[], right: readonly Unit[]): Similarities {
  const ids = new Map<string, number>();
  const lefts = left.map((unit) => bagOf(unit, ids));
  const rights = right.map((unit) => bagOf(unit, ids));
  const weights = weightsOf([...lefts, ...rights], ids.size);
  const sums = { left: lefts.map((bag) => total(bag, weights)), right: rights.map((bag) => total(bag, weights)) };
  const postings = postingsOf(rights, ids.size);
  const leftOpenings = left.map(openingOf);
  const rightOpenings = right.map(openingOf);
  const rows = new Map<number, Row>();
  const rowOf = (index: number): Row => {
    const known = rows.get(index);
    if (known !== undefined) return known;
    const row = readRow(lefts[index] ?? EMPTY, postings, weights, right.length);
    rows.set(index, row);
    return row;
  };
  const dice = (index: number, other: number): number => {
    const sum = (sums.left[index] ?? 0) + (sums.right[other] ?? 0);
    return sum === 0 ? 0 : (2 * (rowOf(index).weighted[other] ?? 0)) / sum;
  };
  return {
    alike(index, other) {
      const a = left[index];
      const b = right[other];
      if (a === undefined || b === undefined) return 0;
      if (a.kind === 'title' && b.kind === 'title') return Math.max(dice(index, other), SAME_SHAPE);
      if (a.kind === 'line' && b.kind === 'line' && shapes(a) === shapes(b)) return Math.max(dice(index, other), SAME_SHAPE);
      const found = dice(index, other) * (acrossParts(a.part, b.part) ? ACROSS_PARTS : 1);
      const opening = leftOpenings[index];
      if (found >= SAME_OPENING.atMost || opening === undefined || opening !== rightOpenings[other]) return found;
      const shorter = Math.min(sums.left[index] ?? 0, sums.right[other] ?? 0);
      const share = shorter === 0 ? 0 : (rowOf(index).weighted[other] ?? 0) / shorter;
      return Math.max(found, Math.min(SAME_OPENING.atMost, SAME_OPENING.share * share));
    },
    plain(index, other) {
      const sum = (lefts[index]?.size ?? 0) + (rights[other]?.size ?? 0);
      return sum === 0 ? 0 : (2 * (rowOf(index).counted[other] ?? 0)) / sum;
    },
    candidates: (index) => rowOf(index).touched,
  };
}

/**
 * How often each word stands in a unit, in small letters; punctuation says nothing of what a paragraph is about and does not count.
 * Remembered with the unit.
 */
export const wordCounts: (unit: Unit) => ReadonlyMap<string, number> = remember(({ words }) => {
  const counts = new Map<string, number>();
  for (const { folded } of words) {
    if (SIGN.test(folded)) continue;
    const word = folded.toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
});

const SIGN = /^[^\p{L}\p{N}]+$/u;

/** The words of a unit by their numbers. */
interface Bag {
  readonly words: readonly (readonly [word: number, count: number])[];
  readonly size: number;
}

const EMPTY: Bag = { words: [], size: 0 };

function bagOf(unit: Unit, ids: Map<string, number>): Bag {
  let size = 0;
  const words = [...wordCounts(unit)].map(([word, count]) => {
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    size += count;
    return [id, count] as const;
  });
  return { words, size };
}

/** A word counts for more the fewer units have it. */
function weightsOf(bags: readonly Bag[], words: number): Float64Array {
  const units = new Float64Array(words);
  for (const bag of bags) for (const [word] of bag.words) units[word] = (units[word] ?? 0) + 1;
  return units.map((count) => Math.log(1 + bags.length / Math.max(1, count)));
}

function total({ words }: Bag, weights: Float64Array): number {
  return words.reduce((sum, [word, count]) => sum + (weights[word] ?? 0) * count, 0);
}

/** For each word the right units that have it with their counts, flat: unit, count, unit, count … */
function postingsOf(bags: readonly Bag[], words: number): readonly (readonly number[])[] {
  const postings: number[][] = Array.from({ length: words }, () => []);
  bags.forEach((bag, unit) => {
    for (const [word, count] of bag.words) postings[word]?.push(unit, count);
  });
  return postings;
}

/** What a left unit shares with each right one. */
interface Row {
  readonly weighted: Float64Array;
  readonly counted: Uint32Array;
  readonly touched: readonly number[];
}

function readRow(bag: Bag, postings: readonly (readonly number[])[], weights: Float64Array, units: number): Row {
  const weighted = new Float64Array(units);
  const counted = new Uint32Array(units);
  for (const [word, count] of bag.words) {
    const weight = weights[word] ?? 0;
    const posting = postings[word] ?? [];
    for (let at = 0; at < posting.length; at += 2) {
      const unit = posting[at] ?? 0;
      const shared = Math.min(count, posting[at + 1] ?? 0);
      weighted[unit] = (weighted[unit] ?? 0) + weight * shared;
      counted[unit] = (counted[unit] ?? 0) + shared;
    }
  }
  const touched: number[] = [];
  counted.forEach((count, unit) => {
    if (count > 0) touched.push(unit);
  });
  return { weighted, counted, touched };
}

/** The first words of a paragraph without its series word; undefined for a unit that has fewer. */
function openingOf({ words, kind }: Unit): string | undefined {
  if (kind === 'line' || kind === 'heading') return undefined;
  const opening: string[] = [];
  for (const { folded } of words) {
    const word = folded.toLowerCase();
    if (SIGN.test(folded) || word === 'also' || word === 'further') continue;
    opening.push(word);
    if (opening.length === SAME_OPENING.words) return opening.join(' ');
  }
  return undefined;
}

/** The words of a line with every number as `0`. */
function shapes({ key }: Unit): string {
  return key.replace(/\d+(?:st|nd|rd|th)?/g, '0');
}

function acrossParts(left: UnitPart, right: UnitPart): boolean {
  return (left === 'preamble' && right === 'operative') || (left === 'operative' && right === 'preamble');
}
