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

  it('is each part of which anything is another: its look, its place, its pages, the notes at its foot', () => {
    const before = ['a', 'b', 'c', 'd'].map((key, at) => part(key, at * 2));
    const others: readonly Partial<PreviewPart>[] = [
      ...[{ key: 'x' }, { id: 'x' }, { line: 3 }, { lastLine: 5 }, { keep: true }, { newPage: true }, { opens: true }, { running: 'A/1' }],
      ...[{ feet: ['note-1'] }],
    ];
    for (const other of others) {
      const after = before.map((own, at) => (at === 1 ? { ...own, ...other } : own));
      assert.deepEqual(partsChange(before, after), { start: 1, removed: 1, parts: [after[1]], lines: 0 }, JSON.stringify(other));
    }
    const noted = before.map((own, at) => (at === 2 ? { ...own, feet: ['note-1', 'note-2'] } : own));
    const renoted = before.map((own, at) => (at === 2 ? { ...own, feet: ['note-1', 'note-3'] } : own));
    assert.deepEqual(partsChange(noted, renoted), { start: 2, removed: 1, parts: [renoted[2]], lines: 0 });
    assert.deepEqual(partsChange(noted, before), { start: 2, removed: 1, parts: [before[2]], lines: 0 });
  });

  it('keeps what stands before and after parts that have come or gone, with the lines that they have moved by', () => {
    const before = [part('a', 0), part('b', 2), part('c', 4)];
    const after = [part('a', 0), part('x', 2), part('b', 4), part('c', 6)];
    assert.deepEqual(partsChange(before, after), { start: 1, removed: 0, parts: [after[1]], lines: 2 });
    assert.deepEqual(partsChange(after, before), { start: 1, removed: 1, parts: [], lines: -2 });
    assert.deepEqual(partsChange(before, []), { start: 0, removed: 3, parts: [], lines: 0 });
    const twice = [part('a', 0), part('a', 2)];
    assert.deepEqual(partsChange([part('a', 0)], twice), { start: 1, removed: 0, parts: [twice[1]], lines: 0 });
  });
});
