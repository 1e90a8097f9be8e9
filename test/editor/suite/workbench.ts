import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { newDocument } from '../../../client/src/files';

/** What the Problems list of the faulty sample holds when all safe fixes are applied: what only the drafter can decide. */
export const UNSAFE: readonly string[] = [
  '36 footnote/mark-without-note',
  '52 footnote/ibid-wrong-source',
  '72 items/lone-item',
  '82 footnote/note-without-mark',
];

/** The address of a file in the copy of the fixtures that VS Code has opened. */
export function fixture(...path: readonly string[]): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, ...path);
}

/** Opens a fixture in an editor, ready for commands that work on the active one. */
export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const wasOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  // On a busy machine the editor may still keep what it has saved for itself of changes that were reverted, and bring them back.
  if (!wasOpen && editor.document.isDirty) await vscode.commands.executeCommand('workbench.action.files.revert');
  return editor;
}

/** Opens a draft that has no file. */
export function openDraft(content: string): Promise<vscode.TextDocument> {
  return newDocument('resolution', content);
}

/** Puts a fixture back as it was on disk and closes every editor; drafts without a file are gone then. */
export async function putBack(): Promise<void> {
  // Only the file in the active editor is reverted, and that may be a preview: what is still changed when all are closed would be saved.
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || document.isUntitled) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await whenever(vscode.workspace.onDidCloseTextDocument, () =>
    vscode.workspace.textDocuments.some(({ isUntitled, isClosed }) => isUntitled && !isClosed) ? undefined : true,
  );
}

/**
 * Resolves to the first value that is not undefined, asked for at once and after each event. Nothing is waited for but
 * the event itself: the time limit is the test's.
 */
export async function whenever<Event, Value>(event: vscode.Event<Event>, ask: () => Value | undefined): Promise<Value> {
  return new Promise((resolve) => {
    const answer = (): void => {
      const value = ask();
      if (value === undefined) return;
      subscription.dispose();
      resolve(value);
    };
    const subscription = event(answer);
    answer();
  });
}

/** The Problems list of a file, once it fulfils a condition: `line code`, the line counted from one, in order. */
export async function problems(uri: vscode.Uri, condition: (list: readonly string[]) => boolean): Promise<readonly string[]> {
  return whenever(vscode.languages.onDidChangeDiagnostics, () => {
    const list = problemsNow(uri);
    return condition(list) ? list : undefined;
  });
}

/** The same, as it stands. */
export function problemsNow(uri: vscode.Uri): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .toSorted((a, b) => a.range.start.compareTo(b.range.start))
    .map((diagnostic) => `${diagnostic.range.start.line + 1} ${codeOf(diagnostic)}`);
}

/** Resolves to the text of a document once it is no longer what it was. */
export async function changed(document: vscode.TextDocument, before: string): Promise<string> {
  return whenever(vscode.workspace.onDidChangeTextDocument, () => (document.getText() === before ? undefined : document.getText()));
}

/** Resolves when these words are selected in an editor. */
export async function selected(editor: vscode.TextEditor, words: string): Promise<void> {
  await whenever(vscode.window.onDidChangeTextEditorSelection, () =>
    editor.document.getText(editor.selection) === words ? true : undefined,
  );
}

/** Resolves when a document has this text. */
export async function written(document: vscode.TextDocument, text: string): Promise<void> {
  await whenever(vscode.workspace.onDidChangeTextDocument, () => (document.getText() === text ? true : undefined));
}

/** Puts the cursor after the first occurrence of some words. */
export function cursorBehind(editor: vscode.TextEditor, words: string): void {
  const { end } = placeOf(editor.document, words);
  editor.selection = new vscode.Selection(end, end);
}

/** The same, and resolves when the editor says that the cursor is there: keys that are pressed after that are pressed there. */
export async function moveCursorBehind(editor: vscode.TextEditor, words: string): Promise<void> {
  const { end } = placeOf(editor.document, words);
  const moved = new Promise<void>((resolve) => {
    const subscription = vscode.window.onDidChangeTextEditorSelection(({ selections: [selection] }) => {
      if (selection?.active.isEqual(end) !== true) return;
      subscription.dispose();
      resolve();
    });
  });
  cursorBehind(editor, words);
  await moved;
}

/** The code of a report as it is shown, with or without a link. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The place of the first occurrence of a string, from its start to its end. */
export function placeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `“${text}” is not in the text`);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

/** All that the hovers at a place say. */
export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}

/** Asks the browser around VS Code, where there is one (see `host/control.mjs`); undefined in a VS Code of its own window. */
export async function askBrowser(
  action:
    | 'screenshot'
    | 'type'
    | 'keys'
    | 'jobs'
    | 'paste'
    | 'press'
    | 'click'
    | 'drag'
    | 'download'
    | 'texts'
    | 'see'
    | 'gone'
    | 'size'
    | 'frame'
    | 'clickFrame'
    | 'kill'
    | 'hanging'
    | 'previewLine'
    | 'previewWheel'
    | 'previewPage'
    | 'previewPlaces'
    | 'previewOld'
    | 'previewListen'
    | 'previewRefused'
    | 'previewKeys',
  values: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const url = process.env['CODE_HEADLESS_CONTROL'];
  if (url === undefined) return undefined;
  const response = await fetch(`${url}/${action}`, { method: 'POST', body: JSON.stringify(values) });
  const answer: unknown = await response.json();
  assert.ok(response.ok, JSON.stringify(answer));
  return answer;
}
