import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { documentOf } from '../fixture';

/** Texts of short lines with every kind of line end, and of blocks of several lines. */
const text = fc
  .array(fc.constantFrom('1. Urges all', 'a', ' ', '¹ A/80/12.', '𝒳', '\n', '\r\n', '\r', '\n\n', '(a) One;'), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('positions', () => {
  it('and offsets lead to each other, but between CR and LF', () => {
    fc.assert(
      fc.property(text, (content) => {
        const document = documentOf(content);
        for (let offset = 0; offset <= content.length; offset += 1) {
          if (content.charAt(offset - 1) === '\r' && content.charAt(offset) === '\n') continue;
          assert.equal(document.offsetAt(document.positionAt(offset)), offset);
        }
      }),
    );
  });

  it('behind the end of a line go to its end, lines behind the last to the end of the text', () => {
    fc.assert(
      fc.property(text, (content) => {
        const document = documentOf(content);
        const lines = content.split(/\r\n|\r|\n/);
        lines.forEach((line, number) => {
          const start = document.offsetAt({ line: number, character: 0 });
          assert.equal(content.slice(start, document.offsetAt({ line: number, character: 1_000 })), line);
        });
        assert.equal(document.offsetAt({ line: lines.length + 3, character: 0 }), content.length);
      }),
    );
  });
});
