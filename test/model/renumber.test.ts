import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { ResolutionDocument } from '../../server/src/syntax/document';
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
