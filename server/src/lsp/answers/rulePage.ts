import type { Connection } from 'vscode-languageserver';
import { rulePageRequest } from '../protocol';
import { runSafe } from '../runSafe';
import type { Session } from '../session';

/** Answers for the page of a rule, in the reader's language. */
export function answerRulePage(connection: Connection, session: Session): void {
  connection.onRequest(rulePageRequest, ({ code }, token) =>
    runSafe(connection, token, null, async () => (await session.service).rulePage(code) ?? null),
  );
}
