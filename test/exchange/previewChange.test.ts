import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { changedParts } from '../../client/preview/parts';
import { partsChange } from '../../server/src/exchange/previewChange';
import type { PreviewPart } from '../../server/src/exchange/preview';

/** A part by what it looks like and its lines. */
function part(key: string, line: number): PreviewPart {
  return { key, id: key, line, lastLine: line + 1, feet: [], keep: false, newPage: false, opens: false, running: '' };
}

describe('the change of a page', () => {
  const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  const list = fc.tuple(keys, fc.nat(3)).map(([names, from]) => names.map((key, at) => part(key, from + at * 2)));

  it('leads from any list of parts to any other', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        assert.deepEqual(changedParts(before, partsChange(before, after)), after);
      }),
    );
  });

  it('is one part where one has changed, and none where lines have only moved', () => {
    const before = ['a', 'b', 'c', 'd'].map((key, at) => part(key, at * 2));
    const one = before.map((own, at) => (at === 1 ? { ...own, key: 'B' } : own));
    assert.deepEqual(partsChange(before, one), {
      start: 1,
      removed: 1,
      parts: [part('B', 2)].map((own) => ({ ...own, id: 'b' })),
      lines: 0,
    });
    const moved = before.map((own) => ({ ...own, line: own.line + 3, lastLine: own.lastLine + 3 }));
    assert.deepEqual(partsChange(before, moved), { start: 0, removed: 0, parts: [], lines: 3 });
    assert.deepEqual(partsChange([], before), { start: 0, removed: 0, parts: before, lines: 0 });
  });
});
