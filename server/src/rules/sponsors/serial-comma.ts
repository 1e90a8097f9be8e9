import { readSponsorLine } from '../../model/sponsors/line';
import { exampleFront } from '../exampleFront';
import { BY_THE_MANUAL, blockRule, message } from '../rule';

/** SP-03: no comma before “and”. */
export const sponsorSerialComma = blockRule({
  code: 'sponsors/serial-comma',
  rulebook: ['SP-03'],
  severity: 'hint',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'A comma precedes the last sponsor',
  why: 'The last sponsor is joined by “and” alone: “Chile, Ghana and Norway”.',
  source: 'Sponsor lines of printed drafts',
  bad: [
    {
      text: exampleFront({
        sponsors: `Chile, Ghana, and Norway: draft resolution
            ^ sponsors/serial-comma`,
      }),
      fixed: exampleFront(),
    },
  ],
  good: [exampleFront(), exampleFront({ sponsors: 'Benin, Bosnia and Herzegovina and Qatar: draft resolution' })],
  roles: ['sponsors'],
  sign: /, and /,
  check({ block }, { catalogue }, report) {
    const { text, summary } = block;
    const line = readSponsorLine(block, catalogue.states);
    const at = text.indexOf(', and ', summary.start);
    if (line === undefined || at < 0 || at > line.end) return;
    report({
      span: { block: 0, start: at, end: at + 1 },
      message: message('Comma before the last sponsor: delete it'),
      fixes: () => [
        { title: message('Remove the comma'), preferred: true, safe: true, edits: [{ block: 0, start: at, end: at + 1, newText: '' }] },
      ],
    });
  },
});
