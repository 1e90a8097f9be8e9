import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { gone, hasKeyboard, press, resize, see, takePicture, textsOf, type, typeByHand } from './keyboard';
import { cursorBehind, openDraft, problemsNow, written } from './workbench';

const STATUS = '[id="un-tools.un-resolution.resolution.status"]';
const ROWS = '.suggest-widget .monaco-list-row';

const BEFORE = `Rivers and lakes

*The General Assembly*,

*Recalling* its resolution 70/1 of 25 September 2015,

*Recognizing* the efforts of Member States in this field,

1. *Urges* Member States to report without delay;

2. *Encourages* Member States to cooperate;

`;

if (hasKeyboard())
  describe('writing by the keyboard', () => {
    before(async () => {
      await resize({ width: 1000, height: 640 });
      await vscode.commands.executeCommand('workbench.action.closeSidebar');
    });

    after(() => resize({ width: 1280, height: 800 }));

    afterEach(async function () {
      if (this.currentTest?.state === 'failed') console.log(vscode.window.activeTextEditor?.document.getText());
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('offers the opening in its form, an instrument by its acronym, what is known of it, and a clause', async () => {
      const document = await openDraft(BEFORE);
      const editor = await vscode.window.showTextDocument(document);
      cursorBehind(editor, BEFORE);
      await see(STATUS, 'GA');
      await typeByHand('3. Enc');
      await see(ROWS, 'Also encourages');
      assert.match((await textsOf(ROWS))[0] ?? '', /^Also encourages/);
      await takePicture('completion');
      await press('Tab');
      await written(document, `${BEFORE}3. *Also encourages*`);
      await typeByHand(' States to accede to the CRC');
      await see(ROWS, 'Convention on the Rights of the Child');
      assert.match((await textsOf(ROWS))[0] ?? '', /^Convention on the Rights of the Child/);
      await takePicture('instrument');
      await press('Tab');
      await written(document, `${BEFORE}3. *Also encourages* States to accede to the Convention on the Rights of the Child`);
      await press('ArrowLeft', 'ArrowLeft', 'Control+K', 'Control+I');
      await see('.monaco-hover', '20 November 1989');
      await takePicture('hover-instrument');
      await press('Escape', 'End');
      await type(';');
      await press('Enter');
      await written(document, `${BEFORE}3. *Also encourages* States to accede to the Convention on the Rights of the Child;\n\n4. `);
      await typeByHand('seized-c');
      await see(ROWS, 'seized-clause');
      await press('Tab');
      await see(ROWS, 'actively seized');
      await takePicture('snippet');
      await press('Tab');
      await gone('.suggest-widget');
      await written(
        document,
        `${BEFORE}3. *Also encourages* States to accede to the Convention on the Rights of the Child;\n\n4. *Decides* to remain actively seized of the matter.`,
      );
      assert.deepEqual(problemsNow(document.uri), []);
    });
  });
