import { message, sequenceRule } from '../rule';
import { openingWords } from '../sight';
import { openingOf } from '../../model/openings/paragraphOpenings';
import { paragraphsOf } from '../../model/paragraphs';
import { seriesWordEdits, seriesWordSpan } from '../../model/series/word';

/** AF-03: `also` and `further` stand after a participle and before a finite verb. */
export const misplacedSeriesWord = sequenceRule({
  code: 'series/misplaced-word',
  rulebook: ['AF-03'],
  severity: 'info',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: '“Also” or “further” is on the wrong side of the verb',
  why: 'In the preamble the word follows the participle and its qualifier (“Recalling also”, “Noting with concern also”); in the operative part it begins the paragraph (“Also requests”).',
  source: 'Practice of the General Assembly, the Human Rights Council and the Economic and Social Council, counted in published texts',
  bad: [
    {
      text: `The General Assembly,

Welcoming the efforts of Member States,

Also welcoming the work of the regional commissions,
^^^^ series/misplaced-word

1. *Urges* Member States to ratify the Convention;

2. *Urges also* Member States to train officials;
          ^^^^ series/misplaced-word

3. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

Welcoming the efforts of Member States,

Welcoming also the work of the regional commissions,

1. *Urges* Member States to ratify the Convention;

2. *Also urges* Member States to train officials;

3. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Noting with concern the number of cases,

Noting with concern also the lack of means,

1. *Encourages* Member States to ratify the Convention;

2. *Also encourages* Member States to train officials;

3. *Encourages* further efforts.
`,
  ],
  sees: openingWords,
  check(segment, { catalogue }, report) {
    for (const paragraph of paragraphsOf(segment)) {
      const block = segment.blocks[paragraph.block];
      const opening = block === undefined ? undefined : openingOf(block, paragraph.kind, catalogue);
      const series = opening?.match.series;
      if (block === undefined || opening === undefined || series === undefined || series === 'once again') continue;
      const wrong = paragraph.kind === 'preambular' ? 'before' : 'after';
      if (opening.match.seriesPlace !== wrong || (wrong === 'after' && series === 'further')) continue;
      report({
        span: seriesWordSpan(block, paragraph.block, opening),
        message:
          wrong === 'before'
            ? message('“{0}” before the participle: in the preamble it should follow it (“Recalling also”)', series)
            : message('“{0}” after the verb: in operative paragraphs it should precede it (“Also stresses”)', series),
        fixes: () => [
          {
            title: message('Move “{0}”', series),
            preferred: true,
            safe: true,
            edits: seriesWordEdits(block, paragraph.block, opening, series),
          },
        ],
      });
    }
  },
});
