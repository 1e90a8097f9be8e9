import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ToPage } from '../preview/messages';
import { nameOf } from './files';
import { connect, type Preview } from './preview/panel';

/** The type of the panel, by which the editor brings it back after a reload. */
const VIEW_TYPE = 'resolution.preview';

/** *Open Preview* and *Open Preview to the Side*: shows how a document will be printed, live. A reload of the window brings it back. */
export function registerPreview(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  started: Promise<void>,
): readonly vscode.Disposable[] {
  /** One for each document, by its address. */
  const previews = new Map<string, Preview>();
  const options = {
    enableScripts: true,
    enableCommandUris: false,
    localResourceRoots: [vscode.Uri.joinPath(context.extensionUri, 'dist/client')],
  };
  const adopt = (panel: vscode.WebviewPanel, uri: vscode.Uri): void => {
    panel.iconPath = {
      light: vscode.Uri.joinPath(context.extensionUri, 'client/media/file-light.svg'),
      dark: vscode.Uri.joinPath(context.extensionUri, 'client/media/file-dark.svg'),
    };
    previews.set(uri.toString(), connect(panel, uri, { context, client, started }));
    panel.onDidDispose(() => previews.delete(uri.toString()));
  };
  const open = (column: vscode.ViewColumn) => (file?: vscode.Uri | string) => {
    const uri = typeof file === 'string' ? vscode.Uri.parse(file, true) : (file ?? vscode.window.activeTextEditor?.document.uri);
    if (uri === undefined) return;
    const known = previews.get(uri.toString());
    if (known !== undefined) {
      known.panel.reveal(column);
      return;
    }
    const title = vscode.l10n.t('Preview {0}', nameOf(uri));
    const place = { viewColumn: column, preserveFocus: column === vscode.ViewColumn.Beside };
    adopt(vscode.window.createWebviewPanel(VIEW_TYPE, title, place, options), uri);
  };
  /** Tells the preview that has the focus; without one, that of the active editor. */
  const tell = (message: ToPage) => () => {
    const active = [...previews.values()].find(({ panel }) => panel.active);
    const own = previews.get(vscode.window.activeTextEditor?.document.uri.toString() ?? '');
    (active ?? own)?.send(message);
  };
  return [
    new vscode.Disposable(() => {
      for (const { panel } of previews.values()) panel.dispose();
    }),
    vscode.commands.registerCommand('resolution.openPreview', open(vscode.ViewColumn.Active)),
    vscode.commands.registerCommand('resolution.openPreviewToSide', open(vscode.ViewColumn.Beside)),
    vscode.commands.registerCommand('resolution.printPreview', tell({ type: 'give', name: 'print' })),
    vscode.commands.registerCommand('resolution.savePreview', tell({ type: 'give', name: 'save' })),
    vscode.commands.registerCommand('resolution.zoomPreviewIn', tell({ type: 'zoom', change: 'in' })),
    vscode.commands.registerCommand('resolution.zoomPreviewOut', tell({ type: 'zoom', change: 'out' })),
    vscode.commands.registerCommand('resolution.resetPreviewZoom', tell({ type: 'zoom', change: 'reset' })),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel(panel, state: unknown) {
        const uri = typeof state === 'object' && state !== null && 'uri' in state && typeof state.uri === 'string' ? state.uri : undefined;
        if (uri === undefined) panel.dispose();
        else {
          panel.webview.options = options;
          adopt(panel, vscode.Uri.parse(uri, true));
        }
        return Promise.resolve();
      },
    }),
  ];
}
