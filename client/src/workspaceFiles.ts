import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * Tells the server which files of its kind the folders of the workspace hold, and reads those that it cannot read itself; what lies outside
 * of the folders is answered by null.
 */
export function answerWorkspaceFiles(client: BaseLanguageClient): void {
  client.onRequest('resolution/listFiles', async ({ most }: { readonly most: number }) => {
    const found = await vscode.workspace.findFiles('**/*.{res,unres}', '**/{node_modules,.git}/**', most);
    return found.map((uri) => client.code2ProtocolConverter.asUri(uri));
  });
  client.onRequest('resolution/readFile', async ({ uri: sent, most }: { readonly uri: string; readonly most: number }) => {
    const uri = client.protocol2CodeConverter.asUri(sent);
    if (vscode.workspace.getWorkspaceFolder(uri) === undefined) return null;
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      return size > most ? null : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch {
      return null;
    }
  });
}

/**
 * The command after a count of places: shows them as the editor shows references. It takes a URI, a position and locations, as the wire
 * has them.
 */
export function registerShowReferences(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(
    'resolution.showReferences',
    async (uri: string, position: Place['range']['start'], places: readonly Place[]) => {
      const converter = client.protocol2CodeConverter;
      await vscode.commands.executeCommand(
        'editor.action.showReferences',
        converter.asUri(uri),
        converter.asPosition(position),
        places.map((place) => converter.asLocation(place)),
      );
    },
  );
}

/** A location as the wire has it. */
interface Place {
  readonly uri: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}
