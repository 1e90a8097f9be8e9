import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { editsBetween, encodeTokens } from '../../../server/src/lsp/answers/semanticTokens';

describe('colours on the wire', () => {
  it('are counted from the token before, on its line or from the start of another', () => {
    const token = { length: 3, type: 1, modifiers: 0 };
    assert.deepEqual(
      encodeTokens([
        { line: 2, character: 4, ...token },
        { line: 2, character: 9, ...token },
        { line: 5, character: 1, ...token },
      ]),
      [2, 4, 3, 1, 0, 0, 5, 3, 1, 0, 3, 1, 3, 1, 0],
    );
  });

  it('differ by one stretch, which turns the one list into the other', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 });
    fc.assert(
      fc.property(numbers, numbers, (before, after) => {
        const edits = editsBetween(before, after);
        assert.ok(edits.length <= 1);
        const result = [...before];
        for (const { start, deleteCount, data = [] } of edits) result.splice(start, deleteCount, ...data);
        assert.deepEqual(result, after);
      }),
    );
  });
});
