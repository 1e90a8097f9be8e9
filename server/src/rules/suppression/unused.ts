import { suppressionRule } from '../rule';

/** A comment that silences a rule where the rule has nothing to say. */
export const unusedSuppression = suppressionRule({
  code: 'suppression/unused',
  rulebook: [],
  severity: 'hint',
  profiles: 'all',
  since: '0.1',
  title: 'A suppression comment suppresses nothing',
  why: 'The fault it was written for is gone. Left in place, the comment would hide the next fault of its kind without anybody noticing.',
  source: 'A rule of this project',
  bad: [
    {
      text: `The General Assembly,

// resolution-disable-next-line numbering/out-of-order
                                ^^^^^^^^^^^^^^^^^^^^^^ suppression/unused
1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.
`,
      fixed: `The General Assembly,

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to act;

// resolution-disable-next-line numbering/out-of-order
3. *Decides* to remain seized of the matter.
`,
  ],
});
