import type { Segment } from '../../model/segment';
import type { Message } from '../../text/message';
import { finish, type Piece } from './finish';
import { isRefused, type Refactored, type RefactoringContext, type Refused } from './refactoring';

/** A refactoring of the whole document: the pieces of each segment, refused with these words where there is nothing to do in any of them. */
export function everySegment(context: RefactoringContext, piecesOf: (segment: Segment) => readonly Piece[] | undefined, nothing: Message): Refactored | Refused {
  const edits: Refactored['edits'][number][] = [];
  for (const placed of context.modelOf(context.document).segments) {
    const pieces = piecesOf(placed.segment);
    if (pieces === undefined) continue;
    const done = finish({ ...context, spot: { ...context.spot, placed } }, pieces, undefined);
    if (isRefused(done)) return done;
    edits.push(...done.edits);
  }
  return edits.length === 0 ? { refused: nothing } : { edits, cursor: undefined };
}
