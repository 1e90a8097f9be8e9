import * as vscode from 'vscode';
import type { FromPage, ToPage } from '../../preview/messages';
import { nameOf } from '../files';
import { printedPage } from './printed';

/** What is to be printed or saved, and how to ask the page for more. */
export interface Handover {
  readonly uri: vscode.Uri;
  readonly page: Extract<FromPage, { readonly type: 'given' }>;
  /** The style sheet of the printed page. */
  readonly style: string;
  readonly context: vscode.ExtensionContext;
  readonly send: (message: ToPage) => void;
}

/** The page as it is shown, to print it from the browser or to save it where the writer says. */
export async function handOver({ uri, page, style, context, send }: Handover): Promise<void> {
  const sheet = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist/client/preview.css'));
  const content = printedPage({ ...page, styles: [style, new TextDecoder().decode(sheet)] });
  const file = `${nameOf(uri).replace(/\.[^./]*$/, '')}.html`;
  if (page.name === 'save') await save(uri, file, content);
  else if (vscode.env.uiKind === vscode.UIKind.Web || vscode.env.remoteName !== undefined) send({ type: 'download', file, content });
  else await print(context.globalStorageUri, file, content);
}

/** Prints by the browser of the same machine, which can do so; the editor cannot. */
async function print(storage: vscode.Uri, file: string, content: string): Promise<void> {
  const target = vscode.Uri.joinPath(storage, 'print', file);
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(content));
  await vscode.env.openExternal(target);
}

async function save(uri: vscode.Uri, file: string, content: string): Promise<void> {
  const beside = uri.scheme === 'untitled' ? {} : { defaultUri: vscode.Uri.joinPath(uri, '..', file) };
  const target = await vscode.window.showSaveDialog({ ...beside, filters: { HTML: ['html'] } });
  if (target === undefined) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(content));
  void vscode.window.showInformationMessage(vscode.l10n.t('Written to {0}.', vscode.workspace.asRelativePath(target)));
}
