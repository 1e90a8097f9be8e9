import type { Span } from '../text/position';
import { matchesOf } from '../text/matches';

/** A date that is not written `22 December 2003`, and how it should be. */
export interface WrongDate extends Span {
  readonly wanted: string;
}

/** Dates of a text written as in the United States (`December 22, 2003`), with a comma (`22 December, 2003`), an ordinal (`22nd December`) or a leading nought. */
export function findWrongDates(text: string): readonly WrongDate[] {
  if (!MONTH.test(text)) return [];
  const found: WrongDate[] = [];
  for (const match of matchesOf(text, MONTH_FIRST)) {
    const [written, month = '', day = '', year = ''] = match;
    if (Number(day) >= 1 && Number(day) <= 31)
      found.push({ start: match.index, end: match.index + written.length, wanted: `${String(Number(day))} ${month} ${year}` });
  }
  for (const match of matchesOf(text, ORDINAL)) {
    const [written, ordinal, nought, month = ''] = match;
    const day = ordinal ?? nought ?? '';
    found.push({ start: match.index, end: match.index + written.length, wanted: `${String(Number(day))} ${month}` });
  }
  for (const match of matchesOf(text, COMMA)) {
    const [written, day = '', month = '', year = ''] = match;
    found.push({ start: match.index, end: match.index + written.length, wanted: `${day} ${month} ${year}` });
  }
  return found.sort((a, b) => a.start - b.start);
}

const NAMES = 'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTH = new RegExp(NAMES);
const MONTH_FIRST = new RegExp(`(?<!\\d[ \\u00A0])\\b(${NAMES})[ \\u00A0](\\d{1,2})(?:st|nd|rd|th)?,?[ \\u00A0](\\d{4})\\b`, 'g');
const ORDINAL = new RegExp(
  `(?<![\\d.,/–-])\\b(?:0?([1-9]|[12]\\d|3[01])(?:st|nd|rd|th)(?: of)?|0([1-9]))[ \\u00A0](${NAMES})\\b(?:,(?=[ \\u00A0]\\d{4}\\b))?`,
  'g',
);
/** The comma before the year; `2030 Agenda` after a date is a name. */
const COMMA = new RegExp(`(?<![\\d.,/])\\b([1-9]|[12]\\d|3[01])[ \\u00A0](${NAMES}),[ \\u00A0](\\d{4})\\b(?![ \\u00A0]Agenda)`, 'g');
