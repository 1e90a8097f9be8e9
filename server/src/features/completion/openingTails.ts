import type { OpeningForm } from '../../catalogue/openings';

/** How paragraphs with an opening commonly go on, as snippets without the opening itself; `[]` for an opening with no such tail. */
export function tailsOf(form: OpeningForm): readonly string[] {
  return TAILS.get(form.match.opening.phrase.toLowerCase()) ?? [];
}

const STATES = 'Member States to ${1:take measures}';
const SECRETARY_GENERAL = 'the Secretary-General to ${1:report}';

/** Addressees by the verb that they usually follow (rulebook OP-07 and OP-08), and the closing clauses of the organs. */
const TAILS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'requests',
    [
      SECRETARY_GENERAL,
      'the Secretary-General to report to ${1:the General Assembly} at its ${2:next} session on the implementation of the present resolution',
    ],
  ],
  ['encourages', [STATES, 'all relevant stakeholders to ${1:contribute}']],
  ['invites', [STATES, 'Member States and other donors to provide extrabudgetary resources for ${1:these purposes}']],
  ['urges', [STATES, 'all parties to ${1:cooperate}']],
  ['calls upon', [STATES, 'all parties to ${1:comply}']],
  [
    'decides',
    [
      'to remain seized of the matter',
      'to include in the provisional agenda of its ${1:next} session the item entitled “${2:title}”',
      'to ${1:establish}',
    ],
  ],
  ['recommends', ['that ${1:the General Assembly} ${2:adopt}']],
  ['recalling', ['its resolution ${1:number} of ${2:date}', 'the ${1:instrument}']],
  ['reaffirming', ['the purposes and principles of the Charter of the United Nations', 'its resolution ${1:number} of ${2:date}']],
  ['taking note of', ['the report of the Secretary-General on ${1:subject}']],
  ['takes note of', ['the report of the Secretary-General on ${1:subject}']],
  ['having considered', ['the report of the Secretary-General on ${1:subject}']],
  ['guided by', ['the purposes and principles of the Charter of the United Nations']],
]);
