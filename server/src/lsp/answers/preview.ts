import type { Connection } from 'vscode-languageserver';
import type { ResolutionDocument } from '../../syntax/document';
import { previewRequest, type PreviewAnswer, type TextToCompare } from '../protocol';
import { runSafe } from '../runSafe';
import type { Session } from '../session';
import { documentOf, nameOf } from './compare';

/** Answers for the page of an open document, as HTML by parts, with what has changed since an older version where one is given. */
export function answerPreview(connection: Connection, session: Session): void {
  const baseOf = readBases(session);
  connection.onRequest(previewRequest, ({ uri, known, base }, token) =>
    runSafe(connection, token, null, async (): Promise<PreviewAnswer | null> => {
      const old = await baseOf(uri, base);
      const context = await session.contextOf(uri);
      if (context === undefined) return null;
      const { service, document } = context;
      const isForeign = base !== undefined && (old === undefined || service.fileKind(old) !== 'resolution');
      const page = service.preview(document, new Set(known), isForeign ? undefined : old);
      return { version: document.version, ...page, ...(isForeign && { foreign: nameOf(base) }) };
    }),
  );
}

/** Reads the older versions of documents; one that is the same text as at the last time is not read again while its document is typed in. */
function readBases(session: Session): (uri: string, base: TextToCompare | undefined) => Promise<ResolutionDocument | undefined> {
  const last = new Map<string, ResolutionDocument>();
  return async (uri, base) => {
    const known = last.get(uri);
    if (base?.text !== undefined && known?.getText() === base.text) return known;
    last.delete(uri);
    const document = base && (await documentOf(session, base));
    if (base?.text !== undefined && document !== undefined) last.set(uri, document);
    return document;
  };
}
