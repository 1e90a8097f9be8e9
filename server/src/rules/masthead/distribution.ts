import { exampleFront } from '../exampleFront';
import { BY_THE_MANUAL, blockRule, message } from '../rule';

/** MH-03: `Distr.:` with General, Limited or Restricted. */
export const distribution = blockRule({
  code: 'masthead/distribution',
  rulebook: ['MH-03'],
  severity: 'error',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'The distribution category is not General, Limited or Restricted',
  why: 'A document is distributed as General, Limited or Restricted, and the line reads “Distr.: Limited”.',
  source: 'United Nations Editorial Manual, “Mastheads and cover pages”',
  bad: [
    {
      text: exampleFront({
        distribution: `Distribution: Ltd
^^^^^^^^^^^^^^^^^ masthead/distribution`,
      }),
      fixed: exampleFront(),
    },
  ],
  good: [exampleFront()],
  roles: ['masthead'],
  sign: /Distr/,
  check({ block }, _context, report) {
    const { text, summary } = block;
    if (!summary.opening.startsWith('Distr')) return;
    const line = text.slice(summary.start, summary.end);
    if (line.length > 60 || !/\w{3}\W+\w/.test(line) || RIGHT.test(line)) return;
    const value = VALUES.find(([start]) => start.test(line))?.[1];
    const { start, end } = summary;
    report({
      span: { block: 0, start, end },
      message: message('Distribution category not recognized: it should be “General”, “Limited” or “Restricted”'),
      fixes: () =>
        value === undefined
          ? []
          : [
              {
                title: message('Write “{0}”', `Distr.: ${value}`),
                preferred: true,
                safe: true,
                edits: [{ block: 0, start, end, newText: `Distr.: ${value}` }],
              },
            ],
    });
  },
});

/** English with the colon, and as printed in capitals; French and Spanish without. */
const RIGHT =
  /^Distr\. ?:? ?(?:General|Limited|Restricted|GENERAL|LIMITED|RESTRICTED|générale|limitée|restreinte|general|limitada|reservada)\*?$/;

const VALUES: readonly (readonly [RegExp, string])[] = [
  [/\bgen/i, 'General'],
  [/\bl(?:im|td)/i, 'Limited'],
  [/\brest/i, 'Restricted'],
];
