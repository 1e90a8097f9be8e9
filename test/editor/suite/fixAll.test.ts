import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { changed, fixture, problems, putBack, show, UNSAFE } from './workbench';

/** How often a command is given that once did nothing now and then. */
const TIMES = 20;

describe('fixing all in the editor', () => {
  const uri = (): vscode.Uri => fixture('sample-faulty.res');

  afterEach(putBack);

  it(`our command mends what is safe, ${TIMES} times of ${TIMES}, as soon as the file is open`, async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const { document } = await show(uri());
      const before = document.getText();
      await vscode.commands.executeCommand('resolution.fixAll');
      await changed(document, before);
      assert.deepEqual(await problems(uri(), (list) => list.length === UNSAFE.length), UNSAFE);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
      await putBack();
    }
  });

  it(`the editor’s own “Fix All” does, ${TIMES} times of ${TIMES}, once its light bulb has asked`, async () => {
    const lightBulb = hearLightBulb();
    for (let time = 0; time < TIMES; time += 1) {
      const editor = await show(uri());
      const { document } = editor;
      await problems(uri(), (list) => list.length > UNSAFE.length);
      const before = document.getText();
      await lightBulb.askAt(editor, 2 + (time % 2) * 2);
      await vscode.commands.executeCommand('editor.action.fixAll');
      await changed(document, before);
      assert.deepEqual(await problems(uri(), (list) => list.length === UNSAFE.length), UNSAFE);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
      await putBack();
    }
    lightBulb.dispose();
  });

  it('saving does, where the user has asked for it', async () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'resolution' });
    const copy = fixture('fixed-on-save.res');
    await vscode.workspace.fs.copy(uri(), copy, { overwrite: true });
    await settings.update('codeActionsOnSave', { 'source.fixAll.resolution': 'explicit' }, vscode.ConfigurationTarget.Global, true);
    const lightBulb = hearLightBulb();
    try {
      const editor = await show(copy);
      const { document } = editor;
      await problems(copy, (list) => list.length > UNSAFE.length);
      await vscode.commands.executeCommand('type', { text: ' ' });
      await lightBulb.askAt(editor, 2);
      await vscode.commands.executeCommand('workbench.action.files.save');
      assert.deepEqual(await problems(copy, (list) => list.length === UNSAFE.length), UNSAFE);
      assert.equal(document.isDirty, false);
    } finally {
      lightBulb.dispose();
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global, true);
    }
  });
});

/** What the editor's light bulb asks is heard by a provider that has no answer. */
interface LightBulb {
  /**
   * Moves the cursor to a line with words and resolves when the light bulb has asked what can be done there. It asks a quarter of a second
   * after each move
   * of the cursor and each change of the reports, and its question takes the place of a command's that is still unanswered: that is
   * why the editor's own command now and then does nothing just after a file was opened.
   */
  askAt(editor: vscode.TextEditor, line: number): Promise<void>;
  dispose(): void;
}

function hearLightBulb(): LightBulb {
  const asked = new vscode.EventEmitter<number>();
  const provider = vscode.languages.registerCodeActionsProvider('resolution', {
    provideCodeActions(_, range, { triggerKind }) {
      if (triggerKind === vscode.CodeActionTriggerKind.Automatic) asked.fire(range.start.line);
      return [];
    },
  });
  return {
    askAt: (editor, line) =>
      new Promise((resolve) => {
        const subscription = asked.event((there) => {
          if (there !== line) return;
          subscription.dispose();
          resolve();
        });
        editor.selection = new vscode.Selection(line, 0, line, 0);
      }),
    dispose() {
      provider.dispose();
      asked.dispose();
    },
  };
}
