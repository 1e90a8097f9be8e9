import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hasKeyboard, killServer, see, takePicture, type } from './keyboard';
import { hoverText, openDraft, problems, whenever } from './workbench';

const DRAFT =
  'Rivers\n\nThe General Assembly,\n\nRecalling its resolution 70/1,\n\n1. *Urges* States to act;\n\n3. *Requests* States to report.\n';

// In the browser the server is a worker, which ends only with the window.
if (hasKeyboard() && isNode())
  describe('a server that is killed', () => {
    afterEach(async () => {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('comes back while somebody writes: what was typed stands, and is reported on', async () => {
      const document = await openDraft(DRAFT);
      const end = document.positionAt(DRAFT.indexOf(' to report'));
      const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
      await problems(document.uri, (list) => list.some((problem) => problem.includes('numbering/')));
      assert.equal(await killServer(), 1);
      // So quickly that letters are sent to the server that is gone.
      await type(' and the Secretary General');
      const typed = DRAFT.replace(' to report', ' and the Secretary General to report');
      await whenever(vscode.workspace.onDidChangeTextDocument, () => (document.getText() === typed ? true : undefined));
      // Reports wait until the cursor has left what is being written.
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      const list = await problems(document.uri, (all) => all.some((problem) => problem === '9 style/joined-word'));
      assert.ok(list.some((problem) => problem.includes('numbering/')));
      await see('.codelens-decoration', 'words');
      await takePicture('server-back');
      await vscode.commands.executeCommand('undo');
      assert.ok(document.getText().length < DRAFT.length + ' and the Secretary General'.length);
    });

    it('comes back in the middle of a question', async () => {
      const document = await openDraft(DRAFT);
      await vscode.window.showTextDocument(document);
      await problems(document.uri, (list) => list.length > 0);
      const position = document.positionAt(DRAFT.indexOf('70/1'));
      const asked = vscode.commands.executeCommand<readonly vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
      assert.equal(await killServer(), 1);
      await asked;
      while (!(await hoverText(document, position)).includes('25 September 2015'));
    });
  });

function isNode(): boolean {
  return typeof process === 'object' && typeof (process as { readonly versions?: { readonly node?: string } }).versions?.node === 'string';
}
