import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { activateWith, clientOptions } from './client';

/** The web's entry: the server is a Web Worker. Returns at once; the server comes up meanwhile. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'server.js').toString(true);
  activateWith(
    context,
    (log) =>
      new LanguageClient('resolution', 'UN Resolution Drafting', () => Promise.resolve(connect(script)), clientOptions(context, log)),
  );
}

/**
 * The two ends are given rather than the worker: VS Code's extension host has a `Worker` of its own, which the client would not know for
 * one.
 */
function connect(script: string): MessageTransports {
  const worker = new Worker(script);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
