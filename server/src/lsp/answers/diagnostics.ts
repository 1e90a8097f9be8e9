import {
  CancellationToken,
  DocumentDiagnosticReportKind,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { ResolutionDocument } from '../../syntax/document';
import { toDiagnostics, toStatus } from '../diagnostics';
import { amendmentDiagnostics, draftOf } from '../amendedDraft';
import { statusNotification } from '../protocol';
import { runSafe } from '../runSafe';
import type { Session } from '../session';

/** Answers pulls, and pushes to clients that cannot pull. */
export function answerDiagnostics(connection: Connection, session: Session): void {
  const { documents } = session;
  const opened = new WeakMap<ResolutionDocument, number>();
  const answered = new WeakMap<ResolutionDocument, { readonly resultId: string; readonly items: readonly Diagnostic[] }>();
  const count = { opened: 0 };
  documents.onDidOpen(({ document }) => {
    count.opened += 1;
    opened.set(document, count.opened);
  });
  documents.onDidChangeContent(({ document }) => {
    if (!session.client.pullsDiagnostics) push(connection, session, document);
    void followDraft(connection, session, document);
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (!session.client.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  session.writing.onLeft(() => {
    refreshDiagnostics(connection, session);
    // The line above the title counts what is reported.
    if (session.client.refreshesLenses) void connection.sendRequest('workspace/codeLens/refresh');
  });
  connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }, token) =>
    runSafe(connection, token, NOTHING, async () => {
      await Promise.all([session.service, session.settings.of(uri)]);
      const document = documents.get(uri);
      if (document === undefined) return NOTHING;
      // A document that was closed and opened again starts with old version numbers, so the opening counts too.
      const { writing } = session;
      const draft = await draftOf(session, document);
      const against = draft === undefined ? '' : `.${draft.uri}.${draft.version}`;
      const resultId = `${opened.get(document) ?? 0}.${document.version}.${session.settings.generation}.${writing.timesLeft(uri)}${against}`;
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      const items = await check(connection, session, document);
      const before = answered.get(document);
      // Most letters change no report: then the client is not sent a thousand of them again.
      if (before !== undefined && before.resultId === previousResultId && isSame(before.items, items)) {
        answered.set(document, { resultId: previousResultId, items });
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
      }
      answered.set(document, { resultId, items });
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    }),
  );
}

/** Whether a client would be sent the same reports; most of the same are the very objects of before. */
function isSame(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  return (
    before.length === after.length &&
    after.every((diagnostic, index) => diagnostic === before[index] || JSON.stringify(diagnostic) === JSON.stringify(before[index]))
  );
}

/** Asks for all reports anew, after a change that was no edit. */
export function refreshDiagnostics(connection: Connection, session: Session): void {
  if (session.client.refreshesDiagnostics) void connection.languages.diagnostics.refresh();
  if (session.client.pullsDiagnostics) return;
  for (const document of session.documents.all()) push(connection, session, document);
}

/** The answer for a document that is not open. */
const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

function push(connection: Connection, session: Session, document: ResolutionDocument): void {
  const { uri, version } = document;
  void runSafe(connection, CancellationToken.None, undefined, async () => {
    await Promise.all([session.service, session.settings.of(uri)]);
    // A later change pushes by itself; the reports on this one would come too late.
    if (session.documents.get(uri) !== document || document.version !== version) return;
    await connection.sendDiagnostics({ uri, version, diagnostics: await check(connection, session, document) });
  });
}

/** How long after the last letter in a draft its amendments are worked out again, in milliseconds. */
const PAUSE = 500;

const waiting = new WeakMap<Session, ReturnType<typeof setTimeout>>();

/** When a draft changes, what is reported on its open amendments is asked for again, once its writer pauses. */
async function followDraft(connection: Connection, session: Session, changed: ResolutionDocument): Promise<void> {
  const service = await session.service;
  const sheets = session.documents.all().filter((document) => {
    const symbol = document === changed ? undefined : service.amendedSymbol(document);
    return symbol !== undefined && service.isCalled(changed, symbol);
  });
  if (sheets.length === 0) return;
  clearTimeout(waiting.get(session));
  waiting.set(
    session,
    setTimeout(() => {
      refreshDiagnostics(connection, session);
    }, PAUSE),
  );
}

async function check(connection: Connection, session: Session, document: ResolutionDocument): Promise<Diagnostic[]> {
  const [service, settings] = await Promise.all([session.service, session.settings.of(document.uri)]);
  const kind = service.fileKind(document);
  const diagnosis = service.withInstruments(settings.ownInstruments).diagnose(document, settings, session.writing.at(document.uri));
  if (session.client.own.status === true) void connection.sendNotification(statusNotification, toStatus(document, kind, diagnosis));
  if (kind !== 'resolution') return [];
  const draft = await draftOf(session, document);
  const reports = toDiagnostics(document, diagnosis, session.client, service.say);
  return draft === undefined ? reports : [...reports, ...amendmentDiagnostics(service, draft, document)];
}
