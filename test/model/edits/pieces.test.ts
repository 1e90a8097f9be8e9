/** A draft as pieces, of which edits after edits make another one. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { pieceEdits, replacePieces, textOfPieces, type Piece } from '../../../server/src/model/edits/pieces';
import type { SpanEdit } from '../../../server/src/text/position';

const DRAFT = 'Urges all States to dig';

/** What stays of the draft as it is, and what is new in angle brackets. */
function drawn(pieces: readonly Piece[]): string {
  return pieces.map((piece) => ('text' in piece ? `<${piece.text}>` : DRAFT.slice(piece.start, piece.end))).join('|');
}

const whole: readonly Piece[] = [{ start: 0, end: DRAFT.length }];

function replaced(
  pieces: readonly Piece[],
  ...edits: readonly (readonly [start: number, end: number, newText: string])[]
): readonly Piece[] {
  return replacePieces(
    pieces,
    edits.map(([start, end, newText]) => ({ start, end, newText })),
  );
}

describe('the pieces of a draft', () => {
  it('are what stays, and what is new', () => {
    assert.equal(drawn(replaced(whole)), DRAFT);
    assert.equal(drawn(replaced(whole, [6, 9, 'rich'])), 'Urges |<rich>| States to dig');
    assert.equal(drawn(replaced(whole, [0, 5, 'Begs'], [10, 10, 'poor '])), '<Begs>| all |<poor >|States to dig');
    assert.equal(drawn(replaced(whole, [16, 23, ''])), 'Urges all States');
    assert.equal(drawn(replaced(whole, [23, 23, ' wells'])), 'Urges all States to dig|< wells>');
    assert.equal(drawn(replaced(whole, [0, 23, ''])), '');
    assert.deepEqual(replaced([], [0, 0, 'Urges']), []);
  });

  it('are cut again by edits of the text that they make', () => {
    const once = replaced(whole, [6, 9, 'rich']);
    assert.equal(textOfPieces(DRAFT, once), 'Urges rich States to dig');
    assert.equal(drawn(replaced(once, [7, 9, 'a'])), 'Urges |<r>|<a>|<h>| States to dig');
    assert.equal(drawn(replaced(once, [4, 8, '-'])), 'Urge|<->|<ch>| States to dig');
    assert.equal(drawn(replaced(once, [8, 12, '-'])), 'Urges |<ri>|<->|tates to dig');
    assert.equal(drawn(replaced(once, [4, 12, '-'])), 'Urge|<->|tates to dig');
    assert.equal(drawn(replaced(once, [6, 10, 'all'])), 'Urges |<all>| States to dig');
    assert.equal(drawn(replaced(once, [6, 6, 'very '])), 'Urges |<very >|<rich>| States to dig');
    assert.equal(drawn(replaced(once, [2, 3, 'g'], [7, 7, '-'], [21, 24, 'drill'])), 'Ur|<g>|es |<r>|<->|<ich>| States to |<drill>');
  });

  it('say the least edits that lead to their text', () => {
    assert.deepEqual(pieceEdits(DRAFT, whole), []);
    assert.deepEqual(pieceEdits(DRAFT, replaced(whole, [6, 9, 'any'])), [{ start: 7, end: 9, newText: 'ny' }]);
    assert.deepEqual(pieceEdits(DRAFT, replaced(whole, [0, 5, 'Begs'], [23, 23, '.'])), [
      { start: 0, end: 4, newText: 'Beg' },
      { start: 23, end: 23, newText: '.' },
    ]);
    assert.deepEqual(pieceEdits(DRAFT, [{ start: 0, end: 5 }]), [{ start: 5, end: 23, newText: '' }]);
    assert.deepEqual(pieceEdits(DRAFT, [{ text: 'Urges ' }, { text: 'none' }]), [{ start: 6, end: 23, newText: 'none' }]);
  });

  it('lead to the same text whether edits are made at once or one after the other', () => {
    const edit = fc.record({ at: fc.nat(40), length: fc.nat(6), newText: fc.constantFrom('', 'x', 'wells', ' ') });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        let text = DRAFT;
        let pieces = whole;
        for (const { at, length, newText } of edits) {
          const start = Math.min(at, text.length);
          const one: SpanEdit = { start, end: Math.min(text.length, start + length), newText };
          text = text.slice(0, one.start) + newText + text.slice(one.end);
          const before = pieces;
          // An empty text has no piece that an edit could be made in.
          pieces = before.length === 0 ? [{ text: newText }] : replacePieces(before, [one]);
          assert.equal(textOfPieces(DRAFT, pieces), text);
        }
        let result = '';
        let at = 0;
        for (const { start, end, newText } of pieceEdits(DRAFT, pieces)) {
          result += DRAFT.slice(at, start) + newText;
          at = end;
        }
        assert.equal(result + DRAFT.slice(at), text);
      }),
    );
  });
});
