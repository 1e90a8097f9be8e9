import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkReports, fixAll } from '../fixture';

describe('fixes of one rule are right together', () => {
  it('also for the second of three paragraphs with one verb, further for the third', () => {
    const text = (also: string, further: string) => `The General Assembly,

*Recalling* its previous resolutions,

1. *Requests* the Secretary-General to act;

2. *${also}equests* the Secretary-General to report;

3. *${further}equests* the Secretary-General to inform all States;

4. *Decides* to remain seized of the matter.
`;
    assert.equal(fixAll(text('R', 'R'), ['series/missing-word']), text('Also r', 'Further r'));
  });

  it('a paragraph without a number takes the one that is missing, and no other number moves', () => {
    const text = (number: string) => `The General Assembly,

*Recalling* its previous resolutions,

1. *Urges* Member States to act;

2. *Welcomes* the report;

${number}*Invites* the regional commissions to contribute;

4. *Decides* to remain seized of the matter.
`;
    assert.equal(fixAll(text(''), ['numbering/unnumbered-paragraph']), text('3. '));
  });
});

describe('what a new user missed', () => {
  it('the second paragraph that reaffirms', () => {
    checkReports(
      `The General Assembly,

*Recalling* its previous resolutions,

1. *Reaffirms* that water is scarce;

2. *Reaffirms* the importance of the plan;
    ^^^^^^^^^ series/missing-word

3. *Decides* to remain seized of the matter.
`,
      ['series/missing-word'],
    );
  });

  it('the note of the Covenants below the Convention on the Rights of the Child, with See and without the organ', () => {
    checkReports(
      `The General Assembly,

*Recalling* the Convention on the Rights of the Child,¹

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ See resolution 2200 A (XXI), annex.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ instrument/wrong-citation
`,
      ['instrument/wrong-citation'],
    );
  });

  it('two hyphens for a dash', () => {
    checkReports(
      `The General Assembly,

*Recalling* its previous resolutions -- all of them,
                                     ^^ style/double-hyphen

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.
`,
      ['style/double-hyphen'],
    );
  });
});
