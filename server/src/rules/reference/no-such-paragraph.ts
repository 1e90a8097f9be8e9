import { resolveReferences, type ResolvedTarget } from '../../model/references/resolve';
import type { Segment } from '../../model/segment';
import { message, sequenceRule } from '../rule';
import { references } from '../sight';

/** XR-02: an internal reference leads to a paragraph that is there. */
export const noSuchParagraph = sequenceRule({
  code: 'reference/no-such-paragraph',
  rulebook: ['XR-02', 'XR-03'],
  severity: 'error',
  profiles: 'all',
  since: '0.1',
  title: 'A reference is to a paragraph that does not exist',
  why: 'The reader looks for the paragraph and does not find it. Most often paragraphs were moved or deleted after the reference had been written.',
  source: 'United Nations instructions for the preparation of documents: internal cross-references are checked in the final draft',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to act;

2. *Decides* to review the steps set out in paragraph 7 above.
                                                      ^ reference/no-such-paragraph
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to act;

2. *Decides* to review the steps set out in paragraph 1 above and in paragraph 7 of its resolution 60/1.
`,
  ],
  sees: references,
  check(segment, _context, report) {
    for (const { block, reference, targets } of resolveReferences(segment)) {
      const part = segment.places[block]?.part;
      if (reference.of === 'annex' || part === 'annex' || part === 'front') continue;
      for (const target of targets) {
        if (target.status !== 'missing') continue;
        const lost = [...target.path, ...(target.to ?? [])].find(({ member }) => member === undefined);
        if (lost === undefined || !isKnown(segment, block, target)) continue;
        const { start, end, value } = lost.label;
        report({
          span: { block, start, end },
          message: /^\d/.test(value)
            ? message('There is no paragraph {0}: correct the reference', value)
            : message('There is no subparagraph ({0}): correct the reference', value),
        });
      }
    }
  },
});

/**
 * Something can be missing only from a list that is there: copies of texts have lost whole columns of numbers, and some items stand under
 * headings.
 */
function isKnown(segment: Segment, block: number, { path, to }: ResolvedTarget): boolean {
  const whole = [path, to ?? path].every((one) => one[0]?.member !== undefined);
  if (whole) return path[0]?.member !== undefined && segment.lists.some(({ owner }) => owner === path[0]?.member?.block);
  const text = segment.places[block]?.text;
  return (
    /^\d/.test(path[0]?.label.value ?? '') &&
    segment.lists.some(
      ({ degree, part, members }) =>
        degree === 1 && part !== 'annex' && members.length > 1 && segment.places[members[0]?.block ?? -1]?.text === text,
    )
  );
}
