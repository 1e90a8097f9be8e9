import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the server answers to a key: edits to be made in one step and where the cursor stands after them. */
interface KeyEdit {
  readonly edits: readonly { readonly range: vscode.Range; readonly newText: string }[];
  readonly cursor: vscode.Position;
}

/** What came of a key: its edit was made, or it means nothing special at the place where it was pressed. */
type Outcome = 'done' | { readonly plainAt: vscode.Position };

/** Enter, Tab and Shift+Tab: the server says what they do here; where it says nothing, they do what they do everywhere. */
export function registerListKeys(client: BaseLanguageClient): readonly vscode.Disposable[] {
  const pressed: { done: Promise<void> } = { done: Promise.resolve() };
  const register = (name: string, request: string, extra: object, plain: (editor: vscode.TextEditor, at: vscode.Position) => Thenable<unknown>): vscode.Disposable =>
    vscode.commands.registerCommand(`resolution.${name}`, () => {
      // A key waits for the one before it: where it does something depends on what that did.
      pressed.done = pressed.done.then(async () => {
        const editor = vscode.window.activeTextEditor;
        if (editor === undefined) return;
        const outcome = await press(client, editor, request, extra);
        if (outcome !== 'done') await plain(editor, outcome.plainAt);
      }).catch(() => undefined);
      return pressed.done;
    });
  return [
    register('continueList', 'resolution/continueList', {}, breakLine),
    register('indentItem', 'resolution/changeDegree', { direction: 'in' }, () => vscode.commands.executeCommand('tab')),
    register('outdentItem', 'resolution/changeDegree', { direction: 'out' }, () => vscode.commands.executeCommand('outdent')),
  ];
}

/**
 * Makes the server's edit as one step of undo. Who types fast has written on before the answer is there: then the server is asked again
 * about the text as it is now, for the place where the key was pressed, and the cursor stays behind what was written.
 */
async function press(client: BaseLanguageClient, editor: vscode.TextEditor, request: string, extra: object): Promise<Outcome> {
  const { document, selection } = editor;
  const { active } = selection;
  const pressed = { lines: document.lineCount, before: textBefore(document, active) };
  if (editor.selections.length !== 1 || !selection.isEmpty || !client.isRunning()) return { plainAt: active };
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const { version } = document;
    const position = { line: active.line, character: active.character };
    const answer = await client.sendRequest<KeyEdit | null>(request, { textDocument: { uri: document.uri.toString() }, position, ...extra }).catch(() => null);
    if (document.version === version) {
      if (answer === null) break;
      if (await apply(editor, answer, active)) return 'done';
    }
    if (document.lineCount !== pressed.lines || textBefore(document, active) !== pressed.before) break;
  }
  return { plainAt: active };
}

/** Until whoever types pauses for a few hundredths of a second; who never does gets a plain key in the end. */
const MOST_ATTEMPTS = 100;

/** False where the text has changed under way. */
async function apply(editor: vscode.TextEditor, { edits, cursor }: KeyEdit, pressedAt: vscode.Position): Promise<boolean> {
  const wasThere = editor.selection.active.isEqual(pressedAt);
  const done = await editor.edit((builder) => {
    for (const { range: { start, end }, newText } of edits) {
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      // An insertion takes the cursor along, so that letters typed meanwhile come behind it.
      if (range.isEmpty) builder.insert(range.start, newText);
      else builder.replace(range, newText);
    }
  });
  const place = new vscode.Position(cursor.line, cursor.character);
  const { active } = editor.selection;
  if (done && wasThere && !active.isEqual(place) && !(active.line === place.line && active.isAfter(place))) editor.selection = new vscode.Selection(place, place);
  if (done) editor.revealRange(new vscode.Range(place, place));
  return done;
}

/** A line break as the editor makes it; where something has been written behind the place already, before that. */
async function breakLine(editor: vscode.TextEditor, at: vscode.Position): Promise<void> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const { active } = editor.selection;
    const isBehind = editor.selections.length === 1 && editor.selection.isEmpty && active.line === at.line && active.isAfter(at);
    if (!isBehind) break;
    // The edit is refused where yet another letter is on its way.
    if (await editor.edit((builder) => { builder.insert(at, '\n'); })) return;
  }
  await vscode.commands.executeCommand('default:type', { text: '\n' });
}

function textBefore(document: vscode.TextDocument, { line, character }: vscode.Position): string {
  return line < document.lineCount ? document.lineAt(line).text.slice(0, character) : '';
}
