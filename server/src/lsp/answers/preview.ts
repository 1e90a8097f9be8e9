import type { Connection } from 'vscode-languageserver';
import { previewRequest } from '../protocol';
import { runSafe } from '../runSafe';
import type { Session } from '../session';

/** Answers for the page of an open document, as HTML by parts. */
export function answerPreview(connection: Connection, session: Session): void {
  connection.onRequest(previewRequest, ({ uri, known }, token) =>
    runSafe(connection, token, null, async () => {
      const context = await session.contextOf(uri);
      if (context === undefined) return null;
      const { service, document } = context;
      return { version: document.version, ...service.preview(document, new Set(known)) };
    }),
  );
}
