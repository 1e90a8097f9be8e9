import type { Connection } from 'vscode-languageserver';
import type { ResolutionDocument } from '../../syntax/document';
import { keysOfPage, partsChange } from '../../service/shapes';
import type { PreviewPage } from '../../service/service';
import { previewRequest, type PreviewAnswer, type TextToCompare } from '../protocol';
import { runSafe } from '../runSafe';
import type { Session } from '../session';
import { documentOf, nameOf } from './compare';

/**
 * Answers for the page of an open document, as HTML by parts, with what has changed since an older version where one is given. What was
 * answered last is kept, so that a letter neither asks nor answers about the parts that it leaves alone.
 */
export function answerPreview(connection: Connection, session: Session): void {
  const baseOf = readBases(session);
  const answered = new Map<string, Answered>();
  let count = 0;
  session.documents.onDidClose(({ document: { uri } }) => {
    answered.delete(uri);
  });
  connection.onRequest(previewRequest, ({ uri, since, base }, token) =>
    runSafe(connection, token, null, async (): Promise<PreviewAnswer | null> => {
      const old = await baseOf(uri, base);
      const context = await session.contextOf(uri);
      const known = answered.get(uri);
      // Of a page whose answer is not kept the next question gets the whole.
      answered.delete(uri);
      if (context === undefined) return null;
      const { service, document } = context;
      const isForeign = base !== undefined && (old === undefined || service.fileKind(old) !== 'resolution');
      const last = known?.state === since ? known : undefined;
      const page = service.preview(document, last === undefined ? NOTHING : keysOfPage(last.page), isForeign ? undefined : old);
      const { title, language, html } = page;
      count += 1;
      answered.set(uri, { state: count, page });
      return {
        version: document.version,
        state: count,
        from: last === undefined ? 'nothing' : 'last',
        title,
        language,
        style: last === undefined ? page.style : '',
        order: partsChange(last?.page.order ?? [], page.order),
        feet: partsChange(last?.page.feet ?? [], page.feet),
        html,
        ...(isForeign && { foreign: nameOf(base) }),
      };
    }),
  );
}

/** The last answer about a document. */
interface Answered {
  readonly state: number;
  readonly page: PreviewPage;
}

const NOTHING: ReadonlySet<string> = new Set();

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
