import { PROSE } from '../prose';
import { rangesInText } from '../rangesInText';
import { writes } from '../replacement';
import { blockRule, message } from '../rule';

/** STY-03: a period of days, or paragraphs, in running text is written with words. */
export const rangeInText = blockRule({
  code: 'style/range-in-text',
  rulebook: ['STY-03', 'STY-14'],
  severity: 'info',
  profiles: ['ecosoc', 'ga', 'hrc', 'sc'],
  since: '0.2',
  title: 'A range of days or paragraphs has a dash in running text',
  why: 'In running text the words are “on 22 and 23 September”, “from 5 to 9 May” and “paragraphs 31 to 35”; dashes are for mastheads, tables and footnotes.',
  source: 'Practice of all organs; “22-23 September” was an exception in fourteen texts of a whole session',
  bad: [
    {
      text: `The General Assembly,

1. *Recalls* the meeting held on 22-23 September 2030;
                                 ^^^^^ style/range-in-text

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Recalls* the meeting held on 22 and 23 September 2030;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Recalls* the meetings held on 22 and 23 September 2030 and from 5 to 9 May 2031, and paragraphs 31 to 35 of the report, and the night of 1–2 May 2031;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  sign: /\d\s?[-–]\s?\d{1,3}(?:\s[A-Z]|\D)/,
  check({ block }, _context, report) {
    for (const { kind, start, end, from, to } of rangesInText(block)) {
      const before = block.text.slice(Math.max(0, start - 16), start);
      const word = kind === 'days' && to === from + 1 ? 'and' : 'to';
      const wanted = `${String(from)} ${word} ${String(to)}`;
      // `held 5–9 May` needs a “from” as well, which only the drafter can place.
      const fits = kind === 'paragraphs' || (word === 'and' ? /\bon $/.test(before) : /\bfrom $/.test(before));
      report({
        span: { block: 0, start, end },
        message: message('In running text the range should read “{0}”', word === 'to' && kind === 'days' ? `from ${wanted}` : wanted),
        fixes: () => (fits ? [writes(start, end, wanted, 'safe')] : []),
      });
    }
  },
});
