import { LINE_END } from '../../text/lineEnds';
import type { SegmentEdit } from '../../model/segment';
import type { ResolutionDocument } from '../../syntax/document';
import type { Position, TextEdit } from '../../text/position';

/** A new footnote: the edits, and where the text of the note begins after them. */
export interface InsertedFootnote {
  readonly edits: readonly TextEdit[];
  readonly cursor: Position;
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
  const lines = text.split(LINE_END);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
