import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hasKeyboard, press, pressUntil, see, takePicture, textsOf, typeByHand } from './keyboard';
import { changed, moveCursorBehind, openDraft, written } from './workbench';

const ROWS = '.suggest-widget.visible .monaco-list-row';
const HEAD = 'Rights of the child in towns\n\nThe General Assembly,\n\n';
const TAIL = '\n\n1. *Urges* States to act.\n';

if (hasKeyboard())
  describe('names written by keys', () => {
    afterEach(async () => {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('the Convention on: the list opens when it is asked for, and the second name is taken', async () => {
      const document = await open('Recalling ');
      await typeByHand('the Convention on');
      await pressUntil('Control+Space', ROWS, 'Convention on the Rights of the Child');
      await takePicture('names-convention');
      const names = (await textsOf('.suggest-widget.visible .monaco-list-row .label-name')).map((name) => name.trim());
      assert.ok(names.length >= 3, names.join('; '));
      const before = document.getText();
      await press('ArrowDown', 'Tab');
      assert.equal(await changed(document, before), `${HEAD}Recalling the ${names[1] ?? ''}${TAIL}`);
    });

    it('United Nations H: the High Commissioners are offered', async () => {
      const document = await open('Taking note of the work of ');
      await typeByHand('the United Nations H');
      await pressUntil('Control+Space', ROWS, 'United Nations High Commissioner for Human Rights');
      const before = document.getText();
      await press('Tab');
      assert.match(await changed(document, before), /the work of the (?:Office of the )?United Nations High Commissioner for /u);
    });

    it('[^ after a name that is known: the first that is offered is the footnote with its text', async () => {
      const document = await open('Recalling the Convention on the Rights of the Child,');
      await typeByHand('[^');
      await see(ROWS, 'vol. 1577');
      const [first = ''] = await textsOf(ROWS);
      assert.match(first, /vol\. 1577, No\. 27531/u);
      const before = document.getText();
      await press('Tab');
      await written(document, before.replace('[^', '¹').replace(/$/u, '\n¹ United Nations, Treaty Series, vol. 1577, No. 27531.\n'));
    });
  });

/** Opens a draft with the cursor at the end of a paragraph of its preamble that is begun. */
async function open(begun: string): Promise<vscode.TextDocument> {
  const document = await openDraft(`${HEAD}${begun}${TAIL}`);
  const editor = await vscode.window.showTextDocument(document);
  await moveCursorBehind(editor, HEAD + begun);
  // The answer says that the extension is awake: keys do not wait for it.
  await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, editor.selection.active);
  return document;
}
