import { matchesOf } from '../text/matches';

/** A word of a text, with UTF-16 offsets. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where a word that begins at an offset ends: letters, digits, and single signs between two of them. */
export function endOfWord(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    while (at < text.length && isOfWord(text.charCodeAt(at))) at += 1;
    const code = text.charCodeAt(at);
    if (code === BLANK || !JOINING.has(code) || !isOfWord(text.charCodeAt(at + 1))) return at;
    at += 2;
  }
}

/** Where the next word begins at or after an offset; the length of the text where there is none. */
export function startOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isOfWord(text.charCodeAt(at))) at += 1;
  return at;
}

/** The end of a word without a footnote mark that has lost its place above the line: that of `Child` in `Child1`. */
export function endWithoutLostMark(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  if (last < 48 || last > 57) return end;
  return end - (LOST_MARK.exec(text.slice(start, end))?.[0].length ?? 0);
}

/** The words of a text; signs between them are left out, and so is a footnote mark that has lost its place above the line. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (let start = startOfWord(text, 0); start < text.length;) {
    const whole = endOfWord(text, start);
    const end = endWithoutLostMark(text, start, whole);
    words.push({ text: text.slice(start, end), start, end });
    start = startOfWord(text, whole);
  }
  return words;
}

/** The form in which words are compared: small letters, one kind of apostrophe, and none at the end (`ʼ` counts as a letter). */
export function folded(word: string): string {
  const small = word.toLowerCase();
  return APOSTROPHE.test(small) ? small.replaceAll(/[’ʼ]/gu, "'").replace(/'$/u, '') : small;
}

/** Two patterns of the words with which names begin, as sources. */
export interface HeadPatterns {
  /** Of the words as they are or with a capital. */
  readonly usual: string;
  /** Of the words in capitals. */
  readonly inCapitals: string;
}

/** The patterns of some words, each with whether a capital or a digit always follows it. */
export function headPatterns(heads: ReadonlyMap<string, 'capital next' | 'anything next'>): HeadPatterns {
  const plain = new Set<string>();
  const beforeCapitals: string[] = [];
  for (const [word, next] of heads) {
    if (!isSmallLetter(word.charCodeAt(0))) {
      plain.add(word);
      // `Samoa Pathway` for `SAMOA Pathway`.
      if (next === 'capital next' && word === word.toUpperCase()) plain.add(word.charAt(0) + word.slice(1).toLowerCase());
    } else {
      plain.add(word.charAt(0).toUpperCase() + word.slice(1));
      if (next === 'anything next') plain.add(word);
      else beforeCapitals.push(word);
    }
  }
  return {
    usual: `${oneOf([...plain])}(?![A-Za-z0-9])|${oneOf(beforeCapitals)}${CAPITAL_NEXT}`,
    inCapitals: `${oneOf([...heads.keys()].map((word) => word.toUpperCase()))}(?![A-Za-z0-9])`,
  };
}

/**
 * Where names may begin in a text, as UTF-16 offsets from left to right: at the words of the patterns, as they are or with a capital, and in
 * capitals where the text has words in capitals at all. One pattern of all of them costs a text hardly more than a look for one word would.
 */
export function headFinder(patterns: HeadPatterns): (text: string) => readonly number[] {
  const usual = new RegExp(patterns.usual, 'g');
  const inCapitals = new RegExp(patterns.inCapitals, 'g');
  return (text) => {
    const found = matchesOf(text, usual).map(({ index }) => index);
    if (CAPITALS.test(text)) {
      const known = new Set(found);
      for (const { index } of matchesOf(text, inCapitals)) if (!known.has(index)) found.push(index);
      found.sort((one, other) => one - other);
    }
    return found.filter((at) => !goesOn(text, at));
  };
}

const CAPITAL_NEXT = String.raw`(?=[^A-Za-z0-9]+[A-Z0-9\u00C0-\u00DE])`;
const CAPITALS = /[A-Z]{4}/;

/**
 * A pattern of some words, one that matches nothing of none. The words share what stands around them: an engine gives up on a pattern that
 * is too long.
 */
function oneOf(words: readonly string[]): string {
  return words.length === 0 ? '(?!)' : String.raw`\b(?:${words.map(escaped).join('|')})`;
}

function escaped(word: string): string {
  return word.replaceAll(/[^\p{L}\p{Nd}]/gu, String.raw`\$&`);
}

/** Whether the word that stands at an offset began before it. */
function goesOn(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return at > 0 && before !== BLANK && (isOfWord(before) || (at > 1 && JOINING.has(before) && isOfWord(text.charCodeAt(at - 2))));
}

/** Whether a UTF-16 unit is a small letter. */
export function isSmallLetter(code: number): boolean {
  return code < 128 ? code >= 97 && code <= 122 : SMALL.test(String.fromCharCode(code));
}

/** Whether a UTF-16 unit opens a name as a rule: a capital or a digit. */
export function isCapitalOrDigit(code: number): boolean {
  return code < 128 ? (code >= 65 && code <= 90) || (code >= 48 && code <= 57) : CAPITAL.test(String.fromCharCode(code));
}

const BLANK = 32;
/** Signs that may stand inside a word: hyphen, apostrophes, full stop, slash, plus, ampersand. */
const JOINING: ReadonlySet<number> = new Set(Array.from("-'’ʼ./+&", (sign) => sign.charCodeAt(0)));
const LETTER = /[\p{L}\p{Nd}\p{M}]/u;
const SMALL = /\p{Ll}/u;
const CAPITAL = /[\p{Lu}\p{Nd}]/u;
const APOSTROPHE = /[’ʼ]/;
const LOST_MARK = /(?<=\p{Ll}{3})\d{1,2}$/u;

/** 1 for the digits and letters of ASCII, asked for at nearly every character. */
const PLAIN_OF_WORD = Uint8Array.from({ length: 128 }, (_, code) => (/[\da-z]/i.test(String.fromCharCode(code)) ? 1 : 0));

function isOfWord(code: number): boolean {
  return code < 128 ? PLAIN_OF_WORD[code] === 1 : !Number.isNaN(code) && LETTER.test(String.fromCharCode(code));
}
