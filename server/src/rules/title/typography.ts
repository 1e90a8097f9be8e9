import { exampleFront } from '../exampleFront';
import { BY_THE_MANUAL, blockRule, message } from '../rule';

/** TI-04: no full stop, no quotation marks, not in capitals. */
export const titleTypography = blockRule({
  code: 'title/typography',
  rulebook: ['TI-04'],
  severity: 'hint',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'The title has unusual punctuation marks or capitals',
  why: 'Titles are in sentence case, without a full stop or quotation marks.',
  source: 'Practice of all organs',
  bad: [
    {
      text: exampleFront({
        title: `Protecting witnesses of organized crime.
                                       ^ title/typography`,
      }),
      fixed: exampleFront(),
    },
    {
      text: exampleFront({
        title: `PROTECTING WITNESSES OF ORGANIZED CRIME
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ title/typography`,
      }),
    },
    {
      text: exampleFront({
        title: `“Protecting witnesses of organized crime”
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ title/typography`,
      }),
      fixed: exampleFront(),
    },
  ],
  good: [exampleFront()],
  roles: ['title'],
  check({ block }, _context, report) {
    const { text, summary } = block;
    const { start, end } = summary;
    if (end - start < 12) return;
    const line = text.slice(start, end);
    if (line.endsWith('.') && !/\b[A-Z]\.$/.test(line) && !/^(?:\p{Ll}|\d{1,3}[.)]? |\([a-z]+\))/u.test(line)) {
      const fix = {
        title: message('Remove the full stop'),
        preferred: true,
        safe: false,
        edits: [{ block: 0, start: end - 1, end, newText: '' }],
      };
      report({
        span: { block: 0, start: end - 1, end },
        message: message('Full stop in the title: titles should have none'),
        fixes: () => [fix],
      });
    }
    if (/^[“"][^“”"]+[”"]$/.test(line)) {
      const fix = {
        title: message('Remove the quotation marks'),
        preferred: true,
        safe: true,
        edits: [{ block: 0, start, end, newText: line.slice(1, -1) }],
      };
      report({
        span: { block: 0, start, end },
        message: message('Quotation marks in the title: titles should have none'),
        fixes: () => [fix],
      });
    }
    if (!/\p{Ll}/u.test(line) && (line.match(/\p{Lu}/gu)?.length ?? 0) > 10)
      report({ span: { block: 0, start, end }, message: message('Capitals in the title: titles should be in sentence case') });
  },
});
