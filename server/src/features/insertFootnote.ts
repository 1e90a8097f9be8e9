import type { DocumentModel } from '../model/model';
import type { SegmentEdit } from '../model/segment';
import type { ResolutionDocument } from '../syntax/document';
import type { Position, TextEdit } from '../text/position';
import { markOffset } from '../model/notes/markOffset';
import { newFootnote } from './newFootnote';
import { spotAt, textEdits } from './at/spot';

/** A new footnote: the edits, and where the text of the note begins after them. */
export interface InsertedFootnote {
  readonly edits: readonly TextEdit[];
  readonly cursor: Position;
}

/**
 * A mark at the position, behind the word and its punctuation, and an empty note in its place; later notes are renumbered and every `Ibid.`
 * keeps its source. Undefined where no mark can stand: in a note, in the masthead and the enacting line, between blocks.
 */
export function insertFootnote(document: ResolutionDocument, model: DocumentModel, position: Position): InsertedFootnote | undefined {
  const spot = spotAt(document, model, position);
  const made = spot === undefined ? undefined : newFootnote(document, spot, markOffset(spot.content, spot.offset));
  if (spot === undefined || made === undefined) return undefined;
  const edits = [...made.others, made.mark, made.note];
  return {
    edits: textEdits(document, spot.placed, edits),
    cursor: cursorAfter(document, spot.placed.firstBlock, edits, made.note, made.cursor),
  };
}

/** Where a place inside one of the edits is once all are made: the edits before it count with what they add. */
export function cursorAfter(
  document: ResolutionDocument,
  firstBlock: number,
  edits: readonly SegmentEdit[],
  edit: SegmentEdit,
  inside: number,
): Position {
  const start = (of: SegmentEdit): number => document.blockStart(firstBlock + of.block) + of.start;
  const at = start(edit);
  let text = '';
  let from = 0;
  for (const other of edits.filter((one) => one !== edit && start(one) < at).sort((a, b) => start(a) - start(b))) {
    text += document.slice(from, start(other)) + other.newText;
    from = start(other) + other.end - other.start;
  }
  text += document.slice(from, at) + edit.newText.slice(0, inside);
  const lines = text.split(/\r\n?|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
