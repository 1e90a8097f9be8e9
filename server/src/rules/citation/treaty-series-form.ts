import { exampleDraft } from '../exampleDraft';
import { BY_THE_MANUAL, blockRule, message } from '../rule';
import { matchesOf } from '../../text/matches';

/** CIT-07: `United Nations, Treaty Series, vol. 1577, No. 27531.` */
export const treatySeriesForm = blockRule({
  code: 'citation/treaty-series-form',
  rulebook: ['CIT-07'],
  severity: 'warning',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'A treaty series is not cited in the usual form',
  why: 'A treaty is found in the series by its volume and registration number. Legal journals give the page instead and omit the number.',
  source: 'Practice in the footnotes of all organs since about 2005',
  bad: [
    {
      text: exampleDraft(
        'Recalling the Convention on the Rights of the Child,¹',
        `¹ United Nations Treaty Series, Vol. 1577, no. 27531.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ citation/treaty-series-form`,
      ),
      fixed: exampleDraft(
        'Recalling the Convention on the Rights of the Child,¹',
        '¹ United Nations, Treaty Series, vol. 1577, No. 27531.',
      ),
    },
    {
      text: exampleDraft(
        'Recalling the Convention on the Rights of the Child,¹',
        `¹ 1577 UNTS 3.
  ^^^^^^^^^^^ citation/treaty-series-form`,
      ),
    },
  ],
  good: [
    exampleDraft('Recalling the Convention on the Rights of the Child,¹', '¹ United Nations, *Treaty Series*, vol. 1577, No. 27531.'),
    exampleDraft('Recalling the Protocols,¹', '¹ United Nations, Treaty Series, vols. 2171 and 2173, No. 27531.'),
  ],
  roles: ['note'],
  sign: /UNTS|U\.N\.T\.S|treaty\s+series/i,
  check({ block }, _context, report) {
    const { start, end } = block.summary;
    const text = block.text.slice(0, end);
    if (/UNTS|U\.N\.T\.S/.test(text)) {
      for (const match of matchesOf(text, JOURNAL)) {
        report({
          span: { block: 0, start: match.index, end: match.index + match[0].length },
          message: message('Unusual form of citation: it should read {0}', 'United Nations, Treaty Series, vol. …, No. …'),
        });
      }
    }
    if (!/treaty\s+series/i.test(text)) return;
    for (const match of matchesOf(text, SERIES)) {
      const { who = '', open = '', close = '', vol = '', volumes = '', no = '', number = '' } = match.groups ?? {};
      const right = `${who} Nations, ${open}Treaty Series${close}, ${/s/i.test(vol) ? 'vols.' : 'vol.'} ${volumes}, ${/s/i.test(no) ? 'Nos.' : 'No.'} ${number}`;
      if (match.index < start || match[0].replaceAll(/\s+/g, ' ') === right) continue;
      report({
        span: { block: 0, start: match.index, end: match.index + match[0].length },
        message: message('Unusual form of citation: it should read {0}', right),
        fixes: () => [
          {
            title: message('Write {0}', right),
            preferred: true,
            safe: true,
            edits: [{ block: 0, start: match.index, end: match.index + match[0].length, newText: right }],
          },
        ],
      });
    }
  },
});

const JOURNAL = /\b\d{1,4}\s(?:UNTS|U\.N\.T\.S\.)\s\d{1,5}\b/g;
const SERIES =
  /\b(?<who>United|League\sof)\sNations,?\s(?<open>[*_]{0,2})treaty\sseries(?<close>[*_]{0,2}),?\s(?<vol>vols?\.?)\s(?<volumes>\d{1,4}(?:(?:,\s|\sand\s|,\sand\s|[–-])\d{1,4}){0,6}),?\s(?<no>nos?\.?|n[°º])\s(?<number>(?:I-)?\d{1,6})/gi;
