import type { Resolutions } from '../../catalogue/resolutions';
import { matchesOf } from '../../text/matches';
import { isQuoted, PROSE } from '../prose';
import { writes } from '../replacement';
import { blockRule, message } from '../rule';

/** CIT-03: the number of a Security Council resolution has its year in brackets. */
export const councilNumberWithoutYear = blockRule({
  code: 'citation/council-number-without-year',
  rulebook: ['CIT-03'],
  severity: 'hint',
  profiles: ['sc', 'ecosoc', 'ga', 'hrc'],
  since: '0.2',
  title: 'The number of a Security Council resolution lacks its year',
  why: 'The year in brackets is part of the number of a Security Council resolution: “resolution 1325 (2000)”. It takes the place of the date.',
  source:
    'United Nations Editorial Manual, “Resolutions and other formal decisions”, identification; eleven of eleven numbers without a year in published texts were slips',
  bad: [
    {
      text: `The Security Council,

Recalling resolution 1325 and resolutions 2250 (2015) and 2419,
                     ^^^^ citation/council-number-without-year
                                                          ^^^^ citation/council-number-without-year

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.
`,
      fixed: `The Security Council,

Recalling resolution 1325 (2000) and resolutions 2250 (2015) and 2419 (2018),

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.
`,
    },
  ],
  good: [
    `The Security Council,

Recalling resolutions 425 and 426 (1978), General Assembly resolution 377 A (V) and the “Road map for resolution 1325”,

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.
`,
  ],
  roles: PROSE,
  sign: /resolutions?\s\d{3,4}/,
  check({ block, place }, { catalogue, profile }, report) {
    if (place.part === 'annex') return;
    const { text } = block;
    for (const { index, 0: whole, groups } of matchesOf(text, LIST)) {
      const isCouncil =
        /\bSecurity\sCouncil\s$/.test(text.slice(0, index)) || (profile === 'sc' && !OTHER_ORGAN.test(text.slice(0, index)));
      const list = groups?.['list'] ?? '';
      const from = index + whole.length - list.length;
      const lastYear = list.lastIndexOf('(');
      if (!isCouncil || isQuoted(block, index) || /^(?:[/\d–-]|\s?\(|\s[A-Z]\b)/.test(text.slice(index + whole.length))) continue;
      for (const number of matchesOf(list, /\b\d{3,4}\b(?!\s?\(|\))/g)) {
        if (number.index < lastYear) continue;
        const start = from + number.index;
        const [written] = number;
        // At the end of a line that was cut the year may be on the next.
        if (start + written.length >= block.summary.end) continue;
        const year = yearOf(written, catalogue.resolutions);
        report({
          span: { block: 0, start, end: start + written.length },
          message: message('Year missing after the number of a Security Council resolution: {0}', `${written} (${year ?? '…'})`),
          fixes: () => (year === undefined ? [] : [writes(start, start + written.length, `${written} (${year})`, 'safe')]),
        });
      }
    }
  },
});

/** A number, or a list of them, with or without years; with a capital the word is part of a title. */
const LIST = /\bresolutions?\s(?<list>\d{3,4}(?!\d)(?:\s?\(\d{4}\))?(?:(?:,\sand\s|,\s|\sand\s)\d{3,4}(?![/\d])(?:\s?\(\d{4}\))?)*)/g;

/** Another organ whose resolution is named, though its number has the form of one of the Council. */
const OTHER_ORGAN = /\b(?:Assembly|Conference|Commission|Board|Human Rights Council|Social Council|Union)\s$/;

/** The year of a resolution of the Council, where the table has its number. */
function yearOf(number: string, { find }: Resolutions): string | undefined {
  return /\((\d{4})\)/.exec(find('Security Council', number)?.id ?? '')?.[1];
}
