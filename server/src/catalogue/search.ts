import { isOneLetterWrong } from './oneLetterWrong';

/** Looks named things up by what somebody types. */
export interface Search<Item> {
  /** The best items for a text, best first; none for an empty text. */
  readonly search: (text: string, limit: number) => readonly Item[];
}

/**
 * A search over named things: the first name of each is the official one. Where names fit alike, `renown` (0 to 1) decides, then the order
 * given.
 */
export function createSearch<Item>(
  named: readonly { readonly item: Item; readonly names: readonly string[]; readonly renown: number }[],
): Search<Item> {
  const names: Entry[] = named.flatMap(({ names: all }, item) => all.map((text, at) => entryOf(text, item, at)));
  const postings = new Map<string, Set<number>>();
  names.forEach((entry, at) => {
    for (const word of entry.words) {
      const list = postings.get(word) ?? new Set();
      postings.set(word, list.add(at));
    }
  });
  const vocabulary = [...postings.keys()];
  const rarity = (word: string): number => Math.log(1 + names.length / (postings.get(word)?.size ?? names.length));
  return {
    search(text, limit) {
      const query = wordsOf(text);
      if (query.length === 0) {
        return [];
      }
      const typed = folded(text).trim();
      const scores = new Map<number, number>();
      const hits = new Map<number, number>();
      for (const word of query) {
        for (const [at, score] of hitsOf(word, vocabulary, postings, rarity)) {
          scores.set(at, (scores.get(at) ?? 0) + score);
          hits.set(at, (hits.get(at) ?? 0) + 1);
        }
      }
      const best = new Map<number, number>();
      for (const [at, score] of scores) {
        const entry = names[at];
        if (entry !== undefined) {
          best.set(
            entry.item,
            Math.max(
              best.get(entry.item) ?? 0,
              score + bonusOf(entry, query, typed, hits.get(at) ?? 0) + 2 * (named[entry.item]?.renown ?? 0),
            ),
          );
        }
      }
      return [...best]
        .sort((one, other) => other[1] - one[1] || one[0] - other[0])
        .slice(0, limit)
        .flatMap(([item]) => named[item]?.item ?? []);
    },
  };
}

interface Entry {
  readonly text: string;
  readonly words: readonly string[];
  readonly item: number;
  /** 0 for the official name. */
  readonly rank: number;
}

function entryOf(text: string, item: number, rank: number): Entry {
  return { text: folded(text), words: wordsOf(text), item, rank };
}

/**
 * Where a typed word was found: whole words count most, then beginnings, then words with one letter wrong; rare words more than common
 * ones.
 */
function hitsOf(
  word: string,
  vocabulary: readonly string[],
  postings: ReadonlyMap<string, ReadonlySet<number>>,
  rarity: (word: string) => number,
): ReadonlyMap<number, number> {
  const hits = new Map<number, number>();
  for (const known of vocabulary) {
    const closeness = closenessOf(word, known);
    if (closeness === 0) {
      continue;
    }
    const score = closeness * rarity(known);
    for (const at of postings.get(known) ?? []) {
      hits.set(at, Math.max(hits.get(at) ?? 0, score));
    }
  }
  return hits;
}

function closenessOf(word: string, known: string): number {
  if (word === known) {
    return 1;
  }
  if (known.startsWith(word)) {
    return 0.6 + 0.3 * (word.length / known.length);
  }
  return word.length >= 4 && isOneLetterWrong(word, known) ? 0.7 : 0;
}

/**
 * What the whole name says beyond its words: the exact name, one that begins so, the words in their order, a short name rather than a long
 * one; `found` of the words typed are in it.
 */
function bonusOf(entry: Entry, query: readonly string[], typed: string, found: number): number {
  const exact = entry.text === typed ? 20 : 0;
  const beginning = entry.text.startsWith(typed) ? 6 : entry.words[0] === query[0] ? 2 : 0;
  const all = found === query.length ? 3 : 0;
  return exact + beginning + all + found / Math.max(entry.words.length, query.length) + (entry.rank === 0 ? 0.5 : 0);
}

const SMALL_WORDS = new Set(['the', 'of', 'on', 'and', 'in', 'to', 'for', 'a', 'an', 'by', 'its']);

function wordsOf(text: string): readonly string[] {
  const words = folded(text).match(/[\p{L}\p{Nd}]+(?:[-+/.][\p{L}\p{Nd}]+)*/gu) ?? [];
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replace(/^the\s+/u, '');
}
