import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hasKeyboard, press, see, type } from './keyboard';
import { moveCursorBehind, openDraft, problems, whenever, written } from './workbench';

const WRITTEN = 'The General Assembly,\n\nRecalling its resolution 80/12 of 4 December 2025,\n\n1. Urges States to ratify the ';
const NAMED = `${WRITTEN}Convention on the Rights of the Child¹`;
const CITED = `${NAMED}\n\n¹ United Nations, Treaty Series, vol. 1577, No. 27531.`;

/** Resolves when the cursor stands after so many characters of the text. */
async function cursorAt(editor: vscode.TextEditor, offset: number): Promise<void> {
  await whenever(vscode.window.onDidChangeTextEditorSelection, () =>
    editor.document.offsetAt(editor.selection.active) === offset ? true : undefined,
  );
}

async function open(content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await openDraft(content));
}

/** Opens a draft, asks for the list of instruments where it ends, and types what one is known by. */
async function askForConvention(): Promise<vscode.TextEditor> {
  const editor = await open(WRITTEN);
  await moveCursorBehind(editor, WRITTEN);
  await press('Control+Alt+c');
  await see('.quick-input-widget', 'Cite Instrument');
  await see('.quick-input-widget input:focus', '');
  await type('rights of the child');
  return editor;
}

if (hasKeyboard())
  describe('citing by keys', () => {
    afterEach(async () => {
      await vscode.commands.executeCommand('workbench.action.closePanel');
      await vscode.commands.executeCommand('notifications.clearAll');
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('has a key of its own, writes at the end of the text, and a key leads from mark to note and back', async () => {
      const editor = await askForConvention();
      await see('.quick-input-widget .monaco-list-row', 'Convention on the Rights of the Child');
      await press('Enter');
      await written(editor.document, CITED);
      await cursorAt(editor, NAMED.length);
      await press('Control+Alt+m');
      await cursorAt(editor, CITED.indexOf('United Nations, Treaty'));
      await press('Alt+ArrowLeft');
      await cursorAt(editor, NAMED.length);
    });

    it('writes what was typed, also where Enter comes before the list has followed the last letter', async () => {
      const editor = await askForConvention();
      await press('Enter');
      await written(editor.document, CITED);
    });

    it('formatting says how many lines it changed', async () => {
      const editor = await open('The General Assembly,\nRecalling its resolution 80/12 of 4 December 2025,\n\n1.  Urges States to act.\n');
      await problems(editor.document.uri, (list) => list.length > 0);
      await vscode.commands.executeCommand('editor.action.formatDocument');
      await see('.statusbar-item', 'lines changed');
      await vscode.commands.executeCommand('editor.action.formatDocument');
      await see('.statusbar-item', 'No line changed');
    });

    it('numbering anew says what it did, and shows what it leaves', async () => {
      const editor = await open(
        'The General Assembly,\n\nRecalling its resolution 80/12 of 4 December 2025,\n\n1. Urges States to act;\n\n' +
          '3. Invites States to contribute to the implementation of paragraphs 1 and 2 above;\n\n4. Requests the Secretary-General to report.\n',
      );
      await problems(editor.document.uri, (list) => list.length > 0);
      await moveCursorBehind(editor, '1. Urges');
      await press('Control+Alt+n');
      await problems(editor.document.uri, (list) => list.length === 1);
      // A VS Code under test keeps its messages in their list.
      await vscode.commands.executeCommand('notifications.showList');
      await see('.notifications-center', '2 numbers changed; one reference without a paragraph was put in square brackets');
      assert.deepEqual(await problems(editor.document.uri, (list) => list.some((one) => one.endsWith('number-in-brackets'))), [
        '7 reference/number-in-brackets',
      ]);
    });
  });
