import { matchesOf } from '../../text/matches';
import { isQuoted } from '../prose';
import { writes } from '../replacement';
import { blockRule, message } from '../rule';

/** PP-04: the thoughts of a preambular paragraph are divided by commas; the semicolon belongs to the operative part. */
export const semicolonInPreamble = blockRule({
  code: 'style/semicolon-in-preamble',
  rulebook: ['PP-04'],
  severity: 'hint',
  profiles: ['ecosoc', 'ga', 'hrc', 'sc'],
  since: '0.2',
  title: 'A semicolon divides a preambular paragraph',
  why: 'The preamble is one sentence whose parts are divided by commas. Where a second participle follows a semicolon, a comma, or a paragraph of its own, is wanted.',
  source: 'Practice of all organs: seven of 590 published texts have it',
  bad: [
    {
      text: `The General Assembly,

Recognizing the work of the commissions; and noting that it should go on,
                                       ^ style/semicolon-in-preamble

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

Recognizing the work of the commissions, and noting that it should go on,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Recognizing three needs, namely: training of officials; safe ports; recognizing foreign diplomas,

Noting the motto “Seas for all; respecting the tides”,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: ['preambular'],
  sign: /; (?:and )?(?:also |further )?\p{Ll}+ing\b/u,
  check({ block }, { catalogue }, report) {
    const { text } = block;
    for (const { index, groups } of matchesOf(text, /;(?= (?:and )?(?:also |further )?(?<verb>\p{Ll}+ing)\b)/gu)) {
      const verb = groups?.['verb'] ?? '';
      const rest = text.slice(text.indexOf(verb, index) + verb.length, index + 120);
      const opening = catalogue.openings.matchPreambular(`${verb.charAt(0).toUpperCase()}${verb.slice(1)}${rest}`);
      if (opening === undefined || isQuoted(block, index) || text.slice(0, index).includes(':')) continue;
      report({
        span: { block: 0, start: index, end: index + 1 },
        message: message('Semicolon inside a preambular paragraph: a comma should be used'),
        fixes: () => [writes(index, index + 1, ',', 'to be weighed')],
      });
    }
  },
});
