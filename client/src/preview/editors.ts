import * as vscode from 'vscode';

/** Scrolls the editors of a document so that a zero-based line is at their top. */
export function scrollEditors(uri: vscode.Uri, line: number): void {
  for (const editor of vscode.window.visibleTextEditors) {
    if (editor.document.uri.toString() !== uri.toString()) continue;
    const at = Math.min(Math.max(0, Math.floor(line)), editor.document.lineCount - 1);
    editor.revealRange(new vscode.Range(at, 0, at, 0), vscode.TextEditorRevealType.AtTop);
  }
}

/** Puts the cursor on a zero-based line; with `focus` the editor is opened where it is not, and takes the keys. */
export async function goTo(uri: vscode.Uri, line: number, focus: 'focus' | 'stay'): Promise<void> {
  const position = new vscode.Position(line, 0);
  const selection = new vscode.Range(position, position);
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (focus === 'stay') {
    if (shown === undefined) return;
    shown.selection = new vscode.Selection(position, position);
    shown.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const options = { selection, preserveFocus: false };
  await vscode.window.showTextDocument(document, shown?.viewColumn === undefined ? options : { ...options, viewColumn: shown.viewColumn });
}
