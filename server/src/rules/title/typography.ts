import { blockRule, message } from '../rule';

/** TI-04: no full stop, no quotation marks, not in capitals. */
export const titleTypography = blockRule({
  code: 'title/typography',
  rulebook: ['TI-04'],
  severity: 'hint',
  profiles: 'all',
  since: '0.1',
  title: 'A title is typeset unusually',
  why: 'A title has the capitals of a sentence, no full stop and no quotation marks.',
  source: 'Practice of all organs',
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

Protecting witnesses of organized crime.
                                       ^ title/typography

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

Vienna, 5–9 May 2031

Agenda item 6

Chile, Ghana and Norway: draft resolution

PROTECTING WITNESSES OF ORGANIZED CRIME
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ title/typography

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

Vienna, 5–9 May 2031

Agenda item 6

Chile, Ghana and Norway: draft resolution

“Protecting witnesses of organized crime”
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ title/typography

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
  roles: ['title'],
  check({ block }, _context, report) {
    const { text, summary } = block;
    const { start, end } = summary;
    if (end - start < 12) return;
    const line = text.slice(start, end);
    if (line.endsWith('.') && !/\b[A-Z]\.$/.test(line)) {
      const fix = { title: message('Remove the full stop'), preferred: true, safe: true, edits: [{ block: 0, start: end - 1, end, newText: '' }] };
      report({ span: { block: 0, start: end - 1, end }, message: message('A title has no full stop'), fixes: () => [fix] });
    }
    if (/^[“"][^“”"]+[”"]$/.test(line)) {
      const fix = { title: message('Remove the quotation marks'), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: line.slice(1, -1) }] };
      report({ span: { block: 0, start, end }, message: message('A title has no quotation marks'), fixes: () => [fix] });
    }
    if (!/\p{Ll}/u.test(line) && (line.match(/\p{Lu}/gu)?.length ?? 0) > 10) report({ span: { block: 0, start, end }, message: message('A title has the capitals of a sentence') });
  },
});
