import type { Connection } from 'vscode-languageserver';
import type { ReadFormat, ReadOutcome } from '../../exchange/readOutcome';
import { formattedDraft } from '../../service/formattedDraft';
import type { ResolutionService } from '../../service/service';
import { wordsOfHtml } from '../../service/shapes';
import { message, type Message } from '../../text/message';
import { importRequest } from '../protocol';
import { runSafe } from '../runSafe';
import type { Runtime } from '../runtime';
import type { Session } from '../session';

/** Answers for a file of another format that is to become a draft. */
export function answerImport(connection: Connection, session: Session, { files }: Pick<Runtime, 'files'>): void {
  connection.onRequest(importRequest, async ({ name, content }, token) => {
    const service = await session.service;
    const { say } = service;
    const refused = (reason: Message): { readonly fault: string } => ({ fault: say(message('{0} cannot be imported: {1}', name, reason)) });
    return runSafe(connection, token, refused(message('something went wrong; the log says what')), async () => {
      const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
      const outcome = await outcomeOf(service, name, bytes, (format) => files(connection).read(bytes, format));
      if ('fault' in outcome) return refused(outcome.fault);
      const said = outcome.warnings.map(({ text, places }) => say(text) + where(places));
      return { text: formattedDraft(service, outcome.text, await session.settings.of(NOT_SAVED)), said };
    });
  });
}

/** A draft has no file yet, so only the user's own settings hold for it. */
const NOT_SAVED = 'untitled:draft.res';

/** A file is what its name says; one whose name says nothing may be a Word file, and is refused with the reason where it is none. */
async function outcomeOf(
  service: Pick<ResolutionService, 'cleanPaste'>,
  name: string,
  bytes: Uint8Array,
  read: (format: ReadFormat) => Promise<ReadOutcome>,
): Promise<ReadOutcome> {
  if (/\.(?:xml|akn)$/i.test(name)) return read('akn');
  const isHtml = /\.html?$/i.test(name);
  if (!isHtml && !/\.(?:txt|md)$/i.test(name)) return read('docx');
  const plain = new TextDecoder().decode(bytes);
  const { text, done } = service.cleanPaste(isHtml ? wordsOfHtml(plain) : plain);
  return { text, warnings: done.map((one) => ({ text: one, places: [] })) };
}

/** The first places of something that is said. */
function where(places: readonly string[]): string {
  const shown = places.filter((place) => place !== '').slice(0, 3);
  return shown.length === 0 ? '' : `: ${shown.map((place) => `“${place}”`).join(', ')}${places.length > shown.length ? ' …' : ''}`;
}
