/** A typist at the real keyboard. */
import * as vscode from 'vscode';
import { pressInTime } from './keyboard';
import { strokesFor, type Hand } from './strokes';
import { openDraft } from './workbench';

/** Writes a text into a new document by keys. Resolves to what stands there when it no longer changes. */
export async function writeByHand(text: string, hand: Hand): Promise<string> {
  const document = await openDraft('');
  await vscode.window.showTextDocument(document);
  await pressInTime(strokesFor(text, hand));
  await calm(document);
  return document.getText();
}

/** Resolves when a document has not changed for two seconds. */
async function calm(document: vscode.TextDocument): Promise<void> {
  for (let version = -1; version !== document.version;) {
    version = document.version;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
}
