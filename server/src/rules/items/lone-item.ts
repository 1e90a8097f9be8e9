import { message, sequenceRule } from '../rule';

/** SUB-06: a list has at least two items. */
export const loneItem = sequenceRule({
  code: 'items/lone-item',
  rulebook: ['SUB-06'],
  severity: 'warning',
  profiles: 'all',
  since: '0.1',
  title: 'A list has one item only',
  why: 'A label tells the reader that there is more than one. A lone (a) is either the rest of a list that was cut, or a clause that belongs in the paragraph itself.',
  source: 'United Nations Editorial Manual, “Headings and subheadings”, of which the same is said: where there is an A there must be a B',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information;
^^^ items/lone-item

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information;

(b) Training officials;

2. *Requests* the Secretary-General to report.
`,
  ],
  check(segment, _context, report) {
    for (const { degree, part, members } of segment.lists) {
      const [only] = members;
      if (degree < 2 || part === 'annex' || part === 'fragment' || members.length !== 1 || only?.value !== 1) continue;
      report({ span: { block: only.block, start: only.label.start, end: only.label.end }, message: message('The list has no item but ({0})', only.label.value) });
    }
  },
});
