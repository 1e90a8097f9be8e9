import type { Connection } from 'vscode-languageserver';
import { rules } from '../../rules/index';
import { rulePage } from '../../rules/page';
import { rulePageRequest } from '../protocol';
import { runSafe } from '../runSafe';
import type { Session } from '../session';

/** Answers for the page of a rule, in the reader's language. */
export function answerRulePage(connection: Connection, session: Session): void {
  connection.onRequest(rulePageRequest, ({ code }, token) =>
    runSafe(connection, token, null, async () => {
      const rule = rules.find((one) => one.code === code);
      return rule === undefined ? null : rulePage(rule, (await session.service).say);
    }),
  );
}
