import { withoutLostMark, type Word } from './nameTrie';

/** The words of a text from some place on, read as they are asked for: 0 is the first; undefined behind the last. */
export type WordReader = (index: number) => Word | undefined;

/** Words in small letters by the code of their first letter. */
export type SmallWords = ReadonlyMap<number, readonly string[]>;

/**
 * Where names may begin in a text, as UTF-16 offsets from left to right: words that open with a capital or a digit, and those small words with which
 * some name begins (`the` among them). All other words are passed over without being read, which is most of a text.
 */
export function headsIn(text: string, smallWords: SmallWords): readonly number[] {
  const heads: number[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isOfWord(code)) {
      at += 1;
      continue;
    }
    const end = endOfWord(text, at);
    if (!isSmallLetter(code) || smallWords.get(code)?.some((word) => end - at === word.length && text.startsWith(word, at)) === true) {
      heads.push(at);
    }
    at = end;
  }
  return heads;
}

/** Reads the words of a text from the beginning of one of them. */
export function wordsFrom(text: string, start: number): WordReader {
  const read: Word[] = [];
  let at = start;
  return (index) => {
    while (read.length <= index) {
      while (at < text.length && !isOfWord(text.charCodeAt(at))) {
        at += 1;
      }
      if (at >= text.length) {
        return undefined;
      }
      const end = endOfWord(text, at);
      const word = withoutLostMark(text.slice(at, end));
      read.push({ text: word, start: at, end: at + word.length });
      at = end;
    }
    return read[index];
  };
}

/** The end of the word that begins at an offset, as `wordsOf` reads it: letters, digits, and single signs between two of them. */
function endOfWord(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    while (at < text.length && isOfWord(text.charCodeAt(at))) {
      at += 1;
    }
    if (!JOINING.has(text.charCodeAt(at)) || !isOfWord(text.charCodeAt(at + 1))) {
      return at;
    }
    at += 2;
  }
}

/** Signs that may stand inside a word: hyphen, apostrophes, full stop, slash, plus, ampersand. */
const JOINING: ReadonlySet<number> = new Set(Array.from('-\'’ʼ./+&', (sign) => sign.charCodeAt(0)));
const LETTER = /[\p{L}\p{Nd}\p{M}]/u;
const SMALL = /\p{Ll}/u;

function isOfWord(code: number): boolean {
  return code < 128 ? PLAIN_OF_WORD[code] === 1 : !Number.isNaN(code) && LETTER.test(String.fromCharCode(code));
}

/** 1 for the digits and letters of ASCII, asked for at nearly every character. */
const PLAIN_OF_WORD = Uint8Array.from({ length: 128 }, (_, code) => (/[\da-z]/i.test(String.fromCharCode(code)) ? 1 : 0));

function isSmallLetter(code: number): boolean {
  return code < 128 ? code >= 97 && code <= 122 : SMALL.test(String.fromCharCode(code));
}
