import { blockRule, message } from '../rule';

/** NEG-02: `3 bis` is for negotiation. */
export const insertedParagraph = blockRule({
  code: 'bracket/inserted-paragraph',
  rulebook: ['NEG-02'],
  severity: 'info',
  profiles: 'all',
  since: '0.1',
  title: 'A paragraph is numbered bis, ter or alt',
  why: '“3 bis” is a provisional number used while a text is negotiated. When the text is agreed, the paragraphs are renumbered.',
  source: 'United Nations Editorial Manual, “Paragraphs and subparagraphs”',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to act;

1 bis. *Invites* the regional commissions to contribute;
^^^^^^ bracket/inserted-paragraph

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: ['operative'],
  check({ block, place }, _context, report) {
    const { label } = block.summary;
    if (place.part === 'annex' || label?.suffix === undefined) return;
    report({
      span: { block: 0, start: label.start, end: label.end },
      message: message('“{0}” is a provisional number: renumber the paragraphs when the text is agreed', `${label.value} ${label.suffix}`),
    });
  },
});
