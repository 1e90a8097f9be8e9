import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { base64Of, exists, fill, nameOf } from './files';

/** What the server makes of a file. */
type Answer = { readonly text: string; readonly said: readonly string[] } | { readonly fault: string };

const IMPORT = 'resolution.import';

/** The largest file that is handed to the server, in bytes; what is larger it would refuse. */
const LARGEST = 32 << 20;

/**
 * *Import from Word or Akoma Ntoso…*: a draft that has no file yet, beside the file that it was made of, which stays as it is. A Word file
 * that is dragged into a draft (with Shift, as the editor wants it) is imported too; the draft that it is dropped on is not changed.
 */
export function registerImport(
  client: BaseLanguageClient,
  log: vscode.LogOutputChannel,
  started: Promise<void>,
): readonly vscode.Disposable[] {
  const command = vscode.commands.registerCommand(IMPORT, async (file?: vscode.Uri) => {
    const uri = file ?? (await chooseFile());
    if (uri === undefined) return;
    const name = nameOf(uri);
    if ((await vscode.workspace.fs.stat(uri)).size > LARGEST) {
      void vscode.window.showErrorMessage(tooLarge(name));
      return;
    }
    await started;
    const answer = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Importing {0}', name), cancellable: true },
      async (_, token) => {
        const content = base64Of(await vscode.workspace.fs.readFile(uri));
        return client.sendRequest<Answer>('resolution/import', { name, content }, token);
      },
    );
    if ('fault' in answer) {
      void vscode.window.showErrorMessage(answer.fault);
      return;
    }
    await show(await freeName(uri), answer.text);
    tell(log, name, answer.said);
  });
  const drop = vscode.languages.registerDocumentDropEditProvider(
    { language: 'resolution' },
    {
      async provideDocumentDropEdits(_document, _position, transfer) {
        const files = filesOf((await transfer.get('text/uri-list')?.asString()) ?? '');
        if (files.length === 0 || !files.every(({ path }) => /\.docx$/i.test(path))) return undefined;
        // The draft of each comes when the server has read it; the editor need not wait for that.
        for (const file of files) void vscode.commands.executeCommand(IMPORT, file);
        return Object.assign(new vscode.DocumentDropEdit(''), { title: vscode.l10n.t('Import from Word') });
      },
    },
  );
  return [command, drop];
}

function tooLarge(name: string): string {
  const { l10n } = vscode;
  const reason = /\.docx$/i.test(name)
    ? l10n.t('it is larger than 32 MB; take the pictures out and save it again')
    : l10n.t('it is larger than 32 MB');
  return l10n.t('{0} cannot be imported: {1}.', name, reason);
}

/** The files of a list of addresses, a line each, as it is dragged (RFC 2483). */
function filesOf(list: string): readonly vscode.Uri[] {
  return list
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => vscode.Uri.parse(line));
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const { l10n } = vscode;
  const [word, akn, page, plain] = [['docx'], ['xml', 'akn'], ['html', 'htm'], ['txt']];
  const chosen = await vscode.window.showOpenDialog({
    title: l10n.t('Import from Word or Akoma Ntoso'),
    openLabel: l10n.t('Import'),
    filters: {
      [l10n.t('All that can be imported')]: [word, akn, page, plain].flat(),
      [l10n.t('Word document')]: word,
      'Akoma Ntoso': akn,
      [l10n.t('Web page (HTML)')]: page,
      [l10n.t('Plain text')]: plain,
    },
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
  await fill(document, text);
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
