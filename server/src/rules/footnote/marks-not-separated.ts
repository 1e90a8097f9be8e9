import { marksRunTogether } from '../runTogether';
import { message, sequenceRule, type Finding } from '../rule';

/** FN-05: several marks at one place are separated by a comma. */
export const marksNotSeparated = sequenceRule({
  code: 'footnote/marks-not-separated',
  rulebook: ['FN-05'],
  severity: 'warning',
  profiles: 'all',
  since: '0.1',
  title: 'Two footnote indicators are not separated by a comma',
  why: 'Two superscripts side by side are read as one: ¹ and ² become 12.',
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
    {
      text: `The General Assembly,

Taking note of the reports of the Secretary-General,¹²
                                                    ^^ footnote/marks-not-separated

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
  sees: ({ text, summary: { marks } }) => marks.map((mark, at) => /^\s*$/.test(text.slice(mark.end, marks[at + 1]?.start))).join(),
  check(segment, _context, report) {
    segment.blocks.forEach((block, index) => {
      const { marks } = block.summary;
      if (marks.length < 2 || segment.places[index]?.role === 'note') return;
      for (const [order, mark] of marks.entries()) {
        const next = marks[order + 1];
        if (next === undefined || mark.form === 'asterisk' || next.form === 'asterisk') continue;
        if (/^\s*$/.test(block.text.slice(mark.end, next.start))) report(finding(index, mark.start, next.end, mark.end, next.start));
      }
    });
    for (const { block, mark, at } of marksRunTogether(segment)) report(finding(block, mark.start, mark.end, at, at));
  },
});

/** The comma goes between the end of the first mark and the start of the second. */
function finding(block: number, start: number, end: number, firstEnd: number, secondStart: number): Finding {
  return {
    span: { block, start, end },
    message: message('No comma between two footnote indicators: there should be one'),
    fixes: () => [
      {
        title: message('Insert a comma between the indicators'),
        preferred: true,
        safe: true,
        edits: [{ block, start: firstEnd, end: secondStart, newText: ',' }],
      },
    ],
  };
}
