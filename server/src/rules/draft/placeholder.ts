import { isPlaceholder } from '../../model/placeholders';
import { matchesOf } from '../../text/matches';
import { blockRule, message } from '../rule';

/** A place of a template that nobody has filled in. */
export const placeholder = blockRule({
  code: 'draft/placeholder',
  rulebook: [],
  severity: 'warning',
  profiles: 'all',
  since: '0.2',
  title: 'A placeholder of the template has not been filled in',
  why: 'What a template has in square brackets should be replaced. A draft tabled with it lacks its date, its symbol or its title, and the Secretariat returns it.',
  source: 'Templates of draft resolutions',
  bad: [
    {
      text: `The General Assembly,

Recalling its resolution 80/12 of [date of the resolution],
                                  ^^^^^^^^^^^^^^^^^^^^^^^^ draft/placeholder

1. *Urges* Member States [to do what];
                         ^^^^^^^^^^^^ draft/placeholder

2. *Decides* to remain seized of the matter.
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling its resolution 80/12 of [4] December 2025,

1. *Urges* Member States [to act] [to consider acting];

2. *Decides* to remain seized of the matter.
`,
  ],
  sign: /\[/,
  check({ block }, _context, report) {
    for (const found of matchesOf(block.text, /\[([^[\]\r\n^][^[\]\r\n]{0,90})\]/g)) {
      const [whole, words = ''] = found;
      if (!isPlaceholder(words)) continue;
      report({
        span: { block: 0, start: found.index, end: found.index + whole.length },
        message: message('Placeholder “{0}” has not been filled in: replace it', words.trim()),
      });
    }
  },
});
