import * as vscode from 'vscode';

/** Where an editor is to be, and how it is brought there. */
interface Aim {
  /** The zero-based line that is to be at its top. */
  readonly line: number;
  /** By so many lines a later one is revealed: the editor keeps rows free above what it reveals, for headings that stick there. */
  readonly ahead: number;
  /** So often it is corrected yet: at the end of a text no line can be brought to the top. */
  readonly tries: number;
}

const aims = new WeakMap<vscode.TextEditor, Aim>();
const TRIES = 3;
/** An editor that is so near to where it is to be stays there, in lines; one that is further off was scrolled by somebody else. */
const NEAR = 1;
const FAR = 12;

/** Scrolls the editors of a document so that a zero-based line is at their top; `correctScroll` is to be told where they have come to. */
export function scrollEditors(uri: vscode.Uri, line: number): void {
  for (const editor of vscode.window.visibleTextEditors) {
    if (editor.document.uri.toString() !== uri.toString()) continue;
    const at = Math.min(Math.max(0, Math.floor(line)), editor.document.lineCount - 1);
    bring(editor, { line: at, ahead: aims.get(editor)?.ahead ?? 0, tries: TRIES });
  }
}

/** Brings an editor that was scrolled by `scrollEditors` to its line, where it has come to another one; how many lines apart they are depends on its rows. */
export function correctScroll(editor: vscode.TextEditor, firstLine: number): void {
  const aim = aims.get(editor);
  if (aim === undefined || aim.tries === 0) return;
  const off = aim.line - firstLine;
  if (Math.abs(off) <= NEAR || Math.abs(off) > FAR) return;
  bring(editor, { line: aim.line, ahead: Math.min(FAR, Math.max(0, aim.ahead + off)), tries: aim.tries - 1 });
}

function bring(editor: vscode.TextEditor, aim: Aim): void {
  aims.set(editor, aim);
  const line = Math.min(aim.line + aim.ahead, editor.document.lineCount - 1);
  editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
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
