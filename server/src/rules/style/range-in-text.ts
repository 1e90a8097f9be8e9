import { matchesOf } from '../../text/matches';
import { isQuoted, PROSE } from '../prose';
import { writes } from '../replacement';
import { blockRule, message } from '../rule';

/** STY-03: a period of days, or paragraphs, in running text is written with words. */
export const rangeInText = blockRule({
  code: 'style/range-in-text',
  rulebook: ['STY-03', 'STY-14'],
  severity: 'info',
  profiles: ['ecosoc', 'ga', 'hrc', 'sc'],
  since: '0.2',
  title: 'A range of days or paragraphs has a dash in running text',
  why: 'In running text the words are “on 22 and 23 September”, “from 5 to 9 May” and “paragraphs 31 to 35”; dashes are for mastheads, tables and footnotes.',
  source: 'Practice of all organs; “22-23 September” was an exception in fourteen texts of a whole session',
  bad: [
    {
      text: `The General Assembly,

1. *Recalls* the meeting held on 22-23 September 2030;
                                 ^^^^^ style/range-in-text

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Recalls* the meeting held on 22 and 23 September 2030;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Recalls* the meetings held on 22 and 23 September 2030 and from 5 to 9 May 2031, and paragraphs 31 to 35 of the report;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  sign: /\d\s?[-–]\s?\d{1,3}(?:\s[A-Z]|\D)/,
  check({ block }, _context, report) {
    const { text } = block;
    for (const found of matchesOf(text, RANGE)) {
      const { days = '', paragraphs = '' } = found.groups ?? {};
      const written = days === '' ? paragraphs : days;
      const start = found.index;
      const end = start + written.length;
      const [from = 0, to = 0] = written.split(/\s?[-–]\s?/).map(Number);
      if (to <= from || isQuoted(block, start) || isInBrackets(text, start) || /, $/.test(text.slice(0, start))) continue;
      const before = text.slice(Math.max(0, start - 16), start);
      const word = days !== '' && to === from + 1 ? 'and' : 'to';
      const wanted = `${String(from)} ${word} ${String(to)}`;
      // `held 5–9 May` needs a “from” as well, which only the drafter can place.
      const fits = days === '' || (word === 'and' ? /\bon $/.test(before) : /\bfrom $/.test(before));
      report({
        span: { block: 0, start, end },
        message: message('In running text the range should read “{0}”', word === 'to' && days !== '' ? `from ${wanted}` : wanted),
        fixes: () => (fits ? [writes(start, end, wanted, 'safe')] : []),
      });
    }
  },
});

const RANGE =
  /(?<![\w.,/–-])(?<days>\d{1,2}\s?[-–]\s?\d{1,2})(?=\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)|(?<=\b[Pp]aragraphs\s)(?<paragraphs>\d{1,3}\s?[-–]\s?\d{1,3})(?![\d–/-])/g;

function isInBrackets(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
}
