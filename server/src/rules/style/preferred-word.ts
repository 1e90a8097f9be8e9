import { matchesOf } from '../../text/matches';
import { isQuoted, PROSE } from '../prose';
import { writes } from '../replacement';
import { blockRule, message } from '../rule';

/** STY-05: words for which the United Nations prefers another form. */
export const preferredWord = blockRule({
  code: 'style/preferred-word',
  rulebook: ['STY-05'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc', 'sc'],
  since: '0.2',
  title: 'A word is not spelled as in United Nations texts',
  why: 'United Nations texts have “towards”, “wilful”, “acknowledgement”, “with regard to” and “in regard to”.',
  source: 'United Nations Editorial Manual, spelling; “toward” is found in 32 and “with regards to” in 28 of 2,222 published texts',
  bad: [
    {
      text: `The General Assembly,

1. *Welcomes* the progress made toward peace;
                                ^^^^^^ style/preferred-word

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Welcomes* the progress made towards peace;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Welcomes* the progress made towards peace with regard to the courts;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  sign: /\b(?:toward|willful|acknowledgment|wilfull|regards to)/i,
  check({ block }, _context, report) {
    for (const found of matchesOf(
      block.text,
      /\b(?:[Tt]oward|[Ww]illful(?:ly)?|[Aa]cknowledgments?|(?<=\b(?:[Ii]n|[Ww]ith) )regards(?= to\b))(?![\p{L}-])/gu,
    )) {
      const start = found.index;
      const [written] = found;
      if (isQuoted(block, start)) continue;
      const wanted = written
        .replace(/oward$/, 'owards')
        .replace('illful', 'ilful')
        .replace('acknowledgment', 'acknowledgement')
        .replace('Acknowledgment', 'Acknowledgement')
        .replace('regards', 'regard');
      report({
        span: { block: 0, start, end: start + written.length },
        message:
          wanted === 'regard'
            ? message('United Nations usage is “{0}”, without “s”', wanted)
            : message('American spelling: United Nations spelling is “{0}”', wanted),
        fixes: () => [writes(start, start + written.length, wanted, 'safe')],
      });
    }
  },
});
