import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** Says quietly how many lines the formatting of a document or of a selection changes. */
export const sayWhatIsFormatted: Pick<Middleware, 'provideDocumentFormattingEdits' | 'provideDocumentRangeFormattingEdits'> = {
  provideDocumentFormattingEdits: async (document, options, token, next) => told(document, await next(document, options, token)),
  provideDocumentRangeFormattingEdits: async (document, range, options, token, next) =>
    told(document, await next(document, range, options, token)),
};

/** How long a message stays in the status bar, in milliseconds. */
const SHOWN = 10_000;

function told(document: vscode.TextDocument, edits: vscode.TextEdit[] | null | undefined): vscode.TextEdit[] | null | undefined {
  if (!edits) return edits;
  const changed = changedLines(edits).size;
  const done =
    changed === 0
      ? vscode.l10n.t('No line changed')
      : changed === 1
        ? vscode.l10n.t('1 line changed')
        : vscode.l10n.t('{0} lines changed', changed);
  // What is formatted without being seen, such as a file that is saved with all others, says nothing.
  if (vscode.window.activeTextEditor?.document === document) vscode.window.setStatusBarMessage(done, SHOWN);
  return edits;
}

/** A stretch of a text. */
interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** The zero-based lines of a text that edits touch; a line whose beginning an edit only reaches is not one of them. */
export function changedLines(edits: readonly { readonly range: Stretch }[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { range } of edits) {
    const last = range.end.character === 0 && range.end.line > range.start.line ? range.end.line - 1 : range.end.line;
    for (let line = range.start.line; line <= last; line += 1) lines.add(line);
  }
  return lines;
}
