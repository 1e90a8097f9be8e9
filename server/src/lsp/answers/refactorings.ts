import { CodeActionKind } from 'vscode-languageserver';
import type { RefactoringName } from '../../service/service';
import { isRefused, REFACTORING_NAMES } from '../../service/shapes';
import type { Position, TextEdit } from '../../text/position';
import type { DocumentContext } from '../session';

/** What a refactoring is resolved from once it is taken. */
export interface RefactoringWork {
  readonly refactoring: RefactoringName;
  readonly position: Position;
}

/** A refactoring as an action without its edit. */
export interface OfferedRefactoring {
  readonly title: string;
  readonly kind: string;
  readonly work: RefactoringWork;
}

/** The kinds of the refactorings: those that move text and those that write it anew. */
export const REFACTORING_KINDS = [`${CodeActionKind.RefactorMove}.resolution`, `${CodeActionKind.RefactorRewrite}.resolution`] as const;

/** The commands of the refactorings; each takes the URI of a document and a position. */
export const REFACTORING_COMMANDS = REFACTORING_NAMES.map((name) => `resolution.${name}`);

/** The refactoring that a command executes; undefined for another command. */
export function refactoringOf(command: string): RefactoringName | undefined {
  return REFACTORING_NAMES.find((name) => command === `resolution.${name}`);
}

/** The refactorings offered at a position whose kind is wanted, without their edits. */
export function offeredRefactorings(
  { service, document }: DocumentContext,
  position: Position,
  wants: (kind: string) => boolean,
): readonly OfferedRefactoring[] {
  if (!REFACTORING_NAMES.some((name) => wants(kindOf('move', name)) || wants(kindOf('rewrite', name)))) return [];
  return service.offeredRefactorings(document, position).flatMap(({ name, kind, title }) => {
    const full = kindOf(kind, name);
    return wants(full) ? [{ title: service.say(title), kind: full, work: { refactoring: name, position } }] : [];
  });
}

/** The edits of a refactoring; `[]` where it is refused. */
export function refactoringEdits({ service, document }: DocumentContext, { refactoring, position }: RefactoringWork): readonly TextEdit[] {
  const answer = service.refactor(document, position, refactoring);
  return isRefused(answer) ? [] : answer.edits;
}

function kindOf(kind: 'move' | 'rewrite', name: RefactoringName): string {
  return `${kind === 'move' ? CodeActionKind.RefactorMove : CodeActionKind.RefactorRewrite}.resolution.${name}`;
}
