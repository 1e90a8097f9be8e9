import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitBlocks } from '../../server/src/syntax/block';
import { ResolutionDocument } from '../../server/src/syntax/document';

const PIECES = [
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  ' ',
  '\t',
  '1. ',
  '12. Urges ',
  '\n3.\n',
  '[4.] ',
  '[(b) ',
  'Item 2.',
  '(a) ',
  '- (a) ',
  'a) ',
  '12) ',
  '¹ ',
  '¹',
  '[^crc]',
  '[^crc]: ',
  '* ',
  '*Urges* ',
  '12/ ',
  ' 1/',
  '___',
  '// resolution-disable x',
  'Annex',
  'II',
  'A. Title',
  'The General Assembly,',
  '[Adopted]',
  '58/4. Title',
  'and so on;',
  'Convention,',
  ':',
  '.',
  'Word',
  'lower case words that are rather long and go on for more than one hundred characters so that the rule of length holds',
  '\u200e',
  '\ufeff',
  '\u00a0',
  '\u2028',
  '\ud800',
  '😀',
];

const anyText = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

describe('the list of blocks', () => {
  it('laid end to end is the text, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(
          splitBlocks(text)
            .map((block) => block.text)
            .join(''),
          text,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('after any edits is the list read from scratch', () => {
    const edit = fc.record({ from: fc.nat(), length: fc.nat(60), text: anyText });
    fc.assert(
      fc.property(anyText, fc.array(edit, { maxLength: 6 }), (text, edits) => {
        const document = ResolutionDocument.create('file:///a.res', 'resolution', 0, text);
        let plain = text;
        edits.forEach((change, index) => {
          const start = document.positionAt(plain.length === 0 ? 0 : change.from % (plain.length + 1));
          const end = document.positionAt(document.offsetAt(start) + change.length);
          const from = document.offsetAt(start);
          const to = document.offsetAt(end);
          plain = plain.slice(0, from) + change.text + plain.slice(to);
          ResolutionDocument.update(document, [{ range: { start, end }, text: change.text }], index + 1);
          assert.equal(document.getText(), plain);
          assert.deepEqual(document.blocks, splitBlocks(plain));
          const fresh = ResolutionDocument.create('file:///a.res', 'resolution', 0, plain);
          assert.equal(document.lineCount, fresh.lineCount);
          for (let offset = 0; offset <= plain.length; offset += 7) assert.deepEqual(document.positionAt(offset), fresh.positionAt(offset));
        });
      }),
      { numRuns: 1500 },
    );
  });

  it('reads at most three blocks again for one typed letter', () => {
    const paragraphs = Array.from({ length: 200 }, (_, index) => `${String(index + 1)}. *Urges* Member States to act;\n\n`).join('');
    const document = ResolutionDocument.create('file:///a.res', 'resolution', 0, paragraphs);
    for (let line = 0; line < 400; line += 2) {
      const start = { line, character: 12 };
      ResolutionDocument.update(document, [{ range: { start, end: start }, text: 'x' }], line);
      assert.ok(document.work.blocksRead <= 3, `${String(document.work.blocksRead)} blocks were read again`);
    }
  });

  it('keeps the blocks that an edit does not touch', () => {
    const document = ResolutionDocument.create('file:///a.res', 'resolution', 0, 'One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n');
    const before = document.blocks;
    ResolutionDocument.update(document, [{ range: { start: { line: 4, character: 0 }, end: { line: 4, character: 5 } }, text: 'Tres' }], 1);
    assert.equal(document.blocks.filter((block, index) => block === before[index]).length, 4);
  });
});
