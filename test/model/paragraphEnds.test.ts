import assert from 'node:assert/strict';
import { endOf, runsOn, signEdit, spanOfEnd } from '../../server/src/model/paragraphEnds';
import { segmentsOf } from './draw';

/** The first paragraph of a text with its ending sign in `<>`; `<>` where one would have to be put. */
function ended(paragraph: string): string {
  const [segment] = segmentsOf(`The General Assembly,\n\n${paragraph}\n\n1. Urges all.\n\n1/ A note.\n`);
  const end = segment === undefined ? undefined : endOf(segment, 1);
  assert.ok(segment !== undefined && end !== undefined);
  const text = segment.blocks[1]?.text.trimEnd() ?? '';
  assert.equal(text.slice(end.start, end.end), end.sign);
  return `${text.slice(0, end.start)}<${end.sign}>${text.slice(end.end)}`;
}

describe('the sign that ends a paragraph', () => {
  it('stands before marks, quotation marks, brackets and the joining word', () => {
    const cases = [
      'Recalling A<,>',
      'Recalling A<;> and',
      'Recalling A<;> or',
      'Recalling “A<,>”',
      'Recalling (A<,>)',
      'Recalling A<,>¹',
      'Recalling A<,>[^1]',
      'Recalling *A*<,>',
      'Recalling A<:>',
      'Recalling A<.>',
      'Recalling A<,>¹,²',
      'Recalling A<,>[^a,b]',
      'Recalling and<,>',
      'Recalling A, B<;> and',
    ];
    for (const wanted of cases) assert.equal(ended(wanted.replace(/[<>]/g, '')), wanted);
  });

  it('may have the digits of a mark after it whose raised form was lost', () => {
    for (const wanted of [
      'Recalling the Child<,>1',
      'Recalling the system<;>2,3',
      'Recalling the system<;>2, 3',
      'Recalling “A<,>” 12',
      'Recalling A<.>12',
    ])
      assert.equal(ended(wanted.replace(/[<>]/g, '')), wanted);
    assert.equal(ended('Recalling document Add.1'), 'Recalling document Add.1<>');
    assert.equal(ended('Recalling document No.12'), 'Recalling document No.12<>');
  });

  it('is missing behind the last word, before its marks', () => {
    assert.equal(ended('Recalling A'), 'Recalling A<>');
    assert.equal(ended('Recalling A¹'), 'Recalling A<>¹');
    assert.equal(ended('Recalling A[^1]'), 'Recalling A<>[^1]');
    assert.equal(ended('Recalling A¹ ²'), 'Recalling A¹ <>²');
    assert.equal(ended('Recalling A[^1][^2]'), 'Recalling A<>[^1][^2]');
    assert.equal(ended('Recalling A¹ B[^2]'), 'Recalling A¹ B<>[^2]');
    assert.equal(ended('Recalling rivers12'), 'Recalling rivers12<>');
  });

  it('is none of a block that is not there', () => {
    const [segment] = segmentsOf('The General Assembly,\n');
    assert.ok(segment !== undefined);
    assert.equal(endOf(segment, 9), undefined);
  });

  it('is pointed at, or the last word is', () => {
    const [segment] = segmentsOf('The General Assembly,\n\nRecalling rivers\n\n1. Urges all.\n');
    assert.ok(segment !== undefined);
    const spans = [0, 1, 2].map((block) => {
      const end = endOf(segment, block);
      assert.ok(end !== undefined);
      const { start, end: to } = spanOfEnd(segment, end);
      return segment.blocks[block]?.text.slice(start, to);
    });
    assert.deepEqual(spans, [',', 'rivers', '.']);
    const end = endOf(segment, 1);
    assert.ok(end !== undefined);
    assert.deepEqual(signEdit(end, ','), { block: 1, start: 16, end: 16, newText: ',' });
    assert.deepEqual(spanOfEnd(segment, { block: 1, start: 9, end: 9, sign: '' }), { block: 1, start: 0, end: 9 });
  });
});

describe('a sentence that runs on', () => {
  const goesOn = (text: string): boolean => {
    const [segment] = segmentsOf(`The General Assembly,\n\n${text}\n`);
    assert.ok(segment !== undefined);
    return runsOn(segment, 1);
  };

  it('ends with a word that ends none', () => {
    for (const word of ['a', 'an', 'and', 'of', 'the', 'their', 'which', 'with', 'could', 'between'])
      assert.ok(goesOn(`1. Urges all ${word}\n\n2. Urges B.`), word);
    assert.ok(!goesOn('1. Urges band\n\n2. Urges B.'));
    assert.ok(!goesOn('1. Urges of rivers\n\n2. Urges B.'));
  });

  it('is followed by what opens no paragraph', () => {
    assert.ok(goesOn('Recalling rivers\n\nand lakes,'));
    assert.ok(goesOn('1. Urges rivers\n\nLakes of the North.'));
    assert.ok(goesOn('1. Urges rivers\n\n¹ A note.\n\n// why\n\nand lakes.'));
    assert.ok(!goesOn('Recalling rivers\n\nNoting lakes,'));
    assert.ok(!goesOn('1. Urges rivers\n\n2. urges lakes.'));
    assert.ok(!goesOn('1. Urges rivers'));
    assert.ok(!goesOn('1. Urges rivers\n\n¹ A note.'));
  });

  it('has a space at the end of its last line', () => {
    assert.ok(goesOn('Recalling rivers \n\nNoting lakes,'));
    assert.ok(!goesOn('Recalling rivers, \n\nNoting lakes,'));
    assert.ok(!goesOn('1. Urges rivers \n\n2. Urges lakes.'));
  });
});
