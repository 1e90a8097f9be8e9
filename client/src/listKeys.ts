import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the server answers to a key: edits to be made in one step and where the cursor stands after them. */
interface KeyEdit {
  readonly edits: readonly { readonly range: vscode.Range; readonly newText: string }[];
  readonly cursor: vscode.Position;
}

/** Enter, Tab and Shift+Tab: the server says what they do here; where it says nothing, they do what they do everywhere. */
export function registerListKeys(client: BaseLanguageClient): readonly vscode.Disposable[] {
  const register = (name: string, request: string, extra: object, plain: () => Thenable<unknown>): vscode.Disposable =>
    vscode.commands.registerCommand(`resolution.${name}`, async () => {
      if (!(await press(client, request, extra))) await plain();
    });
  return [
    register('continueList', 'resolution/continueList', {}, () => vscode.commands.executeCommand('default:type', { text: '\n' })),
    register('indentItem', 'resolution/changeDegree', { direction: 'in' }, () => vscode.commands.executeCommand('tab')),
    register('outdentItem', 'resolution/changeDegree', { direction: 'out' }, () => vscode.commands.executeCommand('outdent')),
  ];
}

/** Makes the server's edit as one step of undo; false where there is none, or the text has changed meanwhile. */
async function press(client: BaseLanguageClient, request: string, extra: object): Promise<boolean> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || editor.selections.length !== 1 || !editor.selection.isEmpty || !client.isRunning()) return false;
  const { version, uri } = editor.document;
  const { line, character } = editor.selection.active;
  const answer = await client.sendRequest<KeyEdit | null>(request, { textDocument: { uri: uri.toString() }, position: { line, character }, ...extra }).catch(() => null);
  if (answer === null || editor.document.version !== version) return false;
  const done = await editor.edit((builder) => {
    for (const { range, newText } of answer.edits) builder.replace(new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character), newText);
  });
  const cursor = new vscode.Position(answer.cursor.line, answer.cursor.character);
  editor.selection = new vscode.Selection(cursor, cursor);
  editor.revealRange(new vscode.Range(cursor, cursor));
  return done;
}
