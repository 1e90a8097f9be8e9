import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hasKeyboard, paste, press, see, takePicture } from './keyboard';
import { changed, moveCursorBehind, openDraft, problemsNow, whenever } from './workbench';

const PRINTED = `Recalling the report of the High Commissioner on the
protection of the rights of those who write,1
2
A/80/L.7
Aware of the need to act without delay and in the
spirit of cooperation,
1 A/80/12.
3
`;
const CLEANED = `Recalling the report of the High Commissioner on the protection of the rights of those who write,¹

Aware of the need to act without delay and in the spirit of cooperation,

¹ A/80/12.
`;
const HEAD = 'The General Assembly,\n\n';

/** A new draft with the cursor at its end. */
async function draft(): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(await openDraft(HEAD));
  await moveCursorBehind(editor, HEAD);
  return editor;
}

/** Closes what was not saved without asking. */
async function closeAll(): Promise<void> {
  for (const editor of vscode.window.visibleTextEditors) {
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

describe('pasting in the editor', () => {
  afterEach(closeAll);

  it('Paste and Clean Up writes the clean text in one step, the cursor behind it', async () => {
    await vscode.env.clipboard.writeText(PRINTED);
    const { document } = await draft();
    await vscode.commands.executeCommand('resolution.pasteAndCleanUp');
    assert.equal(document.getText(), HEAD + CLEANED);
    assert.deepEqual(vscode.window.activeTextEditor?.selection.active, document.positionAt(document.getText().length));
    await takePicture('paste-and-clean-up');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), HEAD);
  });

  it('an ordinary paste out of a word processor keeps its italics and its marks', async () => {
    const [, minor = 0] = vscode.version.split('.').map(Number);
    if (!hasKeyboard() || minor < 97) return;
    const { document } = await draft();
    const pasted = changed(document, HEAD);
    await paste(
      'Recalling its resolution 64/2921 of 28 July 2010,\r\nAware of the need to act,',
      '<html><head><style>p{margin:0}</style></head><body><!--StartFragment--><p class=MsoNormal><i>Recalling</i> its resolution 64/292<sup>1</sup> of 28 July 2010,</p><p class=MsoNormal><em>Aware</em> of the need to act,</p><!--EndFragment--></body></html>',
    );
    assert.equal(await pasted, `${HEAD}*Recalling* its resolution 64/292¹ of 28 July 2010,\n\n*Aware* of the need to act,`);
  });

  it('an ordinary paste of a printed page is cleaned up too where the editor offers choices, and stays itself for any other text', async () => {
    const [, minor = 0] = vscode.version.split('.').map(Number);
    // Only a paste of the browser goes the way on which there are choices; a command does not.
    if (!hasKeyboard()) return;
    const { document } = await draft();
    const pasted = changed(document, HEAD);
    await paste(PRINTED);
    assert.equal(await pasted, HEAD + (minor >= 97 ? CLEANED : PRINTED));
    await takePicture('paste-choices');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), HEAD);
    const plain = 'Aware of the  need to act,\n\nRecalling it,\n';
    const again = changed(document, HEAD);
    await paste(plain);
    assert.equal(await again, HEAD + plain);
  });

  it('the key pastes and cleans up', async () => {
    if (!hasKeyboard()) return;
    await vscode.env.clipboard.writeText(PRINTED);
    const { document } = await draft();
    const pasted = changed(document, HEAD);
    await press('Shift+Alt+V');
    assert.equal(await pasted, HEAD + CLEANED);
  });
});

describe('the walkthrough in the editor', () => {
  afterEach(closeAll);

  it('opens with its five steps', async () => {
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'un-tools.un-resolution#begin');
    if (hasKeyboard()) await see('.getting-started-step', 'Begin a draft');
    await takePicture('walkthrough');
  });

  it('each step does in a sample what it speaks of', async () => {
    const sample = async (step: string): Promise<vscode.TextDocument> => {
      await vscode.commands.executeCommand('resolution.openSample', step);
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      const { document } = editor;
      assert.equal(document.languageId, 'resolution');
      return document;
    };
    const document = await sample('insertFootnote');
    await whenever(vscode.workspace.onDidChangeTextDocument, () => (document.getText().includes('Organized Crime,²') ? true : undefined));
    assert.equal(await sample('renumber'), document);
    await whenever(vscode.workspace.onDidChangeTextDocument, () =>
      document.getText().includes('under paragraph 2 above') ? true : undefined,
    );
    assert.equal(vscode.window.visibleTextEditors.filter((editor) => editor.document === document).length, 1);
    await sample('fix');
    assert.deepEqual(problemsNow(document.uri), ['11 numbering/out-of-order']);
    if (hasKeyboard()) await see('.action-widget', '');
    await takePicture('walkthrough-fix');
    if (hasKeyboard()) await press('Escape');
    await sample('suggest');
    if (hasKeyboard()) await see('.suggest-widget', 'Also encourages');
    await takePicture('walkthrough-suggest');
  });
});
