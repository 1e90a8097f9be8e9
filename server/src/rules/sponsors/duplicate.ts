import { joinedNames, readSponsorLine } from '../sponsorLine';
import { blockRule, message } from '../rule';

/** SP-06: each sponsor once. */
export const duplicateSponsor = blockRule({
  code: 'sponsors/duplicate',
  rulebook: ['SP-06'],
  severity: 'error',
  profiles: 'all',
  since: '0.1',
  title: 'A sponsor is named twice',
  why: 'A State sponsors a draft once. A second mention is a slip, and often stands where another State was meant.',
  source: 'Sponsor lines of printed drafts',
  bad: [
    {
      text: `Economic and Social Council

E/CN.15/2031/L.4

Distr.: Limited

3 May 2031

Original: English

Commission on Crime Prevention and Criminal Justice

Fortieth session

Vienna, 5–9 May 2031

Agenda item 6

Chile, Ghana, Norway and Ghana: draft resolution
                         ^^^^^ sponsors/duplicate

Protecting witnesses of organized crime

The Economic and Social Council,

Recalling its resolution 2030/4,

1. Urges Member States to act;

2. Requests the Secretary-General to report.
`,
      fixed: `Economic and Social Council

E/CN.15/2031/L.4

Distr.: Limited

3 May 2031

Original: English

Commission on Crime Prevention and Criminal Justice

Fortieth session

Vienna, 5–9 May 2031

Agenda item 6

Chile, Ghana and Norway: draft resolution

Protecting witnesses of organized crime

The Economic and Social Council,

Recalling its resolution 2030/4,

1. Urges Member States to act;

2. Requests the Secretary-General to report.
`,
    },
  ],
  good: [
    `Economic and Social Council

E/CN.15/2031/L.4

Distr.: Limited

3 May 2031

Original: English

Commission on Crime Prevention and Criminal Justice

Fortieth session

Vienna, 5–9 May 2031

Agenda item 6

Chile, Ghana and Norway: draft resolution

Protecting witnesses of organized crime

The Economic and Social Council,

Recalling its resolution 2030/4,

1. Urges Member States to act;

2. Requests the Secretary-General to report.
`,
  ],
  roles: ['sponsors'],
  check({ block }, { catalogue }, report) {
    const line = readSponsorLine(block, catalogue.states);
    if (line === undefined) return;
    const { sponsors, start, end } = line;
    sponsors.forEach((sponsor, at) => {
      const same = sponsors.findIndex((other) => (sponsor.named === undefined ? other.written === sponsor.written : other.named?.state === sponsor.named.state));
      if (same === at) return;
      const rest = sponsors.filter((_, other) => other !== at).map(({ written }) => written);
      report({
        span: { block: 0, start: sponsor.start, end: sponsor.end },
        message: message('“{0}” is named twice', sponsor.written),
        fixes: () => (/[*⁰¹²³⁴-⁹]/.test(block.text.slice(start, end)) ? [] : [{ title: message('Remove the second “{0}”', sponsor.written), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: joinedNames(rest) }] }]),
      });
    });
  },
});
