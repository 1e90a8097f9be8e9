import { matchesOf } from '../../text/matches';
import { isQuoted, PROSE } from '../prose';
import { writes } from '../replacement';
import { blockRule, message } from '../rule';

/** STY-03: the names of months are written out. */
export const abbreviatedMonth = blockRule({
  code: 'style/abbreviated-month',
  rulebook: ['STY-03'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc', 'sc'],
  since: '0.2',
  title: 'The name of a month is abbreviated',
  why: 'Dates are written with the whole name of the month: “22 December 2003”.',
  source: 'Practice of all organs: 312 dates against 2 in the parallel texts of 2015',
  bad: [
    {
      text: `The General Assembly,

1. *Recalls* the meeting held on 22 Sept. 2030;
                                    ^^^^^ style/abbreviated-month

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Recalls* the meeting held on 22 September 2030;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Recalls* the meeting held on 22 September 2030;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  sign: /\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/,
  check({ block }, _context, report) {
    for (const found of matchesOf(block.text, /(?<=\b\d{1,2}\s)(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?(?=,?\s\d{4}\b)/g)) {
      const [written, short = ''] = found;
      const start = found.index;
      const wanted = MONTHS.find((month) => month.startsWith(short));
      if (wanted === undefined || isQuoted(block, start)) continue;
      report({
        span: { block: 0, start, end: start + written.length },
        message: message('Write out the month: “{0}”', wanted),
        fixes: () => [writes(start, start + written.length, wanted, 'safe')],
      });
    }
  },
});

const MONTHS = ['January', 'February', 'March', 'April', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
