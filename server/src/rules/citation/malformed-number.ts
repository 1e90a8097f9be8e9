import { isQuoted, PROSE } from '../prose';
import { blockRule, message } from '../rule';
import { matchesOf } from '../../text/matches';

/** CIT-01: `2200 A (XXI)`, `1373 (2001)`. */
export const malformedNumber = blockRule({
  code: 'citation/malformed-number',
  rulebook: ['CIT-01'],
  severity: 'error',
  profiles: 'all',
  since: '0.1',
  title: 'The number of a resolution is incorrectly written',
  why: 'Numbers have one of a few forms: “58/137 B”, “2200 A (XXI)”, “1373 (2001)”, “2030/4”. Without the space the number cannot be found by a search.',
  source: 'United Nations Editorial Manual, “System of identification”',
  bad: [
    {
      text: `The General Assembly,

Recalling its resolution 2200A(XXI) of 16 December 1966 and Security Council resolution 1373(2001),
                         ^^^^^^^^^^ citation/malformed-number
                                                                                        ^^^^^^^^^^ citation/malformed-number

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

Recalling its resolution 2200 A (XXI) of 16 December 1966 and Security Council resolution 1373 (2001),

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling its resolutions 2200 A (XXI), 58/137 B and S-10/2 and Security Council resolution 1373 (2001),

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: [...PROSE, 'note'],
  sign: /esolution/,
  check({ block }, _context, report) {
    const { text } = block;
    for (const found of matchesOf(text, /(?<=\b[Rr]esolutions? )(\d{1,4}) ?([A-Z]?) ?\(((?:E?S-)?[IVXLC]{1,7}|(?:19|20)\d\d)\)/g)) {
      const [written, number = '', letter = '', session = ''] = found;
      const wanted = letter === '' ? `${number} (${session})` : `${number} ${letter} (${session})`;
      // The number of a Council resolution has no letter: it is a digit that was misread.
      if (written === wanted || (letter !== '' && /^\d/.test(session)) || isQuoted(block, found.index)) continue;
      const start = found.index;
      const end = start + written.length;
      report({
        span: { block: 0, start, end },
        message: message('Space or punctuation mark wrong in the number: it should read {0}', wanted),
        fixes: () => [
          { title: message('Write {0}', wanted), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: wanted }] },
        ],
      });
    }
  },
});
