import { PROSE } from '../prose';
import { BY_THE_MANUAL, blockRule, message } from '../rule';
import { matchesOf } from '../../text/matches';

/** FN-06: notes to the text of a resolution and its annexes have numbers, not letters and not asterisks. */
export const letterMark = blockRule({
  code: 'footnote/letter-mark',
  rulebook: ['FN-06', 'SEC-06'],
  severity: 'warning',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'A footnote indicator in the text is not a number',
  why: 'Letters are used in tables and asterisks in the masthead and the title. In the text the footnotes of the resolution and its annexes are numbered in one sequence.',
  source: 'United Nations Editorial Manual, “Footnotes and other references”, chapter IX: lower-case letters are not used',
  bad: [
    {
      text: `The General Assembly,

Recalling the Convention,ᵃ
                         ^ footnote/letter-mark

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling the Convention,¹

1. *Urges* Member States to act on the 1ᵉʳ of the month;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.
`,
  ],
  roles: PROSE,
  sign: /[ᵃᵇᶜᵈᵉᶠᵍ]/,
  check({ block, place }, _context, report) {
    if (place.part === 'fragment') return;
    for (const match of matchesOf(block.text, LETTER)) {
      const start = match.index;
      report({
        span: { block: 0, start, end: start + match[0].length },
        message: message('Letter or asterisk: footnote indicators in the text should be numbers'),
      });
    }
  },
});
/** One raised letter after a word or its punctuation; `1ᵉʳ`, `nᵒ` and `Mᵐᵉ` are no marks. */
const LETTER = /(?<=[\p{Lu}\p{Ll}]{2}|[,;:.)”"])[ᵃᵇᶜᵈᵉᶠᵍ](?![\p{L}\d])/gu;
