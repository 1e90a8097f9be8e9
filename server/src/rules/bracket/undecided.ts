import { isPlaceholder } from '../../model/placeholders';
import { delimitedSpans, isProse } from '../prose';
import { message, sequenceRule } from '../rule';
import { brackets } from '../sight';

/** NEG-01: a tabled text has no brackets. */
export const undecidedText = sequenceRule({
  code: 'bracket/undecided',
  rulebook: ['NEG-01'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: 'A tabled draft has words in square brackets',
  why: 'A draft with a symbol has been tabled for adoption. Words in square brackets are not agreed and cannot be adopted.',
  source: 'United Nations Editorial Manual, “Paragraphs and subparagraphs”',
  bad: [
    {
      text: `A/C.3/81/L.9

Distr.: Limited

Work of the treaty bodies

The General Assembly,

1. *Urges* Member States to [promote] cooperation;
                            ^^^^^^^^^ bracket/undecided

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
    const tabled = segment.blocks.some(
      (block, index) => segment.places[index]?.role === 'masthead' && /^\S+\/L\.\d+/.test(block.summary.opening),
    );
    if (!tabled) return;
    segment.blocks.forEach((block, index) => {
      const place = segment.places[index];
      if (place === undefined || !isProse(place) || place.part === 'annex' || !block.text.includes('[')) return;
      for (const { start, end } of delimitedSpans(block, 'bracket')) {
        if (block.text.charAt(start + 1) !== '^' && !isPlaceholder(block.text.slice(start + 1, end - 1)))
          report({
            span: { block: index, start, end },
            message: message('Words in square brackets: they should be agreed or deleted before a draft is tabled'),
          });
      }
    });
  },
});
