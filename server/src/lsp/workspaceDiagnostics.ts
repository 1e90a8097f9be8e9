import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { message } from '../text/message';
import { toDiagnostics } from './diagnostics';
import { runLong } from './longWork';
import { runSafe } from './runSafe';
import type { Session } from './session';
import type { IndexedFile } from './workspaceIndex';
import { fileKey } from '../text/fileUri';

/**
 * Answers pulls for the whole workspace: every resolution, where the user wants it; the open ones for our own client only, which knows
 * whether it shows them. A client that
 * takes results bit by bit gets each file when it is checked, and where nothing is new its question is kept until something changes, so
 * that nobody asks
 * every second second for nothing.
 */
export function answerWorkspaceDiagnostics(connection: Connection, session: Session): void {
  connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token, reporter, partial) =>
    runSafe<WorkspaceDiagnosticReport>(connection, token, { items: [] }, async () => {
      const known = new Map(previousResultIds.map(({ uri, value }) => [fileKey(uri), { uri, value }]));
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      const state = { isNew: false };
      const send = (item: WorkspaceDocumentDiagnosticReport): void => {
        if (item.kind === DocumentDiagnosticReportKind.Full) state.isNew = true;
        if (partial === undefined) items.push(item);
        else if (item.kind === DocumentDiagnosticReportKind.Full) partial.report({ items: [item] });
      };
      for (;;) {
        // Waited for from now on, so that no change is missed while files are checked.
        const changed = partial === undefined ? undefined : session.index.changed.next(token);
        await checkAll(connection, session, known, token, reporter, send);
        if (changed === undefined || state.isNew) return { items };
        await changed;
        if (isCancelled(token)) return { items };
      }
    }),
  );
}

/** A client's result of before. */
interface Previous {
  readonly uri: string;
  readonly value: string;
}

async function checkAll(
  connection: Connection,
  session: Session,
  known: ReadonlyMap<string, Previous>,
  token: CancellationToken,
  reporter: WorkDoneProgressReporter,
  send: (item: WorkspaceDocumentDiagnosticReport) => void,
): Promise<void> {
  const [{ say }, { workspaceDiagnostics }] = await Promise.all([session.service, session.settings.editor(undefined)]);
  const files = workspaceDiagnostics ? await session.index.files() : [];
  const open = new Set(session.documents.all().map(({ uri }) => fileKey(uri)));
  // A client that was asked for these reports prefers those on the documents that it shows; another might take both for one.
  const leavesOut = (key: string): boolean => open.has(key) && !session.client.registersDiagnostics;
  const checked = files.filter(({ uri }) => !leavesOut(fileKey(uri)));
  const { generation } = session.settings;
  const resultIdOf = ({ revision }: IndexedFile): string => `w.${revision}.${generation}`;
  const present = new Set(checked.map(({ uri }) => fileKey(uri)));
  for (const [key, { uri }] of known)
    if (!present.has(key) && !leavesOut(key)) send({ uri, version: null, kind: DocumentDiagnosticReportKind.Full, items: [] });
  const due: IndexedFile[] = [];
  for (const file of checked) {
    const resultId = resultIdOf(file);
    if (known.get(fileKey(file.uri))?.value === resultId)
      send({ uri: file.uri, version: null, kind: DocumentDiagnosticReportKind.Unchanged, resultId });
    else due.push(file);
  }
  await runLong(
    {
      connection,
      client: session.client,
      say,
      title: message('Checking the resolutions of the workspace'),
      token,
      reporter,
      tidy: session.tidy,
    },
    async (step) => {
      for (const [done, file] of due.entries()) {
        await step(done, due.length);
        send({
          uri: file.uri,
          version: null,
          kind: DocumentDiagnosticReportKind.Full,
          resultId: resultIdOf(file),
          items: await check(session, file.uri),
        });
      }
    },
  );
}

/** The reports of a file; none for one of another kind. */
async function check(session: Session, uri: string): Promise<Diagnostic[]> {
  const context = await session.contextInWorkspace(uri);
  if (context === undefined) return [];
  const { service, document, settings, client } = context;
  return toDiagnostics(document, service.diagnose(document, settings), client, service.say);
}

/** Asked again after each waiting: the compiler takes an answer of before for good. */
function isCancelled(token: CancellationToken): boolean {
  return token.isCancellationRequested;
}
