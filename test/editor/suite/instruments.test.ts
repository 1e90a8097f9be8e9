import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { click, giveUp, gone, hasKeyboard, press, see, takePicture, textsOf, type } from './keyboard';
import { changed, openDraft } from './workbench';

const ROWS = '.quick-input-widget .monaco-list-row';
const CHILD = 'Convention on the Rights of the Child';
const BEFORE = 'Rivers\n\nThe General Assembly,\n\nRecalling the , and its protocols,\n\n1. *Urges* States to act.\n';

if (hasKeyboard())
  describe('Insert Instrument in the editor', () => {
    afterEach(async () => {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('finds by an acronym and by a word from the middle, and shows date and citation', async () => {
      const document = await open();
      const done = vscode.commands.executeCommand('resolution.insertInstrument');
      await see('.quick-input-widget', 'Insert Instrument');
      await type('CRC');
      await see(ROWS, CHILD);
      const [first = ''] = await textsOf(ROWS);
      assert.match(first, /^Convention on the Rights of the Child/);
      assert.match(first, /20 November 1989/);
      assert.match(first, /vol\. 1577, No\. 27531/);
      await press('Control+A');
      await type('enforced');
      await see(ROWS, 'Enforced Disappearance');
      await takePicture('insert-instrument');
      await press('ArrowDown', 'Enter');
      await done;
      assert.equal(
        document.getText(),
        BEFORE.replace('the ,', 'the International Convention for the Protection of All Persons from Enforced Disappearance,'),
      );
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), BEFORE);
    });

    it('writes mark and note too, by the command for it, in one step', async () => {
      const document = await open();
      const done = vscode.commands.executeCommand('resolution.citeInstrument');
      await see('.quick-input-widget', 'Cite Instrument');
      await type('CRC');
      await see(ROWS, CHILD);
      await press('Enter');
      await done;
      const cited = BEFORE.replace('the ,', `the ${CHILD},¹`).replace(
        /\n$/,
        '\n\n¹ United Nations, Treaty Series, vol. 1577, No. 27531.\n',
      );
      assert.equal(document.getText(), cited);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), BEFORE);
    });

    it('writes mark and note by the button of an entry', async () => {
      const document = await open();
      void vscode.commands.executeCommand('resolution.insertInstrument');
      await see('.quick-input-widget', 'Insert Instrument');
      await type('CRC');
      await see(ROWS, CHILD);
      await click(ROWS, '.action-label');
      assert.match(await changed(document, BEFORE), /the Convention on the Rights of the Child,¹ and/);
    });

    it('leaves everything as it was where it is given up', async () => {
      const document = await open();
      const done = vscode.commands.executeCommand('resolution.insertInstrument');
      await see('.quick-input-widget', 'Insert Instrument');
      await giveUp(done);
      await gone('.quick-input-widget');
      assert.equal(document.getText(), BEFORE);
    });
  });

/** Opens a draft with the cursor where an instrument is to be named. */
async function open(): Promise<vscode.TextDocument> {
  const document = await openDraft(BEFORE);
  const editor = await vscode.window.showTextDocument(document);
  const at = document.positionAt(BEFORE.indexOf('the ,') + 4);
  editor.selection = new vscode.Selection(at, at);
  return document;
}
