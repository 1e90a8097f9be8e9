import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { fixture, putBack } from './workbench';

const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><meta/><preamble>
<formula name="enacting"><p><i>The General Assembly</i>,</p></formula></preamble><mainBody>
<paragraph><num>1.</num><content><p><i>Decides</i> to meet again.</p></content></paragraph></mainBody></statement></akomaNtoso>`;

describe('importing Akoma Ntoso', () => {
  afterEach(async () => {
    // A draft that has no file yet would be asked about when it is closed.
    while (vscode.window.tabGroups.activeTabGroup.activeTab !== undefined)
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await putBack();
  });

  it('opens a draft of the file and leaves the file as it is', async () => {
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
});
