import { blockRule, message } from '../rule';

/** MH-08: `Agenda item 6` or `Item 6 of the provisional agenda*`. */
export const agendaLine = blockRule({
  code: 'masthead/agenda-line',
  rulebook: ['MH-08'],
  severity: 'warning',
  profiles: 'all',
  since: '0.1',
  title: 'The agenda line is malformed',
  why: 'Before the agenda is adopted the line reads “Item 6 of the provisional agenda*”, afterwards “Agenda item 6”.',
  source: 'Mastheads of all organs',
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

Agenda Item #6
^^^^^^^^^^^^^^ masthead/agenda-line

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

3 May 2031

Original: English

Commission on Crime Prevention and Criminal Justice

Fortieth session

Vienna, 5–9 May 2031

Agenda items 132 and 17 (c)

Chile, Ghana and Norway: draft resolution

Protecting witnesses of organized crime

The Economic and Social Council,

Recalling its resolution 2030/4,

1. Urges Member States to act;

2. Requests the Secretary-General to report.
`,
  ],
  roles: ['masthead'],
  sign: /item/i,
  check({ block }, _context, report) {
    const { opening, start, end } = block.summary;
    if (opening.length > 60 || !/^(?:agenda item|item \W?\d)/i.test(opening)) return;
    if (/^Agenda items?:? \d/.test(opening) || /^Items? \d.* of the .*agenda/.test(opening)) return;
    const rest = /^agenda items?\W*(\d.*)$/i.exec(opening)?.[1];
    const several = /^\d+(?: \([a-z]\))?(?:,| and) \d/.test(rest ?? '');
    const wanted = `Agenda item${several ? 's' : ''} ${rest ?? ''}`;
    report({
      span: { block: 0, start, end },
      message: message('The line reads “Agenda item 6” or “Item 6 of the provisional agenda*”'),
      fixes: () => (rest === undefined ? [] : [{ title: message('Write “{0}”', wanted), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: wanted }] }]),
    });
  },
});
