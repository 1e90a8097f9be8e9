import { isQuoted, PROSE } from '../prose';
import { blockRule, message } from '../rule';
import { matchesOf } from '../../text/matches';

/** STY-08: `resolution` and `paragraph` have a small letter in running text. */
export const capitalInProse = blockRule({
  code: 'style/capital-in-prose',
  rulebook: ['STY-08'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc', 'sc'],
  since: '0.1',
  title: '“resolution” or “paragraph” has a capital in running text',
  why: 'Capitals are used sparingly: “General Assembly resolution 58/137”, “paragraph 5 above”.',
  source: 'United Nations Editorial Manual, “Capitalization in English”',
  bad: [
    {
      text: `The General Assembly,

Recalling Economic and Social Council Resolution 2030/4 of 20 July 2030,
                                      ^^^^^^^^^^ style/capital-in-prose

1. *Urges* Member States to act in accordance with Paragraphs 2 and 3 of that resolution;
                                                   ^^^^^^^^^^ style/capital-in-prose

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

Recalling Economic and Social Council resolution 2030/4 of 20 July 2030,

1. *Urges* Member States to act in accordance with paragraphs 2 and 3 of that resolution;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling Economic and Social Council resolution 2030/4 of 20 July 2030,

1. *Urges* Member States to act in accordance with paragraph 2 of that resolution;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  sign: /Resolution|Paragraph/,
  check({ block }, { profile }, report) {
    const { text, summary } = block;
    for (const found of matchesOf(text, /(?<=[\p{L},] )(?:Resolution|Paragraph)s?(?= \d)/gu)) {
      const start = found.index;
      const end = start + found[0].length;
      if (start - summary.start < 8 || isQuoted(block, start)) continue;
      const wanted = found[0].toLowerCase();
      report({
        span: { block: 0, start, end },
        ...(profile === 'sc' ? { severity: 'hint' } : {}),
        message: message('Capital: “{0}” should be in lower case in running text', wanted),
        fixes: () => [
          {
            title: message('Write “{0}”', wanted),
            preferred: true,
            safe: true,
            edits: [{ block: 0, start, end: start + 1, newText: wanted.charAt(0) }],
          },
        ],
      });
    }
  },
});
