import { blockRule, message } from '../rule';

/** FN-03: in English the mark follows the punctuation. */
export const markBeforePunctuation = blockRule({
  code: 'footnote/mark-before-punctuation',
  rulebook: ['FN-03'],
  severity: 'warning',
  profiles: 'all',
  since: '0.1',
  title: 'A footnote indicator precedes the punctuation mark',
  why: 'In English the indicator follows the comma, the semicolon, the colon and the full stop. In French and Spanish it precedes them.',
  source: 'United Nations Editorial Manual, “Footnotes and other references”, chapter IX',
  bad: [
    {
      text: `The General Assembly,

Recalling the Convention¹, and its Protocol,[^2]
                        ^^ footnote/mark-before-punctuation

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.

[^2]: Resolution 54/263, annex II.
`,
      fixed: `The General Assembly,

Recalling the Convention,¹ and its Protocol,[^2]

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.

[^2]: Resolution 54/263, annex II.
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling the Convention,¹,² and its Protocol (see annex),³

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.

² See A/80/12.

³ Resolution 54/263, annex II.
`,
  ],
  check({ block, place }, _context, report) {
    // A text without an English enacting line may be French or Spanish.
    if (place.part === 'fragment' || place.part === 'front' || place.role === 'note' || place.role === 'closing') return;
    const { marks } = block.summary;
    if (marks.length === 0 || isForeign(block.text)) return;
    for (const [index, { form, start, end }] of marks.entries()) {
      const sign = block.text.charAt(end);
      if (form === 'asterisk' || form === 'slash' || !',;:.'.includes(sign) || sign === '') continue;
      if (sign === ',' && marks[index + 1]?.start === end + 1) continue; // two marks with their comma
      if (sign === '.' && /^\.[\p{L}\d]/u.test(block.text.slice(end, end + 2))) continue;
      const alreadyBehind = ',;:.'.includes(block.text.charAt(start - 1));
      if (alreadyBehind) continue;
      const mark = block.text.slice(start, end);
      report({
        span: { block: 0, start, end: end + 1 },
        message: message('Footnote indicator before the punctuation mark: it should come after it'),
        fixes: () => [
          {
            title: message('Move the indicator after the punctuation mark'),
            preferred: true,
            safe: true,
            edits: [{ block: 0, start, end: end + 1, newText: `${sign}${mark}` }],
          },
        ],
      });
    }
  },
});

/** A copy with two languages side by side has French paragraphs after an English enacting line. */
function isForeign(text: string): boolean {
  return (text.match(FOREIGN)?.length ?? 0) > 1;
}

const FOREIGN = /(?<=\s)(?:du|des|les|aux|au|una|los|las|del)(?=\s)/g;
