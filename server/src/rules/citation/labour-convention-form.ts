import { exampleDraft } from '../exampleDraft';
import { BY_THE_MANUAL, blockRule, message, type FixDraft } from '../rule';
import { matchesOf } from '../../text/matches';

/** CIT-10: a convention of the International Labour Organization is named by its title, year and number. */
export const labourConventionForm = blockRule({
  code: 'citation/labour-convention-form',
  rulebook: ['CIT-10'],
  severity: 'hint',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'An ILO convention is named by its number only',
  why: 'Few readers know these conventions by number. Resolutions give the title, the year and in brackets the number.',
  source: 'Practice of the General Assembly and the Economic and Social Council; the titles in the catalogue of instruments',
  bad: [
    {
      text: exampleDraft(`Recalling ILO C182, on child labour,
          ^^^^^^^^ citation/labour-convention-form`),
      fixed: exampleDraft(
        'Recalling the Worst Forms of Child Labour Convention, 1999 (No. 182), of the International Labour Organization, on child labour,',
      ),
    },
    {
      text: exampleDraft(`Recalling ILO Convention No. 182, on child labour,
          ^^^^^^^^^^^^^^^^^^^^^^ citation/labour-convention-form`),
      fixed: exampleDraft(
        'Recalling the Worst Forms of Child Labour Convention, 1999 (No. 182), of the International Labour Organization, on child labour,',
      ),
    },
  ],
  good: [
    exampleDraft('Recalling the Worst Forms of Child Labour Convention, 1999 (No. 182), of the International Labour Organization,'),
    exampleDraft(
      'Recalling the International Labour Organization Convention concerning the Prohibition and Immediate Action for the Elimination of the Worst Forms of Child Labour, 1999 (Convention No. 182),',
    ),
  ],
  sign: /ILO/,
  check({ block, place }, { catalogue }, report) {
    if (place.role === 'note' || place.role === 'comment' || place.part === 'annex') return;
    for (const match of matchesOf(block.text, SHORT)) {
      const number = match.groups?.['number'] ?? '';
      const [instrument] = catalogue.instruments.byName(`C${number}`);
      const fixes: readonly FixDraft[] =
        instrument === undefined || !catalogue.instruments.isSure(instrument, 'name')
          ? []
          : [
              {
                title: message('Write the {0}', instrument.name),
                preferred: true,
                safe: false,
                edits: [
                  {
                    block: 0,
                    start: match.index,
                    end: match.index + match[0].length,
                    newText: `the ${instrument.name}, of the International Labour Organization`,
                  },
                ],
              },
            ];
      report({
        span: { block: 0, start: match.index, end: match.index + match[0].length },
        message: message('Convention No. {0} is named by its number only: give its title and year', number),
        fixes: () => fixes,
      });
    }
  },
});

const SHORT = /\b(?:the\s)?ILO\s(?:C\.?|Convention(?:\sNo\.|\sC|\sNumber)?\s?)(?<number>\d{1,3})\b(?!\s(?:on|concerning)\b)/g;
