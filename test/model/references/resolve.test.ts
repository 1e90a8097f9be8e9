import assert from 'node:assert/strict';
import { createModel } from '../../../server/src/model/model';
import { resolveReferences } from '../../../server/src/model/references/resolve';
import { catalogue, documentOf } from '../../fixture';

const modelOf = createModel(catalogue);

/** Every reference of a text with what it leads to: the opening of each block, or what is wrong. */
function check(text: string, expected: readonly string[]): void {
  const drawn = modelOf(documentOf(text)).segments.flatMap(({ segment }) =>
    resolveReferences(segment).map(({ block, reference, targets }) => {
      const words = segment.blocks[block]?.text.slice(reference.start, reference.end) ?? '';
      return `${words} → ${targets.map(({ status, blocks }) => `${blocks.map((at) => segment.blocks[at]?.summary.opening ?? '').join(' + ')}${status === 'found' ? '' : status}`).join(' | ')}`;
    }),
  );
  assert.deepEqual(drawn, expected);
}

const HEAD = 'The General Assembly,\n\n';

describe('internal references', () => {
  it('lead to paragraphs and items, single, in lists and in ranges', () => {
    check(
      `${HEAD}Noting paragraph 2 below,\n\n1. Urges A;\n\n2. Urges B:\n\n(a) To do;\n\n(b) To make, as in subparagraph (a) above;\n\n3. Urges C, as in paragraphs 1 and 2 (b) above;\n\n4. Decides D, recalling paragraphs 1 to 3 above.\n`,
      [
        'paragraph 2 below → Urges B:',
        'subparagraph (a) above → To do;',
        'paragraphs 1 and 2 (b) above → Urges A; | To make, as in subparagraph (a) above;',
        'paragraphs 1 to 3 above → Urges A; + Urges B: + Urges C, as in paragraphs 1 and 2 (b) above;',
      ],
    );
  });

  it('are missing, or on the other side', () => {
    check(`${HEAD}1. Urges A, as in paragraphs 2 and 7 above;\n\n2. Decides B, as in paragraph 1 (a) above.\n`, [
      'paragraphs 2 and 7 above → Decides B, as in paragraph 1 (a) above.other-side | missing',
      'paragraph 1 (a) above → missing',
    ]);
  });

  it('in an annex lead to its own paragraphs', () => {
    check(
      `${HEAD}1. Urges A;\n\n2. Adopts the text contained in the annex to the present resolution.\n\nAnnex\n\nRules\n\n1. The rule.\n\n2. Under paragraph 1 above.\n`,
      ['annex to the present resolution → Annex', 'paragraph 1 above → The rule.'],
    );
  });

  it('in an annex lead to the paragraphs of the resolution where they name it', () => {
    check(
      `${HEAD}1. Urges A;\n\n2. Urges B.\n\nAnnex\n\nRules\n\n1. The rule of paragraph 2 of this resolution.\n\n2. That of paragraph 1 of the present annex.\n\n3. That of paragraph 3 of the present resolution.\n`,
      [
        'paragraph 2 of this resolution → Urges B.',
        'paragraph 1 of the present annex → The rule of paragraph 2 of this resolution.',
        'paragraph 3 of the present resolution → missing',
      ],
    );
  });

  it('in the resolution do not lead to the paragraphs of an annex', () => {
    check(
      `${HEAD}Recalling paragraph 1 of the present resolution,\n\n2. Urges A, as in paragraph 3 above;\n\nAnnex\n\nRules\n\n1. The rule.\n\n3. The third.\n`,
      ['paragraph 1 of the present resolution → missing', 'paragraph 3 above → missing'],
    );
  });

  it('to an annex that is not there are missing', () => {
    check(`${HEAD}1. Adopts the text in annex II to the present resolution.\n\nAnnex I\n\nRules\n`, [
      'annex II to the present resolution → missing',
    ]);
  });

  it('that are bare and lead nowhere are taken for those to another text', () => {
    check(`${HEAD}1. Urges A, as required by paragraph 1 and by paragraph 9;\n\n2. Urges B, as required by paragraph 1.\n`, [
      'paragraph 1 → Urges A, as required by paragraph 1 and by paragraph 9;',
      'paragraph 1 → Urges A, as required by paragraph 1 and by paragraph 9;',
    ]);
  });

  it('follow a paragraph that a page has broken', () => {
    check(
      `${HEAD}Recalling A,¹\n\n1. Urges B and the\n\n¹ A/1/2.\n\nothers, as set out in paragraph 2 below;\n\n2. Decides C, as set out in paragraph 1 above.\n`,
      ['paragraph 2 below → Decides C, as set out in paragraph 1 above.', 'paragraph 1 above → Urges B and the'],
    );
  });

  it('go on after a number or letter in brackets, which is still open', () => {
    check(`${HEAD}1. Urges A:\n\n(a) To do;\n\n(b) To make;\n\n2. Decides B, as in paragraphs 1 (a) and ([b]) and [3] above.\n`, [
      'paragraphs 1 (a) and ([b]) and [3] above → To do;',
    ]);
  });

  it('lead to inserted paragraphs', () => {
    check(`${HEAD}1. Urges A;\n\n1 bis. Urges B;\n\n2. Decides C, as in paragraph 1 bis above.\n`, ['paragraph 1 bis above → Urges B;']);
  });
});
