import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { base64Of, nameOf } from './files';

/** What the server makes of a file of another format. */
type Imported = { readonly text: string; readonly warnings: readonly string[] } | { readonly fault: string };

/** The largest file that is handed to the server, in bytes; what is larger it would refuse. */
const LARGEST = 32 << 20;

/** *Import…*: a file of another format becomes a new document; what was left out is said, and the file stays as it is. */
export function registerImport(client: BaseLanguageClient): vscode.Disposable {
  const { l10n, window, workspace } = vscode;
  return vscode.commands.registerCommand('resolution.import', async (given?: vscode.Uri) => {
    const file = given ?? (await chooseFile());
    if (file === undefined) return;
    const name = nameOf(file);
    const refuse = (reason: string): void => {
      void window.showErrorMessage(l10n.t('{0} cannot be imported: {1}.', name, reason));
    };
    if ((await workspace.fs.stat(file)).size > LARGEST) {
      refuse(l10n.t('it is larger than 32 MB'));
      return;
    }
    const base64 = base64Of(await workspace.fs.readFile(file));
    const imported = await client.sendRequest<Imported | null>('resolution/import', { base64 });
    if (imported === null) return;
    if ('fault' in imported) {
      refuse(imported.fault);
      return;
    }
    const document = await workspace.openTextDocument({ language: 'resolution', content: imported.text });
    await window.showTextDocument(document);
    if (imported.warnings.length > 0) void window.showWarningMessage(l10n.t('Imported. {0}.', imported.warnings.join('. ')));
  });
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    filters: { 'Akoma Ntoso': ['xml', 'akn'] },
    title: vscode.l10n.t('Import Akoma Ntoso'),
  });
  return chosen?.[0];
}
