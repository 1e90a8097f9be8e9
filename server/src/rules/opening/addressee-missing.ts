import { openingOf } from '../../model/openings/paragraphOpenings';
import { blockRule, message } from '../rule';

/** OP-07: a directive verb has an addressee. */
export const addresseeMissing = blockRule({
  code: 'opening/addressee-missing',
  rulebook: ['OP-07'],
  severity: 'hint',
  profiles: 'all',
  untilLeft: true,
  since: '0.1',
  title: 'An addressee is missing',
  why: '“Requests”, “Urges” or “Invites” is followed by an addressee: whoever is asked is named between the verb and the infinitive.',
  source: 'The parts of speech of 25,700 resolutions; no published text has this error',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* to strengthen cooperation;
    ^^^^^ opening/addressee-missing

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to strengthen cooperation;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: ['operative'],
  check({ block, place }, { catalogue }, report) {
    if (place.part === 'annex') return;
    const opening = openingOf(block, 'operative', catalogue);
    if (
      opening === undefined ||
      !DIRECTIVES.has(opening.match.opening.phrase) ||
      !/^ to (?!all |its |the |that |this |those )\p{Ll}/u.test(opening.rest)
    )
      return;
    report({
      span: { block: 0, start: opening.start, end: opening.end },
      message: message('Addressee missing: “{0}” requires one', opening.words),
    });
  },
});

/** Openings that nobody is asked by in any other way. */
const DIRECTIVES: ReadonlySet<string> = new Set([
  'Asks',
  'Calls on',
  'Calls upon',
  'Directs',
  'Encourages',
  'Instructs',
  'Invites',
  'Requests',
  'Urges',
]);
