import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { exists } from './files';

/**
 * `.res` files are not all resolutions: each one that is opened is shown to the server, and its language is switched where the server
 * says that it is of another kind, and the other way round where another extension took a resolution for its own.
 */
export function watchFileKinds(client: BaseLanguageClient, started: Promise<void>): readonly vscode.Disposable[] {
  const closing = new Set<string>();
  const look = (document: vscode.TextDocument): void => {
    if (document.languageId !== 'resolution' && document.languageId !== 'rescript') return;
    if (!/\.(?:res|unres)$/i.test(document.uri.path)) return;
    void started.then(() => switchLanguage(client, document));
  };
  vscode.workspace.textDocuments.forEach(look);
  return [
    vscode.workspace.onDidCloseTextDocument((document) => {
      const key = document.uri.toString();
      closing.add(key);
      setTimeout(() => closing.delete(key), 0);
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      // A change of language is told as closed and opened in one go: what we or the user chose just now is left alone.
      if (!closing.has(document.uri.toString())) look(document);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (document.languageId === 'resolution') look(document);
    }),
  ];
}

async function switchLanguage(client: BaseLanguageClient, document: vscode.TextDocument): Promise<void> {
  const { version } = document;
  if (!client.isRunning() || isGone(document, version)) return;
  const kind = await client.sendRequest<string>('resolution/fileKind', { uri: document.uri.toString(), text: document.getText() });
  if (isGone(document, version)) return;
  const isResolution =
    kind === 'resolution' && !(await isInScriptProject(document)) && !(isEmpty(document) && (await hasScriptBeside(client, document)));
  if (isResolution === (document.languageId === 'resolution')) return;
  await vscode.languages.setTextDocumentLanguage(document, isResolution ? 'resolution' : await languageOf(kind));
}

/** Whether what was learnt of a version comes too late. */
function isGone(document: vscode.TextDocument, version: number): boolean {
  return document.isClosed || document.version !== version;
}

/** The language of a foreign file: ReScript's where an extension has it, else plain text. */
async function languageOf(kind: string): Promise<string> {
  const known = await vscode.languages.getLanguages();
  return kind !== 'res-markup' && known.includes('rescript') ? 'rescript' : 'plaintext';
}

function isEmpty(document: vscode.TextDocument): boolean {
  return document.getText().trim() === '';
}

/** Whether the other files of a folder of the workspace are code: an empty file says nothing of itself. */
async function hasScriptBeside(client: BaseLanguageClient, document: vscode.TextDocument): Promise<boolean> {
  const folder = vscode.Uri.joinPath(document.uri, '..');
  if (vscode.workspace.getWorkspaceFolder(document.uri) === undefined) return false;
  const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  if (names.some((name) => /\.resi$/i.test(name))) return true;
  const others = names.filter((name) => /\.res$/i.test(name) && !document.uri.path.endsWith(`/${name}`)).slice(0, MOST_LOOKED_AT);
  for (const name of others) {
    const uri = vscode.Uri.joinPath(folder, name);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    if (text.trim() !== '')
      return (await client.sendRequest<string>('resolution/fileKind', { uri: uri.toString(), text })) !== 'resolution';
  }
  return false;
}

/** A folder of so many empty files is none of code. */
const MOST_LOOKED_AT = 5;

/** Whether a project file of ReScript lies in a folder above a `.res` file, up to the folder of the workspace. */
async function isInScriptProject(document: vscode.TextDocument): Promise<boolean> {
  const root = vscode.workspace.getWorkspaceFolder(document.uri)?.uri.path;
  if (root === undefined || !/\.res$/i.test(document.uri.path)) return false;
  for (let folder = vscode.Uri.joinPath(document.uri, '..'); folder.path.startsWith(root); folder = vscode.Uri.joinPath(folder, '..')) {
    for (const name of ['rescript.json', 'bsconfig.json']) {
      if (await exists(vscode.Uri.joinPath(folder, name))) return true;
    }
    if (folder.path === root || folder.path === '/') return false;
  }
  return false;
}
