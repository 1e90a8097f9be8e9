import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('is there, and a .res file has its language', async () => {
    assert.ok(vscode.extensions.getExtension('un-tools.un-resolution'));
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'sample-sound.res'));
    assert.equal(document.languageId, 'resolution');
  });
});
