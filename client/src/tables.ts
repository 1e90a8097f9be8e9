import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Reads the tables beside the bundles for a server that cannot read files; a table that is not there is answered by null. */
export function answerTables(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  client.onRequest('resolution/readTable', async ({ table }: { readonly table: string }) => {
    // The name comes from our own server, but a file is read only where it is plainly one of the tables.
    if (!/^\w+$/.test(table)) return null;
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', 'data', `${table}.json`));
      return new TextDecoder().decode(bytes);
    } catch {
      return null;
    }
  });
}

/** Says where a program of ours lies, for a server in a Web Worker that loads it at its first use. */
export function answerPrograms(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  client.onRequest('resolution/programUri', ({ program }: { readonly program: string }) =>
    /^\w+$/.test(program) ? vscode.Uri.joinPath(context.extensionUri, 'dist', 'exchange', `${program}.js`).toString(true) : null,
  );
}
