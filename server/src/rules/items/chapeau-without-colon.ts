import { chapeauOf } from '../../model/chapeauEnd';
import { isHeadingItem, isHeadingShaped } from '../../model/headingItems';
import type { NumberedList, Segment } from '../../model/segment';
import { BY_THE_MANUAL, message, sequenceRule } from '../rule';

/** SUB-02: the words above a list end with a colon. */
export const chapeauWithoutColon = sequenceRule({
  code: 'items/chapeau-without-colon',
  rulebook: ['SUB-02'],
  severity: 'warning',
  profiles: BY_THE_MANUAL,
  untilLeft: true,
  since: '0.1',
  title: 'The text introducing a list does not end with a colon',
  why: 'The colon shows that the sentence continues in the subparagraphs. With another punctuation mark the subparagraphs are left without a lead-in.',
  source: 'United Nations Editorial Manual, “Paragraphs and subparagraphs”, by its examples',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to cooperate by;
                                      ^^^ items/chapeau-without-colon

(a) Exchanging information;

(b) Training officials;

2. *Decides* to remain seized of the matter.
`,
      fixed: `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information;

(b) Training officials;

2. *Decides* to remain seized of the matter.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to cooperate by, inter alia:¹

(a) Exchanging information;

(b) Training officials;

2. *Decides* to remain seized of the matter.

¹ See A/80/12.
`,
  ],
  sees: ({ summary }, { role }) => (role === 'item' && isHeadingShaped(summary) ? summary.opening : ''),
  check(segment, _context, report) {
    for (const list of segment.lists) {
      if (list.degree < 2 || list.part === 'annex' || list.part === 'fragment' || list.members[0]?.value !== 1) continue;
      const chapeau = chapeauOf(segment, list);
      if (chapeau === undefined || chapeau.ending === ':' || isRunning(segment, list) || isHeadingItem(segment, list.owner)) continue;
      const { block, wordStart, signStart, signEnd } = chapeau;
      report({
        span: { block, start: wordStart, end: signEnd },
        message: message('No colon before the subparagraphs: the introductory text should end with one'),
        fixes: () => [
          {
            title: message('End with a colon'),
            preferred: true,
            safe: true,
            edits: [{ block, start: signStart, end: signEnd, newText: ':' }],
          },
        ],
      });
    }
  },
});

/** A list in running text, whose lines happen to break before a label, takes no colon; neither does one below a heading. */
function isRunning(segment: Segment, { owner, members }: NumberedList): boolean {
  const role = segment.places[owner]?.role;
  if (role !== 'operative' && role !== 'item' && role !== 'preambular') return true;
  return /[,;]\s\((?:b|ii)\)\s/.test(segment.blocks[members[0]?.block ?? -1]?.text ?? '');
}
