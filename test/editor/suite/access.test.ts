import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hasKeyboard, press, see } from './keyboard';
import { fixture, moveCursorBehind, openDraft, problems, putBack, show, written } from './workbench';

const STATUS = '[id="un-tools.un-resolution.resolution.status"]';

/** The parts of the manifest that say where commands can be reached. */
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
  };
}

describe('without a mouse', () => {
  afterEach(putBack);

  it('every command is there and in the palette, under a title of its own', async () => {
    const extension = vscode.extensions.getExtension<undefined>('un-tools.un-resolution');
    assert.ok(extension);
    await extension.activate();
    const {
      contributes: { commands, menus },
    } = extension.packageJSON as Manifest;
    const known = await vscode.commands.getCommands(true);
    assert.deepEqual(
      commands.filter(({ command }) => !known.includes(command)).map(({ command }) => command),
      [],
    );
    // Two files are compared from the Explorer; the walkthrough has buttons for its sample, and is itself opened from the palette.
    assert.deepEqual(
      menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command),
      ['resolution.compareSelected', 'resolution.openSample'],
    );
    assert.equal(new Set(commands.map(({ title }) => title)).size, commands.length);
  });

  if (hasKeyboard())
    it('the status bar says in words what it shows in signs', async () => {
      const { document } = await show(fixture('sample-faulty.res'));
      await problems(document.uri, (list) => list.length === 11);
      await see(`${STATUS}:has([aria-label*="6 errors"]), ${STATUS}[aria-label*="6 errors"]`, 'ECOSOC');
    });

  if (hasKeyboard())
    it('Tab leaves the text where the user has it move the focus, and is ours where not', async () => {
      const text = 'Rivers\n\nThe General Assembly,\n\n1. Urges States:\n\n(a) To act;\n\n(b) ';
      const document = await openDraft(text);
      const editor = await vscode.window.showTextDocument(document);
      await moveCursorBehind(editor, '(b) ');
      await see(STATUS, 'GA');
      await press('Control+M', 'Tab');
      await see('.statusbar-item', 'Tab Moves Focus');
      assert.equal(document.getText(), text);
      await vscode.window.showTextDocument(document);
      await press('Control+M', 'Tab');
      await written(document, text.replace('\n\n(b) ', '\n\n(i) '));
    });
});
