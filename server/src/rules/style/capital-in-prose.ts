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
      if (start - summary.start < 8 || isQuoted(block, start) || isPartOfTitle(text, start, end)) continue;
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

/** `Operational Guidance for the Implementation of Security Council Resolution …` and `Resolution 1540 (2004) Matrix` are names. */
function isPartOfTitle(text: string, start: number, end: number): boolean {
  if (/^ \d{1,4}(?: \(\d{4}\)|\/\d{1,3})? \p{Lu}\p{Ll}/u.test(text.slice(end, end + 24))) return true;
  return TITLE_BEFORE.test(text.slice(Math.max(0, start - 120), start));
}

const TITLE_BEFORE =
  /(?<=[\p{L},] )\p{Lu}[\p{L}-]+(?:,? (?:of|on|for|to|with|under)| Implementing)(?: the)? (?:(?:United Nations )?(?:Security Council|General Assembly|Economic and Social Council|Human Rights Council) )?$/u;
