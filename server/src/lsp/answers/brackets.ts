import type { Connection } from 'vscode-languageserver';
import { message } from '../../text/message';
import { openBracketsRequest, type OpenBracketAnswer } from '../protocol';
import { runSafe } from '../runSafe';
import type { Session } from '../session';

/** Answers with the words in square brackets that are not settled. */
export function answerBrackets(connection: Connection, session: Session): void {
  connection.onRequest(openBracketsRequest, ({ uri }, token) =>
    runSafe(connection, token, [], async (): Promise<readonly OpenBracketAnswer[]> => {
      const context = await session.contextOf(uri);
      if (context === undefined) return [];
      const { service, document } = context;
      return service.openBrackets(document).map(({ range, words, place, names, deletes }) => {
        const said = deletes ? [...names, service.say(message('deletion'))] : names;
        return { range, words, beside: [place, said.join(', ')].filter((part) => part !== '').join(' · ') };
      });
    }),
  );
}
