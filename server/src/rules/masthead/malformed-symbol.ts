import { inlineSpansOf } from '../../syntax/inline';
import { blockRule, message } from '../rule';

/** MH-01: a document symbol has no blank inside and a full stop before each number of a component. */
export const malformedSymbol = blockRule({
  code: 'masthead/malformed-symbol',
  rulebook: ['MH-01'],
  severity: 'error',
  profiles: 'all',
  since: '0.1',
  title: 'A document symbol is malformed',
  why: 'A symbol is a key: with a blank inside or a full stop missing it is found in no library and in no search, and cannot be made into a link.',
  source: 'Dag Hammarskjöld Library, “United Nations document symbols”',
  bad: [
    {
      text: `The General Assembly,

Recalling the report on the meeting,¹

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ A/CONF. 203/18, chap. I.
  ^^^^^^^^^^^^^^ masthead/malformed-symbol
`,
      fixed: `The General Assembly,

Recalling the report on the meeting,¹

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ A/CONF.203/18, chap. I.
`,
    },
    {
      text: `The General Assembly,

Recalling the report on the meeting,¹

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ QQR/2030/HLM/7, annex.
  ^^^^^^^^^^^^^^ masthead/malformed-symbol (info)
`,
    },
  ],
  good: [
    `The General Assembly,

Taking note of the report of the Secretary-General,¹

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ E/CN.15/2031/L.4/Rev.1 and A/62/433 (Part II).
`,
  ],
  sign: /[A-Z]\//,
  check({ block }, _context, report) {
    for (const { start, end, symbol, fault, series } of inlineSpansOf(block, 'symbol')) {
      const written = block.text.slice(start, end);
      if (fault !== undefined && series === 'known') {
        const star = written.endsWith('*') ? '*' : '';
        report({
          span: { block: 0, start, end },
          message:
            fault === 'blank'
              ? message('A blank stands in the symbol {0}', symbol)
              : message('A full stop is missing in the symbol {0}', symbol),
          fixes: () => [
            {
              title: message('Write {0}', symbol),
              preferred: true,
              safe: true,
              edits: [{ block: 0, start, end, newText: `${symbol}${star}` }],
            },
          ],
        });
      } else if (series === 'unknown' && block.kind === 'note' && fault === undefined) {
        report({
          span: { block: 0, start, end },
          severity: 'info',
          message: message('The series of the symbol {0} is not a known one', symbol),
        });
      }
    }
  },
});
