import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { fixture, problemsNow, putBack, show, whenever } from './workbench';

describe('files of other kinds with the same extension', () => {
  afterEach(putBack);

  it('a ReScript file is left alone', async () => {
    await leftAlone(fixture('rescript', 'Sample.res'));
  });

  it('an RES-Markup file is left alone', async () => {
    await leftAlone(fixture('markup.res'));
  });

  it('a ReScript file without its project is known by its text', async () => {
    const uri = fixture('lone.res');
    await vscode.workspace.fs.copy(fixture('rescript', 'Sample.res'), uri);
    await leftAlone(uri);
  });

  it('an empty file among ReScript code is no resolution, and one among drafts is', async () => {
    const code = fixture('lone-code', 'Main.res');
    await vscode.workspace.fs.copy(fixture('rescript', 'Sample.res'), code);
    const empty = fixture('lone-code', 'Add.res');
    await vscode.workspace.fs.writeFile(empty, new Uint8Array());
    await leftAlone(empty);
    const draft = fixture('empty.res');
    await vscode.workspace.fs.writeFile(draft, new Uint8Array());
    assert.equal((await show(draft)).document.languageId, 'resolution');
  });

  it('whatever lies in a ReScript project is left alone', async () => {
    const uri = fixture('rescript', 'Draft.res');
    await vscode.workspace.fs.copy(fixture('sample-faulty.res'), uri);
    await leftAlone(uri);
  });
});

/** The language is switched, which shows that the server has been asked; after that there is no report. */
async function leftAlone(uri: vscode.Uri): Promise<void> {
  await show(uri);
  const language = await whenever(vscode.workspace.onDidOpenTextDocument, () => {
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    return document && document.languageId !== 'resolution' ? document.languageId : undefined;
  });
  assert.equal(language, 'plaintext');
  assert.deepEqual(problemsNow(uri), []);
}
