import assert from 'node:assert/strict';
import { after, afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hasKeyboard, resize, see, takePicture } from './keyboard';
import { cursorBehind, fixture, problems, putBack, show, whenever } from './workbench';

const SIZE = { width: 1000, height: 640 };

/** The themes of the editor, and the pictures that are taken in them. */
const THEMES = [
  { name: 'problems-light', kind: vscode.ColorThemeKind.Light, settings: ['Light Modern', 'Default Light Modern'] },
  { name: 'problems-dark', kind: vscode.ColorThemeKind.Dark, settings: ['Dark Modern', 'Default Dark Modern'] },
  { name: 'problems-contrast', kind: vscode.ColorThemeKind.HighContrast, settings: ['Default High Contrast'] },
  { name: 'problems-contrast-light', kind: vscode.ColorThemeKind.HighContrastLight, settings: ['Default High Contrast Light'] },
];

if (hasKeyboard())
  describe('the look of a draft', () => {
    const workbench = vscode.workspace.getConfiguration('workbench');

    afterEach(putBack);
    after(async () => {
      await workbench.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
      await vscode.commands.executeCommand('workbench.action.closePanel');
      await resize({ width: 1280, height: 800 });
    });

    for (const { name, kind, settings } of THEMES) {
      it(`in the theme of the picture ${name}`, async () => {
        await resize(SIZE);
        for (const setting of settings) {
          if (vscode.window.activeColorTheme.kind !== kind)
            await workbench.update('colorTheme', setting, vscode.ConfigurationTarget.Global);
        }
        await whenever(vscode.window.onDidChangeActiveColorTheme, () => (vscode.window.activeColorTheme.kind === kind ? true : undefined));
        await vscode.commands.executeCommand('workbench.action.closeSidebar');
        const editor = await show(fixture('sample-faulty.res'));
        assert.ok((await problems(editor.document.uri, (list) => list.length === 11)).length > 0);
        cursorBehind(editor, '1. *Urges*');
        editor.revealRange(new vscode.Range(editor.selection.active, editor.selection.active), vscode.TextEditorRevealType.AtTop);
        await vscode.commands.executeCommand('workbench.actions.view.problems');
        await see('.markers-panel .monaco-list-row', 'There is no footnote 6');
        await see('.monaco-editor .squiggly-error', '');
        await takePicture(name);
      });
    }
  });
