import type { Span } from '../text/position';
import { matchesOf } from '../text/matches';

/** A day; the year is absent where the text leaves it out and none follows in the same period. Months count from 1. */
export interface CalendarDay {
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
}

/** `22 December 2003` or a period (`18 to 25 April 2005`, `24–28 April 2006`, `27 February–4 April 2023`). */
export interface DateSpan extends Span {
  readonly kind: 'date';
  readonly first: CalendarDay;
  /** The last day of a period. */
  readonly last: CalendarDay | undefined;
}

/** The dates and periods between two offsets of a text. Days are taken as written: `31 June` is a date too. */
export function findDates(text: string, start: number, end: number): readonly DateSpan[] {
  if (!MONTH.test(text)) return [];
  const found: Found[] = [];
  for (const match of matchesOf(text, DATE)) {
    const from = match.index;
    const to = from + match[0].length;
    if (from < start || to > end) continue;
    const month = MONTHS.indexOf(match[3] ?? '') + 1;
    const year = match[4] === undefined ? undefined : Number(match[4]);
    const secondDay = match[2] === undefined ? undefined : Number(match[2]);
    const first = { day: Number(match[1]), month, year };
    found.push({ start: from, end: to, first, last: secondDay === undefined ? undefined : { day: secondDay, month, year } });
  }
  return joinPeriods(text, found).map((date) => ({ kind: 'date', ...date }));
}

interface Found extends Span {
  readonly first: CalendarDay;
  readonly last: CalendarDay | undefined;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const NAMES = MONTHS.join('|');
const MONTH = new RegExp(NAMES);
const DATE = new RegExp(
  `(?<![\\d/.,()-])(\\d{1,2})(?:\\s{0,2}(?:[-–—]|to|and)\\s{0,2}(\\d{1,2}))?\\s{1,3}(${NAMES})(?![\\p{L}\\d])(?:\\s{1,3}(\\d{4})(?!\\d))?`,
  'gu',
);
const JOIN = /^\s{0,3}(?:[-–—]|to)\s{0,3}$/;

/** Two dates with a dash or `to` between them are one period; the first takes the year of the second where it has none. */
function joinPeriods(text: string, found: readonly Found[]): readonly Found[] {
  const joined: Found[] = [];
  for (const date of found) {
    const before = joined.at(-1);
    if (
      before?.last === undefined &&
      before !== undefined &&
      date.last === undefined &&
      date.start - before.end < 10 &&
      JOIN.test(text.slice(before.end, date.start))
    ) {
      joined[joined.length - 1] = {
        start: before.start,
        end: date.end,
        first: { ...before.first, year: before.first.year ?? date.first.year },
        last: date.first,
      };
    } else {
      joined.push(date);
    }
  }
  return joined;
}
