import { blockRule, message, type FixDraft } from '../rule';
import { offsetOfOpening, openingOf } from '../../model/openings/paragraphOpenings';
import { matchesOf } from '../../text/matches';

/** PP-02: only the first word of an opening has a capital. */
export const capitalInsideOpening = blockRule({
  code: 'opening/capital-inside',
  rulebook: ['PP-02'],
  severity: 'warning',
  profiles: 'all',
  since: '0.1',
  title: 'A second opening word has a capital',
  why: 'A paragraph is part of one long sentence: its first word has a capital because it begins a line, the others have none.',
  source: 'Model United Nations handbooks and the practice of all organs; no published text has this error',
  bad: [
    {
      text: `The General Assembly,

Taking Note of the report of the Secretary-General,
       ^^^^ opening/capital-inside

1. *Calls Upon* Member States to act;
          ^^^^ opening/capital-inside

2. *Also Requests* the Secretary-General to report.
         ^^^^^^^^ opening/capital-inside
`,
      fixed: `The General Assembly,

Taking note of the report of the Secretary-General,

1. *Calls upon* Member States to act;

2. *Also requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Taking note of the report of the Secretary-General,

1. *Calls upon* Member States to act;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: ['preambular', 'operative'],
  check({ block, place }, { catalogue }, report) {
    if ((place.role !== 'preambular' && place.role !== 'operative') || place.part === 'annex') return;
    const opening = openingOf(block, place.role, catalogue);
    if (opening === undefined || opening.words.startsWith('Acting ')) return;
    const { words, lead, match } = opening;
    if (!CAPITAL_INSIDE.test(words)) return;
    const ownWords = new Set([...match.key.split(' '), match.series, ...SMALL_WORDS]);
    for (const word of matchesOf(words, /(?<= )\p{Lu}\p{Ll}+/gu)) {
      if (!ownWords.has(word[0].toLowerCase())) continue;
      const start = offsetOfOpening(block, lead + word.index);
      const end = offsetOfOpening(block, lead + word.index + word[0].length - 1) + 1;
      const small = word[0].toLowerCase();
      const fix: FixDraft = {
        title: message('Write “{0}”', small),
        preferred: true,
        safe: true,
        edits: [{ block: 0, start, end, newText: small }],
      };
      report({
        span: { block: 0, start, end },
        message: message('Capital inside the opening words: “{0}” should be in lower case', word[0]),
        fixes: () => [fix],
      });
    }
  },
});

const CAPITAL_INSIDE = / \p{Lu}/u;

/** Words of openings that their keys leave out; a name (`Requests the Secretary-General to`) is none of them. */
const SMALL_WORDS = ['about', 'at', 'by', 'of', 'over', 'that', 'the', 'its', 'to', 'with'];
