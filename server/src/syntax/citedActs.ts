import { isBlank, isLineEnd } from '../text/characters';
import type { Span } from '../text/position';
import { matchesOf } from '../text/matches';

/**
 * One resolution or decision cited by its number: `58/137`, `2200 A (XXI)`, `1373 (2001)`, `2005/20`, `S-13/2`. The span is the number
 * alone.
 */
export interface CitedActSpan extends Span {
  readonly kind: 'act';
  readonly act: 'resolution' | 'decision';
  /** The number with single spaces: `2200 A (XXI)`. */
  readonly id: string;
  /** The organ as printed before the word (`General Assembly`), `its`, or undefined where none is named. */
  readonly organ: string | undefined;
  /** Where organ and word begin: the same for all numbers of a list. */
  readonly phraseStart: number;
  /** The end of the date that follows (`of 22 December 2003`), or of the number. */
  readonly dateEnd: number;
}

/**
 * The resolutions and decisions cited by number between two offsets of a text, one span a number. A paragraph's first word is its opening
 * and never part of an organ's name; a note's may be.
 */
export function findCitedActs(text: string, start: number, end: number, place: 'paragraph' | 'note'): readonly CitedActSpan[] {
  if (!text.includes('esolution') && !text.includes('ecision')) return [];
  const spans: CitedActSpan[] = [];
  for (const match of matchesOf(text, WORD)) {
    if (match.index < start || match.index >= end) continue;
    let at = match.index + match[0].length;
    const act = match[1] === undefined ? 'resolution' : 'decision';
    const organ = organBefore(text, place === 'paragraph' ? start : -1, start, match.index);
    const wordEnd = at;
    const goesOn = match[0].endsWith('s');
    for (;;) {
      NUMBER.lastIndex = at;
      const number = NUMBER.exec(text) ?? (goesOn && at > wordEnd ? afterClause(text, at, end) : null);
      if (number === null || number.index + number[0].length > end) break;
      const from = number.index + (number[1]?.length ?? 0);
      const to = number.index + number[0].length;
      DATE.lastIndex = to;
      const date = DATE.exec(text);
      const dateEnd = date === null ? to : to + date[0].length;
      const id = text
        .slice(from, to)
        .replace(/\s+/g, ' ')
        .replace(/(\S)\(/, '$1 (');
      spans.push({ kind: 'act', act, id, organ: organ?.name, phraseStart: organ?.start ?? match.index, dateEnd, start: from, end: to });
      at = dateEnd;
    }
  }
  return spans;
}

const WORD = /(?<![\p{L}/])(?:[Rr]esolutions?|([Dd]ecisions?))(?![\p{L}/-])/gu;
/** The gap before a number (`, `, ` and `, ` to `), then the number with its letters and session. */
const NUMBER =
  /((?:[,;]\s{1,3}and|[,;]|\s{1,3}and|\s{1,3}to)?\s{1,3})(?:(?:E?S-)?\d{1,4}\/\d{1,4}(?:\s[A-Z](?![\p{L}.])(?:(?:,|\sand|\sto)\s[A-Z](?![\p{L}.]))*)?(?:\s\((?:E?S-)?[IVXLC]{1,7}\))?|\d{1,4}(?:\s[A-Z](?:(?:,|\sand|\sto)\s[A-Z])*)?\s{0,2}\((?:\d{4}|(?:E?S-)?[IVXLC]{1,7})\))(?![\d/])/uy;
const GAP = String.raw`[\s\u200B-\u200D\u2060]{1,3}`;
/** A date in full, or, before a further number of the list, one whose year or month is that of a later one (`of 19 March, 427 (1978)`). */
const DATE = new RegExp(
  String.raw`${GAP}of${GAP}\d{1,2}${GAP}[A-Z][a-z]{2,8}(?:${GAP}\d{4}(?!\d)|(?=(?:,| and|, and)${GAP}\d{1,4}(?:/\d| \()))`,
  'uy',
);
/** A number that goes on with a list after a clause on the one before: one with its date, or of the Security Council. */
const LATER =
  /((?:[,;]\s{1,3}and|[,;]|\s{1,3}and)\s{1,3})(?:(?:E?S-)?\d{1,4}\/\d{1,4}(?:\s[A-Z])?(?:\s\([IVXLC]{1,7}\))?(?=\s{1,3}of\s{1,3}\d{1,2}\s{1,3}[A-Z][a-z]{2,8}\s{1,3}\d{4})|\d{1,4}\s\((?:19|20)\d\d\))(?![\d/])/u;
/** What ends a list: another word for acts, the end of a sentence, a word for documents with numbers of their own. */
const LIST_END =
  /[Rr]esolution|[Dd]ecision|[.:]\s+\p{Lu}|\b(?:[Tt]reaty|[Cc]onvention|[Rr]egulation|[Dd]irective|[Dd]ocuments?|[Rr]ecommendations?)(?=\s+\d)/u;
const LONGEST_CLAUSE = 400;

/** The next number of a list after a clause on the number before (`12/16 of 2 October 2009, on freedom of opinion, 21/16 of …`). */
function afterClause(text: string, from: number, end: number): RegExpExecArray | null {
  const clause = text.slice(from, Math.min(end, from + LONGEST_CLAUSE));
  if (!/^,?\s+[a-z“"]/u.test(clause)) return null;
  const next = LATER.exec(clause);
  if (next === null || LIST_END.test(clause.slice(0, next.index))) return null;
  NUMBER.lastIndex = from + next.index;
  return NUMBER.exec(text);
}

const LINKING = new Set(['and', 'of', 'on', 'the', 'for', 'to', 'in']);

/** `its`, or the run of capitalized words with their linking words that ends before an offset. */
function organBefore(
  text: string,
  openingAt: number,
  start: number,
  before: number,
): { readonly name: string; readonly start: number } | undefined {
  const words: { readonly text: string; readonly start: number }[] = [];
  let at = before;
  while (words.length < 12) {
    let end = at;
    while (end > start && isGap(text.charCodeAt(end - 1))) end -= 1;
    if (end === at || end === start) break;
    let from = end;
    while (from > start && !isGap(text.charCodeAt(from - 1))) from -= 1;
    const word = text.slice(from, end);
    if (words.length === 0 && word === 'its') return { name: 'its', start: from };
    if (!/^\p{Lu}[\p{L}’-]*$/u.test(word) && (words.length === 0 || !LINKING.has(word))) break;
    if (from === openingAt) break;
    words.unshift({ text: word, start: from });
    at = from;
  }
  while (words[0] !== undefined && (!/^\p{Lu}/u.test(words[0].text) || words[0].text === 'See' || /^[IVX]+$/.test(words[0].text)))
    words.shift();
  const first = words[0];
  return first === undefined ? undefined : { name: words.map((word) => word.text).join(' '), start: first.start };
}

function isGap(code: number): boolean {
  return isBlank(code) || isLineEnd(code);
}
