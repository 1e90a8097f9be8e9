import { isQuoted, PROSE } from '../prose';
import { blockRule, message } from '../rule';
import { matchesOf } from '../../text/matches';

/** STY-07: the Member States of the United Nations have two capitals. */
export const memberStates = blockRule({
  code: 'style/member-states',
  rulebook: ['STY-07'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc', 'sc'],
  since: '0.1',
  title: '“Member States” is written without capitals',
  why: 'The Members of the United Nations are “Member States”. “member States”, with a lower-case m, is right for the members of other organizations; “State” always has a capital.',
  source: 'United Nations Editorial Manual, “Capitalization in English”; hardly any published text has it',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* member states to act;
           ^^^^^^^^^^^^^ style/member-states

2. *Requests* the Secretary-General to report to Member states.
                                                 ^^^^^^^^^^^^^ style/member-states
`,
      fixed: `The General Assembly,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report to Member States.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* the African Union and its member States to act, and Member States to help them;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  sign: /ember state/,
  check({ block }, _context, report) {
    const { text } = block;
    for (const found of matchesOf(text, /(?<![\w-])[Mm]ember states?\b/g)) {
      const start = found.index;
      const end = start + found[0].length;
      const before = text.slice(Math.max(0, start - 12), start);
      if (before.endsWith('federal ') || isQuoted(block, start)) continue;
      const isOther =
        / (?:its|their|respective) $/.test(before) ||
        OTHER_BODY.test(text.slice(Math.max(0, start - 40), start)) ||
        OTHER_BODY_AFTER.test(text.slice(end, end + 40));
      const wanted = `${isOther ? 'm' : 'M'}ember State${found[0].endsWith('s') ? 's' : ''}`;
      report({
        span: { block: 0, start, end },
        message: message('This should read “{0}”', wanted),
        fixes: () => [
          { title: message('Write “{0}”', wanted), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: wanted }] },
        ],
      });
    }
  },
});

/** Another organization before the words: an acronym, or a name that ends in what organizations are called. */
const OTHER_BODY =
  /(?:\b(?!UN\b|UNITED\b)[A-Z]{2,}|\b(?:Union|Community|Organi[sz]ation|League|Association|Agency|Authority|Forum|Pact))(?:’s?|'s?)? $/;

/** Another organization after them: the United Nations has `Member States`. */
const OTHER_BODY_AFTER = /^ of the (?!United Nations\b)(?:\p{Lu}|respective)/u;
