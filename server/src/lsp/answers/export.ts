import type { Connection } from 'vscode-languageserver';
import { exportRequest } from '../protocol';
import { runSafe } from '../runSafe';
import type { Runtime } from '../runtime';
import type { Session } from '../session';
import { documentOf } from './compare';

/** Answers for an open document, or a file of the workspace, in another format. */
export function answerExport(
  connection: Connection,
  session: Session,
  { files, loadAkomaNtoso }: Pick<Runtime, 'files' | 'loadAkomaNtoso'>,
): void {
  connection.onRequest(exportRequest, ({ uri, format, changes }, token) =>
    runSafe(connection, token, null, async () => {
      const context = (await session.contextOf(uri)) ?? (await session.contextInWorkspace(uri));
      if (context === undefined) return null;
      if (format === 'akn' || format === 'akn publication') {
        const program = await loadAkomaNtoso?.(connection);
        const form = format === 'akn' ? 'statement' : 'publication';
        return context.service.writtenBy(context.document, (model, known) => program?.writeAkomaNtoso(model, known, { form }).xml) ?? null;
      }
      if (format !== 'docx') return context.service.export(context.document, format);
      const { comments, ...options } = (await session.settings.editor(uri)).word;
      if (changes === undefined)
        return base64(await files(connection).writeWord(context.service.printedTexts(context.document, comments), options));
      const base = await documentOf(session, changes.base);
      if (base === undefined || context.service.fileKind(base) !== 'resolution') return null;
      const { texts, ...versions } = context.service.printedVersions(base, context.document, comments);
      const { author, date } = changes;
      return base64(await files(connection).writeWord(texts, { ...options, changes: { ...versions, author, date, moves: 'marked' } }));
    }),
  );
}

/** Bytes as text for the wire, in the alphabet that both Node and browsers read. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
