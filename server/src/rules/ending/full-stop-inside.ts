import { openingOf } from '../../model/openings/paragraphOpenings';
import { isQuoted } from '../prose';
import { blockRule, message } from '../rule';

/** PP-07: a preambular paragraph is a part of one sentence. */
export const fullStopInside = blockRule({
  code: 'ending/full-stop-inside',
  rulebook: ['PP-07'],
  severity: 'info',
  profiles: 'all',
  untilLeft: true,
  since: '0.1',
  title: 'There is a full stop inside a preambular paragraph',
  why: 'The whole resolution is one sentence. A new sentence inside the preamble leaves what follows without a subject.',
  source: 'Model United Nations handbooks and the practice of all organs; published texts have a few',
  bad: [
    {
      text: `The General Assembly,

Noting the report, which covers three regions. It covers four more,
                                             ^ ending/full-stop-inside

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Noting the report of Mr. Okoro in Okoro v. Smith, No. 5, vol. 2,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: ['preambular'],
  sign: /\. /,
  check({ block }, { catalogue }, report) {
    // Words that no preambular paragraph begins with are quoted, or belong to a table.
    if (openingOf(block, 'preambular', catalogue) === undefined) return;
    const { text, summary } = block;
    for (let at = text.indexOf('. ', summary.start); at >= 0 && at < summary.end - 2; at = text.indexOf('. ', at + 1)) {
      const word =
        text
          .slice(Math.max(summary.start, at - 24), at)
          .split(' ')
          .at(-1) ?? '';
      if (!/^\p{Ll}{4,}\d?$/u.test(word) || !/^\p{Lu}\p{Ll}/u.test(text.slice(at + 2)) || isQuoted(block, at)) continue;
      report({
        span: { block: 0, start: at, end: at + 1 },
        message: message('Full stop inside a preambular paragraph: the preamble should be one sentence'),
      });
    }
  },
});
