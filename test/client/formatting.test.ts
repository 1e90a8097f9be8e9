import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { changedLines } from '../../client/src/formatting';
import { Position, Range } from './vscode';

/** The lines that edits touch, each edit given by its first and last line and character. */
function lines(...edits: readonly (readonly [number, number, number, number])[]): readonly number[] {
  const ranges = edits.map(([line, character, endLine, end]) => new Range(new Position(line, character), new Position(endLine, end)));
  return [...changedLines(ranges.map((range) => ({ range })))];
}

describe('the lines that formatting changes', () => {
  it('are counted once, and not where an edit only reaches their beginning', () => {
    assert.deepEqual(lines(), []);
    assert.deepEqual(lines([2, 0, 2, 4], [2, 8, 2, 9]), [2]);
    assert.deepEqual(lines([2, 0, 4, 0], [7, 3, 7, 3]), [2, 3, 7]);
  });
});
