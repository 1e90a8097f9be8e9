import { matchesOf } from '../../text/matches';
import { isQuoted, PROSE } from '../prose';
import { writes } from '../replacement';
import { blockRule, message } from '../rule';

/** “including, inter alia,” says one thing twice. */
export const interAliaTwice = blockRule({
  code: 'style/inter-alia-twice',
  rulebook: [],
  severity: 'hint',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.2',
  title: '“Including” and “inter alia” side by side',
  why: 'Both say that the list is not complete: one of them is enough.',
  source: 'A rule of this project: 190 of 2,222 published texts have both, and an editor strikes one of them',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to act, including, inter alia, by training officials;
                                 ^^^^^^^^^^^^^^^^^^^^^^ style/inter-alia-twice

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Urges* Member States to act, including by training officials;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to act, including by training officials, and, inter alia, to report;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  sign: /including,? \*?inter alia/,
  check({ block, place }, _context, report) {
    // A convention or declaration in an annex is quoted as it was agreed.
    if (place.part === 'annex') return;
    for (const found of matchesOf(block.text, /\bincluding,? \*?inter alia\*?,?/g)) {
      const start = found.index;
      const end = start + found[0].length;
      if (isQuoted(block, start)) continue;
      report({
        span: { block: 0, start, end },
        message: message('“{0}” and “{1}” say the same: one is enough', 'including', 'inter alia'),
        fixes: () => [writes(start, end, 'including', 'to be weighed')],
      });
    }
  },
});
