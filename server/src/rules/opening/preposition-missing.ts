import { blockRule, message, type Message } from '../rule';
import { openingOf } from '../../model/openings/paragraphOpenings';

/** PP-11: an opening that wants a preposition has one. */
export const prepositionMissing = blockRule({
  code: 'opening/preposition-missing',
  rulebook: ['PP-11'],
  severity: 'hint',
  profiles: 'all',
  untilLeft: true,
  since: '0.1',
  title: 'A preposition is missing after the opening words',
  why: '“Mindful”, “Guided” or “Convinced” is followed by “of”, “by” or “that”. Without it the sentence is incomplete.',
  source: 'The opening words of published resolutions',
  bad: [
    {
      text: `The General Assembly,

Mindful the needs of victims,
^^^^^^^ opening/preposition-missing

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Mindful of the needs of victims,

Mindful, in this regard, of the report,

Convinced also that more is to be done,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: ['preambular'],
  check({ block }, { catalogue }, report) {
    const opening = openingOf(block, 'preambular', catalogue);
    const prepositions = opening?.match.opening.prepositions;
    if (opening === undefined || prepositions === undefined) return;
    const next = /^ (\p{Ll}+)/u.exec(opening.rest)?.[1];
    if (next === undefined || prepositions.includes(next) || LOOSE.has(next) || next.endsWith('ly')) return;
    report({
      span: { block: 0, start: opening.start, end: opening.end },
      message: message('Preposition missing: “{0}” should be followed by {1}', opening.words, oneOf(prepositions)),
    });
  },
});

/** `“of” or “by”`. */
function oneOf([first = '', ...others]: readonly string[]): Message {
  return others.reduce((one, other) => message('{0} or {1}', one, message('“{0}”', other)), message('“{0}”', first));
}

/** Words that may stand between an opening and its preposition, or in place of it. */
const LOOSE: ReadonlySet<string> = new Set([
  'about',
  'also',
  'and',
  'as',
  'at',
  'by',
  'concerning',
  'for',
  'further',
  'furthermore',
  'in',
  'of',
  'on',
  'once',
  'over',
  'regarding',
  'that',
  'to',
  'towards',
  'upon',
  'with',
]);
