import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { made, p } from '../../exchange/docx/read/made';
import { fixture, putBack } from './workbench';

const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><meta/><preamble>
<formula name="enacting"><p><i>The General Assembly</i>,</p></formula></preamble><mainBody>
<paragraph><num>1.</num><content><p><i>Decides</i> to meet again.</p></content></paragraph></mainBody></statement></akomaNtoso>`;

describe('importing', () => {
  afterEach(async () => {
    // A draft that has no file yet would be asked about when it is closed.
    while (vscode.window.tabGroups.activeTabGroup.activeTab !== undefined)
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await putBack();
  });

  it('opens a draft of an Akoma Ntoso file and leaves the file as it is', async () => {
    const file = fixture('imported.xml');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(FILE));
    await vscode.commands.executeCommand('resolution.import', file);
    // The command ends when the draft is shown.
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor?.document.isUntitled === true);
    assert.equal(editor.document.languageId, 'resolution');
    assert.equal(editor.document.getText(), '*The General Assembly*,\n\n1. *Decides* to meet again.\n');
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), FILE);
    await vscode.workspace.fs.delete(file);
  });

  it('opens a draft of a Word file under its name and leaves the file as it is', async () => {
    const file = fixture('imported.docx');
    const bytes = made({ body: p('The General Assembly,') + p('Noting the work done,') });
    await vscode.workspace.fs.writeFile(file, bytes);
    await vscode.commands.executeCommand('resolution.importWord', file);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor?.document.isUntitled === true);
    assert.equal(editor.document.languageId, 'resolution');
    assert.match(editor.document.uri.path, /\/imported\.res$/);
    assert.match(editor.document.getText(), /The General Assembly,\n\nNoting the work done,/);
    assert.equal((await vscode.workspace.fs.readFile(file)).length, bytes.length);
    await vscode.workspace.fs.delete(file);
  });
});
