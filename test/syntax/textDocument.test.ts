import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ResolutionDocument } from '../../server/src/syntax/document';

const anyText = fc
  .array(fc.constantFrom('\n', '\r', '\r\n', '1. Urges', ' all ', '(a) ', '¹', 'The General Assembly,', '😀', '\ud800', '\u2028'), {
    maxLength: 20,
  })
  .map((pieces) => pieces.join(''));
const anyLine = fc.integer({ min: -1, max: 22 });
const anyPosition = fc.record({ line: anyLine, character: fc.integer({ min: -1, max: 40 }) });

/** The same text in our document and in that of the library. */
function both(text: string): readonly [TextDocument, TextDocument] {
  return [ResolutionDocument.create('file:///a.res', 'resolution', 3, text), TextDocument.create('file:///a.res', 'resolution', 3, text)];
}

describe('a document as other code knows it', () => {
  it('says of itself what the one of the library says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [ours, theirs] = both(text);
        const said = ({ uri, languageId, version, lineCount }: TextDocument): unknown => ({ uri, languageId, version, lineCount });
        assert.deepEqual(said(ours), said(theirs));
        assert.equal(ours.getText(), theirs.getText());
      }),
    );
  });

  it('has its lines, offsets, positions and ranges where that one has them', () => {
    fc.assert(
      fc.property(anyText, anyLine, anyPosition, anyPosition, fc.integer({ min: -1, max: 200 }), (text, line, start, end, offset) => {
        const [ours, theirs] = both(text);
        assert.deepEqual(ours.getLineRange(line), theirs.getLineRange(line));
        assert.equal(ours.getEOLCharacters(line), theirs.getEOLCharacters(line));
        assert.equal(ours.offsetAt(start), theirs.offsetAt(start));
        assert.deepEqual(ours.positionAt(offset), theirs.positionAt(offset));
        const range = ours.offsetAt(start) <= ours.offsetAt(end) ? { start, end } : { start: end, end: start };
        assert.equal(ours.getText(range), theirs.getText(range));
      }),
      { numRuns: 500 },
    );
  });

  it('can be handed to code that applies edits', () => {
    fc.assert(
      fc.property(anyText, anyPosition, anyPosition, (text, start, end) => {
        const [ours, theirs] = both(text);
        const edits = [{ range: { start, end }, newText: 'Also ' }];
        assert.equal(TextDocument.applyEdits(ours, edits), TextDocument.applyEdits(theirs, edits));
      }),
    );
  });
});
