import assert from 'node:assert/strict';
import { createModel } from '../../../server/src/model/model';
import { resolveReferences, resolveReferencesAt } from '../../../server/src/model/references/resolve';
import { splitBlocks } from '../../../server/src/syntax/block';
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

  it('are none before the enacting line, in quotations and in what is quoted', () => {
    check(`The Committee recommends the draft resolution in paragraph 1 below:\n\nWells\n\n${HEAD}1. Urges A;\n\n2. Urges B.\n`, []);
    check(
      `${HEAD}1. Urges A, saying “as set out in paragraph 2 below” and as “said” in paragraph 3 below “so”;\n\n2. Urges B;\n\n3. Urges C.\n`,
      ['paragraph 3 below → Urges C.'],
    );
    check(
      `${HEAD}1. Decides to replace the text by the following:\n\n“1. All is as set out in paragraph 2 below.\n\n“2. So it is.”\n\n2. Urges B, as in paragraph 1 above.\n`,
      ['paragraph 1 above → Decides to replace the text by the following:'],
    );
    check(`${HEAD}1. Urges “A, as set out in paragraph 2 below, and B;\n\n2. Urges B, as in paragraph 1 above”.\n`, [
      'paragraph 2 below → Urges B, as in paragraph 1 above”.',
      'paragraph 1 above → Urges “A, as set out in paragraph 2 below, and B;',
    ]);
  });

  it('to items lead below their paragraph, beside it, and to what is beside what it stands under', () => {
    check(
      `${HEAD}1. Urges A, as in subparagraph (b) below:\n\n(a) One, as in subparagraph (ii) below:\n\n(i) First, as in subparagraph (b) below;\n\n(ii) Second, as in subparagraph (i) above;\n\n(b) Two, as in subparagraph (a) (ii) above;\n\nAll of it as in subparagraphs (a) and (ii) above;\n\n2. Urges B, as in subparagraph (a) above:\n\n(a) Three.\n`,
      [
        'subparagraph (b) below → Two, as in subparagraph (a) (ii) above;',
        'subparagraph (ii) below → Second, as in subparagraph (i) above;',
        'subparagraph (b) below → Two, as in subparagraph (a) (ii) above;',
        'subparagraph (i) above → First, as in subparagraph (b) below;',
        'subparagraph (a) (ii) above → Second, as in subparagraph (i) above;',
        'subparagraphs (a) and (ii) above → One, as in subparagraph (ii) below: | Second, as in subparagraph (i) above;',
        'subparagraph (a) above → Three.other-side',
      ],
    );
    check(`${HEAD}1. Urges A;\n\n2. Urges B, as in subparagraph (a) above.\n`, ['subparagraph (a) above → missing']);
    check(
      `${HEAD}1. Urges A:\n\n(a) One:\n\n(i) First;\n\n(b) Two, as in subparagraph (i) above.\n\nSo be it, as in subparagraph (i) above.\n`,
      ['subparagraph (i) above → First;', 'subparagraph (i) above → First;'],
    );
    check(`${HEAD}1. Urges A:\n\n(a) One;\n\nTools\n\n(b) Two;\n\nAll, as in subparagraph (a) above.\n`, ['subparagraph (a) above → One;']);
    check(`${HEAD}1. Urges A:\n\nTools\n\n(a) One;\n\n(b) Two;\n\n2. Urges B, as in paragraph 1 (b) above.\n`, [
      'paragraph 1 (b) above → Two;',
    ]);
    check(
      `${HEAD}1. Urges A:\n\n(a) One:\n\n(i) First;\n\n(ii) Second;\n\n2. Urges B, as in paragraphs 1 (a) (ii), 1 (b), 1 (ii) and 3 (a) above.\n`,
      ['paragraphs 1 (a) (ii), 1 (b), 1 (ii) and 3 (a) above → Second; | missing | Second; | missing'],
    );
  });

  it('over a range lead to all between, and over the ends of two lists to these', () => {
    check(
      `${HEAD}1. Urges A:\n\n(a) One;\n\n(b) Two;\n\n2. Urges B:\n\n(a) Three;\n\n(b) Four;\n\n3. Decides, as in paragraphs 1 (b) to 2 (a) above, paragraphs 1 (a)–(b) above, paragraphs 2 to 9 above, paragraphs 7 to 2 above and paragraphs 1 to 3 above.\n`,
      [
        'paragraphs 1 (b) to 2 (a) above → Two; + Three;',
        'paragraphs 1 (a)–(b) above → One; + Two;',
        'paragraphs 2 to 9 above → missing',
        'paragraphs 7 to 2 above → missing',
        'paragraphs 1 to 3 above → Urges A: + Urges B: + Decides, as in paragraphs 1 (b) to 2 (a) above, paragraphs 1 (a)–(b) above, paragraphs 2 to 9 above, paragraphs 7 to 2 a',
      ],
    );
  });

  it('lead to the numbers of their own section, else to the nearest on the side that is said', () => {
    const sections = (said: string): string =>
      `${HEAD}Noting all, as in paragraph 2 below,\n\nI\n\nTools\n\n1. Urges A;\n\n2. Urges B;\n\n3. Urges C;\n\nII\n\nRope\n\n1. Asks D;\n\n2. Asks E, as in ${said};\n\nIII\n\nSand\n\n1. Begs F;\n\n3. Begs G;\n\n5. Begs H.\n`;
    check(sections('paragraph 1 above'), ['paragraph 2 below → Urges B;', 'paragraph 1 above → Asks D;']);
    check(sections('paragraph 3 above'), ['paragraph 2 below → Urges B;', 'paragraph 3 above → Urges C;']);
    check(sections('paragraph 3 below'), ['paragraph 2 below → Urges B;', 'paragraph 3 below → Begs G;']);
    check(sections('paragraph 3 of the present resolution'), [
      'paragraph 2 below → Urges B;',
      'paragraph 3 of the present resolution → Urges C;',
    ]);
    check(sections('paragraph 5 above and paragraph 4 above'), [
      'paragraph 2 below → Urges B;',
      'paragraph 5 above → Begs H.other-side',
      'paragraph 4 above → missing',
    ]);
    check(`${HEAD}1. Urges A;\n\n3. Urges B, as in paragraph 2 above;\n\nI\n\nTools\n\n1. Asks C;\n\n2. Asks D.\n`, [
      'paragraph 2 above → missing',
    ]);
  });

  it('without a number of their own section lead to the nearest of several', () => {
    const section = (number: string, verb: string): string => `${number}\n\nTools\n\n1. ${verb} A;\n\n2. ${verb} B;\n\n`;
    check(`${HEAD}${section('I', 'Urges')}${section('II', 'Asks')}III\n\nRope\n\n1. Begs C, as in paragraph 2 above.\n`, [
      'paragraph 2 above → Asks B;',
    ]);
  });

  it('that are bare are left out as a whole where one of several leads nowhere', () => {
    check(`${HEAD}1. Urges A;\n\n2. Urges B, as required by paragraphs 1 and 9.\n`, []);
  });

  it('in one draft of a file do not lead to another', () => {
    const draft = (name: string, said: string): string =>
      `${name}\n\n${HEAD}1. ${name} A;\n\n2. ${name} B, as in ${said};\n\n3. ${name} C.\n`;
    check(`${draft('Urges', 'paragraph 1 above')}\n${draft('Asks', 'paragraph 3 below')}`, [
      'paragraph 1 above → Urges A;',
      'paragraph 3 below → Asks C.',
    ]);
    check(
      `A\n\nUrges\n\n${HEAD}1. Urges A;\n\n2. Urges B, as in paragraph 3 above.\n\nB\n\nAsks\n\n${HEAD}1. Asks A, as in paragraph 2 above;\n\n3. Asks C.\n`,
      ['paragraph 3 above → missing', 'paragraph 2 above → missing'],
    );
  });

  it('in an annex without numbers lead to the paragraphs of the resolution', () => {
    check(`${HEAD}1. Urges A;\n\n2. Urges B.\n\nAnnex\n\nRules\n\nAll is as set out in paragraph 2 above.\n`, [
      'paragraph 2 above → Urges B.',
    ]);
    check(`${HEAD}Urges A, as in paragraph 2 below.\n\nAnnex\n\nRules\n\n1. The rule.\n\n2. The other.\n`, [
      'paragraph 2 below → The other.',
    ]);
    check(`${HEAD}Urges A.\n\nAnnex\n\nRules\n\n1. The rule of paragraph 2 of the present resolution.\n\n2. The other.\n`, [
      'paragraph 2 of the present resolution → The other.',
    ]);
  });

  it('to annexes lead to their headings, by number where one is named', () => {
    check(
      `${HEAD}1. Adopts the text annexed hereto, annexes I and II to the present resolution, annex II above and annex III below.\n\nAnnex I\n\nRules\n\n1. The rule.\n\nAnnex II\n\nMaps\n\nAs in annex I above.\n`,
      [
        'annexed hereto → Annex I',
        'annexes I and II to the present resolution → Annex I | Annex II',
        'annex II above → Annex IIother-side',
        'annex III below → missing',
        'annex I above → Annex I',
      ],
    );
    check(`${HEAD}1. Adopts the text in annex A to the present resolution.\n\nAnnex A\n\nRules\n\nAnnexation\n\nMaps\n`, [
      'annex A to the present resolution → Annex A',
    ]);
    check(`${HEAD}1. Adopts the text in the annex to the present resolution.\n`, []);
  });

  it('to a number lead to its first bearer, and never to the paragraph itself on a side', () => {
    check(
      `${HEAD}1. Urges A, as in paragraph 1 above;\n\n2. Urges B, as in paragraph 2 below;\n\n2. Asks C;\n\n3. Asks D, as in paragraph 2 above.\n`,
      [
        'paragraph 1 above → Urges A, as in paragraph 1 above;other-side',
        'paragraph 2 below → Urges B, as in paragraph 2 below;other-side',
        'paragraph 2 above → Urges B, as in paragraph 2 below;',
      ],
    );
    check(`${HEAD}1. Urges A, as in paragraphs 2 to 3 below;\n\n2. Urges B;\n\n3. Asks C, as in paragraphs 1 to 3 below.\n`, [
      'paragraphs 2 to 3 below → Urges B; + Asks C, as in paragraphs 1 to 3 below.',
      'paragraphs 1 to 3 below → Urges A, as in paragraphs 2 to 3 below; + Urges B; + Asks C, as in paragraphs 1 to 3 below.other-side',
    ]);
  });

  it('to a paragraph never lead to an item with a number in brackets', () => {
    check(`${HEAD}1. Urges A:\n\n(1) One;\n\n(2) Two, as in paragraphs 1 and 2 above.\n`, [
      'paragraphs 1 and 2 above → Urges A: | missing',
    ]);
  });

  it('to an item under a subheading stay inside its paragraph', () => {
    check(
      `${HEAD}1. Urges A:\n\nTools\n\n(a) One;\n\n2. Begs B;\n\n3. Asks C:\n\nRope\n\n(c) Two;\n\n4. Decides, as in paragraphs 1 (a), 1 (c), 2 (a), 2 (c), 3 (a) and 3 (c) above.\n`,
      ['paragraphs 1 (a), 1 (c), 2 (a), 2 (c), 3 (a) and 3 (c) above → One; | missing | missing | missing | missing | Two;'],
    );
  });

  it('to items that stand under no paragraph lead to what is beside them', () => {
    check(
      `${HEAD}1. Urges A.\n\nAnnex\n\nRules\n\n(a) One;\n\n(b) Two, as in subparagraph (a) above;\n\n(c) Three:\n\n(i) First, as in subparagraph (b) above.\n`,
      ['subparagraph (a) above → One;', 'subparagraph (b) above → Two, as in subparagraph (a) above;'],
    );
  });

  it('in words under the items of a paragraph lead to these, whatever stands in between', () => {
    check(`${HEAD}1. Urges A:¹\n\n(a) One;\n\n(b) Two.\n\n// a remark\n\n¹ A/1/2.\n\nIt is so.\n\nAll is as in subparagraph (a) above.\n`, [
      'subparagraph (a) above → One;',
    ]);
    check(`${HEAD}1. Urges A:\n\n(a) One.\n\nI\n\nTools\n\nAll is as in subparagraph (a) above.\n`, ['subparagraph (a) above → missing']);
  });

  it('in an annex without numbers lead to another annex before the resolution', () => {
    const annexes = (said: string): string =>
      `${HEAD}1. Urges A;\n\n2. Urges B.\n\nAnnex I\n\nRules\n\n1. The rule.\n\nAnnex II\n\nMaps\n\nAll is as in ${said}.\n`;
    check(annexes('paragraph 1 above'), ['paragraph 1 above → The rule.']);
    check(annexes('paragraph 2 above'), ['paragraph 2 above → Urges B.']);
    check(annexes('paragraph 3 above'), ['paragraph 3 above → missing']);
  });

  it('are read for words that are to be written in the place of a paragraph', () => {
    const [segment] = modelOf(documentOf(`${HEAD}1. Urges A;\n\n2. Urges B:\n\n(a) One.\n\nAnnex\n\nRules\n`)).segments.map(
      (one) => one.segment,
    );
    const at = segment?.blocks.findIndex(({ text }) => text.startsWith('2. ')) ?? -1;
    const read = (words: string): readonly string[] => {
      const [block] = splitBlocks(words);
      assert.ok(segment && block);
      return resolveReferencesAt(segment, at, block).map(
        ({ block: where, reference, targets }) =>
          `${String(where - at)} ${words.slice(reference.start, reference.end)} → ${targets.map(({ status, blocks }) => `${status} ${blocks.map((one) => one - at).join()}`).join(' | ')}`,
      );
    };
    assert.deepEqual(read('Begs so, as in paragraphs 1 and 7 above, as required by paragraph 9 and “as in paragraph 1 above”'), [
      '0 paragraphs 1 and 7 above → found -1 | missing ',
    ]);
    assert.deepEqual(read('Adopts the text in the annex to the present resolution'), ['0 annex to the present resolution → found 2']);
    assert.deepEqual(read('Begs “so”, as in paragraph 1 above'), ['0 paragraph 1 above → found -1']);
    assert.deepEqual(read('Adopts so'), []);
    assert.deepEqual(read('Begs so, as in subparagraph (a) below and as required by paragraph 1 and by paragraphs 1 and 8'), [
      '0 subparagraph (a) below → found 1',
      '0 paragraph 1 → found -1',
    ]);
  });
});
