import type { CancellationToken, Connection, LinkedEditingRanges, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver';
import { runSafe } from '../runSafe';
import type { DocumentContext, Session } from '../session';

/** Answers for the canonical form of documents and ranges, for a line break typed in a list, and for what is edited together. */
export function answerFormatting(connection: Connection, session: Session): void {
  const on =
    <Params extends { readonly textDocument: TextDocumentIdentifier }>(work: (context: DocumentContext, params: Params) => TextEdit[]) =>
    (params: Params, token: CancellationToken): Promise<TextEdit[]> =>
      runSafe(connection, token, [], async () => {
        const context = await session.contextOf(params.textDocument.uri);
        return context === undefined ? [] : work(context, params);
      });
  connection.onDocumentFormatting(on(({ service, document, settings }) => [...service.format(document, settings)]));
  connection.onDocumentRangeFormatting(
    on(({ service, document, settings }, { range }) => [...service.formatRange(document, range, settings)]),
  );
  connection.onDocumentOnTypeFormatting(
    on(({ service, document }, { position, ch }) => (ch === '\n' ? [...service.formatOnType(document, position)] : [])),
  );
  connection.languages.onLinkedEditingRange(({ textDocument, position }, token) =>
    runSafe<LinkedEditingRanges | null>(connection, token, null, async () => {
      const context = await session.contextOf(textDocument.uri);
      const linked = context?.service.linkedEditing(context.document, position);
      return linked === undefined ? null : { ...linked, ranges: [...linked.ranges] };
    }),
  );
}
