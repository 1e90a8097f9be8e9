import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { disableRule } from '../../server/src/features/disableRule';
import { ResolutionDocument } from '../../server/src/syntax/document';

/** The text after a rule has been silenced for the paragraph, or the file, at `$0`. */
function disabled(drawn: string, scope: 'paragraph' | 'file', code = 'items/lone-item'): string {
  const offset = drawn.indexOf('$0');
  const text = drawn.replace('$0', '');
  const document = ResolutionDocument.create('file:///draft.res', 'resolution', 1, text);
  const { range, newText } = disableRule(document, code, document.positionAt(offset), scope);
  assert.deepEqual(range.start, range.end);
  const at = document.offsetAt(range.start);
  return text.slice(0, at) + newText + text.slice(at);
}

describe('silencing a rule', () => {
  it('for a paragraph puts a comment above the whole of it', () => {
    assert.equal(
      disabled('1. One;\n\n2. Two goes\non he$0re;\n', 'paragraph'),
      '1. One;\n\n// resolution-disable-next-line items/lone-item\n2. Two goes\non here;\n',
    );
  });

  it('for a file puts a comment at its head, behind a byte order mark, with the line end of the file', () => {
    assert.equal(
      disabled('\uFEFF1. One;\r\n\r\n2. T$0wo;\r\n', 'file'),
      '\uFEFF// resolution-disable-file items/lone-item\r\n1. One;\r\n\r\n2. Two;\r\n',
    );
  });

  it('adds the code to a comment of that kind that is there', () => {
    assert.equal(
      disabled('// resolution-disable-next-line a/b \n1. $0One;\n', 'paragraph'),
      '// resolution-disable-next-line a/b items/lone-item \n1. One;\n',
    );
    assert.equal(
      disabled('// resolution-disable-file a/b\n\n1. $0One;\n', 'file'),
      '// resolution-disable-file a/b items/lone-item\n\n1. One;\n',
    );
  });

  it('leaves comments of other kinds, and one that silences everything, as they are', () => {
    assert.equal(
      disabled('// resolution-disable-next-line\n1. $0One;\n', 'paragraph'),
      '// resolution-disable-next-line\n// resolution-disable-next-line items/lone-item\n1. One;\n',
    );
    assert.equal(
      disabled('// a note to myself\n1. $0One;\n', 'paragraph'),
      '// a note to myself\n// resolution-disable-next-line items/lone-item\n1. One;\n',
    );
  });
});
