/** Dates and periods in running text. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findDates, type CalendarDay } from '../../server/src/syntax/dates';
import { check } from './spans';

describe('dates and periods', () => {
  it('are read with the year that ends the period', () => {
    check(
      'On 22 December 2003, from 18 to 25 April 2005, 24-28 April 2006, 27 February–4 April 2023 and 9 December, not on May Day',
      [
        'date 22 December 2003 2003',
        'date 18 to 25 April 2005 2005',
        'date 24-28 April 2006 2006',
        'date 27 February–4 April 2023 2023',
        'date 9 December undefined',
      ],
      ['date'],
      (span) => (span.kind === 'date' ? ` ${String(span.first.year)}` : ''),
    );
    check('31 June 2031', ['date 31 June 2031 31'], ['date'], (span) => (span.kind === 'date' ? ` ${String(span.first.day)}` : ''));
  });

  it('join two days into a period where only a dash or a word leads from one to the other', () => {
    const periods = (text: string, ...expected: readonly string[]): void => {
      check(text, expected, ['date'], (span) => {
        if (span.kind !== 'date') return '';
        const said = ({ day, month, year }: CalendarDay): string => [day, month, year ?? '?'].join('.');
        return ` = ${said(span.first)}${span.last === undefined ? '' : ` to ${said(span.last)}`}`;
      });
    };
    periods(
      'on 27 February to 4 April 2023, 5 May 2023–6 June 2024 and 1 July — 2 August',
      'date 27 February to 4 April 2023 = 27.2.2023 to 4.4.2023',
      'date 5 May 2023–6 June 2024 = 5.5.2023 to 6.6.2024',
      'date 1 July — 2 August = 1.7.? to 2.8.?',
    );
    periods(
      'on 1 May, 2 June 2023 and 3 July and 4 August 2024',
      'date 1 May = 1.5.?',
      'date 2 June 2023 = 2.6.2023',
      'date 3 July = 3.7.?',
      'date 4 August 2024 = 4.8.2024',
    );
    periods('on 1 to 3 May to 4 June 2023', 'date 1 to 3 May = 1.5.? to 3.5.?', 'date 4 June 2023 = 4.6.2023');
    periods('on 1 May to 2 June to 3 July 2023', 'date 1 May to 2 June = 1.5.? to 2.6.?', 'date 3 July 2023 = 3.7.2023');
    periods(
      'on 1 and 2 May 2023, 3–4 June, 5 — 6 July 2023 and 7\u00a0to 8\u00a0August\u00a02023',
      'date 1 and 2 May 2023 = 1.5.2023 to 2.5.2023',
      'date 3–4 June = 3.6.? to 4.6.?',
      'date 5 — 6 July 2023 = 5.7.2023 to 6.7.2023',
      'date 7\u00a0to 8\u00a0August\u00a02023 = 7.8.2023 to 8.8.2023',
    );
    periods('on 1 May     to     2 June 2023', 'date 1 May = 1.5.?', 'date 2 June 2023 = 2.6.2023');
    periods(
      '1 January 1, 2 March 20234, 3 Aprils, A/4 May, 5.6 June, 7,8 July, (9 August 2023), -10 September, 11  October and 12 December2023',
      'date 1 January = 1.1.?',
      'date 2 March = 2.3.?',
      'date 11  October = 11.10.?',
    );
    periods('1 November 2023', 'date 1 November 2023 = 1.11.2023');
  });

  it('lie between two offsets', () => {
    const text = '1 May 2023, 2 May 2023, 3 May 2023';
    const found = (start: number, end: number): string =>
      findDates(text, start, end)
        .map((date) => text.slice(date.start, date.end))
        .join(' and ');
    assert.equal(found(0, text.length), '1 May 2023 and 2 May 2023 and 3 May 2023');
    assert.equal(found(12, 22), '2 May 2023');
    assert.equal(found(13, 22), '');
    assert.equal(found(12, 21), '');
    assert.deepEqual(findDates('in the year 2023', 0, 16), []);
  });
});
