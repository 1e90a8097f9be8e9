import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Reads the tables beside the bundles for a server that cannot read files; a table that is not there is answered by null. */
export function answerTables(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  client.onRequest('resolution/readTable', async ({ table }: { readonly table: string }) => {
    // The name comes from our own server, but a file is read only where it is plainly one of the tables.
    if (!/^\w+$/.test(table)) return null;
    try {
      return await textOf(context, 'dist', 'data', `${table}.json`);
    } catch {
      return null;
    }
  });
}

/** Reads the program for Word files, for a server in a Web Worker that runs it in a worker of its own. */
export function answerWordProgram(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  client.onRequest('resolution/readProgram', async () => {
    try {
      return await textOf(context, 'dist', 'exchange', 'formats.js');
    } catch {
      return null;
    }
  });
}

async function textOf(context: vscode.ExtensionContext, ...path: readonly string[]): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, ...path)));
}

/** Says where a program of ours lies, for a server in a Web Worker that loads it at its first use. */
export function answerPrograms(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  client.onRequest('resolution/programUri', ({ program }: { readonly program: string }) =>
    /^\w+$/.test(program) ? vscode.Uri.joinPath(context.extensionUri, 'dist', 'exchange', `${program}.js`).toString(true) : null,
  );
}
