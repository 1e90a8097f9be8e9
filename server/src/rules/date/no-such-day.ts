import { findDates } from '../../syntax/dates';
import { matchesOf } from '../../text/matches';
import { blockRule, message } from '../rule';

/** STY-03: a day that the calendar does not have. */
export const noSuchDay = blockRule({
  code: 'date/no-such-day',
  rulebook: ['STY-03'],
  severity: 'error',
  profiles: 'all',
  since: '0.2',
  title: 'A date does not exist in the calendar',
  why: 'November has thirty days, and February has twenty-nine in a leap year only. A date that does not exist was mistyped, and whoever looks for the meeting or the resolution of that day does not find it.',
  source: 'The calendar; a rule of this project',
  bad: [
    {
      text: `The General Assembly,

Recalling the conference held on 31 November 2030 and its follow-up of 29 February 2031,
                                 ^^^^^^^^^^^^^^^^ date/no-such-day
                                                                       ^^^^^^^^^^^^^^^^ date/no-such-day

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report by 31 June.
                                                 ^^^^^^^ date/no-such-day
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling the conference held from 30 November to 3 December 2030 and its follow-up of 29 February 2032,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report by 29 February.
`,
  ],
  sign: /(?:29|[3-9]\d|\b0{1,2})(?:\D{0,12}\d{1,2})?\D{0,8}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s{1,3}(?:29|[3-9]\d)/,
  check({ block, place }, _context, report) {
    if (place.role === 'comment' || place.role === 'rule') return;
    const { text } = block;
    const seen = new Set<number>();
    const judge = (start: number, end: number, day: number, month: number, year: number | undefined): void => {
      if (seen.has(start) || (day >= 1 && day <= daysOf(month, year))) return;
      seen.add(start);
      report({
        span: { block: 0, start, end },
        message: message('There is no such day: {0}', text.slice(start, end).replace(/\s+/g, ' ')),
      });
    };
    for (const { start, end, first, last } of findDates(text, 0, text.length)) {
      judge(start, end, first.day, first.month, first.year ?? last?.year);
      if (last !== undefined) judge(start, end, last.day, last.month, last.year);
    }
    for (const { index, 0: written, groups } of matchesOf(text, OTHER_FORMS)) {
      const { day = '', month = '', year } = groups ?? {};
      judge(index, index + written.length, Number(day), monthOf(month), year === undefined ? undefined : Number(year));
    }
    for (const { index, 0: written, groups } of matchesOf(text, MONTH_FIRST)) {
      const { day = '', month = '', year } = groups ?? {};
      judge(index, index + written.length, Number(day), monthOf(month), year === undefined ? undefined : Number(year));
    }
  },
});

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const NAMES = MONTHS.join('|');

const SHORT = '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?(?=\\s{1,3}\\d{4})';

/** `31st November`, `(31 November)`, `31 November, 2030`, `31 Nov. 2030`: dates that should be written otherwise can be impossible as well. */
const OTHER_FORMS = new RegExp(
  `(?<![\\d.,/–-])\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\sof)?\\s{1,3}(?<month>(?:${NAMES})\\b|${SHORT})(?:,?\\s{1,3}(?<year>\\d{4})\\b)?`,
  'g',
);

/** `November 31, 2030`; without a year only where the words end after the figure, since `in November 31 States` counts States. */
const MONTH_FIRST = new RegExp(
  `(?<!\\d\\s{1,3})\\b(?<month>${NAMES})\\s{1,3}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s{1,3}(?<year>\\d{4})\\b|(?=[.,;:)]|\\s*$))`,
  'g',
);

/** The number of a month from 1, told by its first three letters. */
function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
}

/** How many days a month has; of February without a year, as many as it may have. */
function daysOf(month: number, year: number | undefined): number {
  if (month === 2) return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
