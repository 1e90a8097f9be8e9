import type { CancellationToken, Connection, Location, TextDocumentPositionParams, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { CitedThing } from '../../features/citedAt';
import {
  citedKeys,
  citingParagraphs,
  searchSymbols,
  summaryCitations,
  summaryParagraphs,
  type SummarizedFile,
} from '../../service/workspace';
import { message, type Message } from '../../text/message';
import { runLong } from '../longWork';
import { runSafe } from '../runSafe';
import type { Session } from '../session';
import { fileKey } from '../../text/fileUri';

/**
 * Answers what goes beyond one document: definitions, references, symbols and the hierarchy of citations over all resolutions of the
 * workspace.
 */
export function answerWorkspace(connection: Connection, session: Session): void {
  const answerDefinition = (
    { textDocument: { uri }, position }: TextDocumentPositionParams,
    token: CancellationToken,
    reporter: WorkDoneProgressReporter,
  ): Promise<Location[]> =>
    runSafe<Location[]>(connection, token, [], async () => {
      const context = await session.contextOf(uri);
      if (context === undefined) return [];
      const local = context.service.definition(context.document, position);
      const cited = context.service.citedAt(context.document, position);
      // Instruments have no files of their own: nothing is looked for.
      if (cited === undefined || cited.keys.every((key) => key.startsWith('instrument:'))) return local;
      const files = await summaries(connection, session, token, reporter, message('Looking for {0}', cited.name));
      const own = placesOfThemselves(files, cited, uri);
      return own.length > 0 ? own : local;
    });
  connection.onDefinition(answerDefinition);
  // Where an instrument is introduced, it is both declared and defined.
  connection.onDeclaration(answerDefinition);
  connection.onReferences((params, token, reporter) =>
    runSafe(connection, token, [], async () => {
      const {
        textDocument: { uri },
        position,
        context: { includeDeclaration },
      } = params;
      const context = await session.contextOf(uri);
      if (context === undefined) return [];
      const local = context.service.references(context.document, position, includeDeclaration ? 'all' : 'uses');
      const cited = context.service.citedAt(context.document, position);
      if (cited === undefined) return local;
      const files = await summaries(connection, session, token, reporter, message('Looking for {0}', cited.name));
      return [...local, ...citationsElsewhere(files, cited.keys, uri)];
    }),
  );
  connection.onWorkspaceSymbol((params, token, reporter) =>
    runSafe(connection, token, [], async () => {
      const files = await summaries(connection, session, token, reporter, message('Reading the resolutions of the workspace'));
      return searchSymbols(files, params.query);
    }),
  );
  answerCallHierarchy(connection, session);
}

/** The places in all other files that cite one of these. */
export function citationsElsewhere(files: readonly SummarizedFile[], keys: readonly string[], uri: string): readonly Location[] {
  return files
    .filter((file) => fileKey(file.uri) !== fileKey(uri))
    .flatMap(({ uri: other, summary }) => summaryCitations(summary, keys).map(({ range }) => ({ uri: other, range })));
}

/** All resolutions of the workspace; the work of reading them is shown and can be cancelled. */
export async function summaries(
  connection: Connection,
  session: Session,
  token: CancellationToken,
  reporter: WorkDoneProgressReporter | undefined,
  title: Message,
): Promise<readonly SummarizedFile[]> {
  const { say } = await session.service;
  return runLong({ connection, client: session.client, say, title, token, reporter, tidy: session.tidy }, (step) =>
    session.index.summaries(step),
  );
}

function answerCallHierarchy(connection: Connection, session: Session): void {
  connection.languages.callHierarchy.onPrepare(({ textDocument: { uri }, position }, token) =>
    runSafe(connection, token, null, async () => {
      const context = await session.contextInWorkspace(uri);
      return context?.service.prepareCallHierarchy(context.document, position) ?? null;
    }),
  );
  connection.languages.callHierarchy.onIncomingCalls((params, token, reporter) =>
    runSafe(connection, token, null, async () => {
      const { item } = params;
      const keys = citedKeys(item);
      if (keys !== undefined) {
        const files = await summaries(connection, session, token, reporter, message('Looking for {0}', item.name));
        return files.flatMap((file) => citingParagraphs(file, keys));
      }
      const context = await session.contextInWorkspace(item.uri);
      return context?.service.incomingCalls(context.document, item) ?? null;
    }),
  );
  connection.languages.callHierarchy.onOutgoingCalls(({ item }, token) =>
    runSafe(connection, token, null, async () => {
      const context = await session.contextInWorkspace(item.uri);
      return context?.service.outgoingCalls(context.document, item) ?? null;
    }),
  );
}

/** The title, else the symbol, of each other file that is what is cited. */
function placesOfThemselves(files: readonly SummarizedFile[], { keys }: CitedThing, uri: string): Location[] {
  return files
    .filter((file) => fileKey(file.uri) !== fileKey(uri) && file.summary.self.some((key) => keys.includes(key)))
    .flatMap(({ uri: other, summary }) => {
      const paragraphs = summaryParagraphs(summary);
      const head = paragraphs.find(({ kind }) => kind === TITLE) ?? paragraphs[0];
      return head === undefined ? [] : [{ uri: other, range: head.range }];
    });
}

const TITLE = 15;
