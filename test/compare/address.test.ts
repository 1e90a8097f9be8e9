/** Where a paragraph stands, as a comparison names it and as an amendment does. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inAmendment, inWords, type Address } from '../../server/src/compare/address';

function both(address: Partial<Address> & Pick<Address, 'kind'>): readonly [string, string] {
  const whole = { number: '', path: [], within: [], ...address };
  return [inWords(whole), inAmendment(whole)];
}

describe('the address of a unit', () => {
  it('is its kind with its number and the letters of its items', () => {
    assert.deepEqual(both({ kind: 'operative', number: '5', path: ['b', 'ii'] }), [
      'operative paragraph 5 (b) (ii)',
      'operative paragraph 5 (b) (ii)',
    ]);
    assert.deepEqual(both({ kind: 'operative', number: '5 bis' }), ['operative paragraph 5 bis', 'operative paragraph 5 bis']);
    assert.deepEqual(both({ kind: 'operative', path: ['a'] }), ['operative paragraph (a)', 'the operative paragraph (a)']);
    assert.deepEqual(both({ kind: 'paragraph', number: '4', path: ['c'] }), ['paragraph 4 (c)', 'paragraph 4 (c)']);
  });

  it('counts preambular paragraphs in words where an amendment is written', () => {
    assert.deepEqual(both({ kind: 'preambular', number: '3' }), ['preambular paragraph 3', 'the third preambular paragraph']);
    assert.deepEqual(both({ kind: 'preambular', number: '21', path: ['a'] }), [
      'preambular paragraph 21 (a)',
      'the twenty-first preambular paragraph (a)',
    ]);
    assert.deepEqual(both({ kind: 'preambular', number: '1000' }), ['preambular paragraph 1000', 'the 1000 preambular paragraph']);
  });

  it('names sections and annexes before the paragraph, and after it in an amendment', () => {
    assert.deepEqual(both({ kind: 'paragraph', number: '4', within: ['annex I', 'section II'] }), [
      'annex I, section II, paragraph 4',
      'paragraph 4 of section II of annex I',
    ]);
    assert.deepEqual(both({ kind: 'paragraph', number: '4', path: ['a'], within: ['annex'] }), [
      'annex, paragraph 4 (a)',
      'paragraph 4 (a) of the annex',
    ]);
    assert.deepEqual(both({ kind: 'operative', number: '5', within: ['section II'] }), [
      'section II, operative paragraph 5',
      'operative paragraph 5 of section II',
    ]);
    assert.deepEqual(both({ kind: 'operative', within: ['section II'] }), [
      'section II, operative paragraph',
      'the operative paragraph of section II',
    ]);
    assert.deepEqual(both({ kind: 'preambular', number: '2', within: ['section I'] }), [
      'section I, preambular paragraph 2',
      'the second preambular paragraph of section I',
    ]);
    assert.deepEqual(both({ kind: 'text', path: ['a'], within: ['annex II'] }), [
      'annex II, unnumbered paragraph (a)',
      'unnumbered paragraph (a) of annex II',
    ]);
  });

  it('of title and chapeau is their name, and of lines what they are', () => {
    assert.deepEqual(both({ kind: 'title' }), ['title', 'the title']);
    assert.deepEqual(both({ kind: 'chapeau' }), ['chapeau', 'the chapeau']);
    const names = (['heading', 'text', 'masthead', 'sponsors', 'enacting', 'closing'] as const).map((kind) => both({ kind })[0]);
    assert.deepEqual(names, ['heading', 'unnumbered paragraph', 'masthead line', 'sponsor line', 'opening line', 'closing line']);
    assert.deepEqual(both({ kind: 'heading', number: 'II' }), ['heading II', 'paragraph II']);
  });
});
