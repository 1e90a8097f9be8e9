import { blockRule, message } from '../rule';

/** FN-05: several marks at one place are separated by a comma. */
export const marksNotSeparated = blockRule({
  code: 'footnote/marks-not-separated',
  rulebook: ['FN-05'],
  severity: 'warning',
  profiles: 'all',
  since: '0.1',
  title: 'Two footnote marks are not separated by a comma',
  why: 'Two raised numbers side by side are read as one: ¹ and ² become 12.',
  source: 'United Nations Editorial Manual, “Footnotes and other references”, chapters V and IX',
  bad: [
    {
      text: `The General Assembly,

Taking note of the reports of the Secretary-General,¹ ²
                                                    ^^^ footnote/marks-not-separated

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ A/80/12.

² A/80/14.
`,
      fixed: `The General Assembly,

Taking note of the reports of the Secretary-General,¹,²

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ A/80/12.

² A/80/14.
`,
    },
  ],
  good: [
    `The General Assembly,

Taking note of the reports of the Secretary-General,¹,²

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ A/80/12.

² A/80/14.
`,
  ],
  check({ block, place }, _context, report) {
    if (place.role === 'note') return;
    const { marks } = block.summary;
    for (const [index, mark] of marks.entries()) {
      const next = marks[index + 1];
      if (next === undefined || mark.form === 'asterisk' || next.form === 'asterisk') continue;
      if (!/^\s*$/.test(block.text.slice(mark.end, next.start))) continue;
      report({
        span: { block: 0, start: mark.start, end: next.end },
        message: message('A comma goes between two marks'),
        fixes: () => [{ title: message('Write a comma between the marks'), preferred: true, safe: true, edits: [{ block: 0, start: mark.end, end: next.start, newText: ',' }] }],
      });
    }
  },
});
