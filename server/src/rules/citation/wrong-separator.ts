import { isQuoted, PROSE } from '../prose';
import { blockRule, message } from '../rule';
import { matchesOf } from '../../text/matches';

/** CIT-12: `58/137`. */
export const wrongSeparator = blockRule({
  code: 'citation/wrong-separator',
  rulebook: ['CIT-12'],
  severity: 'error',
  profiles: 'all',
  since: '0.1',
  title: 'The number of a resolution has no slash',
  why: 'A resolution is found by session and number joined by a slash: “58/137”. With a hyphen, a backslash or a space it cannot be found.',
  source: 'United Nations Editorial Manual, “System of identification”; no published text has this error',
  bad: [
    {
      text: `The General Assembly,

Recalling its resolutions 58-137 of 22 December 2003 and 58 /138 of the same date,
                          ^^^^^^ citation/wrong-separator
                                                         ^^^^^^^ citation/wrong-separator

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

Recalling its resolutions 58/137 of 22 December 2003 and 58/138 of the same date,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling its resolution 58/137 of 22 December 2003,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: [...PROSE, 'note'],
  sign: /esolution/,
  check({ block }, _context, report) {
    const { text } = block;
    for (const list of matchesOf(text, /\b[Rr]esolutions? (?=\d)/g)) {
      const from = list.index + list[0].length;
      for (const found of matchesOf(
        text.slice(from, from + 120),
        /(?<![\w./–-])((?:S-)?\d{1,3})(?: ?[-–\\] ?| \/ ?|\/ )(\d{1,3})(?![\w/-])/g,
      )) {
        const [written, session = '', number = ''] = found;
        if (/[a-z]{4,}/.test(text.slice(from, from + found.index).replace(DATE, ''))) break;
        const start = from + found.index;
        const end = start + written.length;
        const wanted = `${session}/${number}`;
        if (isQuoted(block, start)) continue;
        report({
          span: { block: 0, start, end },
          message: message('No slash in the number: it should read {0}, without spaces', wanted),
          fixes: () => [
            { title: message('Write {0}', wanted), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: wanted }] },
          ],
        });
      }
    }
  },
});

/** A date in a list of resolutions. */
const DATE = /\bof \d{1,2} [A-Z][a-z]+ \d{4}/g;
