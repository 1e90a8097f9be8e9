import { ordinalInWords } from '../ordinalWords';
import { blockRule, message } from '../rule';

/** MH-07: `Fortieth session`. */
export const sessionOrdinal = blockRule({
  code: 'masthead/session-ordinal',
  rulebook: ['MH-07'],
  severity: 'hint',
  profiles: 'all',
  since: '0.1',
  title: 'The session is numbered in figures',
  why: 'Sessions are ordinals in words, whatever their size: “Fifteenth session”, “Seventy-fourth session”.',
  source: 'Mastheads of all organs; United Nations Editorial Manual, “Numbers, dates and time”',
  bad: [
    {
      text: `Economic and Social Council

E/CN.15/2031/L.4

Distr.: Limited

3 May 2031

Original: English

Commission on Crime Prevention and Criminal Justice

40th session
^^^^ masthead/session-ordinal

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
    `Economic and Social Council

E/CN.15/2031/L.4

Distr.: Limited

3 May 2031

Original: English

Commission on Crime Prevention and Criminal Justice

2031 session

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
  sign: /ession/,
  check({ block }, _context, report) {
    const { opening, start } = block.summary;
    const [, number = '', suffix = ''] = /^(\d{1,3})(st|nd|rd|th) (?:[Rr]esumed |[Ss]pecial |[Ee]mergency )*[Ss]ession$/.exec(opening) ?? [];
    const words = ordinalInWords(Number(number));
    if (number === '' || words === undefined) return;
    const end = start + number.length + suffix.length;
    report({
      span: { block: 0, start, end },
      message: message('The session is written in words: “{0}”', words),
      fixes: () => [{ title: message('Write “{0}”', words), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: words }] }],
    });
  },
});
