import { suppressionRule } from '../rule';

/** A comment that silences a rule where the rule has nothing to say. */
export const unusedSuppression = suppressionRule({
  code: 'suppression/unused',
  rulebook: [],
  severity: 'hint',
  profiles: 'all',
  since: '0.1',
  title: 'A suppression comment suppresses nothing',
  why: 'The error it was written for has been corrected. If it stays, the comment will hide the next error of its kind.',
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
