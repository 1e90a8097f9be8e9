/** The words of a text as names are compared by: small letters without accents, one kind of apostrophe. */
export function wordsIn(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll("'", '’')
      .match(/[\p{L}\p{Nd}]+(?:[-+/.’][\p{L}\p{Nd}]+)*/gu) ?? []
  );
}

/** Whether a word tells what is meant: not an article, a preposition, *and*. */
export function isTelling(word: string): boolean {
  return !SMALL.has(word);
}

/** A word without the ending of a plural, so that one number finds the other. */
export function stemOf(word: string): string {
  if (word.length < 5 || !word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

const SMALL = new Set(['the', 'of', 'on', 'and', 'in', 'to', 'for', 'a', 'an', 'by', 'its', 'with', 'from', 'at']);
