import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { fixture, putBack, whenever } from './workbench';

/** The settings of a project, in a folder of their own so that no other text is checked by them. */
const FILE = fixture('settings-of-a-project', '.resolutionrc.json');

describe('the settings of a project in the editor', () => {
  after(async () => {
    await putBack();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(FILE, '..'), { recursive: true });
  });

  it('their keys, the codes of the rules and the severities are completed, and a code that is none is reported', async () => {
    const text = '{\n  "severities": {\n    "title/missing": "",\n    "title/mising": "off"\n  }\n}\n';
    await vscode.workspace.fs.writeFile(FILE, new TextEncoder().encode(text));
    const document = await vscode.workspace.openTextDocument(FILE);
    await vscode.window.showTextDocument(document);
    const [problem] = await whenever(vscode.languages.onDidChangeDiagnostics, () => {
      const found = vscode.languages.getDiagnostics(FILE).filter(({ range }) => document.getText(range).includes('mising'));
      return found.length > 0 ? found : undefined;
    });
    assert.match(problem?.message ?? '', /mising/);
    const offered = async (after: string): Promise<readonly string[]> => {
      const place = document.positionAt(text.indexOf(after) + after.length);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', FILE, place);
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label).replaceAll('"', ''));
    };
    assert.ok((await offered('"severities": {\n    ')).includes('title/typography'));
    assert.ok((await offered('"title/missing": "')).includes('warning'));
    assert.ok((await offered('{\n  ')).includes('profile'));
  });
});
