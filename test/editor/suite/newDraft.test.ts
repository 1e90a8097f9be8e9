import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { giveUp, gone, hasKeyboard, press, see, takePicture, textsOf, type } from './keyboard';
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
      assert.equal((await textsOf(`${WIDGET} .monaco-list-row`)).length, 8);
      await takePicture('new-resolution-organ');
      await type('main committee');
      await press('Enter');
      await see(WIDGET, 'New Resolution (2/7)');
      await type('third');
      await press('Enter');
      await see(WIDGET, '(3/7)');
      await type('next');
      await see(WIDGET, '“next” is not a session');
      await press('Enter');
      await see(WIDGET, '“next” is not a session');
      await press('Control+A');
      await type('79');
      await press('Enter');
      await see(WIDGET, '(4/7)');
      await press('Control+Alt+Minus');
      await see(WIDGET, '(3/7)');
      await press('Enter');
      await see(WIDGET, '(4/7)');
      await type('67');
      await press('Enter');
      await see(WIDGET, '(5/7)');
      await type('Rivers and lakes');
      await press('Enter');
      await see(WIDGET, '(6/7)');
      await type('Cooperation with UNODC');
      await see(WIDGET, 'United Nations Office on Drugs and Crime');
      await takePicture('new-resolution-title');
      await press('Control+A');
      await type('Cooperation on rivers and lakes');
      await press('Enter');
      await see(WIDGET, '(7/7)');
      await type('Norway, Chile, Viet Nam');
      await press('Enter');
      await done;
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      const text = editor.document.getText();
      assert.match(text, /^A\/C\.3\/79\/L\.\[number\]$/m);
      assert.match(text, /^Third Committee$/m);
      assert.match(text, /^Agenda item 67$/m);
      assert.match(text, /of its eighty-first session the item entitled “Rivers and lakes”/);
      // A name can be offered for a file of a disk only: an unsaved document keeps the path of a folder, not its scheme.
      if (vscode.workspace.workspaceFolders?.[0]?.uri.scheme === 'file')
        assert.match(editor.document.uri.path, /\/Cooperation on rivers and lakes\.res$/, 'the name that is offered for the file');
      assert.equal(editor.document.isUntitled, true);
      assert.match(text, /^Seventy-ninth session$/m);
      assert.match(text, /^Chile, Norway and Viet Nam: draft resolution$/m);
      assert.match(text, /^Cooperation on rivers and lakes$/m);
      await selected(editor, '[number of the resolution]');
      assert.match(editor.document.lineAt(editor.selection.active.line).text, /^\*Recalling\* its resolution/);
      // Nothing is sound that is still to be filled in.
      await see(`${STATUS}:has(.codicon-warning)`, 'GA');
      const left = await problems(editor.document.uri, (list) => list.length > 0);
      assert.ok(left.length > 5 && left.every((problem) => problem.endsWith(' draft/placeholder')), left.join('\n'));
      await takePicture('new-resolution');
      await press('Tab');
      await selected(editor, '[date of the resolution]');
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), '');
    });

    it('is among the kinds of files that File › New File… offers', async () => {
      const done = vscode.commands.executeCommand('welcome.showNewFileEntries');
      await see(`${WIDGET} .monaco-list-row`, 'New Resolution');
      await giveUp(done);
    });

    it('leaves nothing behind where it is given up, at whatever step', async () => {
      for (let steps = 0; steps < 7; steps += 1) {
        const done = vscode.commands.executeCommand('resolution.newResolution');
        await see(WIDGET, 'New Resolution');
        for (let step = 0; step < steps; step += 1) {
          await press('Enter');
          await see(WIDGET, `(${step + 2}/7)`);
        }
        await giveUp(done);
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
    });
  });
