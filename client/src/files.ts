import * as vscode from 'vscode';

/** Whether there is a file or folder of that address. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/**
 * The document that a command is about: the one it was given, from the explorer or, as the wire has its address, from a line above the text;
 * else that of the active editor. Undefined where there is neither.
 */
export function documentFor(given: vscode.Uri | string | undefined): vscode.Uri | undefined {
  if (typeof given === 'string') return vscode.Uri.parse(given, true);
  return given ?? vscode.window.activeTextEditor?.document.uri;
}

/** The name of a file, without its folders. */
export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Bytes as text for the wire. */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** A new document of a language with these words, which has no file and no name yet. */
export async function newDocument(language: string, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await fill(document, content);
  return document;
}

/**
 * Gives a new document its words. The editor keeps a copy of words that were never saved a moment longer than their document, and hands it out
 * for the next document of that name: nothing of it may stay.
 */
export async function fill(document: vscode.TextDocument, content: string): Promise<void> {
  if (document.getText() === content) return;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), content);
  await vscode.workspace.applyEdit(edit);
}
