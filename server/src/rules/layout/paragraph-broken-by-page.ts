import { joining } from '../../model/brokenParagraphs';
import { message, sequenceRule } from '../rule';
import { outlineOnly } from '../sight';

/** PP-12: the notes at the foot of a page cut a paragraph in two. */
export const paragraphBrokenByPage = sequenceRule({
  code: 'layout/paragraph-broken-by-page',
  rulebook: ['PP-12'],
  severity: 'info',
  profiles: 'all',
  since: '0.1',
  title: 'A page break divides a paragraph',
  why: 'Text copied from a printed page has the footnotes where the page ended. The paragraph is still read as one; once joined, it can be edited and printed as one.',
  source: 'A rule of this project, from texts taken out of PDF files',
  bad: [
    {
      text: `The General Assembly,

Recalling the report of the Secretary-General¹ and the need for
                                                            ^^^ layout/paragraph-broken-by-page

¹ A/80/12.

further work in this field,

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.
`,
      fixed: `The General Assembly,

Recalling the report of the Secretary-General¹ and the need for further work in this field,

¹ A/80/12.

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling the report of the Secretary-General,¹

¹ A/80/12.

Aware of the need for further work in this field,

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.
`,
  ],
  sees: outlineOnly,
  check(segment, _context, report) {
    segment.places.forEach(({ joins }, index) => {
      const broken = segment.blocks[joins];
      const rest = segment.blocks[index];
      if (broken === undefined || rest === undefined) return;
      report({
        span: { block: joins, start: lastWordStart(broken.text, broken.summary.end), end: broken.summary.end },
        message: message('A page break divides this paragraph, which continues after the footnotes: join the two parts'),
        related: [
          { span: { block: index, start: rest.summary.start, end: rest.summary.end }, message: message('The remainder of the paragraph') },
        ],
        fixes: () => [
          { title: message('Join the parts of the paragraph'), preferred: true, safe: true, edits: joining(segment, joins, index) },
        ],
      });
    });
  },
});

function lastWordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start -= 1;
  return start;
}
