import { matchesOf } from '../../text/matches';
import { PROSE } from '../prose';
import { blockRule, message } from '../rule';

/** A reference whose paragraph is gone: numbering anew has put its number in brackets. */
export const numberInBrackets = blockRule({
  code: 'reference/number-in-brackets',
  rulebook: [],
  severity: 'warning',
  profiles: 'all',
  since: '0.2',
  title: 'The number of a reference is in square brackets',
  why: 'When paragraphs are renumbered, the number of a reference to a paragraph that no longer exists is put in square brackets, since it would otherwise refer to another paragraph. Only the drafter knows which one is meant.',
  source: 'Practice of all organs: no adopted text has a reference in square brackets',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to act;

2. *Invites* States to contribute to the implementation of paragraphs 1 and [5] above;
                                                                            ^^^ reference/number-in-brackets

3. *Requests* the Secretary-General to report on paragraph 2 [(c)] of the present resolution.
                                                             ^^^^^ reference/number-in-brackets
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to act within [5] years and to implement paragraph 4 [as a whole];

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  sign: /paragraphs?\b[^[]{0,60}\[/i,
  check({ block }, _context, report) {
    for (const found of matchesOf(block.text, REFERENCE)) {
      const end = found.index + found[0].length;
      const start = end - (found[1] ?? '').length;
      report({
        span: { block: 0, start, end },
        message: message('No paragraph for this reference: replace {0}, in square brackets, with the right number', found[1] ?? ''),
      });
    }
  },
});

const REFERENCE =
  /\bparagraphs?\s(?:\d{1,3}(?:\s(?:bis|ter))?(?:\s?\([a-z]{1,4}\)){0,2}(?:,\s|\s(?:and|or|to)\s|[–\-\s])){0,6}(\[(?:\d{1,3}(?:\s(?:bis|ter))?|\([a-z]{1,4}\))\]|\(\[[a-z]{1,4}\]\))/giu;
