import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hasKeyboard, press, type } from './keyboard';
import { moveCursorBehind, openDraft, whenever, written } from './workbench';

const HEAD = 'The Economic and Social Council,\n\nRecalling its resolution 2030/4,\n\n';

if (hasKeyboard())
  describe('Enter and a fast typist', () => {
    afterEach(async () => {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    for (const [what, text, expected] of [
      ['the next paragraph', '1. Urges States to act;', '1. Urges States to act;\n\n2. Requests the Secretary-General to report'],
      ['the first item of an inner list', '1. Urges States:', '1. Urges States:\n\n(a) Requests the Secretary-General to report'],
      [
        'the paragraph behind an empty label',
        '1. Urges States:\n\n(a) Acting;\n\n(b) ',
        '1. Urges States:\n\n(a) Acting;\n\n2. Requests the Secretary-General to report',
      ],
      [
        'a paragraph of its own before words that stood behind the cursor',
        '1. Urges States to act;\n\n2. |Encourages States to report.',
        '1. Urges States to act;\n\n2. \n\n3. Requests the Secretary-General to reportEncourages States to report.',
      ],
      [
        'a line that is no list',
        'Recalling further its resolution',
        'Recalling further its resolution\nRequests the Secretary-General to report',
      ],
    ] as const) {
      it(`letters that are typed right behind it come into ${what}, and undo leads back to the text before`, async () => {
        const [before = '', behind = ''] = text.split('|');
        const document = await openDraft(HEAD + before + behind);
        const editor = await vscode.window.showTextDocument(document);
        await moveCursorBehind(editor, before);
        await press('Enter');
        await type('Requests the Secretary-General to report');
        await written(document, HEAD + expected);
        const whole = HEAD + before + behind;
        for (let steps = 0; steps < 12 && document.getText() !== whole; steps += 1) await vscode.commands.executeCommand('undo');
        assert.equal(document.getText(), whole);
      });
    }

    it('the label comes and goes in one step', async () => {
      const text = '1. Urges States to act;';
      const document = await openDraft(HEAD + text);
      const editor = await vscode.window.showTextDocument(document);
      await moveCursorBehind(editor, text);
      await press('Enter');
      await written(document, `${HEAD}${text}\n\n2. `);
      const end = document.positionAt(document.getText().length);
      await whenever(vscode.window.onDidChangeTextEditorSelection, () => (editor.selection.active.isEqual(end) ? true : undefined));
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), HEAD + text);
    });
  });
