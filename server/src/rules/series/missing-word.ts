import { message, sequenceRule } from '../rule';
import { seriesFaults, seriesKey } from '../../model/series/faults';
import { seriesWordEdits } from '../../model/series/word';

/** AF-01, AF-02, AF-05: a paragraph that opens as the one before, with the same addressee, takes `also`, the next `further`. */
export const missingSeriesWord = sequenceRule({
  code: 'series/missing-word',
  rulebook: ['AF-01', 'AF-02', 'AF-05', 'PP-10', 'AF-09'],
  severity: 'info',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: '“Also” or “further” is missing in a sequence of paragraphs',
  why: 'The second of two paragraphs that begin with the same words has “also”, the third “further”, and the fourth again the verb alone. Where another addressee follows, the word is not needed; it is missing in one published pair in four.',
  source: 'Practice of the General Assembly, the Human Rights Council and the Economic and Social Council, counted in published texts',
  bad: [
    {
      text: `The General Assembly,

Recalling its resolution 80/12,

Recalling the report of the Secretary-General,
^^^^^^^^^ series/missing-word

1. *Encourages* Member States to ratify the Convention;

2. *Encourages* Member States to train officials;
    ^^^^^^^^^^ series/missing-word

3. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

Recalling its resolution 80/12,

Recalling also the report of the Secretary-General,

1. *Encourages* Member States to ratify the Convention;

2. *Also encourages* Member States to train officials;

3. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling its resolution 80/12,

Recalling also the report of the Secretary-General,

Recalling further the outcome of the conference,

Recalling the discussion at its last session,

Convinced that roads are needed,

Convinced furthermore that they must be safe,

1. *Encourages* Member States to ratify the Convention;

2. *Encourages* the regional commissions to assist them;

3. *Requests* the Secretary-General to report.
`,
  ],
  sees: (block, { role }, { catalogue }) => (role === 'preambular' || role === 'operative' ? seriesKey(block, role, catalogue) : ''),
  check(segment, { catalogue }, report) {
    for (const { fault, paragraph, opening, wanted } of seriesFaults(segment, catalogue)) {
      const block = segment.blocks[paragraph.block];
      if (fault !== 'missing' || wanted === undefined || block === undefined) continue;
      report({
        span: { block: paragraph.block, start: opening.start, end: opening.end },
        message: message('The preceding paragraph begins in the same way: add “{0}”', wanted),
        fixes: () => [
          {
            title: message('Add “{0}”', wanted),
            preferred: true,
            safe: false,
            edits: seriesWordEdits(block, paragraph.block, opening, wanted),
          },
        ],
      });
    }
  },
});
