import type { Message } from '../../text/message';
import type { Position, TextEdit } from '../../text/position';
import type { PlacedContext } from '../at/context';

/**
 * What a refactoring comes to: edits that are one step for the drafter, and where the cursor stands after them; undefined where it stays in
 * its words.
 */
export interface Refactored {
  readonly edits: readonly TextEdit[];
  readonly cursor: Position | undefined;
}

/** Why a refactoring or a rename cannot be done, in words for the drafter. */
export interface Refused {
  readonly refused: Message;
}

/** Where a refactoring is asked for, and what it may ask in turn. */
export type RefactoringContext = PlacedContext;

/** Whether an answer is a refusal. */
export function isRefused(answer: object): answer is Refused {
  return 'refused' in answer;
}
