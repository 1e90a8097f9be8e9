import { blockRule, message } from '../rule';

/** CH-01: the chapeau ends with a colon. */
export const chapeauForm = blockRule({
  code: 'chapeau/form',
  rulebook: ['CH-01'],
  severity: 'warning',
  profiles: 'all',
  since: '0.1',
  title: 'The chapeau does not end with a colon',
  why: 'A commission’s draft opens with “The Commission on … recommends to the Economic and Social Council the adoption of the following draft resolution:”. The colon says that the text follows.',
  source: 'Reports of the functional commissions',
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

The Commission on Crime Prevention and Criminal Justice recommends to the Economic and Social Council the adoption of the following draft resolution.
                                                                                                                                                    ^ chapeau/form

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

The Commission on Crime Prevention and Criminal Justice recommends to the Economic and Social Council the adoption of the following draft resolution:

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

The Commission on Crime Prevention and Criminal Justice recommends to the Economic and Social Council the adoption of the following draft resolution:

Protecting witnesses of organized crime

The Economic and Social Council,

Recalling its resolution 2030/4,

1. Urges Member States to act;

2. Requests the Secretary-General to report.
`,
  ],
  roles: ['masthead', 'title'],
  check({ block, place }, _context, report) {
    const { text, summary } = block;
    if (place.part !== 'front') return;
    if (summary.ending === ':' || !/^The .* recommends? to the .* following (?:draft )?(?:resolution|decision)s?\W*$/.test(text.slice(summary.start, summary.end).replace(/\s+/g, ' '))) return;
    const start = summary.ending === '' ? summary.end : summary.end - 1;
    const { end } = summary;
    report({
      span: { block: 0, start: start === end ? end - 1 : start, end },
      message: message('The chapeau ends with a colon'),
      fixes: () => [{ title: message('End with a colon'), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: ':' }] }],
    });
  },
});
