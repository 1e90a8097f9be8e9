import { offsetOfOpening } from '../../model/openings/paragraphOpenings';
import { blockRule, message } from '../rule';

/** PP-09: only the Security Council acts under Chapter VII. */
export const actingUnderChapterVii = blockRule({
  code: 'clause/acting-under-chapter-vii',
  rulebook: ['PP-09'],
  severity: 'error',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: 'Chapter VII is invoked by an organ other than the Security Council',
  why: 'Chapter VII of the Charter confers powers on the Security Council alone. No other organ can act under it.',
  source: 'Charter of the United Nations, Chapter VII; none of 271 published texts of other organs has it',
  bad: [
    {
      text: `The General Assembly,

*Acting* under Chapter VII of the Charter of the United Nations,
^^^^^^^^^^^^^^^^^^^^^^^^^^ clause/acting-under-chapter-vii

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling that the Security Council acted under Chapter VII of the Charter of the United Nations,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: ['preambular', 'operative'],
  sign: /Acting/,
  check({ block, place }, _context, report) {
    const clause = 'Acting under Chapter VII';
    if (place.part === 'annex' || !block.summary.opening.startsWith(clause)) return;
    const start = block.text.charAt(block.summary.start) === 'A' ? offsetOfOpening(block, 0) : block.summary.start;
    report({
      span: { block: 0, start, end: offsetOfOpening(block, clause.length - 1) + 1 },
      message: message('Chapter VII is invoked, but this is not a resolution of the Security Council: delete the clause'),
    });
  },
});
