import { isQuoted, PROSE } from '../prose';
import { blockRule, message } from '../rule';
import { matchesOf } from '../../text/matches';

/** STY-01: numbers under ten are words. */
export const figureUnderTen = blockRule({
  code: 'style/figure-under-ten',
  rulebook: ['STY-01'],
  severity: 'hint',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: 'A number under ten is written as a figure',
  why: 'Numbers under ten are written as words (“nine States”), from 10 on as figures. Ages, measurements, percentages and lists with a number of 10 or more keep their figures.',
  source: 'United Nations Editorial Manual, “Numbers, dates and time”',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* 9 Member States to act;
           ^ style/figure-under-ten

2. *Requests* the Secretary-General to appoint 3 experts.
                                               ^ style/figure-under-ten
`,
      fixed: `The General Assembly,

1. *Urges* nine Member States to act;

2. *Requests* the Secretary-General to appoint three experts.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* 9 of the 12 Member States to act, as paragraph 5 says;

2. *Requests* the Secretary-General to appoint three experts for children under 5 years of age.
`,
  ],
  roles: PROSE,
  sign: /[2-9] [a-z]/i,
  check({ block }, _context, report) {
    const { text, summary } = block;
    for (const found of matchesOf(
      text,
      /(?<=[\p{Ll}*_][ \u00A0])[2-9](?= (?:(?:additional|independent|new|other) )?(?:Member States|States|countries|experts|Governments|meetings|members|organizations|regions|representatives|sessions)\b)/gu,
    )) {
      const start = found.index;
      if (start < summary.start || isQuoted(block, start) || /\b\d{2,}\b/.test(text.slice(Math.max(0, start - 60), start + 60))) continue;
      const wanted = WORDS[Number(found[0])] ?? found[0];
      report({
        span: { block: 0, start, end: start + 1 },
        message: message('Figure for a number under ten: it should be a word, “{0}”', wanted),
        fixes: () => [
          {
            title: message('Write “{0}”', wanted),
            preferred: true,
            safe: true,
            edits: [{ block: 0, start, end: start + 1, newText: wanted }],
          },
        ],
      });
    }
  },
});

const WORDS = ['nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
