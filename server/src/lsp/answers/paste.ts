import type { Connection } from 'vscode-languageserver';
import type { CleanedText } from '../../service/service';
import { looksPrinted, textOfHtml } from '../../service/shapes';
import { message, type Say } from '../../text/message';
import type { Range, TextEdit } from '../../text/position';
import { cleanPasteRequest } from '../protocol';
import { runSafe } from '../runSafe';
import type { DocumentContext, Session } from '../session';

/** Answers for a text that is pasted into a resolution. */
export function answerPaste(connection: Connection, session: Session): void {
  connection.onRequest(cleanPasteRequest, ({ textDocument, range, text: plain, html }, token) =>
    runSafe(connection, token, null, async () => {
      const context = await session.contextOf(textDocument.uri);
      const printed = html === undefined || html.length > LONGEST ? undefined : textOfHtml(html);
      const text = printed ?? plain;
      if (context === undefined || text.length > LONGEST) return null;
      const { service, document } = context;
      const cleaned = service.cleanPasteInto(document, range, text);
      return {
        text: cleaned.text,
        done: doneIn(cleaned, service.say),
        printed: cleaned.printed || printed !== undefined,
      };
    }),
  );
}

/** The stretch of a document that an action cleans up. */
export interface CleanUpWork {
  readonly cleanUp: Range;
}

/** Whether cleaning up is worth offering on a selection: lines that show at once that they were copied. */
export function isCleanUpOffered({ document }: DocumentContext, range: Range): boolean {
  return range.end.line > range.start.line && looksPrinted(document.getText(range).slice(0, MOST_LOOKED_AT));
}

/** The edit that cleans up a stretch of a document; `[]` where it is clean. */
export function cleanUpEdits({ service, document }: DocumentContext, { cleanUp }: CleanUpWork): readonly TextEdit[] {
  const text = document.getText(cleanUp);
  const newText = text.length > LONGEST ? text : service.cleanPasteInto(document, cleanUp, text).text;
  return newText === text ? [] : [{ range: cleanUp, newText }];
}

/** Texts that are longer are no resolutions, and are left as they are (UTF-16 units). */
const LONGEST = 1_000_000;
const MOST_LOOKED_AT = 20_000;

function doneIn({ done }: CleanedText, say: Say): string {
  return done.length === 0 ? say(message('There was nothing to clean up.')) : say(message('Cleaned up: {0}', done.map(say).join(' · ')));
}
