import { isQuoted, PROSE } from '../prose';
import { blockRule, message } from '../rule';
import { matchesOf } from '../../text/matches';

/** STY-02: `per cent` is written out, in two words. */
export const perCent = blockRule({
  code: 'style/per-cent',
  rulebook: ['STY-02'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: 'A percentage is not written with “per cent”',
  why: 'In running text a percentage is a figure and the words “per cent”: “15 per cent”. “%” is for tables.',
  source: 'United Nations Editorial Manual, “Numbers, dates and time”',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to spend 15% or 20 percent of the funds;
                                    ^ style/per-cent
                                            ^^^^^^^ style/per-cent

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Urges* Member States to spend 15 per cent or 20 per cent of the funds;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to spend 15 per cent of the funds, in whatever percentage they see fit;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  sign: /%|percent/,
  check({ block }, _context, report) {
    const { text } = block;
    for (const found of matchesOf(text, /(?<=\d[ \u00A0]?)%|(?<![\w-])percent(?![\w-])/g)) {
      const start = found.index;
      const end = start + found[0].length;
      if (isQuoted(block, start)) continue;
      const newText = /\d/.test(text.charAt(start - 1)) ? ' per cent' : 'per cent';
      report({
        span: { block: 0, start, end },
        message: message('“%” in running text: write “per cent”'),
        fixes: () => [{ title: message('Write “per cent”'), preferred: true, safe: true, edits: [{ block: 0, start, end, newText }] }],
      });
    }
  },
});
