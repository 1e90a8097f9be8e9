import { offsetOfOpening, openingOf } from '../../model/openings/paragraphOpenings';
import { paragraphsOf } from '../../model/paragraphs';
import { message, sequenceRule } from '../rule';
import { openingWords } from '../sight';
import { participleForm } from '../verbForms';

/** PP-01: a preambular paragraph opens with a participle or an adjective, not with a finite verb. */
export const finiteVerbInPreamble = sequenceRule({
  code: 'opening/finite-verb-in-preamble',
  rulebook: ['PP-01'],
  severity: 'warning',
  profiles: 'all',
  since: '0.1',
  title: 'A preambular paragraph begins with a finite verb',
  why: 'The preamble depends grammatically on the name of the organ and continues to the first operative verb: “The General Assembly, Recalling …, Decides”; a finite verb would bring the sentence to an end.',
  source:
    'United Nations Editorial Manual, “Resolutions and other formal decisions”: each preambular paragraph begins with a participle, a participial phrase or an adjective',
  bad: [
    {
      text: `The General Assembly,

Recalls its resolution 80/12,
^^^^^^^ opening/finite-verb-in-preamble

Noting the report of the Secretary-General,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

Recalling its resolution 80/12,

Noting the report of the Secretary-General,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling its resolution 80/12,

Mindful of the needs of victims,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
  ],
  sees: openingWords,
  check(segment, { catalogue }, report) {
    for (const { kind, block: index } of paragraphsOf(segment)) {
      const block = segment.blocks[index];
      if (kind !== 'preambular' || block === undefined) continue;
      const opening = openingOf(block, 'operative', catalogue);
      if (opening === undefined || openingOf(block, 'preambular', catalogue) !== undefined || opening.words.startsWith('Acting ')) continue;
      const [first = ''] = opening.words.split(' ');
      const participle = participleForm(opening.words + opening.rest, catalogue);
      const { start, end } = opening;
      report({
        span: { block: index, start, end },
        message: message('Begins with the finite verb “{0}”: a preambular paragraph should begin with a participle', opening.words),
        fixes: () =>
          participle === undefined
            ? []
            : [
                {
                  title: message('Write “{0}”', participle),
                  preferred: true,
                  safe: false,
                  edits: [{ block: index, start, end: offsetOfOpening(block, opening.lead + first.length - 1) + 1, newText: participle }],
                },
              ],
      });
    }
  },
});
