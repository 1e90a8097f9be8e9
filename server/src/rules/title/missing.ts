import { message, sequenceRule } from '../rule';

/** TI-01: a title stands above the organ’s line. */
export const missingTitle = sequenceRule({
  code: 'title/missing',
  rulebook: ['TI-01'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: 'A draft has no title',
  why: 'Resolutions of the General Assembly, the Economic and Social Council and the Human Rights Council have a title; only those of the Security Council have none.',
  source: 'United Nations Editorial Manual, “Resolutions and other formal decisions”',
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

Chile, Ghana and Norway: draft resolution

The Economic and Social Council,
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ title/missing

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
  check(segment, _context, report) {
    for (const { enacting } of segment.texts) {
      const line = segment.blocks[enacting];
      let before = enacting - 1;
      while (before >= 0 && /^(?:note|blank|comment|rule)$/.test(segment.places[before]?.role ?? '')) before -= 1;
      const role = segment.places[before]?.role;
      if (line === undefined || (role !== 'sponsors' && role !== 'chapeau')) continue;
      const { start, end } = line.summary;
      report({ span: { block: enacting, start, end }, message: message('A title stands above the organ’s line') });
    }
  },
});
