import { remember } from '../text/remember';
import type { UnitWord } from './unit';

/**
 * How often each word stands in a unit, in small letters; punctuation says nothing of what a paragraph is about and does not count.
 * Remembered with the words.
 */
export const wordCounts: (words: readonly UnitWord[]) => ReadonlyMap<string, number> = remember((words) => {
  const counts = new Map<string, number>();
  for (const { folded } of words) {
    if (isSign(folded)) continue;
    const word = folded.toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
});

/** How many words a unit has, by the same count. */
export const sizeOf: (words: readonly UnitWord[]) => number = remember((words) =>
  [...wordCounts(words).values()].reduce((sum, count) => sum + count, 0),
);

/** Whether what is counted as a word has neither letter nor digit. */
export function isSign(folded: string): boolean {
  return SIGN.test(folded);
}

const SIGN = /^[^\p{L}\p{N}]+$/u;
