import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hasKeyboard, press, see, takePicture, type } from './keyboard';
import { openDraft, putBack, whenever } from './workbench';

const OLD = `Lighthouses

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015,

1. Invites Member States to keep their lighthouses in order;

2. Encourages donors to help with the costs mentioned in paragraph 1 above.
`;

const NEW = OLD.replace('1. Invites', '1. Commends the keepers of lighthouses;\n\n2. Invites')
  .replace('in order;', 'in good order;')
  .replace('2. Encourages', '3. Encourages')
  .replace('paragraph 1 above', 'paragraph 2 above');

/** The two documents of the comparison that is shown, once it is. */
async function comparison(): Promise<readonly [left: vscode.TextDocument, right: vscode.TextDocument]> {
  const input = await whenever(vscode.window.tabGroups.onDidChangeTabs, () => {
    const shown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    return shown instanceof vscode.TabInputTextDiff ? shown : undefined;
  });
  return [await vscode.workspace.openTextDocument(input.original), await vscode.workspace.openTextDocument(input.modified)];
}

describe('comparing with another text', () => {
  afterEach(putBack);

  if (hasKeyboard())
    it('shows each paragraph beside its own, in the editor of differences, and follows what is typed', async () => {
      const document = await openDraft(NEW);
      await vscode.window.showTextDocument(document);
      await vscode.env.clipboard.writeText(OLD);
      const done = vscode.commands.executeCommand('resolution.compare');
      await see('.quick-input-widget', 'Clipboard');
      await type('Clipboard');
      await press('Enter');
      await done;
      const [left, right] = await comparison();
      assert.equal(right.languageId, 'resolution-comparison');
      const headings = (text: vscode.TextDocument): readonly string[] =>
        text
          .getText()
          .split('\n')
          .filter((line) => line.startsWith('──'));
      assert.deepEqual(headings(left), headings(right), 'the same headings on both sides');
      assert.ok(headings(right).includes('── operative paragraph 1, new ──'));
      assert.ok(headings(right).includes('── operative paragraph 3, was 2 ──'));
      const different = right
        .getText()
        .split('\n')
        .filter((line, index) => line !== left.lineAt(index).text);
      assert.deepEqual(different, [
        'Commends the keepers of lighthouses;',
        'Invites Member States to keep their lighthouses in good order;',
      ]);
      await takePicture('compare');

      const retold = whenever(vscode.workspace.onDidChangeTextDocument, () =>
        right.getText().includes('of all lighthouses') ? true : undefined,
      );
      const at = document.positionAt(document.getText().indexOf('lighthouses;'));
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, at, 'all ');
      await vscode.workspace.applyEdit(edit);
      await retold;
      assert.ok(!left.getText().includes('of all lighthouses'));
    });
});
