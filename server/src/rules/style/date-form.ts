import { isQuoted, PROSE } from '../prose';
import { BY_THE_MANUAL, blockRule, message } from '../rule';
import { findWrongDates } from '../wrongDates';

/** STY-03: a date is day, month, year, without commas and ordinals. */
export const dateForm = blockRule({
  code: 'style/date-form',
  rulebook: ['STY-03'],
  severity: 'warning',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'A date is not written as day, month and year',
  why: 'A date reads “22 December 2003” in every United Nations text, so that it cannot be misread and can be searched for.',
  source: 'United Nations Editorial Manual, “Numbers, dates and time”: 312 dates of the parallel texts of 2015 against 2',
  bad: [
    {
      text: `The General Assembly,

Recalling the statements of December 22, 2003 and of 3rd of May 2004,
                            ^^^^^^^^^^^^^^^^^ style/date-form
                                                     ^^^^^^^^^^ style/date-form

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

Recalling the statements of 22 December 2003 and of 3 May 2004,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
    {
      text: `The General Assembly,

Recalling the meetings of 30 June to 2 July, 2025,
                                     ^^^^^^^^^^^^ style/date-form

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

Recalling the meetings of 30 June to 2 July 2025,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling the statement of 22 December 2003,

1. *Urges* Member States to act from 18 to 25 April 2005 and, from 1 January, 2030 Agenda in hand, to report;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  check({ block }, _context, report) {
    for (const { start, end, wanted } of findWrongDates(block.text)) {
      if (isQuoted(block, start)) continue;
      report({
        span: { block: 0, start, end },
        message: message('Unusual form of a date: write “{0}”', wanted),
        fixes: () => [
          { title: message('Write “{0}”', wanted), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: wanted }] },
        ],
      });
    }
  },
});
