import type { Connection } from 'vscode-languageserver';
import {
  changeDegreeRequest,
  keepOwnLabelRequest,
  labelNewLineRequest,
  takeLabelBackRequest,
  type KeyAnswer,
  type KeyParams,
} from '../protocol';
import { runSafe } from '../runSafe';
import type { DocumentContext, Session } from '../session';
import type { SpanEdit, TextEdit } from '../../text/position';

/** Answers what Enter, Tab, Shift+Tab and Backspace do in lists; of another version of the text than is open here nothing is said. */
export function answerListKeys(connection: Connection, session: Session): void {
  const on =
    <Params extends KeyParams>(work: (context: DocumentContext, params: Params) => KeyAnswer | undefined) =>
    (params: Params, token: Parameters<typeof runSafe>[1]): Promise<KeyAnswer | null> =>
      runSafe<KeyAnswer | null>(connection, token, null, async () => {
        const context = await session.contextOf(params.textDocument.uri);
        if (context === undefined) return null;
        return context.document.version === params.version ? (work(context, params) ?? null) : { kind: 'stale', edits: [] };
      });
  connection.onRequest(
    labelNewLineRequest,
    on(({ service, document }, typed) => service.answerBreak(document, typed)),
  );
  connection.onRequest(
    takeLabelBackRequest,
    on(({ service, document }, { offset }) => plain(service.takeLabelBack(document, offset))),
  );
  connection.onRequest(
    keepOwnLabelRequest,
    on(({ service, document }, given) => plain(service.keepOwnLabel(document, given))),
  );
  connection.onRequest(
    changeDegreeRequest,
    on(({ service, document }, { offset, direction }) => {
      const key = service.changeDegree(document, document.positionAt(offset), direction);
      const spanOf = ({ range, newText }: TextEdit): SpanEdit => ({
        start: document.offsetAt(range.start),
        end: document.offsetAt(range.end),
        newText,
      });
      return key === undefined ? undefined : { kind: 'plain', edits: key.edits.map(spanOf), cursor: key.cursor };
    }),
  );
}

function plain(edits: readonly SpanEdit[] | undefined): KeyAnswer | undefined {
  return edits === undefined ? undefined : { kind: 'plain', edits };
}
