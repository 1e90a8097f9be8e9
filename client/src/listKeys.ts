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
  const broken: { last: LineBreak | undefined } = { last: undefined };
  return [
    watchLineBreaks(broken),
    vscode.commands.registerCommand('resolution.labelNewLine', () => {
      const { last } = broken;
      broken.last = undefined;
      if (last !== undefined) pressed.done = pressed.done.then(() => labelNewLine(client, last)).catch(() => undefined);
      return pressed.done;
    }),
    register('continueList', 'resolution/continueList', {}, breakLine),
    register('indentItem', 'resolution/changeDegree', { direction: 'in' }, () => vscode.commands.executeCommand('tab')),
    register('outdentItem', 'resolution/changeDegree', { direction: 'out' }, () => vscode.commands.executeCommand('outdent')),
  ];
}

/** A line break that was made last: the line that it begins, and how many characters it has pushed there. */
interface LineBreak {
  readonly document: vscode.TextDocument;
  readonly line: number;
  readonly pushed: number;
}

/** Remembers the last line break that somebody made, when the text is just as it left it. */
function watchLineBreaks(broken: { last: LineBreak | undefined }): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges: [change, ...others] }) => {
    if (document.languageId !== 'resolution' || change === undefined || others.length > 0 || !/^\r?\n[ \t]*$/.test(change.text)) return;
    const line = change.range.start.line + 1;
    if (line < document.lineCount) broken.last = { document, line, pushed: document.lineAt(line).text.trimStart().length };
  });
}

/**
 * What follows on the line break that the key has made itself, in the same step of undo. The editor breaks the line at once, before this program hears of the
 * key, so that the letters of a fast typist are behind the break already; the label is put before them.
 */
async function labelNewLine(client: BaseLanguageClient, { document, line, pushed }: LineBreak): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document || editor.selections.length !== 1 || !client.isRunning()) return;
  const above = document.lineAt(line - 1).text;
  for (let attempt = 0; attempt < MOST_ATTEMPTS && line < document.lineCount && document.lineAt(line - 1).text === above; attempt += 1) {
    const { version } = document;
    const answer = await client.sendRequest<KeyEdit | null>('resolution/labelNewLine', { textDocument: { uri: document.uri.toString() }, line, pushed }).catch(() => null);
    if (document.version !== version) continue;
    if (answer === null) return;
    const written = document.lineAt(line).text.trimStart().length - pushed;
    if (await apply(editor, answer, written === 0 ? editor.selection.active : undefined, { undoStopBefore: false, undoStopAfter: true })) return;
  }
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
async function apply(editor: vscode.TextEditor, { edits, cursor }: KeyEdit, pressedAt: vscode.Position | undefined, undo?: { readonly undoStopBefore: boolean; readonly undoStopAfter: boolean }): Promise<boolean> {
  const wasThere = pressedAt !== undefined && editor.selection.active.isEqual(pressedAt);
  const done = await editor.edit((builder) => {
    for (const { range: { start, end }, newText } of edits) {
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      // An insertion takes the cursor along, so that letters typed meanwhile come behind it.
      if (range.isEmpty) builder.insert(range.start, newText);
      else builder.replace(range, newText);
    }
  }, undo);
  const place = new vscode.Position(cursor.line, cursor.character);
  const { active } = editor.selection;
  // Where an insertion has taken the cursor along, a letter that is on its way must not find it put back.
  const takenAlong = edits.some(({ range: { start, end } }) => samePlace(start, pressedAt) && samePlace(end, pressedAt));
  if (done && wasThere && !takenAlong && !active.isEqual(place) && !(active.line === place.line && active.isAfter(place))) editor.selection = new vscode.Selection(place, place);
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

/** Places come over the wire as plain objects. */
function samePlace(one: Pick<vscode.Position, 'line' | 'character'>, other: vscode.Position | undefined): boolean {
  return one.line === other?.line && one.character === other.character;
}
