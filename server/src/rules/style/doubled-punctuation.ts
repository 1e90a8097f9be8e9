import { matchesOf } from '../../text/matches';
import { isQuoted, PROSE } from '../prose';
import { writes } from '../replacement';
import { blockRule, message } from '../rule';

/** Two signs for one, or a space on the wrong side of one. */
export const doubledPunctuation = blockRule({
  code: 'style/doubled-punctuation',
  rulebook: [],
  severity: 'warning',
  profiles: 'all',
  since: '0.2',
  title: 'Punctuation marks are doubled or misplaced',
  why: 'Two punctuation marks side by side are left over where words were deleted; a space before one separates it from its word.',
  source:
    'A rule of this project: “,,”, “;,” and “,;” were errors in ten of ten unseen published texts, a space before a comma in nineteen of nineteen',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States, in particular,, to act;
                                       ^^ style/doubled-punctuation

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Urges* Member States, in particular, to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States, inter alia, to act, as set out in “A, B”, and in rule 5;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  sign: /[,;] ?[,;]| [,;]|[,;]\p{L}/u,
  check({ block }, { profile, era }, report) {
    const { text, summary } = block;
    const said = (start: number, end: number, wanted: string): void => {
      if (start < summary.start || isQuoted(block, start)) return;
      report({
        span: { block: 0, start, end },
        // Older prints of the Council have a space before every semicolon.
        ...(era === 'legacy' && profile === 'sc' ? { severity: 'hint' as const } : {}),
        message:
          wanted === ', '
            ? message('Space missing after the comma')
            : message('Punctuation doubled or misplaced: “{0}” should read “{1}”', text.slice(start, end), wanted),
        fixes: () => [
          writes(
            start,
            end,
            wanted,
            wanted.length > 1 || text.slice(start, end).trim().length === 1 || /^(.)\1$/.test(text.slice(start, end))
              ? 'safe'
              : 'to be weighed',
          ),
        ],
      });
    };
    const content = text.slice(0, summary.end);
    for (const { index, 0: written } of matchesOf(content, /([,;]) ?[,;](?![,;])/g))
      said(index, index + written.length, written.includes(';') ? ';' : ',');
    for (const { index, 0: written } of matchesOf(content, /(?<=\p{Ll}) +[,;](?=\s|$)/gu))
      said(index, index + written.length, written.trim());
    for (const { index, 0: written } of matchesOf(content, /(?<=\p{Ll}{2}),(?=\p{Ll}{2})/gu)) said(index, index + written.length, ', ');
  },
});
