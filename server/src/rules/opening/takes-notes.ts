import { matchesOf } from '../../text/matches';
import { isQuoted, PROSE } from '../prose';
import { writes } from '../replacement';
import { blockRule, message } from '../rule';

/** OP-01: the phrase is “takes note of”. */
export const takesNotes = blockRule({
  code: 'opening/takes-notes',
  rulebook: ['OP-01', 'PP-01'],
  severity: 'warning',
  profiles: 'all',
  since: '0.2',
  title: '“Takes notes of” for “takes note of”',
  why: 'Who takes notes writes something down; a resolution takes note of a report.',
  source: 'Practice of all organs; decision 55/488 of the General Assembly is on “takes note of”',
  bad: [
    {
      text: `The General Assembly,

*Recalling* its previous resolutions,

1. *Takes notes of* the report;
          ^^^^^ opening/takes-notes

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

*Recalling* its previous resolutions,

1. *Takes note of* the report;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

*Recalling* its previous resolutions,

1. *Takes note of* the report and of the notes of the Secretariat;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  sign: /[Tt]ak(?:es|ing) notes/,
  check({ block }, _context, report) {
    for (const found of matchesOf(block.text, /(?<=\b[Tt]ak(?:es|ing) )notes(?=\*? (?:\*?of|with|that))/g)) {
      const start = found.index;
      if (isQuoted(block, start)) continue;
      report({
        span: { block: 0, start, end: start + 5 },
        message: message('Should read “{0}”', 'note'),
        fixes: () => [writes(start, start + 5, 'note', 'safe')],
      });
    }
  },
});
