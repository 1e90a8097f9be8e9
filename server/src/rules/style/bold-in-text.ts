import { inlineSpansOf } from '../../syntax/inline';
import { blockRule, message } from '../rule';

/** STY-11: bold print is not used for emphasis in the paragraphs of a resolution. */
export const boldInText = blockRule({
  code: 'style/bold-in-text',
  rulebook: ['STY-11'],
  severity: 'hint',
  profiles: ['ecosoc', 'ga', 'hrc', 'sc', 'other'],
  since: '0.1',
  title: 'Bold print is used in a paragraph',
  why: 'All words of a resolution have the same weight: italics are for opening words and titles of series, bold print only for headings.',
  source: 'United Nations Editorial Manual, “Italics and bold print”',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* **all** Member States to act;
           ^^^^^^^ style/bold-in-text

2. *Decides* to remain seized of the matter.
`,
      fixed: `The General Assembly,

1. *Urges* all Member States to act;

2. *Decides* to remain seized of the matter.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* all Member States to act;

2. *Decides* to remain seized of the matter.
`,
  ],
  roles: ['operative', 'preambular', 'item'],
  sign: /\*\*|__/,
  check({ block }, _context, report) {
    for (const span of inlineSpansOf(block, 'bold')) {
      // Bold at the head of a paragraph is the opening, which some editors' programs print so.
      if (span.start <= block.summary.start) continue;
      report({
        span: { block: 0, start: span.start, end: span.end },
        message: message('Bold print in a paragraph: it should not be used for emphasis'),
        fixes: () => [
          {
            title: message('Remove the bold print'),
            preferred: true,
            safe: false,
            edits: [
              { block: 0, start: span.start, end: span.innerStart, newText: '' },
              { block: 0, start: span.innerEnd, end: span.end, newText: '' },
            ],
          },
        ],
      });
    }
  },
});
