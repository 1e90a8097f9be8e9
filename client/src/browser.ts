import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith, clientOptions } from './client';

/** The web's entry: the server is a Web Worker. Returns at once; the server comes up meanwhile. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js').toString(true);
  activateWith(context, (log) => new LanguageClient('resolution', 'UN Resolution Drafting', () => Promise.resolve(new Worker(script)), clientOptions(log)));
}
