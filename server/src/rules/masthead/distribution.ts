import { blockRule, message } from '../rule';

/** MH-03: `Distr.:` with General, Limited or Restricted. */
export const distribution = blockRule({
  code: 'masthead/distribution',
  rulebook: ['MH-03'],
  severity: 'error',
  profiles: 'all',
  since: '0.1',
  title: 'The distribution is none of the three',
  why: 'A document is distributed as General, Limited or Restricted, and the line reads “Distr.: Limited”.',
  source: 'United Nations Editorial Manual, “Mastheads and cover pages”',
  bad: [
    {
      text: `Economic and Social Council

E/CN.15/2031/L.4

Distribution: Ltd
^^^^^^^^^^^^^^^^^ masthead/distribution

3 May 2031

Original: English

Commission on Crime Prevention and Criminal Justice

Fortieth session

Vienna, 5–9 May 2031

Agenda item 6

Chile, Ghana and Norway: draft resolution

Protecting witnesses of organized crime

The Economic and Social Council,

Recalling its resolution 2030/4,

1. Urges Member States to act;

2. Requests the Secretary-General to report.
`,
      fixed: `Economic and Social Council

E/CN.15/2031/L.4

Distr.: Limited

3 May 2031

Original: English

Commission on Crime Prevention and Criminal Justice

Fortieth session

Vienna, 5–9 May 2031

Agenda item 6

Chile, Ghana and Norway: draft resolution

Protecting witnesses of organized crime

The Economic and Social Council,

Recalling its resolution 2030/4,

1. Urges Member States to act;

2. Requests the Secretary-General to report.
`,
    },
  ],
  good: [
    `Economic and Social Council

E/CN.15/2031/L.4

Distr.: Limited

3 May 2031

Original: English

Commission on Crime Prevention and Criminal Justice

Fortieth session

Vienna, 5–9 May 2031

Agenda item 6

Chile, Ghana and Norway: draft resolution

Protecting witnesses of organized crime

The Economic and Social Council,

Recalling its resolution 2030/4,

1. Urges Member States to act;

2. Requests the Secretary-General to report.
`,
  ],
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
      message: message('The line reads “Distr.: General”, “Distr.: Limited” or “Distr.: Restricted”'),
      fixes: () => (value === undefined ? [] : [{ title: message('Write “{0}”', `Distr.: ${value}`), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: `Distr.: ${value}` }] }]),
    });
  },
});

/** English with the colon, and as printed in capitals; French and Spanish without. */
const RIGHT = /^Distr\. ?:? ?(?:General|Limited|Restricted|GENERAL|LIMITED|RESTRICTED|générale|limitée|restreinte|general|limitada|reservada)\*?$/;

const VALUES: readonly (readonly [RegExp, string])[] = [
  [/\bgen/i, 'General'],
  [/\bl(?:im|td)/i, 'Limited'],
  [/\brest/i, 'Restricted'],
];
