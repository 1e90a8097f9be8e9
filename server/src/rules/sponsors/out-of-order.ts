import { orderOf, readSponsorLine, sortedSponsors } from '../../model/sponsors/line';
import { exampleFront } from '../exampleFront';
import { BY_THE_MANUAL, blockRule, message } from '../rule';

/** SP-02: English alphabetical order. */
export const sponsorsOutOfOrder = blockRule({
  code: 'sponsors/out-of-order',
  rulebook: ['SP-02'],
  severity: 'warning',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'The sponsors are not in English alphabetical order',
  why: 'Sponsors are listed in the English alphabetical order of their official names, so that none is given precedence.',
  source: 'United Nations Editorial Manual, “Communications”, of signatories; 75 of 75 published lists of votes are in this order',
  bad: [
    {
      text: exampleFront({
        sponsors: `Norway, Chile and Ghana: draft resolution
        ^^^^^ sponsors/out-of-order`,
      }),
      fixed: exampleFront(),
    },
  ],
  good: [exampleFront(), exampleFront({ sponsors: 'Benin, Bosnia and Herzegovina, Côte d’Ivoire, Qatar and Türkiye: draft resolution' })],
  roles: ['sponsors'],
  check({ block }, { catalogue }, report) {
    const line = readSponsorLine(block, catalogue.states);
    if (line === undefined) return;
    const compare = orderOf(line.sponsors, catalogue.states);
    const known = line.sponsors.filter(({ named }) => named !== undefined);
    const misplaced = known.find(({ named }, at) => {
      const before = known[at - 1]?.named;
      return named !== undefined && before !== undefined && compare(before.state, named.state) > 0;
    });
    if (misplaced === undefined) return;
    report({
      span: { block: 0, start: misplaced.start, end: misplaced.end },
      message: message('Sponsor out of alphabetical order: “{0}” should come earlier', misplaced.written),
      fixes: () => {
        const edit = sortedSponsors(block, line, catalogue.states);
        return edit === undefined
          ? []
          : [{ title: message('Put the sponsors in alphabetical order'), preferred: true, safe: true, edits: [{ block: 0, ...edit }] }];
      },
    });
  },
});
