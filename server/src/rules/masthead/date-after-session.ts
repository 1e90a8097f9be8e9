import { findDates } from '../../syntax/dates';
import { exampleFront } from '../exampleFront';
import { message, sequenceRule } from '../rule';
import { outlineOnly } from '../sight';

/** MH-05: a draft is submitted before its session ends, and the days of a session run forward. */
export const dateAfterSession = sequenceRule({
  code: 'masthead/date-after-session',
  rulebook: ['MH-05', 'MH-09'],
  severity: 'warning',
  profiles: 'all',
  since: '0.2',
  title: 'The dates of the masthead do not agree',
  why: 'A draft is submitted while the body is in session or before: a later date, or days that run backwards, were left over from an older draft or mistyped.',
  source: 'United Nations Editorial Manual, “Mastheads and cover pages”: the date is that on which the document is submitted',
  bad: [
    {
      text: exampleFront({
        date: `3 June 2031
^^^^^^^^^^^ masthead/date-after-session`,
      }),
    },
    {
      text: exampleFront({
        meeting: `Vienna, 9–5 May 2031
        ^^^^^^^^^^^^ masthead/date-after-session`,
      }),
    },
  ],
  good: [exampleFront()],
  sees: outlineOnly,
  check(segment, _context, report) {
    let last: number | undefined;
    const dates: { readonly block: number; readonly start: number; readonly end: number; readonly day: number }[] = [];
    segment.blocks.forEach(({ text }, index) => {
      const place = segment.places[index];
      if (place?.role !== 'masthead' || place.text !== 0 || text.length > 160) return;
      for (const { start, end, first, last: to } of findDates(text, 0, text.length)) {
        if (to === undefined) {
          if (first.year !== undefined && text.trim() === text.slice(start, end))
            dates.push({ block: index, start, end, day: dayOf(first, first.year) });
          continue;
        }
        const year = to.year ?? first.year;
        if (year === undefined || !/^\s*[\p{L} .’()-]{2,60}, $/u.test(text.slice(0, start))) continue;
        if (dayOf(to, year) < dayOf(first, first.year ?? year))
          report({ span: { block: index, start, end }, message: message('The session ends before it begins') });
        else last = Math.max(last ?? 0, dayOf(to, year));
      }
    });
    for (const { block, start, end, day } of dates)
      if (last !== undefined && day > last)
        report({ span: { block, start, end }, message: message('The date is later than the last day of the session') });
  },
});

/** A day as a number that grows with time. */
function dayOf({ day, month }: { readonly day: number; readonly month: number }, year: number): number {
  return (year * 12 + month) * 31 + day;
}
