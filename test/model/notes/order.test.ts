import assert from 'node:assert/strict';
import { collectNotes, unchangedOrder } from '../../../server/src/model/notes/order';
import { segmentsOf } from '../draw';

/** The lines of a text below an enacting line once its notes are collected; those that leave their place have a `>`. */
function collect(text: string, sorting: 'sorted' | 'none' = 'sorted'): readonly string[] {
  const [segment] = segmentsOf(`The General Assembly,\n\n${text.replaceAll('\n', '\n\n')}\n`);
  assert.ok(segment !== undefined);
  const { order, moved } = collectNotes(segment, sorting);
  return order.slice(1).map((block) => `${moved.has(block) ? '> ' : ''}${segment.blocks[block]?.text.trim() ?? ''}`);
}

const stays = (text: string, sorting: 'sorted' | 'none' = 'sorted'): void => {
  assert.deepEqual(collect(text, sorting), text.split('\n'));
};

describe('the notes of a text, collected', () => {
  it('stand after its last paragraph in the order of their numbers', () => {
    assert.deepEqual(collect('Recalling A,¹ B²\n¹ One.\n1. Urges all.\n² Two.'), [
      'Recalling A,¹ B²',
      '1. Urges all.',
      '> ¹ One.',
      '² Two.',
    ]);
    assert.deepEqual(collect('Recalling A,¹ B²\n1. Urges all.\n² Two.\n¹ One.').slice(2), ['> ¹ One.', '² Two.']);
    stays('Recalling A,¹ B²\n1. Urges all.\n² Two.\n¹ One.', 'none');
    stays('Recalling A,¹\n1. Urges all.\n¹ One.');
    stays('Recalling A,\n1. Urges all.');
  });

  it('with words for labels stand in the order of their first marks, asterisk notes before them', () => {
    assert.deepEqual(collect('Recalling A,[^b] B[^a]\n[^a]: A.\n1. Urges all.\n[^b]: B.\n* Star.'), [
      'Recalling A,[^b] B[^a]',
      '1. Urges all.',
      '> * Star.',
      '[^b]: B.',
      '> [^a]: A.',
    ]);
    assert.deepEqual(collect('Recalling A,[^b] B[^2] C[^1]\n[^1]: One.\n[^b]: B.\n1. Urges all.\n[^2]: Two.').slice(2), [
      '> [^b]: B.',
      '> [^1]: One.',
      '[^2]: Two.',
    ]);
  });

  it('without a mark stay after the one before', () => {
    assert.deepEqual(collect('Recalling A,[^b] B[^a]\n[^a]: A.\n[^c]: C.\n1. Urges all.\n[^b]: B.').slice(2), [
      '[^b]: B.',
      '> [^a]: A.',
      '> [^c]: C.',
    ]);
  });

  it('take along the comments right above them', () => {
    const [segment] = segmentsOf('The General Assembly,\n\nRecalling A,¹\n\n// why\n// and how\n¹ One.\n\n// apart\n\n1. Urges all.\n');
    assert.ok(segment !== undefined);
    const { order, moved } = collectNotes(segment, 'sorted');
    assert.deepEqual(
      order.map((block) => `${moved.has(block) ? '> ' : ''}${segment.blocks[block]?.text.trim() ?? ''}`),
      ['The General Assembly,', 'Recalling A,¹', '// apart', '1. Urges all.', '> // why', '> // and how', '> ¹ One.'],
    );
    assert.deepEqual(collect('Recalling A,¹\n// why\n¹ One.\n1. Urges all.'), ['Recalling A,¹', '// why', '1. Urges all.', '> ¹ One.']);
    assert.deepEqual(collect('Recalling A,¹\n// resolution-disable-next-line\n¹ One.\n1. Urges all.').slice(1), [
      '1. Urges all.',
      '> // resolution-disable-next-line',
      '> ¹ One.',
    ]);
  });

  it('have one of the lines drawn above them', () => {
    assert.deepEqual(collect('Recalling A,¹ B²\n____\n¹ One.\n1. Urges all.\n___\n² Two.\n// end'), [
      'Recalling A,¹ B²',
      '1. Urges all.',
      '___',
      '> ¹ One.',
      '² Two.',
      '// end',
    ]);
    assert.deepEqual(collect('Recalling A,¹\n____\n¹ One.\n1. Urges all.'), ['Recalling A,¹', '1. Urges all.', '> ____', '> ¹ One.']);
    stays('Recalling A,¹ B²\n1. Urges all.\n____\n¹ One.\n// why\n____\n² Two.');
    assert.deepEqual(collect('Recalling A,¹\n____\n1. Urges all.\n¹ One.'), ['Recalling A,¹', '____', '1. Urges all.', '¹ One.']);
  });

  it('of two texts go each to its own', () => {
    const [segment] = segmentsOf(
      'The General Assembly,\n\nRecalling A,¹\n\n1. Urges all.\n\nThe General Assembly,\n\nRecalling B,²\n\n1. Urges all.\n\n¹ One.\n\n² Two.\n',
    );
    assert.ok(segment !== undefined);
    assert.equal(segment.texts.length, 2);
    const { order, moved } = collectNotes(segment, 'sorted');
    assert.deepEqual(
      [...moved].map((block) => segment.blocks[block]?.text.trim()),
      ['¹ One.'],
    );
    assert.equal(order.indexOf([...moved][0] ?? -1), 3);
  });

  it('stay where it is not clear which block is a note and to whom it belongs', () => {
    stays('Recalling A,¹ B¹\n¹ One.\n1. Urges all.\n¹ Another.');
    stays('Recalling A,¹\n¹ One.\n1. Urges all.¹');
    stays('Recalling A,¹\n¹ One.\n1. Urges all.\n// resolution-disable footnote/x');
    stays('Recalling A,¹\n¹ One.\n1. Urges all.\n// resolution-enable');
    stays('1. Urges all.¹\n¹ One.\nA second paragraph of the note.\n2. Urges all.');
    const [segment] = segmentsOf('The General Assembly,\n\nRecalling A,\n');
    assert.ok(segment !== undefined);
    assert.deepEqual(unchangedOrder(segment), { order: [0, 1], moved: new Set() });
  });
});

/** The lines of a document once its notes are collected; those that leave their place have a `>`. */
function collectAll(...lines: readonly string[]): readonly string[] {
  const [segment, ...others] = segmentsOf(`${lines.join('\n\n')}\n`);
  assert.ok(segment !== undefined && others.length === 0);
  const { order, moved } = collectNotes(segment, 'sorted');
  return order.map((block) => `${moved.has(block) ? '> ' : ''}${segment.blocks[block]?.text.trim() ?? ''}`);
}

describe('the notes of texts whose numbers run on', () => {
  const first = ['The General Assembly,', 'Recalling A,¹', '1. Urges all.'];
  const second = ['The General Assembly,', 'Recalling B,²', '1. Urges all.'];

  it('go to the text of their marks, and lines drawn above them stay with those that stay', () => {
    assert.deepEqual(collectAll(...first, ...second, '____', '¹ One.', '² Two.', '// end'), [
      ...first,
      '> ¹ One.',
      ...second,
      '____',
      '² Two.',
      '// end',
    ]);
    assert.deepEqual(collectAll(...first, '____', '² Two.', ...second, '¹ One.'), [...first, '____', '> ¹ One.', ...second, '> ² Two.']);
    assert.deepEqual(collectAll(...first, '____', '¹ One.', ...second, '____', '² Two.'), [
      ...first,
      '____',
      '¹ One.',
      ...second,
      '____',
      '² Two.',
    ]);
    const parted = [...first, ...second, '____', '¹ One.', '// why', '² Two.'];
    assert.deepEqual(collectAll(...parted), parted);
  });

  it('without a mark stay after the note before them only in their own text', () => {
    assert.deepEqual(collectAll(...first, '¹ One.', ...second, '[^c]: C.', '² Two.'), [
      ...first,
      '¹ One.',
      ...second,
      '[^c]: C.',
      '² Two.',
    ]);
  });
});

describe('a note that is told from a paragraph', () => {
  it('may stand in a paragraph that the page broke, or be one of two stars', () => {
    assert.deepEqual(collectAll('The General Assembly,', 'Recalling A¹ and', '¹ One.', 'the lakes,', '1. Urges all.'), [
      'The General Assembly,',
      'Recalling A¹ and',
      'the lakes,',
      '1. Urges all.',
      '> ¹ One.',
    ]);
    assert.deepEqual(collectAll('Title*', 'The General Assembly,', '1. Urges all.', '* Star.', '2. Urges all.', '* Star again.').slice(2), [
      '1. Urges all.',
      '2. Urges all.',
      '> * Star.',
      '* Star again.',
    ]);
    assert.deepEqual(
      collectAll('The General Assembly,', '1. Urges all:¹', '(a) To act;', 'Rivers flow.', '¹ One.', '2. Urges all.').slice(-2),
      ['2. Urges all.', '> ¹ One.'],
    );
  });

  it('stays where a comment silences up to another, however it is written', () => {
    for (const comment of ['//resolution-disable', '  //  resolution-enable'])
      assert.deepEqual(collectAll('The General Assembly,', '1. Urges all.¹', '¹ One.', '2. Urges all.', comment).slice(1, 4), [
        '1. Urges all.¹',
        '¹ One.',
        '2. Urges all.',
      ]);
    assert.deepEqual(collectAll('The General Assembly,', '1. Urges all.¹', '¹ One.', '2. Urges all.', '// resolution-disabled').slice(-2), [
      '> ¹ One.',
      '// resolution-disabled',
    ]);
    assert.deepEqual(collectAll('The General Assembly,', '1. Urges all.¹', '¹ One.', '2. Urges all // resolution-disable').slice(-1), [
      '> ¹ One.',
    ]);
  });
});
