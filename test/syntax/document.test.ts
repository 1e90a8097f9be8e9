import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitBlocks, type Block } from '../../server/src/syntax/block';
import { isBesideText, isWordless } from '../../server/src/syntax/blockKind';
import type { Range } from '../../server/src/text/position';
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

  it('is empty for an empty text, and one of nothing for blank lines', () => {
    const kinds = (text: string): readonly string[] => splitBlocks(text).map(({ kind, text: own }) => `${kind} ${JSON.stringify(own)}`);
    assert.deepEqual(kinds(''), []);
    assert.deepEqual(kinds('\n \t\n'), ['blank "\\n \\t\\n"']);
    assert.deepEqual(kinds('\n\nNoting all,'), ['blank "\\n\\n"', 'text "Noting all,"']);
  });

  it('has blocks of the running text, blocks beside it, and some without words', () => {
    const text = '\n\nNoting all,\n\nAnnex\n\n1. Urges all;\n\n(a) Rivers;\n\n¹ A note.\n\n// to be written\n\n____\n';
    const kinds = splitBlocks(text).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['blank', 'text', 'heading', 'paragraph', 'item', 'note', 'comment', 'rule']);
    assert.deepEqual(kinds.filter(isWordless), ['blank', 'comment', 'rule']);
    assert.deepEqual(kinds.filter(isBesideText), ['blank', 'note', 'comment', 'rule']);
  });

  it('begins a block after each blank line, which belongs to the block before it', () => {
    const blocks = splitBlocks('Noting all\nthe rivers,\n\u200b\nthe lakes\n\n\n(a) and the seas\r\rin the south');
    assert.deepEqual(
      blocks.map(({ kind, text }) => [kind, text]),
      [
        ['text', 'Noting all\nthe rivers,\n\u200b\n'],
        ['text', 'the lakes\n\n\n'],
        ['item', '(a) and the seas\r\r'],
        ['text', 'in the south'],
      ],
    );
    assert.deepEqual(
      blocks.map(({ lineEnds }) => lineEnds),
      [3, 3, 2, 0],
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

  it('keeps all blocks where nothing changes, and of many equal ones as many as there were', () => {
    const all = 'One.\n\nTwo.\n\nThree.\n\n';
    const document = documentWith(all);
    const before = document.blocks;
    ResolutionDocument.update(document, [{ range: lines(2, 3), text: 'Two.\n' }], 1);
    assert.notEqual(document.blocks, before);
    assert.deepEqual(
      document.blocks.map((block) => before.indexOf(block)),
      [0, 1, 2],
    );

    const alike = documentWith('One.\n\n'.repeat(4));
    const one = alike.blocks;
    ResolutionDocument.update(alike, [{ range: lines(2, 4), text: '' }], 1);
    assert.deepEqual(keptOf(one, alike.blocks), [true, true, true]);
    ResolutionDocument.update(alike, [{ range: lines(2, 2), text: 'One.\n\nOne.\n\n' }], 2);
    assert.equal(keptOf(one, alike.blocks).filter((kept) => kept).length, 3);
    assert.equal(new Set(alike.blocks).size, 5);
  });

  it('tells how many blocks were read, of all changes that came together, and which version came of them', () => {
    const document = documentWith('One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n');
    assert.equal(document.work.blocksRead, 5);
    const change = { range: lines(4, 4), text: 'New ' };
    ResolutionDocument.update(document, [change, change], 7);
    assert.deepEqual([document.work.blocksRead, document.version], [6, 7]);
    ResolutionDocument.update(document, [{ text: 'Six.\n\nSeven.' }], 8);
    assert.deepEqual([document.work.blocksRead, document.version, document.getText()], [2, 8, 'Six.\n\nSeven.']);
    assert.deepEqual([document.length, document.lineCount, document.positionAt(8)], [12, 3, { line: 2, character: 2 }]);
  });

  it('knows where each block stands, and behind the last one the end of the text', () => {
    const text = 'One,\r\ntwo,\r\n\r\nThree.\n\n\nFour.';
    const document = documentWith(text);
    assert.deepEqual(
      [-1, 0, 1, 2, 3].map((index) => document.blockStart(index)),
      [text.length, 0, 14, 23, text.length],
    );
    assert.deepEqual(
      [0, 13, 14, 22, 23, text.length].map((offset) => document.blockIndexAt(offset)),
      [0, 0, 1, 1, 2, 2],
    );
    assert.equal(documentWith('').blockIndexAt(0), -1);
    assert.deepEqual(
      [0, 1, 2, 3].map((index) => document.blockLine(index)),
      [0, 3, 6, 6],
    );
    const positions = (index: number, offsets: readonly number[]): readonly string[] =>
      offsets.map((offset) => {
        const { line, character } = document.positionInBlock(index, offset);
        return `${String(line)}:${String(character)}`;
      });
    assert.deepEqual(positions(0, [-3, 0, 5, 6, 12, 13, 14, 16]), ['0:0', '0:0', '0:4', '1:0', '2:0', '2:0', '3:0', '3:2']);
    assert.deepEqual(positions(1, [-14, 0, 7, 9]), ['0:0', '3:0', '4:0', '6:0']);
    assert.deepEqual(positions(2, [5, 6]), ['6:5', '6:5']);
    assert.deepEqual(positions(3, [0, 1]), ['6:5', '6:5']);
  });

  it('gives any stretch of its text, and edits of it on the wire', () => {
    fc.assert(
      fc.property(anyText, fc.nat(200), fc.nat(200), (text, start, end) => {
        const document = documentWith(text);
        assert.equal(document.slice(start, end), start < end ? text.slice(start, end) : '');
        assert.equal(document.length, text.length);
        const range = { start: document.positionAt(start), end: document.positionAt(end) };
        assert.deepEqual(document.editAt({ start, end, newText: 'x' }), { range, newText: 'x' });
      }),
    );
    assert.equal(documentWith('One.\n\nTwo.\n\nThree.').slice(2, 15), 'e.\n\nTwo.\n\nThr');
  });

  it('has its lines where they are, also in a paragraph of many lines', () => {
    const text = `1. Urges all\n${'rivers\r\n'.repeat(12)}lakes\n\nNoting`;
    const document = documentWith(text);
    let line = 0;
    for (let offset = 0; offset <= text.length; offset += 1) {
      const start = text.slice(0, offset).lastIndexOf('\n') + 1;
      const between = text.charAt(offset) === '\n' && text.charAt(offset - 1) === '\r';
      assert.deepEqual(document.positionAt(offset), { line, character: offset - start - (between ? 1 : 0) });
      if (text.charAt(offset) === '\n') line += 1;
    }
    assert.equal(document.blocks.length, 2);
  });
});

function documentWith(text: string): ResolutionDocument {
  return ResolutionDocument.create('file:///a.res', 'resolution', 0, text);
}

/** Which blocks of a list are among those of another. */
function keptOf(before: readonly Block[], after: readonly Block[]): readonly boolean[] {
  return after.map((block) => before.includes(block));
}

/** From the start of one line to that of another. */
function lines(from: number, to: number): Range {
  return { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
}
