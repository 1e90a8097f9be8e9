import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { ResolutionDocument } from '../../server/src/syntax/document';
import { renumberListEdits, segmentEdits } from '../../server/src/model/renumber';
import type { Segment } from '../../server/src/model/segment';
import { segmentsOf } from './draw';
import { assertSameMeaning, missesDoubled, renumbered, shapeOf } from '../meaning';

const FIXTURES = 'test/fixtures';
const fixtures = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.res') && name !== 'markup.res')
  .map((name) => readFileSync(`${FIXTURES}/${name}`, 'utf8'));

function check(before: string, after: string): void {
  assert.equal(renumbered(before), after);
  assert.equal(renumbered(after), after, 'numbering twice is numbering once');
}

describe('numbering anew', () => {
  it('closes the gap that a deleted paragraph left, and takes references along', () => {
    check(
      'The General Assembly,\n\nRecalling paragraph 4 below,\n\n1. Urges A;\n\n3. Requests B, as set out in paragraph 1 above:\n\n(a) To do;\n\n(c) To make, in line with subparagraph (a) above;\n\n4. Invites C to note paragraphs 1, 3 (c) and 6 of the present resolution;\n\n6. Decides D.\n',
      'The General Assembly,\n\nRecalling paragraph 3 below,\n\n1. Urges A;\n\n2. Requests B, as set out in paragraph 1 above:\n\n(a) To do;\n\n(b) To make, in line with subparagraph (a) above;\n\n3. Invites C to note paragraphs 1, 2 (b) and 4 of the present resolution;\n\n4. Decides D.\n',
    );
  });

  it('leaves pinpoints in other texts alone', () => {
    const text =
      'The General Assembly,\n\n2. Urges A, in accordance with article 6, paragraph 3, of the Protocol and paragraph 3 of its resolution 60/1;\n\n3. Requests B.\n';
    check(text, text.replace('2. Urges', '1. Urges').replace('\n3. Req', '\n2. Req'));
  });

  it('lets a doubled number keep its references with the first bearer', () => {
    check(
      'The General Assembly,\n\n1. Urges A;\n\n2. Requests B;\n\n2. Invites C;\n\n3. Decides D, recalling paragraphs 2 and 3 above and paragraph 2 above.\n',
      'The General Assembly,\n\n1. Urges A;\n\n2. Requests B;\n\n3. Invites C;\n\n4. Decides D, recalling paragraphs 2 and 4 above and paragraph 2 above.\n',
    );
  });

  it('turns above and below where everything referred to stands on the other side', () => {
    check(
      'The General Assembly,\n\n1. Urges A, as set out in paragraph 3 above;\n\n2. Requests B;\n\n3. Decides D.\n',
      'The General Assembly,\n\n1. Urges A, as set out in paragraph 3 below;\n\n2. Requests B;\n\n3. Decides D.\n',
    );
  });

  it('follows both ends of a range', () => {
    check(
      'The General Assembly,\n\n1. Urges A;\n\n3. Requests B;\n\n4. Invites C;\n\n5. Decides D, recalling paragraphs 1 to 4 above and paragraphs 3–4 above.\n',
      'The General Assembly,\n\n1. Urges A;\n\n2. Requests B;\n\n3. Invites C;\n\n4. Decides D, recalling paragraphs 1 to 3 above and paragraphs 2–3 above.\n',
    );
  });

  it('numbers marks and notes by the order of first mark, puts notes that stand together in order and writes out an Ibid. that lost its source', () => {
    check(
      'The General Assembly,\n\nRecalling A,¹ B,³ and C,²\n\n1. Urges D;\n\n2. Requests E.\n\n¹ General Assembly resolution 55/25, annex I.\n\n² Ibid., annex II.\n\n³ A/74/89.\n',
      'The General Assembly,\n\nRecalling A,¹ B,² and C,³\n\n1. Urges D;\n\n2. Requests E.\n\n¹ General Assembly resolution 55/25, annex I.\n\n² A/74/89.\n\n³ General Assembly resolution 55/25, annex II.\n',
    );
  });

  it('takes a second note of the same number for one that was inserted', () => {
    check(
      'The General Assembly,\n\nRecalling A,[^1] B,[^1] and C,[^2]\n\n1. Urges D;\n\n2. Requests E.\n\n[^1]: A/1/1.\n\n[^1]: A/1/2.\n\n[^2]: A/1/3.\n',
      'The General Assembly,\n\nRecalling A,[^1] B,[^2] and C,[^3]\n\n1. Urges D;\n\n2. Requests E.\n\n[^1]: A/1/1.\n\n[^2]: A/1/2.\n\n[^3]: A/1/3.\n',
    );
  });

  it('puts a number that leads nowhere in brackets where it would lead to a stranger', () => {
    check(
      'The General Assembly,\n\n1. Urges A;\n\n3. Requests B;\n\n4. Decides D, recalling paragraphs 1 and 2 above.\n',
      'The General Assembly,\n\n1. Urges A;\n\n2. Requests B;\n\n3. Decides D, recalling paragraphs 1 and [2] above.\n',
    );
    check(
      'The General Assembly,\n\n1. Urges A;\n\n3. Decides B, recalling paragraph 2 of the present resolution.\n',
      'The General Assembly,\n\n1. Urges A;\n\n2. Decides B, recalling paragraph [2] of the present resolution.\n',
    );
    check(
      'The General Assembly,\n\n1. Urges A;\n\n22. Requests B;\n\n3. Decides D, recalling paragraph 2 above.\n',
      'The General Assembly,\n\n1. Urges A;\n\n2. Requests B;\n\n3. Decides D, recalling paragraph 2 above.\n',
    );
  });

  it('keeps the place of a note whose mark is lost', () => {
    const text =
      'The General Assembly,\n\nRecalling A,¹ B,2 and C,³\n\n1. Urges D;\n\n2. Requests E.\n\n¹ A/1/1.\n\n² A/1/2.\n\n³ A/1/3.\n';
    check(text, text);
  });

  it('leaves the mark of a doubled number with the note that stands first', () => {
    check(
      'The General Assembly,\n\nRecalling A,¹ B² and C,³\n\n1. Urges D;\n\n2. Requests E.\n\n¹ A/1/1.\n\n³ A/1/3.\n\n² A/1/2.\n\n³ A/1/4.\n',
      'The General Assembly,\n\nRecalling A,¹ B² and C,³\n\n1. Urges D;\n\n2. Requests E.\n\n¹ A/1/1.\n\n² A/1/2.\n\n³ A/1/3.\n\n³ A/1/4.\n',
    );
  });

  it('writes damaged labels in full', () => {
    check(
      'The General Assembly,\n\n1. Urges A;\n\n2. Requests B:\n\n- (a) To do;\n- (b) To make;\n\n3Invites C;\n\n4. Decides D.\n',
      'The General Assembly,\n\n1. Urges A;\n\n2. Requests B:\n\n(a) To do;\n(b) To make;\n\n3. Invites C;\n\n4. Decides D.\n',
    );
  });

  it('keeps inserted paragraphs behind the number they belong to', () => {
    check(
      'The General Assembly,\n\n1. Urges A;\n\n3. Requests B;\n\n3 bis. Invites C;\n\n4. Decides D, noting paragraph 3 bis above.\n',
      'The General Assembly,\n\n1. Urges A;\n\n2. Requests B;\n\n2 bis. Invites C;\n\n3. Decides D, noting paragraph 2 bis above.\n',
    );
  });

  it('changes nothing in sound texts', () => {
    for (const text of fixtures.filter((fixture) => !fixture.includes('5. *Encourages* Member States to agree')))
      assert.equal(renumbered(text), text);
  });
});

describe('numbering anew, for fixtures with blocks taken out, doubled or swapped', () => {
  const damage = fc.record({
    fixture: fc.nat(fixtures.length - 1),
    actions: fc.array(fc.record({ kind: fc.constantFrom('delete', 'double', 'swap'), at: fc.nat() }), { minLength: 1, maxLength: 4 }),
  });

  it('keeps what marks, Ibid. and references lead to, and is done in one go', () => {
    const read = { alike: 0, otherwise: 0 };
    fc.assert(
      fc.property(damage, ({ fixture, actions }) => {
        const blocks = ResolutionDocument.create('file:///a.res', 'resolution', 0, fixtures[fixture] ?? '').blocks.map(
          (block) => block.text,
        );
        for (const { kind, at } of actions) {
          const index = at % blocks.length;
          const block = blocks[index] ?? '';
          if (kind === 'delete') blocks.splice(index, 1);
          else if (kind === 'double') blocks.splice(index, 0, block);
          else blocks.splice(index, 2, blocks[index + 1] ?? '', block);
        }
        const before = blocks.join('');
        const after = renumbered(before);
        // Where the numbers alone decide what belongs together (which text a note is of, which list an orphan goes on with), other numbers
        // may say otherwise.
        const alike = shapeOf(before) === shapeOf(after) && !missesDoubled(before);
        read[alike ? 'alike' : 'otherwise'] += 1;
        if (!alike) return;
        assertSameMeaning(after, before);
        assert.equal(renumbered(after), after, before);
      }),
      { numRuns: 600 },
    );
    assert.ok(read.otherwise < read.alike * 0.02, `${String(read.otherwise)} of ${String(read.alike)} texts are read otherwise`);
  });
});

function segmentOf(text: string): Segment {
  const [segment] = segmentsOf(`The General Assembly,\n\n${text.replaceAll('\n', '\n\n')}\n`);
  assert.ok(segment !== undefined);
  return segment;
}

describe('the lists that are numbered anew with one of them', () => {
  /** The labels that change, as `3 → 2`, with the list of that number. */
  const changed = (text: string, number: number): readonly string[] => {
    const segment = segmentOf(text);
    const list = segment.lists[number];
    assert.ok(list !== undefined);
    const edits = renumberListEdits(segment, list);
    assert.equal(renumberListEdits(segment, list), edits);
    return edits.map(({ block, start, end, newText }) => `${segment.blocks[block]?.text.slice(start, end) ?? ''} → ${newText}`);
  };

  it('are those of its kind whose order is proven as much', () => {
    const text =
      '1. Urges:\n(a) A;\n(x) B;\n(c) C;\n2. Urges:\n(a) A;\n(y) B;\n(c) C;\n3. Urges:\n(a) A;\n(c) B;\n(d) C;\n5. Urges D;\n6. See paragraph 5 above.';
    assert.deepEqual(changed(text, 0), ['5. → 4.', '6. → 5.', '5 → 4']);
    assert.deepEqual(changed(text, 1), ['(x) → (b)', '(y) → (b)']);
    assert.deepEqual(changed(text, 2), ['(x) → (b)', '(y) → (b)']);
    assert.deepEqual(changed(text, 3), ['(c) → (b)', '(d) → (c)']);
  });

  it('are not those of annexes', () => {
    const text = '1. Urges A;\n3. Urges B;\n4. Urges C.\nAnnex\n1. Rivers.\n3. Lakes.\n4. Seas.';
    assert.deepEqual(changed(text, 0), ['3. → 2.', '4. → 3.']);
    assert.deepEqual(changed(text, 1), ['3. → 2.', '4. → 3.']);
  });
});

describe('the edits of a plan', () => {
  const segment = segmentOf('1. Urges A.\n¹ One.\n² Two.');

  it('stand in order, and the first that claims a place has it', () => {
    const edit = (block: number, start: number, end: number, newText: string) => ({ block, start, end, newText });
    const edits = (...all: readonly ReturnType<typeof edit>[]): readonly string[] =>
      segmentEdits(segment, all, new Map()).map(
        ({ block, start, end, newText }) => `${String(block)} ${String(start)}–${String(end)} ${newText}`,
      );
    assert.deepEqual(edits(edit(2, 0, 1, 'a'), edit(1, 5, 6, 'b'), edit(1, 1, 2, 'c')), ['1 1–2 c', '1 5–6 b', '2 0–1 a']);
    assert.deepEqual(edits(edit(1, 1, 5, 'a'), edit(1, 2, 3, 'b')), ['1 1–5 a']);
    assert.deepEqual(edits(edit(1, 2, 3, 'a'), edit(1, 1, 5, 'b')), ['1 2–3 a']);
    assert.deepEqual(edits(edit(1, 1, 3, 'a'), edit(1, 2, 5, 'b'), edit(1, 3, 4, 'c')), ['1 1–3 a', '1 3–4 c']);
    assert.deepEqual(edits(edit(1, 3, 5, 'a'), edit(1, 1, 4, 'b')), ['1 3–5 a']);
    assert.deepEqual(edits(edit(1, 2, 3, 'a'), edit(1, 2, 2, 'b'), edit(1, 2, 2, 'c')), ['1 2–2 b', '1 2–2 c', '1 2–3 a']);
    assert.deepEqual(edits(edit(1, 2, 2, 'a'), edit(1, 2, 3, 'b')), ['1 2–2 a', '1 2–3 b']);
    assert.deepEqual(edits(edit(1, 2, 3, 'a'), edit(1, 2, 3, 'b')), ['1 2–3 a']);
  });

  it('write notes anew that change places', () => {
    const order = new Map([
      [2, 3],
      [3, 2],
    ]);
    assert.deepEqual(
      segmentEdits(
        segment,
        [
          { block: 3, start: 0, end: 1, newText: '¹' },
          { block: 1, start: 0, end: 1, newText: '7' },
        ],
        order,
      ),
      [
        { block: 1, start: 0, end: 1, newText: '7' },
        { block: 2, start: 0, end: 6, newText: '¹ Two.' },
        { block: 3, start: 0, end: 6, newText: '¹ One.' },
      ],
    );
    assert.deepEqual(
      segmentEdits(
        segment,
        [],
        new Map([
          [9, 2],
          [2, 9],
        ]),
      ),
      [],
    );
  });
});
