import { isQuoted, PROSE } from '../prose';
import { blockRule, message } from '../rule';
import { matchesOf } from '../../text/matches';

/** CIT-02: a resolution is cited by organ and number. */
export const symbolInText = blockRule({
  code: 'citation/symbol-in-text',
  rulebook: ['CIT-02'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: 'A resolution is cited by its symbol',
  why: 'In the text a resolution is named by its organ, in full, and its number: “General Assembly resolution 58/137”. “A/RES/58/137” is the symbol of the document; “UNGA” and “GA res.” are jargon.',
  source: 'United Nations Editorial Manual, “System of identification”',
  bad: [
    {
      text: `The General Assembly,

Recalling A/RES/58/137 of 22 December 2003 and UNGA resolution 58/138 of 22 December 2003,
          ^^^^^^^^^^^^ citation/symbol-in-text
                                               ^^^^^^^^^^^^^^^ citation/symbol-in-text

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

Recalling General Assembly resolution 58/137 of 22 December 2003 and General Assembly resolution 58/138 of 22 December 2003,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling General Assembly resolution 58/137 and the report in document A/59/185,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  sign: /\/RES\/|\bUN(?:GA|SC)\b|\b(?:GA|SC) [Rr]es/,
  check({ block }, _context, report) {
    const { text } = block;
    for (const found of matchesOf(
      text,
      /(?<![\w/(])(?:A\/(HRC\/)?RES\/((?:S-)?\d{1,3}\/\d{1,4})( ?[A-Z])?(?![\w/])|(UNGA|UNSC|GA|SC) [Rr]es(?:olution\b|\.))(?!\/)/g,
    )) {
      const [written, council, number, letter = '', acronym] = found;
      const start = found.index;
      const end = start + written.length;
      if (isQuoted(block, start)) continue;
      const organ =
        council !== undefined ? 'Human Rights Council' : acronym === 'UNSC' || acronym === 'SC' ? 'Security Council' : 'General Assembly';
      const wanted =
        number === undefined ? `${organ} resolution` : `${organ} resolution ${number}${letter === '' ? '' : ` ${letter.trim()}`}`;
      report({
        span: { block: 0, start, end },
        message: message('A symbol or abbreviation in the text: it should read “{0}”', wanted),
        fixes: () => [
          { title: message('Write “{0}”', wanted), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: wanted }] },
        ],
      });
    }
  },
});
