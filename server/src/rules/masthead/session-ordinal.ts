import { ordinalInWords } from '../../text/ordinals';
import { exampleFront } from '../exampleFront';
import { BY_THE_MANUAL, blockRule, message } from '../rule';

/** MH-07: `Fortieth session`. */
export const sessionOrdinal = blockRule({
  code: 'masthead/session-ordinal',
  rulebook: ['MH-07'],
  severity: 'hint',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'The session is numbered in figures',
  why: 'Session numbers are spelled out as ordinals, whatever their size: “Fifteenth session”, “Seventy-fourth session”.',
  source: 'Mastheads of all organs; United Nations Editorial Manual, “Numbers, dates and time”',
  bad: [
    {
      text: exampleFront({
        session: `40th session
^^^^ masthead/session-ordinal`,
      }),
      fixed: exampleFront(),
    },
  ],
  good: [exampleFront(), exampleFront({ session: '2031 session' })],
  roles: ['masthead'],
  sign: /ession/,
  check({ block }, _context, report) {
    const { opening, start } = block.summary;
    const [, number = '', suffix = ''] =
      /^(\d{1,3})(st|nd|rd|th) (?:[Rr]esumed |[Ss]pecial |[Ee]mergency )*[Ss]ession$/.exec(opening) ?? [];
    const words = ordinalInWords(Number(number));
    if (number === '' || words === undefined) return;
    const end = start + number.length + suffix.length;
    report({
      span: { block: 0, start, end },
      message: message('Session in figures: session numbers should be spelled out, “{0}”', words),
      fixes: () => [
        { title: message('Write “{0}”', words), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: words }] },
      ],
    });
  },
});
