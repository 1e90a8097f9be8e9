import { labelValue } from '../../model/lists';
import { renumberEdits } from '../../model/renumber';
import { message, sequenceRule } from '../rule';

/** SUB-01: items run (a), (b), (c) … and (i), (ii), (iii) … and start again under each paragraph. */
export const itemOutOfOrder = sequenceRule({
  code: 'items/out-of-order',
  rulebook: ['SUB-01'],
  severity: 'error',
  profiles: 'all',
  since: '0.1',
  title: 'An item’s letter is out of order',
  why: 'Items are cited by their letter. One that is left out makes the reader look for a text that was never there; one that is doubled makes a citation ambiguous.',
  source: 'United Nations Editorial Manual, “Paragraphs and subparagraphs”',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information;

(c) Training officials;
^^^ items/out-of-order

(d) Sharing equipment.
`,
      fixed: `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information;

(b) Training officials;

(c) Sharing equipment.
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

2. *Requests* the Secretary-General to report on:

(a) The steps taken;

(b) Their cost.
`,
  ],
  check(segment, _context, report) {
    for (const list of segment.lists) {
      if (list.degree < 2 || list.part === 'annex') continue;
      for (const { block, label, expected } of list.members) {
        if (expected === undefined) continue;
        report({
          span: { block, start: label.start, end: label.end },
          message: message('Item ({0}) should be ({1})', label.value, labelValue(expected, list.counts)),
          fixes: () => [{ title: message('Renumber'), preferred: true, safe: true, edits: renumberEdits(segment) }],
        });
      }
    }
  },
});
