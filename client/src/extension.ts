import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { activateWith, clientOptions } from './client';

/** The desktop's entry: the server is a process of its own. Returns at once; the server comes up meanwhile. */
export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'node.js').fsPath;
  const options: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6099'] } },
  };
  activateWith(context, (log) => new LanguageClient('resolution', 'UN Resolution Drafting', options, clientOptions(context, log)));
}
