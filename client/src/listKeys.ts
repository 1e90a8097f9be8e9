import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the server answers to a key: edits to be made in one step and where the cursor stands after them. */
interface KeyEdit {
  readonly edits: readonly { readonly range: vscode.Range; readonly newText: string }[];
  readonly cursor: vscode.Position;
}

/** Enter, Tab and Shift+Tab: the server says what they do here; where it says nothing, they do what they do everywhere. */
export function registerListKeys(client: BaseLanguageClient): readonly vscode.Disposable[] {
  const pressed: { done: Promise<void> } = { done: Promise.resolve() };
  // A key waits for the one before it: where it does something depends on what that did.
  const inTurn = (work: () => Promise<void>): Promise<void> => (pressed.done = pressed.done.then(work).catch(() => undefined));
  const broken: { last: LineBreak | undefined } = { last: undefined };
  const label = (): Promise<void> => {
    const { last } = broken;
    broken.last = undefined;
    return last === undefined ? pressed.done : inTurn(() => labelNewLine(client, last));
  };
  const changeDegree = (direction: 'in' | 'out', plainKey: string) => (): Promise<void> =>
    inTurn(async () => {
      const editor = vscode.window.activeTextEditor;
      if (editor !== undefined && !(await moveLabel(client, editor, direction))) await vscode.commands.executeCommand(plainKey);
    });
  return [
    watchLineBreaks(broken),
    // The key itself breaks the line and calls the second of the two; the first is for those who call it by name.
    vscode.commands.registerCommand('resolution.continueList', async () => {
      await vscode.commands.executeCommand('default:type', { text: '\n' });
      await label();
    }),
    vscode.commands.registerCommand('resolution.labelNewLine', label),
    vscode.commands.registerCommand('resolution.indentItem', changeDegree('in', 'tab')),
    vscode.commands.registerCommand('resolution.outdentItem', changeDegree('out', 'outdent')),
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
 * What follows on the line break that the key has made itself, in the same step of undo. The editor breaks the line at once, before this
 * program hears of the
 * key, so that the letters of a fast typist are behind the break already; the label is put before them.
 */
async function labelNewLine(client: BaseLanguageClient, { document, line, pushed }: LineBreak): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document || editor.selections.length !== 1 || !client.isRunning()) return;
  const above = document.lineAt(line - 1).text;
  for (let attempt = 0; attempt < MOST_ATTEMPTS && line < document.lineCount && document.lineAt(line - 1).text === above; attempt += 1) {
    const { version } = document;
    const answer = await client
      .sendRequest<KeyEdit | null>('resolution/labelNewLine', { textDocument: { uri: document.uri.toString() }, line, pushed })
      .catch(() => null);
    if (document.version !== version) continue;
    if (answer === null) return;
    const written = document.lineAt(line).text.trimStart().length - pushed;
    if (await apply(editor, answer, written === 0 ? editor.selection.active : undefined, { undoStopBefore: false, undoStopAfter: true }))
      return;
  }
}

/**
 * Makes the server's edit for a label at the cursor as one step of undo; false where the key is a plain one. Who types fast has written on
 * before the answer
 * is there: then the server is asked again about the text as it is now, for the place where the key was pressed.
 */
async function moveLabel(client: BaseLanguageClient, editor: vscode.TextEditor, direction: 'in' | 'out'): Promise<boolean> {
  const { document, selection } = editor;
  const { active } = selection;
  const pressed = { lines: document.lineCount, before: textBefore(document, active) };
  if (editor.selections.length !== 1 || !selection.isEmpty || !client.isRunning()) return false;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const { version } = document;
    const position = { line: active.line, character: active.character };
    const answer = await client
      .sendRequest<KeyEdit | null>('resolution/changeDegree', { textDocument: { uri: document.uri.toString() }, position, direction })
      .catch(() => null);
    if (document.version === version) {
      if (answer === null) return false;
      if (await apply(editor, answer, active)) return true;
    }
    if (document.lineCount !== pressed.lines || textBefore(document, active) !== pressed.before) return false;
  }
  return false;
}

/** Until whoever types pauses for a few hundredths of a second; who never does gets a plain key in the end. */
const MOST_ATTEMPTS = 100;

/** False where the text has changed under way. */
async function apply(
  editor: vscode.TextEditor,
  { edits, cursor }: KeyEdit,
  pressedAt: vscode.Position | undefined,
  undo?: { readonly undoStopBefore: boolean; readonly undoStopAfter: boolean },
): Promise<boolean> {
  const wasThere = pressedAt !== undefined && editor.selection.active.isEqual(pressedAt);
  const done = await editor.edit((builder) => {
    for (const {
      range: { start, end },
      newText,
    } of edits) {
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
  if (done && wasThere && !takenAlong && !active.isEqual(place) && !(active.line === place.line && active.isAfter(place)))
    editor.selection = new vscode.Selection(place, place);
  if (done) editor.revealRange(new vscode.Range(place, place));
  return done;
}

function textBefore(document: vscode.TextDocument, { line, character }: vscode.Position): string {
  return line < document.lineCount ? document.lineAt(line).text.slice(0, character) : '';
}

/** Places come over the wire as plain objects. */
function samePlace(one: Pick<vscode.Position, 'line' | 'character'>, other: vscode.Position | undefined): boolean {
  return one.line === other?.line && one.character === other.character;
}
