import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hasKeyboard, press, see, takePicture, type } from './keyboard';
import { openDraft, putBack, whenever } from './workbench';

const DRAFT = `Lighthouses

The General Assembly,

Noting the report on lighthouses,

1. *Invites* Member States to keep their lighthouses;

2. *Encourages* the keepers to write to one another;

3. *Decides* to return to the matter, as set out in paragraph 2 above.
`;

const SHEET = `Chile: amendment to draft resolution A/80/L.7

Lighthouses

1. Delete operative paragraph 1.

2. In operative paragraph 2, replace “write” with “speak”.

3. In operative paragraph 9, delete “lamps”.
`;

describe('applying amendments', () => {
  afterEach(putBack);

  if (hasKeyboard())
    it('shows what they make of the draft, lets them be chosen by keys, and is one step to undo', async () => {
      const document = await openDraft(DRAFT);
      await vscode.window.showTextDocument(document);
      await vscode.env.clipboard.writeText(SHEET);
      const done = vscode.commands.executeCommand('resolution.applyAmendments');
      await see('.quick-input-widget', 'Clipboard');
      await type('Clipboard');
      await press('Enter');
      await see('.quick-input-widget', 'The text amended has no operative paragraph 9');
      const diff = await whenever(vscode.window.tabGroups.onDidChangeTabs, () => {
        const shown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        return shown instanceof vscode.TabInputTextDiff ? shown : undefined;
      });
      assert.match((await vscode.workspace.openTextDocument(diff.modified)).getText(), /── deleted: operative paragraph 1 ──/);
      await takePicture('amend');
      const changed = whenever(vscode.workspace.onDidChangeTextDocument, () =>
        document.getText() === DRAFT ? undefined : document.getText(),
      );
      await press('Enter');
      await done;
      const text = await changed;
      assert.equal(
        text,
        DRAFT.replace(/1\. .*\n\n2\. /, '1. ')
          .replace('write', 'speak')
          .replace('3. *Decides*', '2. *Decides*')
          .replace('paragraph 2', 'paragraph 1'),
      );
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), DRAFT);
    });

  if (hasKeyboard())
    it('are written by keys from an older text, in a document of their own', async () => {
      const document = await openDraft(
        DRAFT.replace('write to', 'speak with')
          .replace('1. *Invites*', '1. *Thanks* the keepers;\n\n2. *Invites*')
          .replace('2. *Enc', '3. *Enc'),
      );
      await vscode.window.showTextDocument(document);
      await vscode.env.clipboard.writeText(DRAFT);
      const done = vscode.commands.executeCommand('resolution.writeAmendments');
      await see('.quick-input-widget', 'Clipboard');
      await type('Clipboard');
      await press('Enter');
      await see('.quick-input-widget', 'Model United Nations');
      await press('Enter');
      await see('.quick-input-widget', 'Who submits the amendment');
      await type('Ghana, Chile');
      await press('Enter');
      await done;
      const sheet = vscode.window.activeTextEditor?.document;
      assert.match(
        sheet?.getText() ?? '',
        /^Chile and Ghana: amendment to draft resolution\n\nLighthouses\n\n1\. Before operative paragraph 1, insert .*reading:\n\n\*Thanks\* the keepers;\n/,
      );
      assert.match(sheet?.getText() ?? '', /replace “write to” with “speak with”/);
      await takePicture('write-amendments');
    });
});
