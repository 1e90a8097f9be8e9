import { labelValue } from '../../model/outline/lists';
import type { NumberedList, Outline } from '../../model/segment';
import { numberingAt } from '../../model/numberings';
import { chapeauBlock } from '../../model/chapeauEnd';
import { renumbering } from '../renumbering';
import { message, outlineRule, type OutlineFinding } from '../rule';

/** SUB-01: items run (a), (b), (c) … and (i), (ii), (iii) … and start again under each paragraph. */
export const itemOutOfOrder = outlineRule({
  code: 'items/out-of-order',
  rulebook: ['SUB-01'],
  severity: 'error',
  profiles: 'all',
  since: '0.1',
  title: 'The letter of a subparagraph is out of sequence',
  why: 'Subparagraphs are cited by their letter. A letter that is skipped makes the reader look for a text that was never there; one that is repeated makes a citation ambiguous.',
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
    {
      text: `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information;

(a) Training officials;
^^^ items/out-of-order

(b) Sharing equipment.
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
  check(outline, _context, report) {
    for (const list of outline.lists) {
      if (list.degree < 2 || list.part === 'annex') continue;
      const doubled = doubledFirst(outline, list);
      if (doubled !== undefined) report(doubled);
      for (const { block, label, expected } of list.members) {
        if (expected === undefined) continue;
        report({
          span: { block, start: label.start, end: label.end },
          message: message('Subparagraph ({0}) is out of sequence: it should be ({1})', label.value, labelValue(expected, list.counts)),
          fixes: (segment) => [renumbering(segment, list)],
        });
      }
    }
  },
});

/**
 * A second (a) directly below an (a), or a second (i) below the letter (i), that no colon leads to: not an inner list, but the same label
 * twice.
 */
function doubledFirst(outline: Outline, list: NumberedList): OutlineFinding | undefined {
  const [first] = list.members;
  const owner = numberingAt(outline, list.owner);
  if (
    first === undefined ||
    owner?.list.counts !== 'letter' ||
    owner.member.label.value !== first.label.value ||
    owner.member.label.form !== first.label.form
  )
    return undefined;
  const chapeau = outline.blocks[chapeauBlock(outline, list) ?? -1]?.summary;
  if (chapeau === undefined || chapeau.ending === ':') return undefined;
  const { block, label } = first;
  const start = owner.member.value;
  return {
    span: { block, start: label.start, end: label.end },
    message: message('Subparagraph ({0}) is out of sequence: it should be ({1})', label.value, labelValue(start + 1, 'letter')),
    fixes: () => [
      {
        title: message('Continue the letters'),
        preferred: true,
        safe: true,
        edits: list.members.map((member, at) => ({
          block: member.block,
          start: member.label.start,
          end: member.label.end,
          newText: `(${labelValue(start + 1 + at, 'letter')})`,
        })),
      },
    ],
  };
}
