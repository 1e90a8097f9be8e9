import { readSponsorLine } from '../sponsorLine';
import { blockRule, message } from '../rule';

/** SP-03: no comma before “and”. */
export const sponsorSerialComma = blockRule({
  code: 'sponsors/serial-comma',
  rulebook: ['SP-03'],
  severity: 'hint',
  profiles: 'all',
  since: '0.1',
  title: 'A comma stands before the last sponsor',
  why: 'The last sponsor is joined by “and” alone: “Chile, Ghana and Norway”.',
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

Chile, Ghana, and Norway: draft resolution
            ^ sponsors/serial-comma

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
    `Economic and Social Council

E/CN.15/2031/L.4

Distr.: Limited

3 May 2031

Original: English

Commission on Crime Prevention and Criminal Justice

Fortieth session

Vienna, 5–9 May 2031

Agenda item 6

Benin, Bosnia and Herzegovina and Qatar: draft resolution

Protecting witnesses of organized crime

The Economic and Social Council,

Recalling its resolution 2030/4,

1. Urges Member States to act;

2. Requests the Secretary-General to report.
`,
  ],
  roles: ['sponsors'],
  sign: /, and /,
  check({ block }, { catalogue }, report) {
    const { text, summary } = block;
    const line = readSponsorLine(block, catalogue.states);
    const at = text.indexOf(', and ', summary.start);
    if (line === undefined || at < 0 || at > line.end) return;
    report({
      span: { block: 0, start: at, end: at + 1 },
      message: message('No comma stands before the last sponsor'),
      fixes: () => [{ title: message('Remove the comma'), preferred: true, safe: true, edits: [{ block: 0, start: at, end: at + 1, newText: '' }] }],
    });
  },
});
