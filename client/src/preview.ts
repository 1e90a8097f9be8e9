import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { createPreviews, VIEW_TYPE } from './preview/panel';

/** *Open Preview* and *Open Preview to the Side*: shows how a document will be printed, live. A reload of the window brings it back. */
export function registerPreview(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  started: Promise<void>,
): readonly vscode.Disposable[] {
  const previews = createPreviews(context.extensionUri, client, started);
  const open = (column: vscode.ViewColumn) => (file?: vscode.Uri) => {
    const uri = file ?? vscode.window.activeTextEditor?.document.uri;
    if (uri !== undefined) previews.open(uri, column);
  };
  return [
    previews.end,
    vscode.commands.registerCommand('resolution.openPreview', open(vscode.ViewColumn.Active)),
    vscode.commands.registerCommand('resolution.openPreviewToSide', open(vscode.ViewColumn.Beside)),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel(panel, state: unknown) {
        const uri = typeof state === 'object' && state !== null && 'uri' in state && typeof state.uri === 'string' ? state.uri : undefined;
        if (uri === undefined) panel.dispose();
        else previews.revive(panel, vscode.Uri.parse(uri, true));
        return Promise.resolve();
      },
    }),
  ];
}
