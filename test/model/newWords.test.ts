import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { createModel } from '../../server/src/model/model';
import { ResolutionDocument } from '../../server/src/syntax/document';
import { catalogue, documentOf } from '../fixture';

const texts = readdirSync('test/fixtures')
  .filter((name) => name.endsWith('.res'))
  .map((name) => readFileSync(`test/fixtures/${name}`, 'utf8'));

/** What is typed into a text: letters, words and signs inside a paragraph, and what makes another outline of it. */
const PIECES = [
  'e',
  ' ',
  ' x',
  's',
  ',',
  ';',
  ':',
  '.',
  '¹',
  '³ ',
  '(a) ',
  ' (ii) ',
  '“',
  '”',
  '"',
  '[',
  ']',
  '\n',
  '\n\n',
  '7. ',
  'Also ',
  'and',
  '*',
];

describe('the model after words were typed', () => {
  it('is that of the text read from scratch', () => {
    const edit = fc.record({ from: fc.nat(), length: fc.constantFrom(0, 0, 0, 1, 2, 12), text: fc.constantFrom('', ...PIECES) });
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        const modelOf = createModel(catalogue);
        const document = documentOf(text);
        modelOf(document);
        for (const [version, { from, length, text: typed }] of edits.entries()) {
          const start = document.positionAt(from % (document.length + 1));
          const range = { start, end: document.positionAt(document.offsetAt(start) + length) };
          ResolutionDocument.update(document, [{ range, text: typed }], version + 1);
          assert.deepEqual(modelOf(document), createModel(catalogue)(documentOf(document.getText())));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has the very places and lists of before where only words inside a paragraph changed', () => {
    const modelOf = createModel(catalogue);
    const document = documentOf(
      'The General Assembly,\n\nRecalling its work,\n\n1. Urges Member States to act on the matter;\n\n2. Decides to go on.\n',
    );
    const [before] = modelOf(document).segments;
    const at = document.positionAt(document.getText().indexOf('matter'));
    ResolutionDocument.update(document, [{ range: { start: at, end: at }, text: 'whole ' }], 1);
    const [after] = modelOf(document).segments;
    assert.ok(before !== undefined && after !== undefined);
    assert.notEqual(after.segment.blocks, before.segment.blocks);
    assert.equal(after.segment.places, before.segment.places);
    assert.equal(after.segment.lists, before.segment.lists);
  });
});
