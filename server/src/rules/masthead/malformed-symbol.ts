import { inlineSpansOf } from '../../syntax/inline';
import { blockRule, message } from '../rule';

/** MH-01: a document symbol has no space inside and a full stop before each number of a component. */
export const malformedSymbol = blockRule({
  code: 'masthead/malformed-symbol',
  rulebook: ['MH-01'],
  severity: 'error',
  profiles: 'all',
  since: '0.1',
  title: 'A document symbol is incorrect',
  why: 'A document is found by its symbol: with a space inside it or a full stop missing, no library and no search finds it, and no link leads to it.',
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
              ? message('Space in the symbol: it should read {0}', symbol)
              : message('Full stop missing in the symbol: it should read {0}', symbol),
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
          message: message('Unknown series of documents: check the symbol {0}', symbol),
        });
      }
    }
  },
});
