import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fixAll, type FixableReport } from '../../server/src/features/fixAll';
import { ResolutionDocument } from '../../server/src/syntax/document';
import type { TextEdit } from '../../server/src/text/position';

function documentOf(text: string): ResolutionDocument {
  return ResolutionDocument.create('file:///draft.res', 'resolution', 1, text);
}

function applied(document: ResolutionDocument, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(document, [...edits]);
}

/** A rule that replaces each occurrence of some words; the words may reach into each other. */
function replacing(
  code: string,
  words: string,
  by: string,
  safe: 'safe' | 'unsafe' = 'safe',
): (document: ResolutionDocument) => readonly FixableReport[] {
  return (document) => {
    const text = document.getText();
    const reports: FixableReport[] = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const range = { start: document.positionAt(at), end: document.positionAt(at + words.length) };
      reports.push({ code, range, fixes: () => [{ preferred: true, safe: safe === 'safe', edits: [{ range, newText: by }] }] });
    }
    return reports;
  };
}

function all(
  ...rules: readonly ((document: ResolutionDocument) => readonly FixableReport[])[]
): (document: ResolutionDocument) => readonly FixableReport[] {
  return (document) => rules.flatMap((rule) => rule(document));
}

describe('fixing a whole document', () => {
  it('goes on until nothing is left, and counts what it mended', () => {
    const document = documentOf('aaaa b');
    const fixed = fixAll(document, all(replacing('x/a', 'aa', 'a'), replacing('x/b', 'b', 'c')), 'safe');
    assert.equal(fixed.text, 'a c');
    assert.equal(fixed.applied.get('x/b'), 1);
    assert.equal(applied(document, fixed.edits), fixed.text);
    assert.equal(document.getText(), 'aaaa b', 'the document itself stays as it is');
  });

  it('applies safe fixes only, or the rules named only', () => {
    const rules = all(replacing('x/a', 'a', 'A'), replacing('x/b', 'b', 'B', 'unsafe'));
    assert.equal(fixAll(documentOf('ab'), rules, 'safe').text, 'Ab');
    assert.equal(fixAll(documentOf('ab'), rules, ['x/b']).text, 'aB');
    assert.deepEqual(fixAll(documentOf('ab'), rules, []).edits, []);
  });

  it('comes to rest where two rules undo each other, and where one makes its own fault anew', () => {
    const undoing = fixAll(documentOf('a'), all(replacing('x/a', 'a', 'b'), replacing('x/b', 'b', 'a')), 'safe');
    assert.ok(['a', 'b'].includes(undoing.text));
    const growing = fixAll(documentOf('a'), replacing('x/a', 'a', 'aa'), 'safe');
    assert.ok(growing.text.length > 1);
  });

  it('makes edits that leave what is the same untouched, and never part CR from LF', () => {
    const document = documentOf('1. one\r\n2. two\r\n3. three\r\n');
    const { edits } = fixAll(
      document,
      all(replacing('x/2', 'two\r\n', 'twofold\r\n'), replacing('x/n', 'three\r\n', 'three;\r\n')),
      'safe',
    );
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      ['fold', ';'],
    );
    for (const { range } of edits) assert.deepEqual(document.positionAt(document.offsetAt(range.start)), range.start);
  });

  it('makes edits that lead to its text, for any text and any rules that come to rest', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '\r', '\n', ' ', '¹'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.array(fc.tuple(word, word), { maxLength: 4 }), (words, pairs) => {
        const document = documentOf(words.join(''));
        const fixed = fixAll(
          document,
          all(...pairs.map(([from, to], index) => replacing(`x/${index}`, from, to.slice(0, from.length - 1)))),
          'safe',
        );
        assert.equal(applied(document, fixed.edits), fixed.text);
      }),
      { numRuns: 2000 },
    );
  });
});
