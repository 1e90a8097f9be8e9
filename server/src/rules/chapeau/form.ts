import { exampleFront } from '../exampleFront';
import { BY_THE_MANUAL, blockRule, message } from '../rule';

/** CH-01: the chapeau ends with a colon. */
export const chapeauForm = blockRule({
  code: 'chapeau/form',
  rulebook: ['CH-01'],
  severity: 'warning',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'The introductory text does not end with a colon',
  why: 'A commission’s draft begins with “The Commission on … recommends to the Economic and Social Council the adoption of the following draft resolution:”. The colon announces the text.',
  source: 'Reports of the functional commissions',
  bad: [
    {
      text: exampleFront({
        sponsors: `The Commission on Crime Prevention and Criminal Justice recommends to the Economic and Social Council the adoption of the following draft resolution.
                                                                                                                                                    ^ chapeau/form`,
      }),
      fixed: exampleFront({
        sponsors:
          'The Commission on Crime Prevention and Criminal Justice recommends to the Economic and Social Council the adoption of the following draft resolution:',
      }),
    },
  ],
  good: [
    exampleFront({
      sponsors:
        'The Commission on Crime Prevention and Criminal Justice recommends to the Economic and Social Council the adoption of the following draft resolution:',
    }),
  ],
  roles: ['masthead', 'title'],
  check({ block, place }, _context, report) {
    const { text, summary } = block;
    if (place.part !== 'front') return;
    if (
      summary.ending === ':' ||
      !/^The .* recommends? to the .* following (?:draft )?(?:resolution|decision)s?\W*$/.test(
        text.slice(summary.start, summary.end).replace(/\s+/g, ' '),
      )
    )
      return;
    const start = summary.ending === '' ? summary.end : summary.end - 1;
    const { end } = summary;
    report({
      span: { block: 0, start: start === end ? end - 1 : start, end },
      message: message('No colon at the end of the introductory text: there should be one'),
      fixes: () => [{ title: message('End with a colon'), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: ':' }] }],
    });
  },
});
