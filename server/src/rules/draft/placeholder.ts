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
  why: 'What a template has in square brackets should be replaced: a draft tabled with it lacks its date, its symbol or its title. A gap such as “80/___”, for what is not yet adopted, may remain until then; it is only pointed out.',
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
    {
      text: `The General Assembly,

Recalling its resolution 80/___ of __ December 2025,
                         ^^^^^^ draft/placeholder (info)
                                   ^^ draft/placeholder (info)

1. *Takes note* of the report of the Secretary-General;¹

2. *Decides* to remain seized of the matter.

¹ A/80/___.
  ^^^^^^^^ draft/placeholder (info)
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
  sign: /\[|_{2}/,
  check({ block }, _context, report) {
    for (const found of matchesOf(block.text, /\[([^[\]\r\n^][^[\]\r\n]{0,90})\]/g)) {
      const [whole, words = ''] = found;
      if (!isPlaceholder(words)) continue;
      report({
        span: { block: 0, start: found.index, end: found.index + whole.length },
        message: message('Placeholder “{0}” has not been filled in: replace it', words.trim()),
      });
    }
    // The number and the day of what is still to come are left open on purpose until the draft is adopted.
    for (const { index, 0: written } of matchesOf(
      block.text,
      /(?<![\w*])(?:[A-Z]{1,5}(?:\/[\w.]+)*\/|\d{1,3}\/)?_{2,8}(?:\/[\w.]+)?(?![\w*])/g,
    )) {
      if (block.text.trim() === written || (!written.includes('/') && !MONTH.test(block.text.slice(index + written.length)))) continue;
      report({
        span: { block: 0, start: index, end: index + written.length },
        severity: 'info',
        message: message('To be filled in: {0}', written),
      });
    }
  },
});

/** The name of a month, for which a gap before it is a day. */
const MONTH = /^\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
