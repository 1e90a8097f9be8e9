import { findWrongDates } from '../wrongDates';
import { blockRule, message } from '../rule';

/** MH-05: `3 May 2031`. */
export const mastheadDateForm = blockRule({
  code: 'masthead/date-form',
  rulebook: ['MH-05'],
  severity: 'warning',
  profiles: 'all',
  since: '0.1',
  title: 'The date of the masthead is not written as day, month and year',
  why: 'The date reads “3 May 2031”, without an ordinal, a comma or a leading nought.',
  source: 'United Nations Editorial Manual, “Mastheads and cover pages”',
  bad: [
    {
      text: `Economic and Social Council

E/CN.15/2031/L.4

Distr.: Limited

May 3rd, 2031
^^^^^^^^^^^^^ masthead/date-form

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

03 May 2031
^^^^^^ masthead/date-form

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
  roles: ['masthead'],
  check({ block }, _context, report) {
    if (block.summary.end - block.summary.start > 80) return;
    for (const { start, end, wanted } of findWrongDates(block.text)) {
      report({
        span: { block: 0, start, end },
        message: message('A date is written “{0}”', wanted),
        fixes: () => [{ title: message('Write “{0}”', wanted), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: wanted }] }],
      });
    }
  },
});
