import type { SpanEdit } from '../../text/position';
import { isChange, leastEdit } from './leastEdit';

/** A stretch of a text before some edits, or a new text in its place; in a list they make the text after them. */
export type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/** The pieces after the edits, which are in the coordinates of the text that the pieces make, in order and apart. */
export function replacePieces(pieces: readonly Piece[], edits: readonly SpanEdit[]): readonly Piece[] {
  const result: Piece[] = [];
  let next = 0;
  let at = 0;
  for (const piece of pieces) {
    const end = at + lengthOf(piece);
    let from = at;
    for (; next < edits.length; next += 1) {
      const edit = edits[next];
      if (edit === undefined || edit.start > end || (edit.start === end && edit.end > end)) break;
      if (edit.start >= at) {
        result.push(...part(piece, from - at, edit.start - at), { text: edit.newText });
      }
      from = Math.min(edit.end, end);
      if (edit.end > end) break;
    }
    result.push(...part(piece, Math.max(from, at) - at, end - at));
    at = end;
  }
  return result.filter((piece) => lengthOf(piece) > 0);
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start;
}

function part(piece: Piece, from: number, to: number): readonly Piece[] {
  if (to <= from) return [];
  return 'text' in piece ? [{ text: piece.text.slice(from, to) }] : [{ start: piece.start + from, end: piece.start + to }];
}

/** The text that the pieces make. */
export function textOfPieces(before: string, pieces: readonly Piece[]): string {
  return pieces.map((piece) => ('text' in piece ? piece.text : before.slice(piece.start, piece.end))).join('');
}

/** The edits that the pieces say, each without what it leaves as it was at its head and its tail; in order and apart. */
export function pieceEdits(before: string, pieces: readonly Piece[]): readonly SpanEdit[] {
  const edits: SpanEdit[] = [];
  let at = 0;
  let fresh = '';
  const close = (upTo: number): void => {
    const edit = leastEdit(before, { start: at, end: upTo, newText: fresh });
    fresh = '';
    if (isChange(edit)) edits.push(edit);
  };
  for (const piece of pieces) {
    if ('text' in piece) {
      fresh += piece.text;
      continue;
    }
    close(piece.start);
    at = piece.end;
  }
  close(before.length);
  return edits;
}
