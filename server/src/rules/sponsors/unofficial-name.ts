import { readSponsorLine } from '../sponsorLine';
import { listedStates } from '../stateLists';
import { message, sequenceRule } from '../rule';

/** SP-04: official short names in sponsor lines and lists of votes. */
export const unofficialStateName = sequenceRule({
  code: 'sponsors/unofficial-name',
  rulebook: ['SP-04'],
  severity: 'warning',
  profiles: 'all',
  since: '0.1',
  title: 'A State is not called by its official short name',
  why: 'The United Nations uses the short names of its terminology database: “Republic of Korea”, “Russian Federation”, “Viet Nam”. The formal name is for treaties.',
  source: 'United Nations Editorial Manual, “Country names”',
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

Chile, South Korea and Viet Nam: draft resolution
       ^^^^^^^^^^^ sponsors/unofficial-name

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

Chile, Republic of Korea and Viet Nam: draft resolution

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
    `Economic and Social Council

E/CN.15/2031/L.4

Distr.: Limited

3 May 2031

Original: English

Commission on Crime Prevention and Criminal Justice

Fortieth session

Vienna, 5–9 May 2031

Agenda item 6

Benin, Bosnia and Herzegovina, Côte d’Ivoire and Republic of Korea: draft resolution

Protecting witnesses of organized crime

The Economic and Social Council,

Recalling its resolution 2030/4,

1. Urges Member States to act;

2. Requests the Secretary-General to report.
`,
  ],
  check(segment, { catalogue }, report) {
    let inVote = false;
    segment.blocks.forEach((block, index) => {
      const role = segment.places[index]?.role;
      if (role !== 'sponsors' && role !== 'closing') return;
      const { text, summary } = block;
      const key = /^(?:In favour|Against|Abstaining)\s*:\s*/i.exec(summary.opening);
      if (role === 'closing') inVote = key !== null || (inVote && summary.opensWith === 'capital');
      const names = role === 'sponsors' ? (readSponsorLine(block, catalogue.states)?.sponsors ?? []) : inVote ? listedStates(text, summary.start + (key?.[0].length ?? 0), summary.end, catalogue.states) : [];
      for (const { start, end, named } of names) {
        if (named === undefined || named.as === 'short name' || named.as === 'French name' || (role === 'closing' && named.state.nameSince !== undefined)) continue;
        const { name } = named.state;
        report({
          span: { block: index, start, end },
          message: message('The official short name is “{0}”', name),
          fixes: () => [{ title: message('Write “{0}”', name), preferred: true, safe: true, edits: [{ block: index, start, end, newText: name }] }],
        });
      }
    });
  },
});
