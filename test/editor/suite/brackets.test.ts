import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hasKeyboard, press, see, takePicture, type } from './keyboard';
import { openDraft, putBack, whenever } from './workbench';

const DRAFT = `Wells

The General Assembly,

[EU: Noting the wells,]

1. *Thanks* all keepers;

1 bis. [Alt. 1: *Requests*] [Alt. 2: *Invites*] the Secretary-General [G77: and the regions] to report;

2. *Decides* to go on, as set out in paragraph 1 bis above.
`;

/** Runs a command from the palette, and resolves to the text of the document once it has changed. */
async function byPalette(document: vscode.TextDocument, title: string): Promise<string> {
  const before = document.getText();
  const changed = whenever(vscode.workspace.onDidChangeTextDocument, () =>
    document.getText() === before ? undefined : document.getText(),
  );
  void vscode.commands.executeCommand('workbench.action.quickOpen', `>${title}`);
  await see('.quick-input-widget .monaco-list-row.focused', title);
  await press('Enter');
  return changed;
}

/** Chooses one of the open brackets by some of its words. */
async function goTo(words: string): Promise<void> {
  const done = vscode.commands.executeCommand('resolution.listBrackets');
  await see('.quick-input-widget', words);
  await type(words);
  await see('.quick-input-widget .monaco-list-row.focused', words);
  await press('Enter');
  await done;
}

describe('square brackets', () => {
  afterEach(putBack);

  if (hasKeyboard())
    it('are listed and settled by keys to the end, each in one step to undo', async () => {
      const document = await openDraft(DRAFT);
      await vscode.window.showTextDocument(document);
      const listed = vscode.commands.executeCommand('resolution.listBrackets');
      await see('.quick-input-widget', 'preambular paragraph 1 · EU');
      await see('.quick-input-widget', 'operative paragraph 1 bis · G77');
      await takePicture('brackets');
      await press('Enter');
      await listed;
      const first = await byPalette(document, 'Accept Words in Brackets');
      assert.equal(first, DRAFT.replace('[EU: Noting the wells,]', 'Noting the wells,'));
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), DRAFT);
      await vscode.commands.executeCommand('redo');
      await goTo('Invites');
      await byPalette(document, 'Choose This Alternative');
      await goTo('and the regions');
      await byPalette(document, 'Reject Words in Brackets');
      const settled = await byPalette(document, 'Settle Everything');
      assert.equal(
        settled,
        `Wells

The General Assembly,

Noting the wells,

1. *Thanks* all keepers;

2. *Invites* the Secretary-General to report;

3. *Decides* to go on, as set out in paragraph 2 above.
`,
      );
      await takePicture('brackets-settled');
      await vscode.commands.executeCommand('undo');
      assert.ok(document.getText().includes('1 bis. *Invites* the Secretary-General to report;'));
    });
});
