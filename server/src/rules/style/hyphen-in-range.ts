import { isQuoted, PROSE } from '../prose';
import { rangesInText } from '../rangesInText';
import { BY_THE_MANUAL, blockRule, message } from '../rule';
import { matchesOf } from '../../text/matches';

/** STY-14: a range of numbers or dates has an en dash, without spaces. */
export const hyphenInRange = blockRule({
  code: 'style/hyphen-in-range',
  rulebook: ['STY-14'],
  severity: 'hint',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'A range has a hyphen',
  why: 'Since about 2018 ranges have an en dash: “5–9 May”, “2030–2035”; the hyphen joins words. Running text has “22 and 23 September”, “from 5 to 9 May”.',
  source: 'Practice of the reports of the functional commissions from 2018 on',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to act in the period 2030-2035;
                                              ^^^^^^^^^ style/hyphen-in-range

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Urges* Member States to act in the period 2030–2035;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to act in the period 2030–2035;

2. *Requests* the Secretary-General to report on COVID-19 by 2030.
`,
  ],
  roles: PROSE,
  sign: /\d ?- ?\d/,
  check({ block }, { era, profile }, report) {
    const { text } = block;
    if (era === 'legacy') return;
    // Where running text takes words, that is said instead.
    const inWords = profile === 'other' || profile === 'mun' ? [] : rangesInText(block);
    for (const found of matchesOf(text, /(?<![\w./,()–-])(\d{1,4})( ?- ?)(\d{1,4})(?![\w/–(-]|[.,]\d)/g)) {
      const [written, from = '', dash = '', to = ''] = found;
      const start = found.index;
      if (Number(to) <= Number(from) || /[Rr]esolutions? $/.test(text.slice(Math.max(0, start - 12), start)) || isQuoted(block, start))
        continue;
      if (inWords.some((range) => range.start === start)) continue;
      const at = start + from.length;
      report({
        span: { block: 0, start, end: start + written.length },
        message: message('Hyphen in a range: use an en dash, {0}', `${from}–${to}`),
        fixes: () => [
          {
            title: message('Write {0}', `${from}–${to}`),
            preferred: true,
            safe: true,
            edits: [{ block: 0, start: at, end: at + dash.length, newText: '–' }],
          },
        ],
      });
    }
  },
});
