import type { Connection } from 'vscode-languageserver';
import { exportRequest } from '../protocol';
import { runSafe } from '../runSafe';
import type { Session } from '../session';

/** Answers for an open document, or a file of the workspace, in another format. */
export function answerExport(connection: Connection, session: Session): void {
  connection.onRequest(exportRequest, ({ uri, format }, token) =>
    runSafe(connection, token, null, async () => {
      const context = (await session.contextOf(uri)) ?? (await session.contextInWorkspace(uri));
      return context === undefined ? null : context.service.export(context.document, format);
    }),
  );
}
