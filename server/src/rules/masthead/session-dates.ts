import { blockRule, message } from '../rule';

/** MH-09: `Vienna, 5–9 May 2031`. */
export const sessionDates = blockRule({
  code: 'masthead/session-dates',
  rulebook: ['MH-09'],
  severity: 'hint',
  profiles: 'all',
  since: '0.1',
  title: 'The dates of the session are written unusually',
  why: 'Place and dates read “Vienna, 5–9 May 2031”: no ordinals, no “to”, no blanks round the dash. Until about 2017 a hyphen stood there.',
  source: 'Mastheads of the functional commissions',
  bad: [
    {
      text: `Economic and Social Council

E/CN.15/2031/L.4

Distr.: Limited

3 May 2031

Original: English

Commission on Crime Prevention and Criminal Justice

Fortieth session

Vienna, 5th to 9th of May 2031
        ^^^^^^^^^^^^^^^^^ masthead/session-dates

Agenda item 6

Chile, Ghana and Norway: draft resolution

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
    {
      text: `Economic and Social Council

E/CN.15/2031/L.4

Distr.: Limited

3 May 2031

Original: English

Commission on Crime Prevention and Criminal Justice

Fortieth session

Vienna, 5 - 9 May 2031
        ^^^^^^^^^ masthead/session-dates

Agenda item 6

Chile, Ghana and Norway: draft resolution

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

3 May 2006

Original: English

Commission on Crime Prevention and Criminal Justice

Fortieth session

Vienna, 5-9 May 2006

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

New York, 30 April–4 May 2031

Agenda item 6

Chile, Ghana and Norway: draft resolution

Protecting witnesses of organized crime

The Economic and Social Council,

Recalling its resolution 2030/4,

1. Urges Member States to act;

2. Requests the Secretary-General to report.
`,
  ],
  roles: ['masthead'],
  check({ block }, { era }, report) {
    const { text, summary } = block;
    if (summary.end - summary.start > 80) return;
    const found = /(?<=, |^)(\d{1,2})(?:st|nd|rd|th)?( ?[-–] ?| to )(\d{1,2})(?:st|nd|rd|th)?(?: of)? (January|February|March|April|May|June|July|August|September|October|November|December)/.exec(text.slice(summary.start, summary.end));
    if (found === null) return;
    const [written, first = '', dash = '', last = '', month = ''] = found;
    const wanted = `${first}${era === 'legacy' && dash.includes('-') ? '-' : '–'}${last} ${month}`;
    if (written === wanted || (era === 'legacy' && written === `${first}–${last} ${month}`)) return;
    const start = summary.start + found.index;
    const end = start + written.length;
    report({
      span: { block: 0, start, end },
      message: message('The dates of a session are written “{0}”', wanted),
      fixes: () => [{ title: message('Write “{0}”', wanted), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: wanted }] }],
    });
  },
});
