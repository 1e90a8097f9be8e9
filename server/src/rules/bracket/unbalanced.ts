import type { Block } from '../../syntax/block';
import { isProse } from '../prose';
import { message, sequenceRule } from '../rule';
import { brackets } from '../sight';

/** NEG-01: square brackets come in pairs, over several paragraphs if need be. */
export const unbalancedBracket = sequenceRule({
  code: 'bracket/unbalanced',
  rulebook: ['NEG-01'],
  severity: 'error',
  profiles: 'all',
  untilLeft: true,
  since: '0.1',
  title: 'A square bracket is not matched',
  why: 'Square brackets enclose what is not yet agreed. An unmatched bracket leaves it unclear where the disputed words begin or end.',
  source: 'United Nations Editorial Manual, “Paragraphs and subparagraphs”: alternatives are placed in square brackets',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to [promote] [encourage cooperation;
                                      ^ bracket/unbalanced

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to [promote] [encourage] cooperation;

2. *Requests* the Secretary-General to report.
`,
  ],
  sees: brackets,
  check(segment, _context, report) {
    const open: { readonly block: number; readonly start: number; readonly paragraph: number }[] = [];
    const said = message('Opening or closing square bracket missing: brackets should come in pairs');
    segment.blocks.forEach((block, index) => {
      const place = segment.places[index];
      if (place === undefined || !(isProse(place) && place.part !== 'annex')) return;
      const { text } = block;
      if (!text.includes('[') && !text.includes(']')) return;
      for (let at = bracketStart(block); at < block.summary.end; at += 1) {
        const sign = text.charAt(at);
        if (sign === '[' && text.charAt(at + 1) !== '^') open.push({ block: index, start: at, paragraph: index });
        if (sign !== ']' || MARK.test(text.slice(Math.max(0, at - 24), at + 1))) continue;
        if (open.pop() === undefined) report({ span: { block: index, start: at, end: at + 1 }, message: said });
      }
    });
    for (const { block, start } of open) report({ span: { block, start, end: start + 1 }, message: said });
  },
});

/** The end of a footnote mark. */
const MARK = /\[\^[^\]\s]{1,20}\]$/;

/** Where the text begins with the brackets before its label, for a bracket may stand around the whole paragraph. */
function bracketStart({ text, summary: { label, start } }: Block): number {
  const before = text.slice(0, label?.start ?? 0);
  return before.includes('[') ? before.indexOf('[') : start;
}
