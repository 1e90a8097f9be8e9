import type { Segment } from '../../model/segment';
import { message, sequenceRule } from '../rule';

/** SEC-04: what is annexed is mentioned in the resolution, and what is said to be annexed is there. */
export const annexNotMentioned = sequenceRule({
  code: 'sections/annex-not-mentioned',
  rulebook: ['SEC-04'],
  severity: 'hint',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: 'An annex is not mentioned in the text',
  why: 'An annex is adopted because the resolution says so (“as annexed to the present resolution”). One that is not mentioned in any paragraph has no standing.',
  source: 'Practice in published resolutions with annexes',
  bad: [
    {
      text: `The General Assembly,

1. *Adopts* the statute of the fund;

2. *Decides* to review the statute.

Annex
^^^^^ sections/annex-not-mentioned

Statute of the fund

1. The fund is open to all.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Adopts* the statute of the fund, as set out in the annex to the present resolution;

2. *Decides* to review the statute.

Annex

Statute of the fund

1. The fund is open to all.
`,
  ],
  sees: ({ text }) => String(MENTION.test(text)),
  check(segment, _context, report) {
    segment.places.forEach((place, index) => {
      const block = segment.blocks[index];
      if (block?.kind !== 'heading' || place.part !== 'annex' || !/^(?:Annex|ANNEX)(?![\p{L}\d])/u.test(block.summary.opening)) return;
      const text = segment.texts[place.text];
      if (text === undefined || text.enacting < 0 || mentionsAnnex(segment, text.enacting, index)) return;
      report({
        span: { block: index, start: block.summary.start, end: block.summary.start + 5 },
        message: message('The annex is not mentioned in the resolution: a paragraph should refer to it'),
      });
    });
  },
});

/** Whether a paragraph between the enacting line and the annex speaks of something annexed. */
function mentionsAnnex({ blocks, places }: Segment, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    if (places[index]?.part !== 'annex' && places[index]?.role !== 'note' && MENTION.test(blocks[index]?.text ?? '')) return true;
  }
  return false;
}

const MENTION = /annex|append|attach|text of which/i;
