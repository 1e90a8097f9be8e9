import { blockRule, message } from '../rule';

/** SUB-05: no `and` before the last item. */
export const andBeforeLastItem = blockRule({
  code: 'ending/and-before-last-item',
  rulebook: ['SUB-05'],
  severity: 'hint',
  profiles: ['ecosoc', 'ga', 'hrc'],
  untilLeft: true,
  since: '0.1',
  title: '“and” or “or” precedes the last subparagraph',
  why: 'The subparagraphs of a vertical list are not joined by a conjunction: “and” or “or” before the last one is for lists within a sentence.',
  source: 'United Nations Editorial Manual, “Paragraphs and subparagraphs”, by its example',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information; and
                            ^^^ ending/and-before-last-item

(b) Training officials;

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information;

(b) Training officials;

2. *Requests* the Secretary-General to report.
`,
    },
    {
      text: `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information;¹ and
                             ^^^ ending/and-before-last-item

(b) Training officials;

2. *Requests* the Secretary-General to report.

¹ A/80/12.
`,
      fixed: `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information;¹

(b) Training officials;

2. *Requests* the Secretary-General to report.

¹ A/80/12.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information, and storing it;

(b) Training officials;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: ['item'],
  check({ block, place }, _context, report) {
    const { joiner, end } = block.summary;
    if (place.part !== 'operative' || joiner === '') return;
    const from = block.text.lastIndexOf(joiner, end);
    const gap = from - block.text.slice(0, from).trimEnd().length;
    report({
      span: { block: 0, start: from, end: from + joiner.length },
      message: message('“{0}” before the last subparagraph: delete it', joiner),
      fixes: () => [
        {
          title: message('Remove “{0}”', joiner),
          preferred: true,
          safe: joiner === 'and',
          edits: [{ block: 0, start: from - gap, end: from + joiner.length, newText: '' }],
        },
      ],
    });
  },
});
