import assert from 'node:assert/strict';
import { proofOf } from '../../server/src/model/numberingProof';
import type { Segment } from '../../server/src/model/segment';
import { segmentsOf } from './draw';

function segmentOf(text: string): Segment {
  const [segment] = segmentsOf(`The General Assembly,\n\n${text.replaceAll('\n', '\n\n')}\n`);
  assert.ok(segment !== undefined);
  return segment;
}

/** What the numbers of each list prove that has one out of order. */
function proofs(text: string): readonly string[] {
  const segment = segmentOf(text);
  return segment.lists
    .filter(({ members }) => members.some(({ expected }) => expected !== undefined))
    .map((list) => proofOf(segment, list));
}

describe('what the numbers of a list prove', () => {
  it('is a slip of the pen where a wrong one stands between right ones', () => {
    assert.deepEqual(proofs('1. Urges A;\n2. Urges B;\n30. Urges C;\n4. Urges D.'), ['slip']);
    assert.deepEqual(proofs('1. Urges A;\n5. Urges B;\n3. Urges C.'), ['slip']);
    assert.deepEqual(proofs('1. Urges:\n(a) A;\n(x) B;\n(c) C.'), ['slip']);
    assert.deepEqual(proofs('1. Urges:\n(a) A;\n(6) B.'), ['slip']);
    assert.deepEqual(proofs('1. Urges A;\n7. Urges B.'), ['open']);
  });

  it('is a shift where one was left out or doubled, and the rest counts on', () => {
    assert.deepEqual(proofs('1. Urges A;\n2. Urges B;\n4. Urges C;\n5. Urges D.'), ['shift']);
    assert.deepEqual(proofs('1. Urges A;\n2. Urges B;\n2. Urges C;\n3. Urges D.'), ['shift']);
    assert.deepEqual(proofs('1. Urges A;\n2. Urges B;\n5. Urges C;\n6. Urges D.'), ['open']);
    assert.deepEqual(proofs('1. Urges A;\n1. Urges B;\n1. Urges C.'), ['shift']);
    assert.deepEqual(proofs('2. Urges A;\n3. Urges B.'), ['shift']);
    assert.deepEqual(proofs('1. Urges A;\n3. Urges B;\n30. Urges C;\n4. Urges D.').length, 1);
  });

  it('is nothing where what stands between may be the one that is missed', () => {
    assert.deepEqual(proofs('1. Urges A;\nRivers flow.\n3. Urges B;\n4. Urges C.'), ['open']);
    assert.deepEqual(proofs('1. Urges A;\nRivers\n3. Urges B;\n4. Urges C.'), ['open']);
    assert.deepEqual(proofs('1. Urges A:\n(a) To act;\n3. Urges B;\n4. Urges C.'), ['shift']);
    assert.deepEqual(proofs('1. Urges A:\nl. To act;\n3. Urges B;\n4. Urges C.'), ['open']);
    assert.deepEqual(proofs('1. Urges A:\nil. To act;\n3. Urges B;\n4. Urges C.').at(-1), 'open');
    for (const between of ['// A remark.', '¹ A note.', '____'])
      assert.deepEqual(proofs(`1. Urges A;\n${between}\n3. Urges B;\n4. Urges C.`), ['shift'], between);
    assert.deepEqual(proofs('1. Urges A and\n¹ A note.\nall rivers;\n3. Urges B;\n4. Urges C.'), ['shift']);
    assert.deepEqual(proofs('Recalling A,\n2. Urges B;\n3. Urges C.'), ['shift']);
    assert.deepEqual(proofs('Recalling A.\n2. Urges B;\n3. Urges C.'), ['open']);
    assert.deepEqual(proofs('Urges A;\n2. Urges B;\n3. Urges C.'), ['open']);
    assert.deepEqual(proofs('1. Urges:\n(b) A;\n(c) B.'), []);
  });

  it('is nothing where a line inside a paragraph looks like a number', () => {
    const within = (line: string): readonly string[] => {
      const [segment] = segmentsOf(`The General Assembly,\n\n1. Urges A;\n  ${line}\n\n3. Urges B;\n\n4. Urges C.\n`);
      assert.ok(segment !== undefined);
      return segment.lists.slice(0, 1).map((list) => proofOf(segment, list));
    };
    for (const line of ['l . Urges B', 'Il, Urges B', '|. Urges B']) assert.deepEqual(within(line), ['open'], line);
    for (const line of ['rivers', 'and 2. B']) assert.deepEqual(within(line), ['shift'], line);
  });

  it('is remembered with the list', () => {
    const segment = segmentOf('1. Urges A;\n3. Urges B;\n4. Urges C.');
    const [list] = segment.lists;
    assert.ok(list !== undefined);
    assert.equal(proofOf(segment, list), 'shift');
    assert.equal(proofOf({ ...segment, blocks: [], places: [] }, list), 'shift');
  });
});
