import { TextDocument } from 'vscode-languageserver-textdocument';
import { leastEdit } from '../../model/edits/leastEdit';
import type { Refactored, RefactoringName } from '../../service/service';
import type { ResolutionDocument } from '../../syntax/document';
import type { Position } from '../../text/position';

/** A move of a paragraph as it was asked for, with the text before and after it. */
interface Move {
  readonly name: RefactoringName;
  readonly position: Position;
  readonly before: string;
  readonly after: string;
  /** The line (zero-based) to which the paragraph has gone. */
  readonly line: number;
}

const OPPOSITE: Readonly<Partial<Record<RefactoringName, RefactoringName>>> = {
  moveParagraphUp: 'moveParagraphDown',
  moveParagraphDown: 'moveParagraphUp',
};

/** The moves that lie after the text of a document, the last one last; forgotten with the document. */
const moves = new WeakMap<ResolutionDocument, readonly Move[]>();

/** Keeps a move in mind, so that it can be taken back by the one in the other direction. */
export function rememberMove(document: ResolutionDocument, position: Position, name: RefactoringName, { edits, cursor }: Refactored): void {
  if (OPPOSITE[name] === undefined || cursor === undefined) return;
  const before = document.getText();
  const after = TextDocument.applyEdits(document, [...edits]);
  const known = moves.get(document) ?? [];
  // Moves of which something was written since lead back to no text any more.
  const earlier = known.at(-1)?.after === before ? known.slice(-MOST) : [];
  moves.set(document, [...earlier, { name, position, before, after, line: cursor.line }]);
}

/**
 * What leads back to the text before the last move, where this one is the opposite and nothing was written since: a reference that had to
 * be worded anew on the way has its old words again. Undefined elsewhere.
 */
export function takenBack(document: ResolutionDocument, position: Position, name: RefactoringName): Refactored | undefined {
  const known = moves.get(document) ?? [];
  const last = known.at(-1);
  if (last === undefined || OPPOSITE[last.name] !== name || last.line !== position.line || last.after !== document.getText())
    return undefined;
  moves.set(document, known.slice(0, -1));
  const edit = leastEdit(last.after, { start: 0, end: last.after.length, newText: last.before });
  return {
    edits: [document.editAt(edit)],
    cursor: last.position,
  };
}

/** Nobody takes more moves back one by one. */
const MOST = 20;
