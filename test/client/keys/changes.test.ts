import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { afterOurs, afterTyping, allRebased, type OffsetEdit } from '../../../client/src/keys/changes';

/** A text after edits, which do not overlap. */
function edited(text: string, edits: readonly OffsetEdit[]): string {
  return edits
    .toSorted((one, other) => other.start - one.start || other.end - one.end)
    .reduce((whole, { start, end, newText }) => whole.slice(0, start) + newText + whole.slice(end), text);
}

const change = ({ start, end, newText }: OffsetEdit): { at: number; removed: number; inserted: number } => ({
  at: start,
  removed: end - start,
  inserted: newText.length,
});

describe('an edit that is made around what is typed meanwhile', () => {
  it('puts a label before the letters that came while it was under way', () => {
    const text = '1. A;\n';
    const typed = { start: 6, end: 6, newText: 'Req' };
    const [label] = allRebased([{ start: 6, end: 6, newText: '\n2. ' }], change(typed)) ?? [];
    assert.ok(label);
    assert.equal(edited(edited(text, [typed]), [label]), '1. A;\n\n2. Req');
  });

  it('loses no letter that was typed, wherever it was typed', () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.nat(20),
        fc.nat(20),
        fc.nat(3),
        fc.string({ unit: fc.constantFrom('x', 'y'), minLength: 1, maxLength: 3 }),
        (a, b, at, removed, newText) => {
          const text = 'abcdefghijklmnopqrstuvwxyz'.toUpperCase();
          const ours = { start: Math.min(a, b), end: Math.max(a, b), newText: '<>' };
          const typed = { start: at, end: at + removed, newText: removed === 0 ? newText : '' };
          const later = allRebased([ours], change(typed));
          if (later === undefined) return;
          const once = edited(edited(text, [typed]), later);
          assert.ok(removed > 0 || once.includes(newText), once);
          // The same letters stand there as if both had been made at once.
          const both = Array.from(edited(text, [ours]).replace('<>', '')).filter(
            (letter) => !text.slice(typed.start, typed.end).includes(letter),
          );
          assert.equal(once.replace('<>', '').replace(typed.newText, ''), both.join(''));
        },
      ),
    );
  });

  it('is given up where both are about the same letters', () => {
    assert.equal(allRebased([{ start: 2, end: 5, newText: '' }], { at: 3, removed: 0, inserted: 1 }), undefined);
    assert.equal(allRebased([{ start: 2, end: 5, newText: '' }], { at: 4, removed: 3, inserted: 0 }), undefined);
  });
});

describe('a line break that is followed', () => {
  const line = { start: 5, end: 6, rest: 6 };

  it('knows what has been written after it', () => {
    assert.deepEqual(afterTyping(line, { at: 6, removed: 0, inserted: 3 }), { start: 5, end: 6, rest: 9 });
    assert.deepEqual(afterTyping({ start: 5, end: 5, rest: 5 }, { at: 5, removed: 0, inserted: 1 }), { start: 5, end: 5, rest: 6 });
    assert.deepEqual(afterTyping(line, { at: 7, removed: 0, inserted: 3 }), line);
    assert.deepEqual(afterTyping(line, { at: 0, removed: 0, inserted: 3 }), { start: 8, end: 9, rest: 9 });
    assert.equal(afterTyping(line, { at: 5, removed: 1, inserted: 0 }), undefined);
  });

  it('stands before the label that is put down for it, and a second break after that', () => {
    const label = { at: 6, removed: 0, inserted: 4 };
    assert.deepEqual(afterOurs(line, label), { start: 5, end: 10, rest: 10 });
    assert.deepEqual(afterOurs({ start: 6, end: 7, rest: 9 }, label), { start: 10, end: 11, rest: 13 });
  });
});
