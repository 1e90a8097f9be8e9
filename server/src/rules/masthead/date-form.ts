import { findWrongDates } from '../wrongDates';
import { exampleFront } from '../exampleFront';
import { BY_THE_MANUAL, blockRule, message } from '../rule';

/** MH-05: `3 May 2031`. */
export const mastheadDateForm = blockRule({
  code: 'masthead/date-form',
  rulebook: ['MH-05'],
  severity: 'warning',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'The date of the masthead is not written as day, month and year',
  why: 'The date reads “3 May 2031”, without an ordinal, a comma or a leading zero.',
  source: 'United Nations Editorial Manual, “Mastheads and cover pages”',
  bad: [
    {
      text: exampleFront({
        date: `May 3rd, 2031
^^^^^^^^^^^^^ masthead/date-form`,
      }),
      fixed: exampleFront(),
    },
    {
      text: exampleFront({
        date: `3 May, 2031
^^^^^^^^^^^ masthead/date-form`,
      }),
      fixed: exampleFront(),
    },
    {
      text: exampleFront({
        date: `03 May 2031
^^^^^^ masthead/date-form`,
      }),
      fixed: exampleFront(),
    },
  ],
  good: [exampleFront()],
  roles: ['masthead'],
  check({ block }, _context, report) {
    if (block.summary.end - block.summary.start > 80) return;
    for (const { start, end, wanted } of findWrongDates(block.text)) {
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
