import * as vscode from 'vscode';
import { nameOf } from '../files';
import type { ComparedSide } from './documents';

/** A text as the server is asked about it: by its address, or as it is where it has none. */
export function asked({ uri, text, label }: ComparedSide): object {
  return uri === undefined ? { text, name: label } : { uri, name: label };
}

/** Asks with these words for a text beside an open one; undefined where the question is given up. */
export async function chooseOther(own: vscode.Uri, question: string): Promise<ComparedSide | undefined> {
  const { l10n } = vscode;
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === own.toString());
  const repository = await repositoryOf(own);
  const choices: readonly (vscode.QuickPickItem & { readonly side: () => Thenable<ComparedSide | undefined> })[] = [
    { label: l10n.t('Another File…'), side: () => anotherFile(own) },
    ...(document?.isDirty === true && own.scheme !== 'untitled' ? [{ label: l10n.t('Last Saved Version'), side: () => saved(own) }] : []),
    ...(repository === undefined ? [] : [{ label: l10n.t('Last Commit (HEAD)'), side: () => committed(repository, own) }]),
    { label: l10n.t('Clipboard'), side: clipboard },
    { label: l10n.t('A Resolution of the Workspace…'), side: () => ofWorkspace(own) },
  ];
  const chosen = await vscode.window.showQuickPick(choices, { placeHolder: question });
  return chosen?.side();
}

async function anotherFile(own: vscode.Uri): Promise<ComparedSide | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      canSelectMany: false,
      openLabel: vscode.l10n.t('Choose'),
      ...(own.scheme === 'untitled' ? {} : { defaultUri: vscode.Uri.joinPath(own, '..') }),
      filters: { [vscode.l10n.t('Resolutions')]: ['res', 'unres', 'txt'] },
    })) ?? [];
  return file === undefined ? undefined : readSide(file, nameOf(file));
}

async function saved(own: vscode.Uri): Promise<ComparedSide> {
  return readSide(own, vscode.l10n.t('{0} (saved)', nameOf(own)));
}

async function clipboard(): Promise<ComparedSide> {
  return { text: await vscode.env.clipboard.readText(), label: vscode.l10n.t('Clipboard') };
}

/** As many as the server looks at. */
const MOST_FILES = 10_000;

async function ofWorkspace(own: vscode.Uri): Promise<ComparedSide | undefined> {
  const files = await vscode.workspace.findFiles('**/*.{res,unres}', '**/{node_modules,.git}/**', MOST_FILES);
  const items = files
    .filter((file) => file.toString() !== own.toString())
    .map((file) => ({ label: nameOf(file), description: vscode.workspace.asRelativePath(vscode.Uri.joinPath(file, '..')), file }));
  const chosen = await vscode.window.showQuickPick(items, { matchOnDescription: true, placeHolder: vscode.l10n.t('Which resolution?') });
  return chosen && { uri: chosen.file.toString(), label: chosen.label };
}

/** What of the built-in Git extension is needed here. */
interface GitRepository {
  show(ref: string, path: string): Promise<string>;
}
interface GitExtension {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): GitRepository | null };
}

/** The repository that a file lies in; undefined where there is none, or no Git, as in an editor of the browser. */
async function repositoryOf(file: vscode.Uri): Promise<GitRepository | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined || file.scheme !== 'file') return undefined;
  try {
    return (await extension.activate()).getAPI(1).getRepository(file) ?? undefined;
  } catch {
    return undefined;
  }
}

async function committed(repository: GitRepository, file: vscode.Uri): Promise<ComparedSide | undefined> {
  try {
    return { text: await repository.show('HEAD', file.fsPath), label: vscode.l10n.t('{0} (HEAD)', nameOf(file)) };
  } catch {
    void vscode.window.showInformationMessage(vscode.l10n.t('The last commit does not contain {0}.', nameOf(file)));
    return undefined;
  }
}

async function readSide(file: vscode.Uri, label: string): Promise<ComparedSide> {
  return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), label };
}
