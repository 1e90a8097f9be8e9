import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { gone, hasKeyboard, press, see, takePicture, textsOf, type } from './keyboard';
import { problems, selected } from './workbench';

const WIDGET = '.quick-input-widget';
const STATUS = '[id="un-tools.un-resolution.resolution.status"]';

if (hasKeyboard())
  describe('New Resolution in the editor', () => {
    afterEach(async () => {
      while (vscode.window.tabGroups.activeTabGroup.activeTab !== undefined)
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('leads step by step, says what is wrong, goes back, and ends at the first place to write', async () => {
      const done = vscode.commands.executeCommand('resolution.newResolution');
      await see(WIDGET, 'New Resolution');
      assert.equal((await textsOf(`${WIDGET} .monaco-list-row`)).length, 5);
      await takePicture('new-resolution-organ');
      await type('general assembly');
      await press('Enter');
      await see(WIDGET, 'New Resolution (2/4)');
      await type('next');
      await see(WIDGET, '“next” is no session');
      await press('Enter');
      await see(WIDGET, '“next” is no session');
      await press('Control+A');
      await type('79');
      await press('Enter');
      await see(WIDGET, '(3/4)');
      await press('Control+Alt+Minus');
      await see(WIDGET, '(2/4)');
      await press('Enter');
      await see(WIDGET, '(3/4)');
      await type('Cooperation with UNODC');
      await see(WIDGET, 'United Nations Office on Drugs and Crime');
      await takePicture('new-resolution-title');
      await press('Control+A');
      await type('Cooperation on rivers and lakes');
      await press('Enter');
      await see(WIDGET, '(4/4)');
      await type('Norway, Chile, Viet Nam');
      await press('Enter');
      await done;
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      const text = editor.document.getText();
      assert.match(text, /^A\/C\.1\/79\/L\.1$/m);
      assert.match(text, /^Seventy-ninth session$/m);
      assert.match(text, /^Chile, Norway and Viet Nam: draft resolution$/m);
      assert.match(text, /^Cooperation on rivers and lakes$/m);
      await selected(editor, '70/1');
      assert.match(editor.document.lineAt(editor.selection.active.line).text, /^\*Recalling\* its resolution/);
      await see(`${STATUS}:has(.codicon-check)`, 'GA');
      assert.deepEqual(await problems(editor.document.uri, (list) => list.length === 0), []);
      await takePicture('new-resolution');
      await press('Tab');
      await selected(editor, '25 September 2015');
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), '');
    }).timeout(30_000);

    it('leaves nothing behind where it is given up, at whatever step', async () => {
      for (let steps = 0; steps < 4; steps += 1) {
        const done = vscode.commands.executeCommand('resolution.newResolution');
        await see(WIDGET, 'New Resolution');
        for (let step = 0; step < steps; step += 1) {
          await press('Enter');
          await see(WIDGET, `(${step + 2}/4)`);
        }
        await press('Escape');
        await done;
        await gone(WIDGET);
        assert.deepEqual(
          vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
          [],
        );
        assert.deepEqual(
          vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled).map(({ uri }) => uri.toString()),
          [],
        );
      }
    }).timeout(30_000);
  });
