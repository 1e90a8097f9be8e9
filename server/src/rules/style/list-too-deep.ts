import { BY_THE_MANUAL, message, outlineRule } from '../rule';

/** SUB-09: two levels of items are the rule. */
export const listTooDeep = outlineRule({
  code: 'style/list-too-deep',
  rulebook: ['SUB-09'],
  severity: 'hint',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'Subparagraphs have more than two degrees',
  why: 'Two degrees are as much as a reader can cite: “paragraph 5 (a) (ii)”. More are rare in resolutions; it is mostly better to divide the paragraph.',
  source: 'Practice of all organs',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information on:

(i) Routes:

a. By land;
^^ style/list-too-deep

b. By sea;

(ii) Vehicles;

(b) Training officials;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information on:

(i) Routes;

(ii) Vehicles;

(b) Training officials;

2. *Requests* the Secretary-General to report.
`,
  ],
  check(outline, _context, report) {
    for (const { degree, part, members } of outline.lists) {
      const [first] = members;
      if (degree !== 4 || part !== 'operative' || first === undefined) continue;
      report({
        span: { block: first.block, start: first.label.start, end: first.label.end },
        message: message('Third degree of subparagraphs: there should be at most two'),
      });
    }
  },
});
