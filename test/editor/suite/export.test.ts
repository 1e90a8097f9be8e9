import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { sayWritten } from '../../../client/src/export';
import { click, downloadBy, gone, hasKeyboard, press, see, takePicture, textsOf } from './keyboard';
import { fixture, putBack, show } from './workbench';

const LENS = '.codelens-decoration a';
const BUTTON = '.notifications-center .monaco-button';

/** Opens the list of messages once there is one: in a window that is driven no message comes up by itself. */
async function seeMessage(): Promise<void> {
  await see('.codicon-bell-dot', '');
  await vscode.commands.executeCommand('notifications.showList');
}

describe('exporting to Word', () => {
  const target = fixture('sample-sound.docx');
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await putBack();
  });

  if (hasKeyboard()) {
    it('writes the file from the line above the title, says where, and has it downloaded', async () => {
      const editor = await show(fixture('sample-sound.res'));
      await see(LENS, 'Export to Word');
      // The editor of a test before may have been scrolled, and the line come to lie under the tabs.
      const [lens] = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', editor.document.uri);
      assert.ok(lens);
      editor.revealRange(lens.range, vscode.TextEditorRevealType.InCenter);
      await click('.monaco-editor', '.codelens-decoration a:text("Export to Word")');
      await see('.quick-input-widget input:focus', '');
      await takePicture('export-word-place');
      await press('Enter');
      await seeMessage();
      await see(BUTTON, 'Download');
      await takePicture('export-word');
      const bytes = await vscode.workspace.fs.readFile(target);
      const words = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
      assert.match(words, /w:footnoteReference/);
      const folder = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(target, '..'));
      assert.deepEqual(
        folder.map(([name]) => name).filter((name) => name.startsWith('sample-sound.docx')),
        ['sample-sound.docx'],
      );
      const { name, content } = await downloadBy(BUTTON, 'Download');
      assert.equal(name, 'sample-sound.docx');
      assert.equal(content, btoa(String.fromCharCode(...bytes)));
      await vscode.workspace.fs.delete(target);
    });

    it('offers to open the file and to show its folder where both are on this machine', async () => {
      const said = sayWritten(target, 'docx', 'here');
      await seeMessage();
      await see(BUTTON, 'Open in Word');
      // Another message may be there: work under way can be cancelled.
      const own = '.notifications-center .notification-list-item:has(:text("Open in Word")) .monaco-button';
      assert.deepEqual(await textsOf(own), ['Open in Word', 'Show in Folder']);
      await takePicture('export-word-here');
      await vscode.commands.executeCommand('notifications.clearAll');
      await gone(BUTTON);
      await said;
    });
  }
});
