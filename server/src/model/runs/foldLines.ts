import { BLANK, INVISIBLE } from '../../text/characters';
import { lineJoin } from '../lineJoin';

/**
 * A stretch of a block as it is printed: line breaks become a space, or nothing where a word was broken, several spaces become one, and
 * characters that nobody sees are left out. No-break and typographic spaces inside a line stay.
 */
export function foldLines(text: string, start: number, end: number): string {
  const stretch = text.slice(start, end);
  if (!UNEVEN.test(stretch)) return stretch;
  return stretch
    .replaceAll(BREAK, (written: string, at: number) => {
      const from = start + at;
      return lineJoin(text.slice(Math.max(0, from - CONTEXT), from), text.slice(from + written.length, from + written.length + CONTEXT));
    })
    .replaceAll(SPACES, ' ')
    .replaceAll(UNSEEN, '');
}

/** As much as a broken symbol may be long. */
const CONTEXT = 64;

const UNEVEN = new RegExp(`[\\t\\r\\n${INVISIBLE}]| {2}`);
const BREAK = new RegExp(`[${BLANK}]*(?:\\r\\n|\\r|\\n)[${BLANK}\\r\\n]*`, 'g');
const SPACES = /[ \t]{2,}|\t/g;
const UNSEEN = new RegExp(`[${INVISIBLE}]`, 'g');
