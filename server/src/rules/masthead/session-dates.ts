import { exampleFront } from '../exampleFront';
import { BY_THE_MANUAL, blockRule, message } from '../rule';

/** MH-09: `Vienna, 5–9 May 2031`. */
export const sessionDates = blockRule({
  code: 'masthead/session-dates',
  rulebook: ['MH-09'],
  severity: 'hint',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'The dates of the session are not in the usual form',
  why: 'Place and dates read “Vienna, 5–9 May 2031”: no ordinals, no “to”, no spaces around the dash. Until about 2017 a hyphen was used.',
  source: 'Mastheads of the functional commissions',
  bad: [
    {
      text: exampleFront({
        meeting: `Vienna, 5th to 9th of May 2031
        ^^^^^^^^^^^^^^^^^ masthead/session-dates`,
      }),
      fixed: exampleFront(),
    },
    {
      text: exampleFront({
        meeting: `Vienna, 5 - 9 May 2031
        ^^^^^^^^^ masthead/session-dates`,
      }),
      fixed: exampleFront(),
    },
  ],
  good: [
    exampleFront(),
    exampleFront({ date: '3 May 2006', meeting: 'Vienna, 5-9 May 2006' }),
    exampleFront({ meeting: 'New York, 30 April–4 May 2031' }),
  ],
  roles: ['masthead'],
  check({ block }, { era }, report) {
    const { text, summary } = block;
    if (summary.end - summary.start > 80) return;
    const found =
      /(?<=, |^)(\d{1,2})(?:st|nd|rd|th)?( ?[-–] ?| to )(\d{1,2})(?:st|nd|rd|th)?(?: of)? (January|February|March|April|May|June|July|August|September|October|November|December)/.exec(
        text.slice(summary.start, summary.end),
      );
    if (found === null) return;
    const [written, first = '', dash = '', last = '', month = ''] = found;
    const wanted = `${first}${era === 'legacy' && dash.includes('-') ? '-' : '–'}${last} ${month}`;
    if (written === wanted || (era === 'legacy' && written === `${first}–${last} ${month}`)) return;
    const start = summary.start + found.index;
    const end = start + written.length;
    report({
      span: { block: 0, start, end },
      message: message('Unusual form of the dates: they should read “{0}”', wanted),
      fixes: () => [
        { title: message('Write “{0}”', wanted), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: wanted }] },
      ],
    });
  },
});
