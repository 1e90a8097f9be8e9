import type { Connection } from 'vscode-languageserver';
import { formattedDraft } from '../../service/formattedDraft';
import { importRequest } from '../protocol';
import { runSafe } from '../runSafe';
import type { Runtime } from '../runtime';
import type { Session } from '../session';

/** Makes a draft of a file of another format that the client has read. */
export function answerImport(connection: Connection, session: Session, { loadAkomaNtoso }: Pick<Runtime, 'loadAkomaNtoso'>): void {
  connection.onRequest(importRequest, ({ base64 }, token) =>
    runSafe(connection, token, null, async () => {
      const [service, settings, program] = await Promise.all([
        session.service,
        session.settings.of(NOT_SAVED),
        loadAkomaNtoso?.(connection),
      ]);
      if (program === undefined) return null;
      try {
        const { text, warnings } = program.readAkomaNtoso(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
        return {
          text: formattedDraft(service, text, settings),
          warnings: warnings.map(({ text: said, places: [place = ''] }) => service.say(said) + (place === '' ? '' : `: “${place}”`)),
        };
      } catch (error) {
        return { fault: error instanceof Error ? error.message : String(error) };
      }
    }),
  );
}

/** A draft has no file yet, so only the user's own settings hold for it. */
const NOT_SAVED = 'untitled:draft.res';
