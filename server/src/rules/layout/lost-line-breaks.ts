import { firstFlatBlock, isFlat } from '../flat';
import { message, sequenceRule } from '../rule';

/** A whole text in one line, or a few. */
export const lostLineBreaks = sequenceRule({
  code: 'layout/lost-line-breaks',
  rulebook: [],
  severity: 'warning',
  profiles: 'all',
  since: '0.2',
  title: 'The line breaks between paragraphs are lost',
  why: 'Where several paragraphs are on one line, neither a reader nor this program can tell where one ends and the next begins; nothing else of the structure is checked until they are apart.',
  source: 'A rule of this project',
  bad: [
    {
      text: `The General Assembly, Recalling its previous resolutions, Mindful of the need to act, 1. Urges Member States to act; 2. Requests the Secretary-General to report.
^^^^^^^^^^^^^^^^^^^^^ layout/lost-line-breaks
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling its previous resolutions,

Mindful of the need to act,

1. Urges Member States to act;

2. Requests the Secretary-General to report.
`,
  ],
  sees: (block) => String(isFlat(block)),
  check(segment, _context, report) {
    const index = firstFlatBlock(segment);
    const block = segment.blocks[index];
    if (block === undefined) return;
    const { start, end } = block.summary;
    const words = /^\S+(?:\s\S+){0,2}/.exec(block.text.slice(start, end))?.[0].length ?? 0;
    report({
      span: { block: index, start, end: start + words },
      message: message('Several paragraphs are on one line: start each on a line of its own'),
    });
  },
});
