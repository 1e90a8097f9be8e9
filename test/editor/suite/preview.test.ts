import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { clickInPreview, downloadByKeys, hasKeyboard, press, see, seeInPreview, takePicture, type } from './keyboard';
import { fixture, putBack, show, whenever } from './workbench';

/** Puts cursor and window at the beginning of the text. */
function toBeginning(editor: vscode.TextEditor): void {
  const start = new vscode.Selection(0, 0, 0, 0);
  editor.selection = start;
  editor.revealRange(start, vscode.TextEditorRevealType.AtTop);
}

describe('the preview', () => {
  afterEach(putBack);

  if (hasKeyboard()) {
    it('shows the page with its notes at the foot, follows what is typed, and leads to the source', async () => {
      const editor = await show(fixture('sample-sound.res'));
      await vscode.commands.executeCommand('resolution.openPreviewToSide');
      const pages = await seeInPreview('#view .sheet', 'Protecting seafarers');
      assert.ok(pages.length > 1, 'several pages');
      assert.match(pages[0] ?? '', /Distr\.: Limited/);
      const [first] = await seeInPreview('#view .sheet.first .foot-area', 'General Assembly');
      assert.ok(first, 'notes at the foot of the first page');

      const title = editor.document.getText().indexOf('Protecting seafarers');
      await editor.edit((edit) => {
        edit.insert(editor.document.positionAt(title), 'Newly ');
      });
      await seeInPreview('#view h1', 'Newly Protecting seafarers');

      await clickInPreview('#view .operative', 1);
      const line = await whenever(vscode.window.onDidChangeTextEditorSelection, () => {
        const text = editor.document.lineAt(editor.selection.active.line).text;
        return text.startsWith('1. ') ? editor.selection.active.line : undefined;
      });
      assert.ok(line > 0);
    });

    for (const [name, kind, themes] of [
      ['preview', vscode.ColorThemeKind.Light, ['Light Modern', 'Default Light Modern']],
      ['preview-dark', vscode.ColorThemeKind.Dark, ['Dark Modern', 'Default Dark Modern']],
    ] as const)
      it(`is black on white in every theme: the picture ${name}`, async () => {
        const workbench = vscode.workspace.getConfiguration('workbench');
        for (const theme of themes)
          if (vscode.window.activeColorTheme.kind !== kind) await workbench.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
        await whenever(vscode.window.onDidChangeActiveColorTheme, () => (vscode.window.activeColorTheme.kind === kind ? true : undefined));
        await vscode.commands.executeCommand('workbench.action.closeSidebar');
        toBeginning(await show(fixture('sample-sound.res')));
        await vscode.commands.executeCommand('resolution.openPreviewToSide');
        await seeInPreview('#view .sheet', 'Protecting seafarers');
        await takePicture(name);
        await workbench.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
      });

    it('shows what has changed since an older text, follows what is typed, and hides it again', async () => {
      const editor = await show(fixture('sample-sound.res'));
      toBeginning(editor);
      const { document } = editor;
      await vscode.env.clipboard.writeText(document.getText());
      const title = document.getText().indexOf('Protecting seafarers');
      const replace = (words: string, by: string): Thenable<boolean> =>
        editor.edit((edit) => {
          const at = document.getText().indexOf(words, title);
          edit.replace(new vscode.Range(document.positionAt(at), document.positionAt(at + words.length)), by);
        });
      await replace('Protecting', 'Sheltering');
      const done = vscode.commands.executeCommand('resolution.showPreviewChanges');
      await see('.quick-input-widget', 'Clipboard');
      await type('Clipboard');
      await press('Enter');
      await done;
      await seeInPreview('#view h1 ins', 'Sheltering');
      await seeInPreview('#view h1 del', 'Protecting');
      await takePicture('preview-changes');
      const tab = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ input }) => input instanceof vscode.TabInputWebview);
      assert.equal(tab?.label, 'Changes in sample-sound.res since Clipboard');

      await replace('fishers', 'all fishers');
      await seeInPreview('#view h1 ins', 'all');
      await vscode.commands.executeCommand('resolution.hidePreviewChanges');
      await seeInPreview('#view h1:not(:has(ins, del))', 'Sheltering seafarers and all fishers');
    });

    it('is made larger and smaller by keys, saved as a page where the writer says, and printed by the browser', async () => {
      await vscode.commands.executeCommand('workbench.action.closeSidebar');
      await show(fixture('sample-sound.res'));
      await vscode.commands.executeCommand('resolution.openPreview');
      await seeInPreview('#view .sheet', 'Protecting seafarers');
      await clickInPreview('#view .running-head', 1);
      await seeInPreview('#view[style*="zoom: 1;"]', '');
      await press('Control+Equal');
      await seeInPreview('#view[style*="zoom: 1.1;"]', '');
      await press('Control+Minus');
      await press('Control+Minus');
      await seeInPreview('#view[style*="zoom: 0.9"]', '');
      await press('Control+Digit0');
      await seeInPreview('#view[style*="zoom: 1;"]', '');

      const target = fixture('sample-sound.html');
      await vscode.commands.executeCommand('resolution.savePreview');
      await see('.quick-input-widget input:focus', '');
      await press('Enter');
      await see('.codicon-bell-dot', '');
      await vscode.commands.executeCommand('notifications.showList');
      await see('.notifications-center', 'Written to sample-sound.html');
      const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
      assert.match(page, /^<!DOCTYPE html>.*<section class="sheet first".*Protecting seafarers/su);
      // How many pages they are is for the fonts of the machine to say.
      const pages = String(page.split('<section class="sheet').length - 1);
      assert.ok(Number(pages) > 1 && page.includes(`>${pages}/${pages}<`), `the last of ${pages} pages is numbered`);
      assert.ok(!/<script|data-line|margin-report/.test(page.slice(page.indexOf('<body'))), 'nothing that only the preview has');
      await vscode.commands.executeCommand('notifications.clearAll');
      await clickInPreview('#view .running-head', 1);
      const { name, content } = await downloadByKeys('Control+k', 'p');
      assert.equal(name, 'sample-sound.html');
      assert.equal(new TextDecoder().decode(Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))), page);
      await vscode.workspace.fs.delete(target);
    });

    it('is one continuous page where the setting says so', async () => {
      const settings = vscode.workspace.getConfiguration('resolution');
      await settings.update('preview.layout', 'continuous', vscode.ConfigurationTarget.Workspace);
      try {
        await show(fixture('sample-sound.res'));
        await vscode.commands.executeCommand('resolution.openPreviewToSide');
        await seeInPreview('#view.continuous .notes .note', 'General Assembly');
      } finally {
        await settings.update('preview.layout', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
  }
});
