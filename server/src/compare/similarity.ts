import { remember } from '../text/remember';
import { rarityOf, type Rarity } from './rarity';
import type { Unit, UnitPart, UnitWord } from './unit';
import { isSign, sizeOf, wordCounts } from './wordCounts';

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

/**
 * Answers for any left unit and the right units whose indexes are given, in rising order, how alike they are. Only the words of those that are
 * asked about are read, of the right ones once.
 */
export function similarities(left: readonly Unit[], right: readonly Unit[]): (among: readonly number[]) => Similarities {
  const rarity = rarityOf(left, right);
  const sums = new Map<Unit, number>();
  const sumOf = (unit: Unit): number => {
    const sum = sums.get(unit) ?? total(unit, rarity);
    sums.set(unit, sum);
    return sum;
  };
  return (among) => {
    const rowOf = rowsOf(left, right, among, rarity);
    const dice = (a: Unit, b: Unit, shared: number): number => {
      const sum = sumOf(a) + sumOf(b);
      return sum === 0 ? 0 : (2 * shared) / sum;
    };
    return {
      alike(index, other) {
        const a = left[index];
        const b = right[other];
        if (a === undefined || b === undefined) return 0;
        const shared = rowOf(index).weighted(other);
        if (a.kind === 'title' && b.kind === 'title') return Math.max(dice(a, b, shared), SAME_SHAPE);
        if (a.kind === 'line' && b.kind === 'line' && shapes(a) === shapes(b)) return Math.max(dice(a, b, shared), SAME_SHAPE);
        const found = dice(a, b, shared) * (acrossParts(a.part, b.part) ? ACROSS_PARTS : 1);
        const opening = openingOf(a);
        if (found >= SAME_OPENING.atMost || opening === undefined || opening !== openingOf(b)) return found;
        const shorter = Math.min(sumOf(a), sumOf(b));
        const share = shorter === 0 ? 0 : shared / shorter;
        return Math.max(found, Math.min(SAME_OPENING.atMost, SAME_OPENING.share * share));
      },
      plain(index, other) {
        const sum = sizeOf(left[index]?.words ?? NO_WORDS) + sizeOf(right[other]?.words ?? NO_WORDS);
        return sum === 0 ? 0 : (2 * rowOf(index).counted(other)) / sum;
      },
      candidates: (index) => rowOf(index).touched,
    };
  };
}

const NO_WORDS: readonly UnitWord[] = [];

function total({ words }: Unit, rarity: Rarity): number {
  let sum = 0;
  for (const [word, count] of wordCounts(words)) sum += rarity(word) * count;
  return sum;
}

/** What a left unit shares with each right one: by the rarity of the words, by their number, and with which it shares any. */
interface Row {
  weighted(right: number): number;
  counted(right: number): number;
  readonly touched: readonly number[];
}

/** The rows of left units over some right ones, each read when it is first asked for. */
function rowsOf(left: readonly Unit[], right: readonly Unit[], among: readonly number[], rarity: Rarity): (left: number) => Row {
  const [first = 0] = among;
  const isRange = among.at(-1) === first + among.length - 1;
  const places = isRange ? undefined : new Map(among.map((index, place) => [index, place]));
  const placeOf = (index: number): number => (places === undefined ? index - first : (places.get(index) ?? -1));
  /** For each word the places of the right units that have it with their counts, flat: place, count, place, count … */
  const postings = new Map<string, number[]>();
  among.forEach((index, place) => {
    for (const [word, count] of wordCounts(right[index]?.words ?? NO_WORDS)) {
      const known = postings.get(word);
      if (known === undefined) postings.set(word, [place, count]);
      else known.push(place, count);
    }
  });
  const rows = new Map<number, Row>();
  const read = (unit: Unit | undefined): Row => {
    const weighted = new Float64Array(among.length);
    const counted = new Uint32Array(among.length);
    for (const [word, count] of wordCounts(unit?.words ?? NO_WORDS)) {
      const weight = rarity(word);
      const posting = postings.get(word) ?? [];
      for (let at = 0; at < posting.length; at += 2) {
        const place = posting[at] ?? 0;
        const shared = Math.min(count, posting[at + 1] ?? 0);
        weighted[place] = (weighted[place] ?? 0) + weight * shared;
        counted[place] = (counted[place] ?? 0) + shared;
      }
    }
    return {
      weighted: (index) => weighted[placeOf(index)] ?? 0,
      counted: (index) => counted[placeOf(index)] ?? 0,
      touched: among.filter((_, place) => (counted[place] ?? 0) > 0),
    };
  };
  return (index) => {
    const row = rows.get(index) ?? read(left[index]);
    rows.set(index, row);
    return row;
  };
}

/** The first words of a paragraph without its series word; undefined for a unit that has fewer. */
function openingOf({ words, kind }: Unit): string | undefined {
  return kind === 'line' || kind === 'heading' ? undefined : firstWords(words);
}

const firstWords = remember((words: readonly UnitWord[]): string | undefined => {
  const opening: string[] = [];
  for (const { folded } of words) {
    const word = folded.toLowerCase();
    if (isSign(folded) || word === 'also' || word === 'further') continue;
    opening.push(word);
    if (opening.length === SAME_OPENING.words) return opening.join(' ');
  }
  return undefined;
});

/** The words of a line with every number as `0`; the end of an ordinal number is a word by itself. */
function shapes({ key }: Unit): string {
  return key.replace(/\d+(?: (?:st|nd|rd|th)\b)?/g, '0');
}

function acrossParts(left: UnitPart, right: UnitPart): boolean {
  return (left === 'preamble' && right === 'operative') || (left === 'operative' && right === 'preamble');
}
