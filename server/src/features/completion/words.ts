import { isOneLetterWrong } from '../../catalogue/oneLetterWrong';

/** The words of a text as names are compared by: small letters without accents, without articles and small connecting words. */
export function tellingWords(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .match(/[\p{L}\p{Nd}]+(?:[-+/.][\p{L}\p{Nd}]+)*/gu) ?? [];
  return words.filter((word) => !SMALL.has(word));
}

/**
 * Whether a typed word is a known one, its beginning, or, from four letters on, the same with one letter wrong (missing, added, exchanged)
 * or the beginning so.
 */
export function fitsWord(typed: string, known: string): boolean {
  if (known.startsWith(typed)) return true;
  return (
    typed.length >= 4 &&
    (isOneLetterWrong(typed, known) ||
      (typed.length >= 6 && known.length > typed.length && isOneLetterWrong(typed, known.slice(0, typed.length))))
  );
}

const SMALL = new Set(['the', 'of', 'on', 'and', 'in', 'to', 'for', 'a', 'an', 'by', 'its']);
