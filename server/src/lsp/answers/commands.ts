import { LSPErrorCodes, ResponseError, type Connection } from 'vscode-languageserver';
import { REFACTORINGS, isRefused } from '../../service/shapes';
import { ResolutionDocument } from '../../syntax/document';
import { message, type Message, type Say } from '../../text/message';
import type { Position, TextEdit } from '../../text/position';
import { countedProblems } from '../diagnostics';
import { rememberMove, takenBack } from './moveBack';
import { refactoringOf } from './refactorings';
import type { DocumentContext } from '../session';
import { workspaceEdit } from '../workspaceEdit';

/** What a command did: whether the client took the edit, and where the cursor belongs after it. */
export interface CommandResult {
  readonly applied: boolean;
  readonly cursor?: Position;
  /** What was done, in the reader's words, where it cannot be seen at the cursor. */
  readonly done?: string;
  /** How many things are left that only the writer can decide. */
  readonly left?: number;
}

/** Executes a command on an open document: one edit, which the client applies, and the cursor where the drafter goes on writing. */
export async function executeCommand(
  connection: Connection,
  context: DocumentContext,
  command: string,
  position: unknown,
  name?: unknown,
): Promise<CommandResult> {
  const { service, document, settings } = context;
  switch (command) {
    case 'resolution.fixAll': {
      const { edits, applied, text: after } = service.fixAll(document, settings, 'safe');
      if (edits.length === 0) throw refusal(service.say, message('There is nothing that can be fixed safely.'));
      const fixed = [...applied.values()].reduce((sum, times) => sum + times, 0);
      const { uri, languageId, version } = document;
      const left = countedProblems(service.diagnose(ResolutionDocument.create(uri, languageId, version, after), settings).reports);
      const result = await apply(connection, context, message('Fix All'), edits);
      return { ...result, done: service.say(fixedMessage(fixed, left)), left };
    }
    case 'resolution.renumber': {
      const edits = service.renumber(document);
      if (edits.length === 0) throw refusal(service.say, message('All numbers are already in sequence.'));
      const lost = edits.filter(({ newText }) => /^\[[\da-z]+(?: [a-z]+)?\]$/u.test(newText)).length;
      const result = await apply(connection, context, message('Renumber'), edits);
      return { ...result, done: service.say(renumberedMessage(edits.length - lost, lost)), left: lost };
    }
    case 'resolution.insertFootnote': {
      const inserted = isPosition(position) ? service.insertFootnote(document, position) : undefined;
      if (inserted === undefined) throw refusal(service.say, message('A footnote cannot be inserted here.'));
      return insert(connection, context, message('Insert Footnote'), inserted);
    }
    case 'resolution.citeInstrument': {
      const cited = isPosition(position) && typeof name === 'string' ? service.citeInstrument(document, position, name) : undefined;
      if (cited === undefined) throw refusal(service.say, message('An instrument cannot be cited here.'));
      return insert(connection, context, message('Cite Instrument'), cited);
    }
    case 'resolution.goToMark': {
      const place = isPosition(position) ? service.goToMark(document, position) : undefined;
      if (place === undefined) throw refusal(service.say, message('There is no footnote here.'));
      await reveal(connection, context, place);
      return { applied: true, cursor: place };
    }
    default:
      return refactor(connection, context, command, position);
  }
}

/** Executes a refactoring; the cursor goes with what is moved. */
async function refactor(connection: Connection, context: DocumentContext, command: string, position: unknown): Promise<CommandResult> {
  const { service, document } = context;
  const name = refactoringOf(command);
  if (name === undefined) throw refusal(service.say, message('There is no command {0}.', command));
  if (!isPosition(position)) throw refusal(service.say, message('This command needs a place in the text.'));
  const back = takenBack(document, position, name);
  const answer = back ?? service.refactor(document, position, name);
  if (isRefused(answer)) throw refusal(service.say, answer.refused);
  if (back === undefined) rememberMove(document, position, name, answer);
  const { edits, cursor } = answer;
  const label = REFACTORINGS[name].title;
  if (cursor !== undefined) return insert(connection, context, label, { edits, cursor });
  const result = await apply(connection, context, label, edits);
  return { ...result, done: service.say(counted(edits.length, message('1 place changed'), message('{0} places changed', edits.length))) };
}

function fixedMessage(fixed: number, left: number): Message {
  const done = counted(fixed, message('1 report fixed'), message('{0} reports fixed', fixed));
  return left === 0 ? message('{0}, none left', done) : message('{0}, {1} left', done, String(left));
}

function renumberedMessage(changed: number, lost: number): Message {
  const done = counted(changed, message('1 number changed'), message('{0} numbers changed', changed));
  if (lost === 0) return done;
  return message(
    '{0}; {1}',
    done,
    counted(
      lost,
      message('one reference without a paragraph was put in square brackets'),
      message('{0} references without a paragraph were put in square brackets', lost),
    ),
  );
}

function counted(number: number, one: Message, several: Message): Message {
  return number === 1 ? one : several;
}

/** Applies an insertion and shows the place where the drafter goes on writing. */
async function insert(
  connection: Connection,
  context: DocumentContext,
  label: Message,
  { edits, cursor }: { readonly edits: readonly TextEdit[]; readonly cursor: Position },
): Promise<CommandResult> {
  const result = await apply(connection, context, label, edits);
  if (!result.applied) return result;
  await reveal(connection, context, cursor);
  return { ...result, cursor };
}

async function reveal(connection: Connection, { client, document: { uri } }: DocumentContext, cursor: Position): Promise<void> {
  if (client.showsDocuments) await connection.window.showDocument({ uri, takeFocus: true, selection: { start: cursor, end: cursor } });
}

async function apply(
  connection: Connection,
  { service, document, client }: DocumentContext,
  label: Message,
  edits: readonly TextEdit[],
): Promise<CommandResult> {
  const { applied } = await connection.workspace.applyEdit({ label: service.say(label), edit: workspaceEdit(document, edits, client) });
  return { applied };
}

/** A refusal is shown to the user as it stands. */
export function refusal(say: Say, text: Message): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, say(text));
}

function isPosition(value: unknown): value is Position {
  const position = value as Partial<Position> | null | undefined;
  return typeof position?.line === 'number' && typeof position.character === 'number';
}
