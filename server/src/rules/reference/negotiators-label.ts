import { blockRule, message } from '../rule';
import { matchesOf } from '../../text/matches';

const LABEL = /\b(?:PP|OP) ?\d{1,2}\b/g;

/** XR-06: the shorthand of the negotiating room (`PP3`, `OP5`) does not appear in the text. */
export const negotiatorsLabel = blockRule({
  code: 'reference/negotiators-label',
  rulebook: ['XR-06'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc', 'other'],
  since: '0.1',
  title: 'A paragraph is referred to in negotiators’ shorthand',
  why: 'PP3 and OP5 are shorthand used in negotiations. The text should read “the third preambular paragraph” or “paragraph 5 above”.',
  source: 'Practice in published resolutions, which have no such labels',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to act;

2. *Decides* to review the steps set out in OP1 of the present resolution.
                                            ^^^ reference/negotiators-label
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to act;

2. *Decides* to review the steps set out in paragraph 1 above.
`,
  ],
  sign: /P/,
  check({ block, place }, _context, report) {
    if (place.part === 'front') return;
    if (block.kind !== 'text' && block.kind !== 'paragraph' && block.kind !== 'item') return;
    for (const match of matchesOf(block.text, LABEL)) {
      report({
        span: { block: 0, start: match.index, end: match.index + match[0].length },
        message: message('{0} is negotiators’ shorthand: write out the reference', match[0]),
      });
    }
  },
});
