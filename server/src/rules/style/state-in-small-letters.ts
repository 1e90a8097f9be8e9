import { matchesOf } from '../../text/matches';
import { isQuoted, PROSE } from '../prose';
import { writes } from '../replacement';
import { blockRule, message } from '../rule';

/** STY-07: a State is written with a capital. */
export const stateInSmallLetters = blockRule({
  code: 'style/state-in-small-letters',
  rulebook: ['STY-07'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc', 'sc'],
  since: '0.2',
  title: '“State” is written in lower case',
  why: '“State” in the sense of a country has a capital, which distinguishes it from the state that something is in.',
  source: 'United Nations Editorial Manual, “Capitalization in English”; 53 of 2,222 published texts have lower case',
  bad: [
    {
      text: `The General Assembly,

1. *Calls upon* all states to act;
                    ^^^^^^ style/state-in-small-letters

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Calls upon* all States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Calls upon* all States to act in a state of emergency, and on federal states and state-owned enterprises;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  sign: /\bstates\b/,
  check({ block, place }, _context, report) {
    if (place.part === 'annex') return;
    for (const found of matchesOf(
      block.text,
      /(?<=\b(?:all|any|other|third|those|these|such|among|between|neighbouring|affected|concerned|sovereign|coastal|developing|troop-contributing) )states(?=[,;.]| (?:to|and|that|which|in|of|shall|should|are|have|concerned|parties)\b)(?! of (?:mind|affairs|emergency|war))/g,
    )) {
      const start = found.index;
      if (
        isQuoted(block, start) ||
        /\b(?:federal|constituent|mental|physical|State and other) /.test(block.text.slice(Math.max(0, start - 40), start))
      )
        continue;
      report({
        span: { block: 0, start, end: start + 6 },
        message: message('Should read “{0}”', 'States'),
        fixes: () => [writes(start, start + 6, 'States', 'safe')],
      });
    }
  },
});
