import { matchesOf } from '../../text/matches';
import { PROSE } from '../prose';
import { writes } from '../replacement';
import { BY_THE_MANUAL, blockRule, message } from '../rule';

/** STY-14: a dash is one sign. */
export const doubleHyphen = blockRule({
  code: 'style/double-hyphen',
  rulebook: ['STY-14'],
  severity: 'hint',
  profiles: BY_THE_MANUAL,
  since: '0.2',
  title: 'Two hyphens are used for a dash',
  why: 'A dash is one character (–); two hyphens are typed where the keyboard has none.',
  source: 'United Nations Editorial Manual, punctuation',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States -- in particular coastal ones -- to act;
                         ^^ style/double-hyphen
                                                       ^^ style/double-hyphen

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Urges* Member States – in particular coastal ones – to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States – in particular coastal ones – to act;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  sign: /[^-]--[^-]/,
  check({ block }, _context, report) {
    const { text, summary } = block;
    for (const found of matchesOf(text.slice(0, summary.end), /(?<=[\p{L}\d,)”] ?)--(?= ?[\p{L}\d“(])/gu)) {
      const start = found.index;
      report({
        span: { block: 0, start, end: start + 2 },
        message: message('Write a dash for two hyphens'),
        fixes: () => [writes(start, start + 2, '–', 'safe')],
      });
    }
  },
});
