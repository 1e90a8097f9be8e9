import { blockRule, message, type FixDraft } from '../rule';
import { capitalized, offsetOfOpening } from '../../model/openings/paragraphOpenings';

/** SUB-03: an item of a vertical list begins with a capital. */
export const smallLetterInItem = blockRule({
  code: 'opening/small-letter-in-item',
  rulebook: ['SUB-03'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: 'A subparagraph begins in lower case',
  why: 'The first word of each subparagraph of a vertical list has a capital, even in the middle of a sentence.',
  source: 'United Nations Editorial Manual, “Capitalization in English”',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States:

(a) to exchange information;
    ^^ opening/small-letter-in-item

(b) To train officials;

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Urges* Member States:

(a) To exchange information;

(b) To train officials;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States:

(a) To exchange information;

(b) To train officials;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: ['item'],
  check({ block, place }, _context, report) {
    const { label, opening, opensWith } = block.summary;
    if ((place.part !== 'operative' && place.part !== 'preamble') || label === undefined || opensWith !== 'small') return;
    const word = /^\p{Ll}[\p{L}’-]*/u.exec(opening)?.[0];
    if (word === undefined) return;
    const start = offsetOfOpening(block, 0);
    const end = offsetOfOpening(block, word.length - 1) + 1;
    const fix: FixDraft = {
      title: message('Write “{0}”', capitalized(word)),
      preferred: true,
      safe: true,
      edits: [{ block: 0, start, end: start + 1, newText: word.charAt(0).toUpperCase() }],
    };
    report({
      span: { block: 0, start, end },
      message: message('The subparagraph begins in lower case; it should begin with a capital'),
      fixes: () => [fix],
    });
  },
});
