import { blockRule, message } from '../rule';

/** TI-01: resolutions of the Security Council have no title. */
export const titleInSecurityCouncil = blockRule({
  code: 'title/in-security-council',
  rulebook: ['TI-01', 'BODY-01'],
  severity: 'hint',
  profiles: ['sc'],
  since: '0.1',
  title: 'A draft resolution of the Security Council has a title',
  why: 'Resolutions of the Security Council have a number and the year and no title. A title is usually left over from a text of another organ.',
  source: 'United Nations Editorial Manual, “Resolutions and other formal decisions”: Security Council resolutions do not bear a title',
  bad: [
    {
      text: `S/2031/153

Protecting the observers in the valley
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ title/in-security-council

The Security Council,

Recalling its resolution 1373 (2001),

1. Urges all parties to act;

2. Decides to remain seized of the matter.
`,
    },
  ],
  good: [
    `S/2031/153

Norway and Qatar: draft resolution

The Security Council,

Recalling its resolution 1373 (2001),

1. Urges all parties to act;

2. Decides to remain seized of the matter.
`,
    `Resolution 2995 (2031)

Adopted by the Security Council at its 9871st meeting, on 3 May 2031

The Security Council,

Recalling its resolution 1373 (2001),

1. Urges all parties to act;

2. Decides to remain seized of the matter.
`,
  ],
  roles: ['title'],
  check({ block }, _context, report) {
    const { opening, start, end } = block.summary;
    if (
      end - start < 20 ||
      /\d/.test(opening) ||
      !/^\p{Lu}\p{Ll}+ing\b|^(?:Protection|Situation|Support|Maintenance|Women) /u.test(opening)
    )
      return;
    report({
      span: { block: 0, start, end },
      message: message('Title in a draft of the Security Council, whose resolutions have none: delete it'),
    });
  },
});
