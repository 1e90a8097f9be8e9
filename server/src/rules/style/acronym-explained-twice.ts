import { matchesOf } from '../../text/matches';
import { message, sequenceRule } from '../rule';

/** STY-10: what an acronym stands for is said once, where it is first used. */
export const acronymExplainedTwice = sequenceRule({
  code: 'style/acronym-explained-twice',
  rulebook: ['STY-10'],
  severity: 'hint',
  profiles: ['sc'],
  since: '0.2',
  title: 'An acronym is explained a second time',
  why: 'The name in full with the acronym in brackets is given once; afterwards the acronym is enough. Other organs print the name of some bodies with its acronym every time.',
  source: 'United Nations Editorial Manual; eight of eight in published texts of the Security Council were slips',
  bad: [
    {
      text: `The Security Council,

Recalling the work of the Harbour Safety Committee (HSC) and of the High Commissioner,

1. *Urges* the Harbour Safety Committee (HSC) to act;
                                        ^^^^^ style/acronym-explained-twice

2. *Decides* to remain seized of the matter.
`,
    },
  ],
  good: [
    `The Security Council,

Recalling the work of the Harbour Safety Committee (HSC) and Council Regulation (EU) 12/2031,

1. *Urges* the HSC to act on Council Regulation (EU) 13/2031;

2. *Decides* to remain seized of the matter.
`,
  ],
  sees: (block, { part, role }) => (part === 'annex' || role === 'note' || !/\([A-Z]{3,}\)/.test(block.text) ? '' : block.text),
  check(segment, _context, report) {
    const explained = new Map<string, { readonly block: number; readonly start: number; readonly end: number }>();
    segment.blocks.forEach(({ text }, block) => {
      const place = segment.places[block];
      if (place === undefined || place.part === 'annex' || place.role === 'note' || place.role === 'comment' || !SIGN.test(text)) return;
      for (const found of matchesOf(
        text,
        /(?<=(?<![\p{L}’-])(?<name>\p{Lu}[\p{L}’-]{1,30} \p{Lu}[\p{L}’-]{1,30}) )(?<acronym>\([A-Z]{3,12}\))/gu,
      )) {
        const { name = '', acronym = '' } = found.groups ?? {};
        const start = found.index;
        const span = { block, start, end: start + acronym.length };
        const key = `${String(place.text)} ${name.replace(/’s?$/, '')} ${acronym}`;
        const first = explained.get(key);
        if (first === undefined) {
          explained.set(key, span);
          continue;
        }
        report({
          span,
          message: message('{0} has already been explained: the acronym alone is enough', acronym.slice(1, -1)),
          related: [{ span: first, message: message('The first explanation') }],
        });
      }
    });
  },
});

/** What every explanation has; most blocks have none, and are not searched for the name before it. */
const SIGN = /\([A-Z]{3,12}\)/;
