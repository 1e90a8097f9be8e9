import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { base64Of, exists, nameOf } from './files';

/** What the server makes of a file. */
type Answer = { readonly text: string; readonly said: readonly string[] } | { readonly fault: string };

/** *Import from Word…*: a draft that has no file yet, beside the file that it was made of, which stays as it is. */
export function registerImportWord(client: BaseLanguageClient, log: vscode.LogOutputChannel, started: Promise<void>): vscode.Disposable {
  return vscode.commands.registerCommand('resolution.importWord', async (file?: vscode.Uri) => {
    const uri = file ?? (await chooseFile());
    if (uri === undefined) return;
    await started;
    const answer = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Importing {0}', nameOf(uri)), cancellable: true },
      async (_, token) => {
        const content = base64Of(await vscode.workspace.fs.readFile(uri));
        return client.sendRequest<Answer>('resolution/importWord', { name: nameOf(uri), content }, token);
      },
    );
    if ('fault' in answer) {
      void vscode.window.showErrorMessage(answer.fault);
      return;
    }
    await show(await freeName(uri), answer.text);
    tell(log, nameOf(uri), answer.said);
  });
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const { l10n } = vscode;
  const chosen = await vscode.window.showOpenDialog({
    title: l10n.t('Import from Word'),
    openLabel: l10n.t('Import'),
    filters: { [l10n.t('Word document')]: ['docx'], [l10n.t('Web page (HTML)')]: ['html', 'htm'], [l10n.t('Plain text')]: ['txt'] },
  });
  return chosen?.[0];
}

/** The place beside a file for a draft of its name, with a number where there is one already. */
async function freeName(uri: vscode.Uri): Promise<vscode.Uri> {
  const base = uri.path.replace(/\.[^./]*$/, '');
  for (let number = 1; ; number += 1) {
    const path = `${base}${number === 1 ? '' : `-${String(number)}`}.res`;
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.path === path);
    const isThere = await exists(uri.with({ path }));
    if (!isOpen && !isThere) return uri.with({ scheme: 'untitled', path });
  }
}

async function show(uri: vscode.Uri, text: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document, { preview: false });
}

/** Says what was left out or is in doubt: the first of it in the message, all of it in the log. */
function tell(log: vscode.LogOutputChannel, name: string, said: readonly string[]): void {
  const [first] = said;
  if (first === undefined) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('{0} was imported; nothing was left out.', name), SHOWN);
    return;
  }
  log.info(name);
  for (const one of said) log.info(one);
  const all = vscode.l10n.t('Show All');
  const more = said.length > 1 ? [all] : [];
  void vscode.window.showInformationMessage(vscode.l10n.t('{0} was imported. {1}', name, first), ...more).then((chosen) => {
    if (chosen === all) log.show();
  });
}

/** How long a message stays in the status bar, in milliseconds. */
const SHOWN = 10_000;
