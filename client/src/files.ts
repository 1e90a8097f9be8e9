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
