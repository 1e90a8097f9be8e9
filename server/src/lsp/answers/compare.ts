import type { Connection } from 'vscode-languageserver';
import { ResolutionDocument } from '../../syntax/document';
import { compareRequest, type ComparisonAnswer, type TextToCompare } from '../protocol';
import { runSafe } from '../runSafe';
import type { Session } from '../session';

/** Answers for two versions of a text, written as two documents for an editor of differences. */
export function answerCompare(connection: Connection, session: Session): void {
  connection.onRequest(compareRequest, ({ left, right }, token) =>
    runSafe(connection, token, null, async (): Promise<ComparisonAnswer> => {
      const service = await session.service;
      const [old, now] = await Promise.all([documentOf(session, left), documentOf(session, right)]);
      for (const [document, side] of [[old, left] as const, [now, right] as const])
        if (document === undefined || service.fileKind(document) !== 'resolution') return { foreign: nameOf(side) };
      if (old === undefined || now === undefined) return { foreign: nameOf(left) };
      const { left: leftText, right: rightText, headings, counts, doubt } = service.compare(old, now);
      return {
        left: leftText,
        right: rightText,
        headings: headings.map(({ line, leftRange, rightRange }) => ({
          line,
          ...(leftRange && { leftRange }),
          ...(rightRange && { rightRange }),
        })),
        counts,
        ...(doubt && { doubt: service.say(doubt) }),
      };
    }),
  );
}

/** The open document, the file of the workspace, or a document made of the text; undefined where there is none. */
export async function documentOf(session: Session, text: TextToCompare): Promise<ResolutionDocument | undefined> {
  if (text.text !== undefined) return ResolutionDocument.create(`untitled:${text.name ?? 'text'}`, 'resolution', 0, text.text);
  if (text.uri === undefined) return undefined;
  return session.documents.get(text.uri) ?? (await session.index.documentOf(text.uri));
}

/** How a text is called. */
export function nameOf({ uri, name }: TextToCompare): string {
  return name ?? uri ?? '';
}
