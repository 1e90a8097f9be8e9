import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { clickInPreview, hasKeyboard, seeInPreview, takePicture } from './keyboard';
import { fixture, putBack, show, whenever } from './workbench';

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
      await takePicture('preview');

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
