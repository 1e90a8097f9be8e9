import type { Segment } from '../../model/segment';
import type { Message } from '../../text/message';
import type { BlockPiece } from '../../model/edits/blockPieces';
import { finishAll } from './finish';
import type { Refactored, RefactoringContext, Refused } from './refactoring';

/**
 * A refactoring of the whole document: the pieces of each segment, refused with these words where there is nothing to do in any of them.
 */
export function everySegment(
  context: RefactoringContext,
  piecesOf: (segment: Segment) => readonly BlockPiece[] | undefined,
  nothing: Message,
): Refactored | Refused {
  const rewritten = context.modelOf(context.document).segments.flatMap((placed) => {
    const pieces = piecesOf(placed.segment);
    return pieces === undefined ? [] : [{ placed, pieces }];
  });
  return rewritten.length === 0 ? { refused: nothing } : finishAll(context, rewritten, undefined);
}
