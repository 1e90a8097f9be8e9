import { ordinalInWords } from '../../text/ordinals';

/**
 * The number of a session that is written in figures or as an ordinal in words, alone or before “session”: `81`, `81st`, `eighty-first
 * session`; undefined for anything else.
 */
export function sessionNumber(written: string): number | undefined {
  const words = written
    .trim()
    .toLowerCase()
    .replace(/ session$/u, '')
    .trimEnd();
  const figures = /^(\d{1,3})(?:st|nd|rd|th)?$/u.exec(words)?.[1];
  const number = figures === undefined ? NUMBERS.get(words) : Number(figures);
  return number !== undefined && number >= 1 && number <= LAST ? number : undefined;
}

/** Moves every ordinal in words that stands before “session” along by a number of sessions: “its eighty-third session”. */
export function moveSessions(text: string, by: number): string {
  return text.replaceAll(/(?<![A-Za-z-])[A-Za-z]+(?:-[a-z]+)?(?= session\b)/gu, (word) => moveSession(word, by));
}

/** The ordinal in words so many sessions later, with a capital where it had one; the word itself where it is no ordinal. */
export function moveSession(word: string, by: number): string {
  const number = NUMBERS.get(word.toLowerCase());
  const moved = number === undefined ? undefined : ordinalInWords(number + by);
  if (moved === undefined) return word;
  return word.startsWith(word.charAt(0).toUpperCase()) ? moved : moved.toLowerCase();
}

/** More sessions than any organ will have in the life of a draft. */
const LAST = 199;

const NUMBERS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: LAST }, (_, index) => [(ordinalInWords(index + 1) ?? '').toLowerCase(), index + 1]),
);
