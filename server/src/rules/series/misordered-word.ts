import { message, sequenceRule } from '../rule';
import { seriesKey } from '../../model/series/faults';
import { wrongSeriesWords } from '../seriesWords';

/** AF-06: `also` comes before `further`. */
export const misorderedSeriesWord = sequenceRule({
  code: 'series/misordered-word',
  rulebook: ['AF-06'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: '“Further” precedes “also” in the sequence',
  why: 'The second paragraph in the sequence has “also” and the third “further”. “Further” directly after the verb alone, or “also” after “further”, shows that a paragraph was moved or deleted.',
  source: 'Practice of the General Assembly, the Human Rights Council and the Economic and Social Council, counted in published texts',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to ratify the Convention;

2. *Further urges* Member States to train officials;
    ^^^^^^^ series/misordered-word

3. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Urges* Member States to ratify the Convention;

2. *Also urges* Member States to train officials;

3. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to ratify the Convention;

2. *Also urges* Member States to train officials;

3. *Further urges* Member States to exchange information;

4. *Encourages* further efforts of the regional commissions;

5. *Requests* the Secretary-General to report.
`,
  ],
  sees: (block, { role }, { catalogue }) => (role === 'preambular' || role === 'operative' ? seriesKey(block, role, catalogue) : ''),
  check(segment, { catalogue }, report) {
    for (const { span, wanted, fixes } of wrongSeriesWords(segment, catalogue, 'misordered')) {
      report({
        span,
        message:
          wanted === undefined
            ? message('“also” after “further”: “also” should come first in the sequence')
            : message('Wrong word in the sequence: use “{0}” in the second paragraph', wanted),
        fixes,
      });
    }
  },
});
