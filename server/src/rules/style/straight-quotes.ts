import type { SegmentEdit } from '../../model/segment';
import { delimitedSpans } from '../prose';
import { BY_THE_MANUAL, message, sequenceRule } from '../rule';
import { textWith } from '../sight';

/** STY-13: quotation marks are curly; one report a text, whose fix corrects all. */
export const straightQuotes = sequenceRule({
  code: 'style/straight-quotes',
  rulebook: ['STY-13'],
  severity: 'hint',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'Quotation marks are straight',
  why: 'Typeset resolutions have curly double quotation marks, as in “A world fit for children”.',
  source: 'Practice of all organs in typeset resolutions',
  bad: [
    {
      text: `The General Assembly,

Recalling the document entitled "A world fit for children",
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ style/straight-quotes

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

Recalling the document entitled “A world fit for children”,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling the document entitled “A world fit for children”,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
  ],
  sees: (block) => textWith(/"/, block),
  check(segment, _context, report) {
    const edits: SegmentEdit[] = [];
    let first: { readonly block: number; readonly start: number; readonly end: number } | undefined;
    segment.blocks.forEach((block, index) => {
      if (!block.text.includes('"') || block.kind === 'comment') return;
      for (const { start, end } of delimitedSpans(block, 'quotation')) {
        if (block.text.charAt(start) !== '"') continue;
        first ??= { block: index, start, end };
        edits.push({ block: index, start, end: start + 1, newText: '“' }, { block: index, start: end - 1, end, newText: '”' });
      }
    });
    if (first === undefined) return;
    report({
      span: first,
      message:
        edits.length === 2
          ? message('Straight quotation marks: they should be curly')
          : message('{0} quotations have straight quotation marks: they should be curly', edits.length / 2),
      fixes: () => [{ title: message('Make all quotation marks curly'), preferred: true, safe: true, edits }],
    });
  },
});
