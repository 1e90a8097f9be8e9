import type { SegmentEdit } from '../../model/segment';
import { italicCover, italicEnd } from '../openingItalics';
import { openingOf } from '../../model/paragraphOpenings';
import { paragraphsOf } from '../paragraphs';
import { message, sequenceRule } from '../rule';

/** PP-03, OP-05: if some openings of a text are in italics, all are; one report a text. */
export const italicsMissing = sequenceRule({
  code: 'opening/italics-missing',
  rulebook: ['PP-03', 'OP-05'],
  severity: 'hint',
  profiles: 'all',
  since: '0.1',
  title: 'Some openings are in italics and others are not',
  why: 'Typeset resolutions have every opening in italics. A file may leave them out altogether, but where some are there, the others were lost in copying.',
  source: 'Practice of all organs in typeset resolutions',
  bad: [
    {
      text: `The General Assembly,

Recalling its resolution 80/12,
^^^^^^^^^ opening/italics-missing

Noting the report of the Secretary-General,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

*Recalling* its resolution 80/12,

*Noting* the report of the Secretary-General,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling its resolution 80/12,

1. Urges Member States to act;

2. Requests the Secretary-General to report.
`,
  ],
  check(segment, { catalogue }, report) {
    let italic = 0;
    const plain: SegmentEdit[] = [];
    for (const { kind, block: index } of paragraphsOf(segment)) {
      const block = segment.blocks[index];
      const opening = block === undefined ? undefined : openingOf(block, kind, catalogue);
      if (block === undefined || opening === undefined || opening.words.startsWith('Acting ')) continue;
      if (/[*_]/.test(block.text) && italicCover(block, opening) !== 'none') {
        italic += 1;
      } else {
        const end = italicEnd(block, opening);
        plain.push({ block: index, start: opening.start, end, newText: `*${block.text.slice(opening.start, end)}*` });
      }
    }
    const [first] = plain;
    if (italic === 0 || first === undefined) return;
    report({
      span: { block: first.block, start: first.start, end: first.end },
      message: plain.length === 1 ? message('This opening is not in italics, though others are') : message('{0} openings are not in italics, though others are', plain.length),
      fixes: () => [{ title: message('Put all openings in italics'), preferred: true, safe: true, edits: plain }],
    });
  },
});
