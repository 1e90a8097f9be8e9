import { message, sequenceRule } from '../rule';
import { seriesKey } from '../../model/series/faults';
import { wrongSeriesWords } from '../seriesWords';

/** AF-02: `also` comes once in a run, then `further`, then the bare verb again. */
export const repeatedSeriesWord = sequenceRule({
  code: 'series/repeated-word',
  rulebook: ['AF-02'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: '“Also” follows “also”, or “further” follows “further”',
  why: 'The sequence is: the verb alone, “also”, “further”, and again the verb alone. Two consecutive paragraphs with the same word usually mean that one was added or moved.',
  source: 'Practice of the General Assembly, the Human Rights Council and the Economic and Social Council, counted in published texts',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to ratify the Convention;

2. *Also urges* Member States to train officials;

3. *Also urges* Member States to exchange information;
    ^^^^ series/repeated-word

4. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Urges* Member States to ratify the Convention;

2. *Also urges* Member States to train officials;

3. *Further urges* Member States to exchange information;

4. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to ratify the Convention;

2. *Also urges* Member States to train officials;

3. *Further urges* Member States to exchange information;

4. *Requests* the Secretary-General to report.
`,
  ],
  sees: (block, { role }, { catalogue }) => (role === 'preambular' || role === 'operative' ? seriesKey(block, role, catalogue) : ''),
  check(segment, { catalogue }, report) {
    for (const { span, word, fixes } of wrongSeriesWords(segment, catalogue, 'repeated')) {
      report({ span, message: message('“{0}” has already been used in the preceding paragraph', word), fixes });
    }
  },
});
