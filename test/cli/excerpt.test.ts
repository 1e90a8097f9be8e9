import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { createExcerpts } from '../../server/src/cli/excerpt';
import { ResolutionDocument } from '../../server/src/syntax/document';

/** The excerpt of the stretch between the two `|`, with its mark drawn under it. */
function drawn(marked: string, width: number): string {
  const [before = '', words = '', after = ''] = marked.split('|');
  const text = before + words + after;
  const document = ResolutionDocument.create('', '', 0, text);
  const range = { start: document.positionAt(before.length), end: document.positionAt(before.length + words.length) };
  const { text: line, from, to } = createExcerpts(text)(range, width);
  return `${line}\n${' '.repeat(from)}${'^'.repeat(to - from)}`;
}

describe('the excerpt of a line', () => {
  it('is the whole line where it fits', () => {
    assert.equal(drawn('one\r\nthe |Convention|,³ and\r\nmore', 40), 'the Convention,³ and\n    ^^^^^^^^^^');
  });

  it('is what is around the words where the line is long', () => {
    assert.equal(drawn(`${'word '.repeat(20)}|here| ${'more '.repeat(20)}`, 30), '… word word here more more more …\n            ^^^^');
  });

  it('marks at least one column, takes tabs for blanks and shows no control characters', () => {
    assert.equal(drawn('a\tb||\u001B[31mc', 40), 'a b\uFFFD[31mc\n   ^');
  });

  it('counts no column for what takes none', () => {
    assert.equal(drawn('e\u0301\u200Bx |y|', 40), 'e\u0301\u200Bx y\n   ^');
  });

  it('is never longer than asked for, for any text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\t', '\n', '\r', '¹', '\u0301', '😀', '\uD800'), maxLength: 200 });
    fc.assert(
      fc.property(text, fc.nat(200), fc.nat(30), fc.integer({ min: 10, max: 60 }), (whole, start, length, width) => {
        const document = ResolutionDocument.create('', '', 0, whole);
        const range = { start: document.positionAt(start), end: document.positionAt(start + length) };
        const { text: line, from, to } = createExcerpts(whole)(range, width);
        assert.ok(line.length <= width + 4 && !/[\r\n]/.test(line) && to > from && from <= line.length);
      }),
    );
  });
});
