import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { asked, chooseOther } from './compare/choose';
import { documentFor, exists, nameOf } from './files';

/**
 * *Export…*, *Export to Word…* and *Export to Word with Changes…*: write the document in another format beside it, where the writer says. The
 * memory keeps the name under which changes were written.
 */
export function registerExport(client: BaseLanguageClient, memory: vscode.Memento): readonly vscode.Disposable[] {
  const register = (name: string, format: (wanted: unknown) => Promise<string | undefined>): vscode.Disposable =>
    vscode.commands.registerCommand(name, async (file?: vscode.Uri | string, wanted?: unknown) => {
      // A line above the text has the address as the wire has it.
      const uri = documentFor(file);
      const chosen = await format(wanted);
      if (uri !== undefined && chosen !== undefined) await exportTo(client, uri, chosen);
    });
  return [
    register('resolution.export', async (wanted) => (typeof wanted === 'string' ? wanted : chooseFormat())),
    register('resolution.exportWord', () => Promise.resolve('docx')),
    vscode.commands.registerCommand('resolution.exportWordChanges', async (file?: vscode.Uri) => {
      const uri = documentFor(file);
      if (uri !== undefined) await exportChanges(client, uri, memory);
    }),
  ];
}

/** The key under which the name of who made the changes is kept. */
const AUTHOR = 'author';

async function exportChanges(client: BaseLanguageClient, uri: vscode.Uri, memory: vscode.Memento): Promise<void> {
  const { l10n, window } = vscode;
  const other = await chooseOther(uri, l10n.t('Show the changes since which older text?'));
  if (other === undefined) return;
  const author = await window.showInputBox({
    prompt: l10n.t('Whose changes are they? Word shows this name beside each of them.'),
    value: memory.get(AUTHOR, ''),
    ignoreFocusOut: true,
  });
  if (author === undefined) return;
  await memory.update(AUTHOR, author);
  const date = new Date().toISOString().replace(/\.\d+/, '');
  await exportTo(client, uri, 'docx', { base: asked(other), author, date });
}

async function exportTo(client: BaseLanguageClient, uri: vscode.Uri, format: string, changes?: object): Promise<void> {
  const content = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Exporting'), cancellable: true },
    (_, token) =>
      client.sendRequest<string | null>('resolution/export', { uri: uri.toString(), format, ...(changes && { changes }) }, token),
  );
  if (content === null) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This file cannot be exported.'));
    return;
  }
  const ending = format.startsWith('akn') ? 'xml' : format;
  const target = await vscode.window.showSaveDialog({ ...placeFor(uri, ending), filters: { [ending.toUpperCase()]: [ending] } });
  if (target === undefined) return;
  const bytes = format === 'docx' ? Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0)) : new TextEncoder().encode(content);
  try {
    await writeWhole(target, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} cannot be written: {1}', nameOf(target), reason));
    return;
  }
  void sayWritten(target, format, whereIs(target));
}

/** Writes a file beside the place and moves it there: what is there stays until the new one is whole, whatever happens. */
async function writeWhole(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const beside = target.with({ path: `${target.path}.part` });
  try {
    await fs.writeFile(beside, bytes);
    await fs.rename(beside, target, { overwrite: true });
  } catch (error) {
    if (await exists(beside)) await fs.delete(beside);
    throw error;
  }
}

async function chooseFormat(): Promise<string | undefined> {
  const { l10n } = vscode;
  const chosen = await vscode.window.showQuickPick(
    [
      {
        label: l10n.t('Word document'),
        detail: l10n.t('As it is handed in, in the styles of the printed document'),
        format: 'docx',
      },
      {
        label: l10n.t('Web page (HTML)'),
        detail: l10n.t('One page that looks like the printed document, complete in itself'),
        format: 'html',
      },
      {
        label: 'Akoma Ntoso (XML)',
        detail: l10n.t('The format of the archives of the United Nations, with an identifier for every part'),
        format: 'akn',
      },
      {
        label: l10n.t('Akoma Ntoso (XML) as a publication'),
        detail: l10n.t('The same with the head of the first page around the text, and not in it'),
        format: 'akn publication',
      },
      { label: l10n.t('Plain text'), detail: l10n.t('With hard line breaks, for a message; it can be read back'), format: 'txt' },
    ],
    { placeHolder: l10n.t('Export to which format?') },
  );
  return chosen?.format;
}

function placeFor(uri: vscode.Uri, ending: string): { readonly defaultUri?: vscode.Uri } {
  if (uri.scheme === 'untitled') return {};
  return { defaultUri: uri.with({ path: `${uri.path.replace(/\.[^./]*$/, '')}.${ending}` }) };
}

/** Where a file lies: on the machine whose screen this is, in a folder of the workspace that another machine or the browser keeps, or else. */
type Where = 'here' | 'in the workspace' | 'elsewhere';

function whereIs(target: vscode.Uri): Where {
  const { env, UIKind, workspace } = vscode;
  if (target.scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined) return 'here';
  return workspace.getWorkspaceFolder(target) === undefined ? 'elsewhere' : 'in the workspace';
}

/** Says where it was written, and offers what can be done there: to open it and to show its folder, or to have it downloaded. */
export async function sayWritten(target: vscode.Uri, format: string, where: Where): Promise<void> {
  const { l10n, env, commands } = vscode;
  const open = format === 'docx' ? l10n.t('Open in Word') : l10n.t('Open');
  const [reveal, download] = [l10n.t('Show in Folder'), l10n.t('Download')];
  const offers = { here: [open, reveal], 'in the workspace': [download], elsewhere: [] }[where];
  const written = l10n.t('Written to {0}.', vscode.workspace.asRelativePath(target));
  const chosen = await vscode.window.showInformationMessage(written, ...offers);
  if (chosen === open) await env.openExternal(target);
  if (chosen === reveal) await commands.executeCommand('revealFileInOS', target);
  if (chosen === download) {
    // The editor downloads what is chosen in its explorer.
    await commands.executeCommand('revealInExplorer', target);
    await commands.executeCommand('explorer.download');
  }
}
