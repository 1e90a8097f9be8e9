import { resolveReferences, type ResolvedTarget } from '../../model/references/resolve';
import type { Segment } from '../../model/segment';
import { message, sequenceRule, type Message } from '../rule';
import { references } from '../sight';

/** XR-02: `above` and `below` say where the paragraph stands. */
export const wrongSide = sequenceRule({
  code: 'reference/wrong-side',
  rulebook: ['XR-02'],
  severity: 'error',
  profiles: 'all',
  since: '0.1',
  title: 'A reference has “above” for “below”, or “below” for “above”',
  why: 'Either the word or the number is wrong: a reader who relies on the one is misled by the other.',
  source: 'Practice of all organs; a check of 385 published texts found no case',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to act;

2. *Decides* to review the steps set out in paragraph 1 below;
                                                        ^^^^^ reference/wrong-side

3. *Decides* to remain seized of the matter.
`,
      fixed: `The General Assembly,

1. *Urges* Member States to act;

2. *Decides* to review the steps set out in paragraph 1 above;

3. *Decides* to remain seized of the matter.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to take the steps set out in paragraph 2 below;

2. *Decides* to review the steps referred to in paragraph 1 above.
`,
  ],
  sees: references,
  check(segment, _context, report) {
    for (const { block, reference, targets } of resolveReferences(segment)) {
      const { sideSpan, side } = reference;
      const part = segment.places[block]?.part;
      if (part === 'annex' || part === 'front') continue;
      const wrong = targets.find(({ status }) => status === 'other-side');
      if (sideSpan === undefined || side === undefined || wrong === undefined || hasNamesake(segment, block, wrong, side)) continue;
      const right = side === 'above' ? 'below' : 'above';
      const number = wrong.path[0]?.label.value ?? '';
      // A list of which only a part stands on the other side cannot be corrected by the word.
      const all = targets.every(({ status }) => status === 'other-side') && !wrong.blocks.includes(block);
      report({
        span: { block, start: sideSpan.start, end: sideSpan.end },
        message: wrong.blocks.includes(block)
          ? message('This is paragraph {0} itself: correct the reference', number)
          : standsElsewhere(number, side),
        fixes: () =>
          all
            ? [
                {
                  title: message('Write {0}', right),
                  preferred: true,
                  safe: false,
                  edits: [{ block, start: sideSpan.start, end: sideSpan.end, newText: right }],
                },
              ]
            : [],
      });
    }
  },
});

function standsElsewhere(number: string, side: 'above' | 'below'): Message {
  return side === 'above' ? message('Paragraph {0} is below, not above', number) : message('Paragraph {0} is above, not below', number);
}

/** Where numbers start again by section, another paragraph of the same number may stand on the side that is said. */
function hasNamesake(segment: Segment, block: number, { path }: ResolvedTarget, side: 'above' | 'below'): boolean {
  const number = path[0]?.label.value;
  return segment.lists.some(
    ({ members, counts }) =>
      counts === 'number' && members.some(({ label, block: at }) => label.value === number && (side === 'above' ? at < block : at > block)),
  );
}
