import assert from 'node:assert/strict';
import { endOfQuotation, quotedBlocks } from '../../server/src/model/quotations';
import { documentOf } from '../fixture';
import { segmentsOf } from './draw';

/** The lines of a text that stand inside a quotation of whole paragraphs. */
function quoted(text: string): readonly string[] {
  const [segment] = segmentsOf(`The General Assembly,\n\n${text.replaceAll('\n', '\n\n')}\n`);
  assert.ok(segment !== undefined);
  return [...quotedBlocks(segment)].map((block) => segment.blocks[block]?.text.trim() ?? '');
}

describe('a quotation of whole paragraphs', () => {
  it('opens below a colon, and ends where its mark is closed', () => {
    assert.deepEqual(quoted('1. Adds this:\n“Rivers flow.\n(a) Lakes;\n2. Seas.”\n2. Urges all.'), [
      '“Rivers flow.',
      '(a) Lakes;',
      '2. Seas.”',
    ]);
    assert.deepEqual(quoted('1. Adds this:\n“Rivers flow.”\n2. Urges all.'), ['“Rivers flow.”']);
    assert.deepEqual(quoted('1. Adds this;\n“Rivers flow.”\n2. Urges all.'), []);
    assert.deepEqual(quoted('1. Adds this:\nRivers flow.\n2. Urges all.'), []);
    assert.deepEqual(quoted('1. Adds this:\n2. “Rivers flow.”\n3. Urges all.'), []);
    assert.deepEqual(quoted('1. Adds this:\n// why\n¹ A note.\n“Rivers flow.\n// how\nLakes.”\n2. Urges all.'), [
      '“Rivers flow.',
      '// how',
      'Lakes.”',
    ]);
    assert.deepEqual(quoted('“Rivers flow.”\n1. Urges all.'), []);
  });

  it('may follow another one, and open each of its paragraphs', () => {
    assert.deepEqual(quoted('1. Adds this:\n“Rivers flow.”\n// why\n“Lakes lie.\nSeas.”\n2. Urges all.'), [
      '“Rivers flow.”',
      '“Lakes lie.',
      'Seas.”',
    ]);
    assert.deepEqual(quoted('1. Adds this:\n“Rivers flow.\n“Lakes lie.\n“Seas.”\n2. Urges all.'), [
      '“Rivers flow.',
      '“Lakes lie.',
      '“Seas.”',
    ]);
    assert.deepEqual(quoted('1. Adds this:\n“Rivers “flow”.\nLakes “lie”.\nSeas.”\n2. Urges all.'), [
      '“Rivers “flow”.',
      'Lakes “lie”.',
      'Seas.”',
    ]);
    assert.deepEqual(quoted('1. Adds this:\n“Rivers flow.”\nLakes:\n2. Urges all.\n“Seas.”'), ['“Rivers flow.”']);
  });

  it('may have other marks, emphasis and brackets before them', () => {
    assert.deepEqual(quoted('1. Adds this:\n"Rivers flow.\nLakes lie.\nSeas."\n2. Urges all.'), ['"Rivers flow.', 'Lakes lie.', 'Seas."']);
    assert.deepEqual(quoted('1. Adds this:\n"Rivers "flow".\nSeas."\n2. Urges all.'), ['"Rivers "flow".', 'Seas."']);
    assert.deepEqual(quoted('1. Adds this:\n„Rivers flow.\nSeas.”\n2. Urges all.'), ['„Rivers flow.', 'Seas.”']);
    assert.deepEqual(quoted('1. Adds this:\n«Rivers flow.\nSeas.»\n2. Urges all.'), ['«Rivers flow.', 'Seas.»']);
    assert.deepEqual(quoted('1. Adds this:\n*[“Rivers* flow.\nSeas.”]\n2. Urges all.'), ['*[“Rivers* flow.', 'Seas.”]']);
    assert.deepEqual(quoted('1. Adds this:\nSee “Rivers”.\n2. Urges all.'), []);
  });

  it('that is never closed is but its first paragraph, at most sixty go with it', () => {
    const long = 'Rivers flow, and nobody knows whither they go or when they come again.';
    assert.deepEqual(quoted('1. Adds this:\n“Rivers flow.\nLakes.\n2. Urges all.'), ['“Rivers flow.']);
    assert.deepEqual(quoted(`1. Adds this:\n“${long}\nThe Security Council,\nLakes.”\n2. Urges all.`), [`“${long}`]);
    assert.deepEqual(quoted('1. Adds this:\n“Rivers flow.\nThe Security Council\nLakes.”\n2. Urges all.'), [
      '“Rivers flow.',
      'The Security Council',
      'Lakes.”',
    ]);
    const lines = (count: number): string => `1. Adds this:\n“Rivers.\n${'Lakes.\n'.repeat(count)}Seas.”\n2. Urges all.`;
    assert.equal(quoted(lines(58)).length, 60);
    assert.equal(quoted(lines(59)).length, 1);
  });

  it('ends within the blocks that are asked about', () => {
    const { blocks } = documentOf('“Rivers.\n\nLakes.”\n\nSeas.\n');
    assert.equal(endOfQuotation(blocks, 0, 3, 'quotation'), 1);
    assert.equal(endOfQuotation(blocks, 0, 1, 'quotation'), 0);
    assert.equal(endOfQuotation(blocks, 0, 3, undefined), undefined);
    assert.equal(endOfQuotation(blocks, 1, 3, 'quotation'), undefined);
    assert.equal(endOfQuotation(blocks, 9, 3, 'quotation'), undefined);
  });
});
