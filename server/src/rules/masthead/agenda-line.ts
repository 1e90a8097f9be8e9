import { exampleFront } from '../exampleFront';
import { BY_THE_MANUAL, blockRule, message } from '../rule';

/** MH-08: `Agenda item 6` or `Item 6 of the provisional agenda*`. */
export const agendaLine = blockRule({
  code: 'masthead/agenda-line',
  rulebook: ['MH-08'],
  severity: 'warning',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'The agenda line is incorrect',
  why: 'Before the agenda is adopted the line reads “Item 6 of the provisional agenda*”, and afterwards “Agenda item 6”.',
  source: 'Mastheads of all organs',
  bad: [
    {
      text: exampleFront({
        agenda: `Agenda Item #6
^^^^^^^^^^^^^^ masthead/agenda-line`,
      }),
      fixed: exampleFront(),
    },
  ],
  good: [exampleFront(), exampleFront({ agenda: 'Agenda items 132 and 17 (c)' })],
  roles: ['masthead'],
  sign: /item/i,
  check({ block }, _context, report) {
    const { opening, start, end } = block.summary;
    if (opening.length > 60 || !/^(?:agenda item|item \W?\d)/i.test(opening)) return;
    if (/^Agenda items?:? [\d[]/.test(opening) || /^Items? \d.* of the .*agenda/.test(opening)) return;
    const rest = /^agenda items?\W*(\d.*)$/i.exec(opening)?.[1];
    const several = /^\d+(?: \([a-z]\))?(?:,| and) \d/.test(rest ?? '');
    const wanted = `Agenda item${several ? 's' : ''} ${rest ?? ''}`;
    report({
      span: { block: 0, start, end },
      message: message('Unusual agenda line: it should read “Agenda item 6” or “Item 6 of the provisional agenda*”'),
      fixes: () =>
        rest === undefined
          ? []
          : [{ title: message('Write “{0}”', wanted), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: wanted }] }],
    });
  },
});
