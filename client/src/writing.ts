import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * Tells the server where the user is writing, so that nothing is said of the end of what is still being written: from a change at the
 * cursor on, until the cursor goes elsewhere by itself, the file is saved or another editor comes to the fore.
 */
export function followWriting(client: BaseLanguageClient): readonly vscode.Disposable[] {
  const state: { writing: { readonly uri: string; readonly line: number } | undefined } = { writing: undefined };
  const tell = (params: { readonly uri: string; readonly position?: { readonly line: number; readonly character: number } }): void => {
    if (client.isRunning()) void client.sendNotification('resolution/writing', params).catch(() => undefined);
  };
  const leave = (): void => {
    const { writing } = state;
    state.writing = undefined;
    if (writing !== undefined) tell({ uri: writing.uri });
  };
  return [
    vscode.workspace.onDidChangeTextDocument(({ document, reason, contentChanges: [change, ...others] }) => {
      const editor = vscode.window.activeTextEditor;
      if (document !== editor?.document || document.languageId !== 'resolution' || change === undefined) return;
      const uri = document.uri.toString();
      // Undoing, and what a command changes elsewhere, is no writing: whoever does so wants to see at once what is wrong.
      if (others.length > 0 || reason !== undefined || !isAt(editor.selection.active.line, change)) {
        leave();
        return;
      }
      const { line, character } = endOf(change);
      state.writing = { uri, line };
      tell({ uri, position: { line, character } });
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [selection, ...others] }) => {
      const { writing } = state;
      if (document.uri.toString() !== writing?.uri) return;
      if (others.length > 0 || selection?.active.line !== writing.line) leave();
    }),
    vscode.workspace.onDidSaveTextDocument(leave),
    vscode.window.onDidChangeActiveTextEditor(leave),
  ];
}

/** Whether a change is in the line of the cursor, which may stand before it or after it. */
function isAt(line: number, { range, text }: vscode.TextDocumentContentChangeEvent): boolean {
  return line >= range.start.line && line <= Math.max(range.end.line, range.start.line + text.split(/\r\n?|\n/).length - 1);
}

/** Where what was written ends. */
function endOf({ range: { start }, text }: vscode.TextDocumentContentChangeEvent): { readonly line: number; readonly character: number } {
  const lines = text.split(/\r\n?|\n/);
  const last = lines.at(-1)?.length ?? 0;
  return { line: start.line + lines.length - 1, character: lines.length > 1 ? last : start.character + last };
}
