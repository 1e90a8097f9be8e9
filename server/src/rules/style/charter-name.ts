import { matchesOf } from '../../text/matches';
import { isQuoted, PROSE } from '../prose';
import { writes } from '../replacement';
import { blockRule, message } from '../rule';

/** CIT-11: the Charter of the United Nations is called so. */
export const charterName = blockRule({
  code: 'style/charter-name',
  rulebook: ['CIT-11'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc', 'sc'],
  since: '0.2',
  title: 'The Charter of the United Nations is not given its official name',
  why: 'The official name is “Charter of the United Nations”, and “the Charter” once it has been named.',
  source: 'The Charter itself; 37 of 2,222 published texts have another form',
  bad: [
    {
      text: `The General Assembly,

1. *Reaffirms* the purposes of the United Nations Charter;
                                   ^^^^^^^^^^^^^^^^^^^^^^ style/charter-name

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Reaffirms* the purposes of the Charter of the United Nations;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Reaffirms* the purposes of the Charter of the United Nations, and the African Charter on Human and Peoples’ Rights;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  sign: /\b(?:United Nations|UN) Charter\b/,
  check({ block, place }, _context, report) {
    if (place.part === 'annex') return;
    for (const found of matchesOf(block.text, /\b(?:United Nations|UN) Charter\b(?! (?:of|on|for)\b)/g)) {
      const start = found.index;
      const end = start + found[0].length;
      if (isQuoted(block, start)) continue;
      const hasArticle = /\bthe $/i.test(block.text.slice(0, start));
      const wanted = 'Charter of the United Nations';
      report({
        span: { block: 0, start, end },
        message: message('Should read “{0}”', wanted),
        fixes: () => [writes(start, end, wanted, hasArticle ? 'safe' : 'to be weighed')],
      });
    }
  },
});
