import assert from 'node:assert/strict';
import { planNotes } from '../../../server/src/model/notes/renumber';
import { segmentsOf } from '../draw';

describe('the numbers of marks and notes', () => {
  /** What changes, as `³ → ²`, and for each block whose note changes places the words of the new one. */
  const plan = (text: string, reach: 'run' | 'segment' = 'run'): readonly string[] => {
    const [segment] = segmentsOf(
      text.startsWith('1') ? text.replaceAll('\n', '\n\n') : `The General Assembly,\n\n${text.replaceAll('\n', '\n\n')}\n`,
    );
    assert.ok(segment !== undefined);
    const { edits, order } = planNotes(segment, undefined, reach);
    return [
      ...edits.map(({ block, start, end, newText }) => `${segment.blocks[block]?.text.slice(start, end) ?? ''} → ${newText}`),
      ...[...order].map(
        ([slot, source]) => `${segment.blocks[slot]?.summary.opening ?? ''} ⇒ ${segment.blocks[source]?.summary.opening ?? ''}`,
      ),
    ];
  };

  it('are those of the first marks in order', () => {
    assert.deepEqual(plan('Recalling A,¹ B²\n¹ One.\n² Two.'), []);
    assert.deepEqual(plan('Recalling A,² B¹ C²\n¹ One.\n² Two.'), [
      '² → ¹',
      '¹ → ²',
      '² → ¹',
      '¹ → ²',
      '² → ¹',
      'One. ⇒ Two.',
      'Two. ⇒ One.',
    ]);
    assert.deepEqual(plan('Recalling A,³ B⁵\n³ One.\n⁵ Two.'), ['³ → ¹', '⁵ → ²', '³ → ¹', '⁵ → ²']);
    assert.deepEqual(plan('Recalling A,[^3] B[^5]\n[^3]: One.\n[^5]: Two.'), [
      '[^3] → [^1]',
      '[^5] → [^2]',
      '[^3]: → [^1]:',
      '[^5]: → [^2]:',
    ]);
    assert.deepEqual(plan('Recalling A, 3/ B 5/\n3/ One.\n5/ Two.'), ['3/ → 1/', '5/ → 2/', '3/ → 1/', '5/ → 2/']);
    assert.deepEqual(plan('Recalling A,[^a] B³\n[^a]: One.\n³ Two.'), ['³ → ²', '³ → ²']);
  });

  it('go on from where an excerpt was cut', () => {
    assert.deepEqual(plan('1. Urges A.⁵ ⁷\n⁵ Five.\n⁷ Seven.'), ['⁷ → ⁶', '⁷ → ⁶']);
    assert.deepEqual(plan('1. Urges A.\n2. Urges B.'), []);
  });

  it('are kept by a note without a mark after the one before it', () => {
    assert.deepEqual(plan('Recalling A,¹ B²\n¹ One.\n³ Three.\n² Two.'), ['² → ³', '³ → ²', '² → ³']);
    assert.deepEqual(plan('Recalling A,²\n¹ One.\n² Two.'), []);
  });

  it('are those of several marks and notes of one number in order', () => {
    assert.deepEqual(plan('Recalling A,¹ B¹ C²\n¹ One.\n¹ New.\n² Two.'), ['¹ → ²', '² → ³', '¹ → ²', '² → ³']);
    assert.deepEqual(plan('Recalling A,¹ B¹\n¹ One.'), []);
    assert.deepEqual(plan('Recalling A,¹\n¹ One.\n¹ Another.'), []);
    assert.deepEqual(plan('Recalling A,²\n² One.\n² Another.'), ['² → ¹', '² → ¹']);
  });

  it('mend what has come down of the form of a label', () => {
    assert.deepEqual(plan('Recalling A,¹ B²\n____\n1) One.\n2) Two.'), ['1) → ¹', '2) → ²']);
    assert.deepEqual(plan('Recalling A,[^1] B[^2]\n____\n1) One.\n2) Two.'), ['1) → [^1]:', '2) → [^2]:']);
  });

  it('let notes change places with those beside them, or with all', () => {
    const text = 'Recalling A,² B¹\n² Two.\n1. Urges all.\n¹ One.';
    assert.deepEqual(plan(text).slice(4), []);
    assert.deepEqual(plan('Recalling A,² B¹\n¹ One.\n1. Urges all.\n² Two.').slice(4), []);
    assert.deepEqual(plan('Recalling A,² B¹\n¹ One.\n1. Urges all.\n² Two.', 'segment').slice(4), ['One. ⇒ Two.', 'Two. ⇒ One.']);
  });

  it('write an Ibid. out that would follow another note', () => {
    assert.deepEqual(plan('Recalling A,¹ B³ C²\n¹ Resolution 70/1, annex I.\n² Ibid., annex II.\n³ A/80/1.').slice(4), [
      'Ibid., annex II → Resolution 70/1, annex II',
      'Ibid., annex II. ⇒ A/80/1.',
      'A/80/1. ⇒ Ibid., annex II.',
    ]);
    assert.deepEqual(plan('Recalling A,¹ B³ C²\n¹ General Assembly resolution 70/1.\n² See ibid.\n³ A/80/1.').slice(4, 5), [
      'ibid → General Assembly resolution 70/1',
    ]);
  });
});

describe('the number of a mark that is put in', () => {
  /** Its number, the note before it, and what changes, for a mark at `^^`. */
  const put = (text: string): readonly unknown[] => {
    const at = text.indexOf('^^');
    const [segment] = segmentsOf(`The General Assembly,\n\n${text.replace('^^', '').replaceAll('\n', '\n\n')}\n`);
    assert.ok(segment !== undefined && !text.slice(0, at).includes('\n'));
    const { inserted, before, edits } = planNotes(segment, { block: 1, offset: at });
    return [
      inserted,
      before === undefined ? undefined : segment.blocks[before]?.summary.opening,
      edits.map(({ block, start, end, newText }) => `${segment.blocks[block]?.text.slice(start, end) ?? ''} → ${newText}`),
    ];
  };

  it('is that of its place among the others, which count on', () => {
    assert.deepEqual(put('Recalling A^^'), [1, undefined, []]);
    assert.deepEqual(put('Recalling A,¹ B^^\n1. Urges all.\n¹ One.'), [2, 'One.', []]);
    assert.deepEqual(put('Recalling A^^,¹ B\n1. Urges all.\n¹ One.'), [1, undefined, ['¹ → ²', '¹ → ²']]);
    assert.deepEqual(put('Recalling A,^^¹ B\n1. Urges all.\n¹ One.'), [1, undefined, ['¹ → ²', '¹ → ²']]);
    assert.deepEqual(put('Recalling A,¹^^ B²\n1. Urges all.\n¹ One.\n² Two.'), [2, 'One.', ['² → ³', '² → ³']]);
    assert.deepEqual(put('Recalling A,[^a] B^^[^b]\n1. Urges all.\n[^a]: A.\n[^b]: B.'), [2, 'A.', []]);
    assert.deepEqual(put('Recalling A,¹ B,² C^^\n1. Urges all.\n¹ One.'), [3, 'One.', []]);
  });

  it('parts an Ibid. from its source, and from the note above all', () => {
    const ibid = '1. Urges all.\n¹ Resolution 70/1.\n² Ibid., annex II.';
    assert.deepEqual(put(`Recalling A,¹ B^^ C²\n${ibid}`).at(-1), ['² → ³', '² → ³', 'Ibid., annex II → Resolution 70/1, annex II']);
    assert.deepEqual(put(`Recalling A^^,¹ C²\n${ibid}`).at(-1), ['¹ → ²', '² → ³', '¹ → ²', '² → ³']);
    assert.deepEqual(put(`Recalling A,¹ C² B^^\n${ibid}`).at(-1), []);
    assert.deepEqual(put('Recalling A,[^a] B^^ C[^b]\n1. Urges all.\n[^a]: Resolution 70/1.\n[^b]: Ibid.').at(-1), [
      'Ibid → Resolution 70/1',
    ]);
  });
});

describe('an Ibid. that is written out', () => {
  const written = (note: string, source = 'Resolution 70/1, annex I.'): string | undefined => {
    const [segment] = segmentsOf(
      `The General Assembly,\n\nRecalling A,¹ B³ C²\n\n1. Urges all.\n\n¹ ${source}\n\n² ${note}\n\n³ A/80/1.\n`,
    );
    assert.ok(segment !== undefined);
    return planNotes(segment, undefined).edits.find(({ newText }) => /70\/1|Rivers/.test(newText))?.newText;
  };

  it('begins with a capital where it opens the note, and else with the letter of its place', () => {
    assert.equal(written('Ibid.'), 'Resolution 70/1, annex I');
    assert.equal(written('See ibid.'), 'resolution 70/1, annex I');
    assert.equal(written('See ibid., annex II.'), 'resolution 70/1, annex II');
    assert.equal(written('Ibid.', 'See resolution 70/1.'), 'Resolution 70/1');
    assert.equal(written('See ibid.', 'General Assembly resolution 70/1.'), 'General Assembly resolution 70/1');
    assert.equal(written('A/80/2; and ibid.'), undefined);
  });

  it('stays where nothing else stands before it', () => {
    const [segment] = segmentsOf('The General Assembly,\n\nRecalling A,² B³\n\n1. Urges all.\n\n² Resolution 70/1.\n\n³ Ibid.\n');
    assert.ok(segment !== undefined);
    assert.deepEqual(
      planNotes(segment, undefined).edits.map(({ newText }) => newText),
      ['¹', '²', '¹', '²'],
    );
  });
});
