import { matchesOf } from '../../text/matches';
import { isQuoted, PROSE } from '../prose';
import { writes } from '../replacement';
import { blockRule, message } from '../rule';

/** CIT-01, XR-04: a space stands before the bracket of a year or of a subparagraph. */
export const spaceBeforeBracket = blockRule({
  code: 'citation/space-before-bracket',
  rulebook: ['CIT-01', 'XR-04'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc', 'sc'],
  since: '0.2',
  title: 'A space is missing before a bracket',
  why: '“1882 (2009)” and “paragraph 2 (a)” are found by a search, “1882(2009)” and “2(a)” are not.',
  source: 'Practice of all organs of the United Nations; conferences of the parties differ',
  bad: [
    {
      text: `The General Assembly,

1. *Recalls* resolutions 1379 (2001), 1882(2009) and 1960 (2010);
                                      ^^^^^^^^^^ citation/space-before-bracket

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Recalls* resolutions 1379 (2001), 1882 (2009) and 1960 (2010);

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Recalls* resolutions 1379 (2001) and 1882 (2009), and paragraph 2 (a) of the latter;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  sign: /\d\(/,
  check({ block }, _context, report) {
    for (const found of matchesOf(
      block.text,
      /(?<=\(\d{4}\),? |and )\d{1,4}\((?:19|20)\d\d\)|(?<=\b[Pp]aragraphs? )\d{1,3}\([a-z]{1,4}\)/g,
    )) {
      const start = found.index;
      const [written] = found;
      if (isQuoted(block, start)) continue;
      const wanted = written.replace('(', ' (');
      report({
        span: { block: 0, start, end: start + written.length },
        message: message('Space missing: should read {0}', wanted),
        fixes: () => [writes(start, start + written.length, wanted, 'safe')],
      });
    }
  },
});
