import { offsetOfOpening } from '../../model/openings/paragraphOpenings';
import { paragraphsOf } from '../../model/paragraphs';
import { message, sequenceRule } from '../rule';

/** PP-09: the acting clause closes the preamble of the Security Council. */
export const actingClausePlace = sequenceRule({
  code: 'clause/acting-clause-place',
  rulebook: ['PP-09'],
  severity: 'info',
  profiles: ['sc'],
  since: '0.1',
  title: '“Acting under Chapter VII” is not the last preambular paragraph',
  why: '“Acting under Chapter VII …” states the legal basis of the operative part and immediately precedes it.',
  source: 'Practice of the Security Council',
  bad: [
    {
      text: `The Security Council,

Acting under Chapter VII of the Charter of the United Nations,
^^^^^^^^^^^^^^^^^^^^^^^^ clause/acting-clause-place

Recalling its resolution 1373 (2001),

1. Urges Member States to act;

2. Decides to remain seized of the matter.
`,
    },
  ],
  good: [
    `The Security Council,

Recalling its resolution 1373 (2001),

Acting under Chapter VII of the Charter of the United Nations,

1. Urges Member States to act;

2. Decides to remain seized of the matter.
`,
  ],
  sees: ({ summary }) => String(summary.opening.startsWith(CLAUSE)),
  check(segment, _context, report) {
    const paragraphs = paragraphsOf(segment);
    paragraphs.forEach(({ kind, block: index, text }, at) => {
      const block = segment.blocks[index];
      if (kind !== 'preambular' || block === undefined || !block.summary.opening.startsWith(CLAUSE)) return;
      const next = paragraphs[at + 1];
      if (next === undefined || next.text !== text || next.kind !== 'preambular') return;
      report({
        span: { block: index, start: offsetOfOpening(block, 0), end: offsetOfOpening(block, CLAUSE.length - 1) + 1 },
        message: message('Followed by another preambular paragraph: “Acting under Chapter VII” should be the last'),
      });
    });
  },
});

const CLAUSE = 'Acting under Chapter VII';
