import { joinedNames, readSponsorLine } from '../../model/sponsors/line';
import { exampleFront } from '../exampleFront';
import { blockRule, message } from '../rule';

/** SP-06: each sponsor once. */
export const duplicateSponsor = blockRule({
  code: 'sponsors/duplicate',
  rulebook: ['SP-06'],
  severity: 'error',
  profiles: 'all',
  since: '0.1',
  title: 'A sponsor is listed twice',
  why: 'A State sponsors a draft once. A second mention is an error, and often another State was meant.',
  source: 'Sponsor lines of printed drafts',
  bad: [
    {
      text: exampleFront({
        sponsors: `Chile, Ghana, Norway and Ghana: draft resolution
                         ^^^^^ sponsors/duplicate`,
      }),
      fixed: exampleFront(),
    },
  ],
  good: [exampleFront()],
  roles: ['sponsors'],
  check({ block }, { catalogue }, report) {
    const line = readSponsorLine(block, catalogue.states);
    if (line === undefined) return;
    const { sponsors, start, end } = line;
    sponsors.forEach((sponsor, at) => {
      const same = sponsors.findIndex((other) =>
        sponsor.named === undefined ? other.written === sponsor.written : other.named?.state === sponsor.named.state,
      );
      if (same === at) return;
      const rest = sponsors.filter((_, other) => other !== at).map(({ written }) => written);
      report({
        span: { block: 0, start: sponsor.start, end: sponsor.end },
        message: message('“{0}” is listed twice: delete one', sponsor.written),
        fixes: () =>
          /[*⁰¹²³⁴-⁹]/.test(block.text.slice(start, end))
            ? []
            : [
                {
                  title: message('Remove the second “{0}”', sponsor.written),
                  preferred: true,
                  safe: true,
                  edits: [{ block: 0, start, end, newText: joinedNames(rest) }],
                },
              ],
      });
    });
  },
});
