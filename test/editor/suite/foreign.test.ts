import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { fixture, problems, problemsNow, putBack, show, whenever } from './workbench';

describe('files of other kinds with the same extension', () => {
  afterEach(putBack);

  it('a ReScript file is left alone', async () => {
    await leftAlone(fixture('rescript', 'Sample.res'));
  });

  it('an RES-Markup file is left alone', async () => {
    await leftAlone(fixture('markup.res'));
  });

  it('a resolution beside it is read all the same', async () => {
    const uri = fixture('rescript', 'Draft.res');
    await vscode.workspace.fs.writeFile(uri, await vscode.workspace.fs.readFile(fixture('sample-faulty.res')));
    await show(uri);
    assert.ok((await problems(uri, (list) => list.length > 0)).length > 0);
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
