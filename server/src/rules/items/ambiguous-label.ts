import { numberingAt } from '../../model/numberings';
import { chapeauBlock } from '../../model/chapeauEnd';
import { BY_THE_MANUAL, message, outlineRule } from '../rule';

/** SUB-08: `(i)` is the letter after `(h)` and also the first roman numeral; a roman list starts below words that end with a colon. */
export const ambiguousLabel = outlineRule({
  code: 'items/ambiguous-label',
  rulebook: ['SUB-08'],
  severity: 'info',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'An (i) may be read as a letter or as a roman numeral',
  why: 'After (h) the letter (i) continues the subparagraphs; the numeral (i) begins those of the second degree. Only the colon above shows which it is.',
  source: 'United Nations Editorial Manual, “Paragraphs and subparagraphs”: first degree letters, second degree roman numerals',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information;

(b) Training officials;

(c) Sharing equipment;

(d) Opening offices;

(e) Keeping records;

(f) Posting officers;

(g) Holding exercises;

(h) Publishing reports;

(i) Each year;
^^^ items/ambiguous-label

(ii) In all languages;

2. *Decides* to remain seized of the matter.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information on:

(i) Routes;

(ii) Vehicles;

(b) Training officials;

2. *Decides* to remain seized of the matter.
`,
  ],
  check(outline, _context, report) {
    for (const list of outline.lists) {
      const first = list.members[0];
      const owner = numberingAt(outline, list.owner)?.member;
      if (list.counts !== 'roman' || first?.label.value !== 'i' || owner?.label.value !== 'h') continue;
      const chapeau = outline.blocks[chapeauBlock(outline, list) ?? -1]?.summary;
      if (chapeau === undefined || chapeau.ending === ':') continue;
      report({
        span: { block: first.block, start: first.label.start, end: first.label.end },
        message: message('(i) may be a letter or a roman numeral: if it begins a list, ({0}) should end with a colon', owner.label.value),
        related: [
          { span: { block: owner.block, start: owner.label.start, end: owner.label.end }, message: message('The subparagraph above') },
        ],
      });
    }
  },
});
