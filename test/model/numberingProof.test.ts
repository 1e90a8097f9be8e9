import assert from 'node:assert/strict';
import { holdsLookAlike, proofOf } from '../../server/src/model/numberingProof';
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

  it('is nothing where a line of a block begins like a number, or a letter that was read for one', () => {
    const looks = (line: string): boolean => {
      const text = `1. Urges A;\n${line}\n`;
      const block = segmentOf('1. Urges A.').blocks[1];
      assert.ok(block !== undefined);
      return holdsLookAlike({ ...block, text, summary: { ...block.summary, start: 3, end: text.trimEnd().length } });
    };
    for (const line of ['2. B', '123. B', '  2 . B', '\t2) B', '2, B', 'l. B', 'IlI. B', 'O, B', '| .B', 'S. B', '2.B'])
      assert.ok(looks(line), line);
    for (const line of ['1234. B', 'rivers', 'and 2. B', '2 B', 'IlIl. B', '2.', 'A. B', '         2. B']) assert.ok(!looks(line), line);
  });

  it('is a shift for ones alone where there are three of them', () => {
    assert.deepEqual(proofs('1. Urges A;\nRivers flow.\n1. Urges B;\n1. Urges C.'), ['shift']);
    assert.deepEqual(proofs('1. Urges A;\nRivers flow.\n1. Urges B.'), ['open']);
    assert.deepEqual(proofs('Rivers\nRecalling A,\nNoting B,\n2. Urges B;\n3. Urges C.'), ['open']);
    assert.deepEqual(proofs('Recalling A,\nNoting B,\n2. Urges B;\n3. Urges C.'), ['shift']);
    assert.deepEqual(proofs('1. Urges these:\n(a) A;\nRivers flow.\n(c) B;\n(d) C.'), ['open']);
    assert.deepEqual(proofs('1. Urges these:\nRivers:\n(a) A;\n(c) B;\n(d) C.'), ['shift']);
    assert.deepEqual(proofs('1. Urges A:\nilo. To act;\n3. Urges B;\n4. Urges C.').at(-1), 'open');
    assert.deepEqual(proofs('1. Urges A:\na. To act;\n3. Urges B;\n4. Urges C.').at(-1), 'shift');
  });

  it('is remembered with the list', () => {
    const segment = segmentOf('1. Urges A;\n3. Urges B;\n4. Urges C.');
    const [list] = segment.lists;
    assert.ok(list !== undefined);
    assert.equal(proofOf(segment, list), 'shift');
    assert.equal(proofOf({ ...segment, blocks: [], places: [] }, list), 'shift');
  });
});
