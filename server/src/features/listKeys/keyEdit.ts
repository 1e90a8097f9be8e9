import type { Position, TextEdit } from '../../text/position';

/** The edits of a key and where the cursor stands after them. */
export interface KeyEdit {
  readonly edits: readonly TextEdit[];
  readonly cursor: Position;
}
