import type { CancellationToken, Connection, TextDocumentIdentifier } from 'vscode-languageserver';
import { isRefused } from '../service/shapes';
import { ResolutionDocument } from '../syntax/document';
import { message } from '../text/message';
import { answerDiagnostics, refreshDiagnostics } from './answers/diagnostics';
import { answerFormatting } from './answers/formatting';
import { answerHints, refreshHints } from './answers/hints';
import { answerPaste } from './answers/paste';
import { answerWorkspace } from './answers/workspace';
import { codeActions, deferredUri, resolveCodeAction } from './answers/codeActions';
import { executeCommand, refusal } from './answers/commands';
import { serverCapabilities } from './capabilities';
import { answerBrackets } from './answers/brackets';
import { answerAmend, answerVotingList, answerWriteAmendments } from './answers/amend';
import { answerCompare } from './answers/compare';
import { answerCompletionResolve, createCompletionLists, triggerOf } from './answers/completionList';
import { answerListKeys } from './answers/listKeys';
import { answerNewDraft } from './answers/newDraft';
import { answerExport } from './answers/export';
import { answerImport } from './answers/import';
import { answerPreview } from './answers/preview';
import { answerRulePage } from './answers/rulePage';
import { fileKindRequest, findInstrumentsRequest } from './protocol';
import { refuseOutOfOrder } from './order';
import { registerDiagnostics } from './registerDiagnostics';
import { runSafe } from './runSafe';
import { answerSemanticTokens } from './answers/semanticTokens';
import type { Runtime } from './runtime';
import { createSession, type DocumentContext, type Session } from './session';
import { answerWorkspaceDiagnostics } from './workspaceDiagnostics';
import { workspaceEdit } from './workspaceEdit';

/** Starts the language server on a connection: documents are kept as lists of blocks, and every answer comes from the service. */
export function startServer(connection: Connection, runtime: Runtime): void {
  refuseOutOfOrder(connection);
  const session = createSession(connection, runtime, serverCapabilities, (changed) => {
    refreshDiagnostics(connection, changed);
    refreshHints(connection, changed);
    changed.index.changed.fire();
    settingsChanged();
  });
  const settingsChanged = registerDiagnostics(connection, session);
  answerDiagnostics(connection, session);
  answerWorkspaceDiagnostics(connection, session);
  answerWorkspace(connection, session);
  answerHints(connection, session);
  answerFeatures(connection, session);
  answerActions(connection, session);
  answerSemanticTokens(connection, session);
  answerFormatting(connection, session);
  answerListKeys(connection, session);
  answerFileKind(connection, session);
  answerRulePage(connection, session);
  answerNewDraft(connection, session);
  answerPaste(connection, session);
  answerCompare(connection, session);
  answerAmend(connection, session);
  answerWriteAmendments(connection, session);
  answerVotingList(connection, session);
  answerBrackets(connection, session);
  answerPreview(connection, session);
  answerExport(connection, session, runtime);
  answerImport(connection, session, runtime);
  session.documents.listen(connection);
  connection.listen();
}

function answerFeatures(connection: Connection, session: Session): void {
  /** Runs a feature on an open resolution; the fall-back is the answer where there is none. */
  const on =
    <Params extends { readonly textDocument: TextDocumentIdentifier }, Result>(
      fallback: Result,
      work: (context: DocumentContext, params: Params) => Result,
    ) =>
    (params: Params, token: CancellationToken): Promise<Result> =>
      runSafe(connection, token, fallback, async () => {
        const context = await session.contextOf(params.textDocument.uri);
        return context === undefined ? fallback : work(context, params);
      });
  const lists = createCompletionLists();
  connection.onCompletion(
    on(null, ({ service, document, client }, { position, context }) =>
      lists.send(service.completion(document, position, triggerOf(context)), client),
    ),
  );
  answerCompletionResolve(connection, lists);
  connection.onDocumentHighlight(on([], ({ service, document }, { position }) => service.highlights(document, position)));
  connection.onDocumentLinks(on([], ({ service, document }) => service.documentLinks(document)));
  connection.onDocumentSymbol(on([], ({ service, document }) => service.documentSymbols(document)));
  connection.onFoldingRanges(on([], ({ service, document }) => service.foldingRanges(document)));
  connection.onHover(on(null, ({ service, document }, { position }) => service.hover(document, position) ?? null));
  connection.onSelectionRanges(on([], ({ service, document }, { positions }) => service.selectionRanges(document, positions)));
  connection.onPrepareRename(on(null, ({ service, document }, { position }) => service.prepareRename(document, position) ?? null));
  connection.onRenameRequest(
    on(null, ({ service, document, client }, { position, newName }) => {
      const edits = service.rename(document, position, newName);
      if (isRefused(edits)) throw refusal(service.say, edits.refused);
      return workspaceEdit(document, edits, client);
    }),
  );
}

function answerActions(connection: Connection, session: Session): void {
  connection.onCodeAction((params, token) =>
    runSafe(connection, token, [], async () => {
      const context = await session.contextOf(params.textDocument.uri);
      return context === undefined ? [] : codeActions(context, params);
    }),
  );
  connection.onCodeActionResolve((action, token) =>
    runSafe(connection, token, action, async () => {
      const uri = deferredUri(action);
      const context = uri === undefined ? undefined : await session.contextOf(uri);
      return context === undefined ? action : resolveCodeAction(context, action);
    }),
  );
  connection.onExecuteCommand(({ command, arguments: [uri, position, name] = [] }, token) =>
    runSafe(connection, token, null, async () => {
      const context = typeof uri === 'string' ? await session.contextOf(uri) : undefined;
      if (context === undefined) throw refusal((await session.service).say, message('This command needs an open resolution.'));
      return executeCommand(connection, context, command, position, name);
    }),
  );
}

function answerFileKind(connection: Connection, session: Session): void {
  connection.onRequest(findInstrumentsRequest, ({ query }, token) =>
    runSafe(connection, token, [], async () => (await session.service).findInstruments(query)),
  );
  connection.onRequest(fileKindRequest, ({ uri, text }, token) =>
    runSafe(connection, token, 'resolution', async () => {
      const document = text === undefined ? session.documents.get(uri) : ResolutionDocument.create(uri, 'resolution', 0, text);
      return document === undefined ? 'resolution' : (await session.service).fileKind(document);
    }),
  );
}
