import { blockRule, message } from '../rule';

/** EN-03: italics cover the whole line or nothing. */
export const enactingItalics = blockRule({
  code: 'enacting/italics',
  rulebook: ['EN-03'],
  severity: 'hint',
  profiles: 'all',
  since: '0.1',
  title: 'The name of the organ is only partly in italics',
  why: 'The line with the name of the organ is in italics throughout, or not at all.',
  source: 'Practice of all organs in typeset resolutions',
  bad: [
    {
      text: `The *General Assembly*,
^^^^^^^^^^^^^^^^^^^^^^^ enacting/italics

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
      fixed: `*The General Assembly,*

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `*The General Assembly*,

*Recalling* its resolution 58/137,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: ['enacting'],
  check({ block }, _context, report) {
    const { text, summary } = block;
    const line = text.slice(summary.start, summary.end);
    if (!/[*_]/.test(line) || /^([*_]{1,3})[^*_]+\1,?$/.test(line)) return;
    const written = `*${line.replace(/[*_]/g, '')}*`;
    report({
      span: { block: 0, start: summary.start, end: summary.end },
      message: message('Only partly in italics: the name of the organ should be in italics throughout, or not at all'),
      fixes: () => [
        {
          title: message('Put the line in italics'),
          preferred: true,
          safe: true,
          edits: [{ block: 0, start: summary.start, end: summary.end, newText: written }],
        },
      ],
    });
  },
});
