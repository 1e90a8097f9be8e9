import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { fixture, placeOf, problems, putBack, show, whenever } from './workbench';

describe('commands in the editor', () => {
  afterEach(putBack);

  it('Renumber puts paragraphs, items and notes in order, in one step', async () => {
    const { document } = await show(fixture('sample-faulty.res'));
    await problems(document.uri, (list) => list.some((line) => line.endsWith('numbering/out-of-order')));
    const before = document.getText();
    await vscode.commands.executeCommand('resolution.renumber');
    const list = await problems(document.uri, (now) => !now.some((line) => line.endsWith('numbering/out-of-order')));
    assert.deepEqual(
      list.filter((line) => line.endsWith('out-of-order')),
      [],
    );
    assert.ok(document.getText().includes('\n7. *Requests* the Secretary-General'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('Insert Footnote writes a mark and a note, and later notes move on', async () => {
    const editor = await show(fixture('sample-sound.res'));
    const { document } = editor;
    const before = document.getText();
    const place = placeOf(document, 'the Universal Declaration').end;
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('resolution.insertFootnote');
    await whenever(vscode.workspace.onDidChangeTextDocument, () => (document.getText() === before ? undefined : true));
    assert.ok(document.getText().includes('the Universal Declaration¹ of Human Rights,² '));
    assert.ok(document.getText().includes('\n² General Assembly resolution 217 A (III).\n'));
    const cursor = await whenever(vscode.window.onDidChangeTextEditorSelection, () => {
      const { active } = editor.selection;
      return active.line > place.line ? active : undefined;
    });
    assert.equal(document.lineAt(cursor.line).text.slice(0, cursor.character), '¹ ');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });
});
