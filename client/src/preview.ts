import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Base, ToPage } from '../preview/messages';
import { chooseOther } from './compare/choose';
import { documentFor } from './files';
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
  /** Buttons are shown by what the preview that has the focus shows. */
  const tellEditor = (preview: Preview): void => {
    if (preview.panel.active) void vscode.commands.executeCommand('setContext', 'resolution.preview.showsChanges', preview.showsChanges());
  };
  const adopt = (panel: vscode.WebviewPanel, uri: vscode.Uri, base?: Base): Preview => {
    panel.iconPath = {
      light: vscode.Uri.joinPath(context.extensionUri, 'client/media/file-light.svg'),
      dark: vscode.Uri.joinPath(context.extensionUri, 'client/media/file-dark.svg'),
    };
    const preview = connect(panel, uri, { context, client, started }, base);
    previews.set(uri.toString(), preview);
    panel.onDidDispose(() => previews.delete(uri.toString()));
    panel.onDidChangeViewState(() => {
      tellEditor(preview);
    });
    tellEditor(preview);
    return preview;
  };
  const openIn = (uri: vscode.Uri, column: vscode.ViewColumn): Preview => {
    const known = previews.get(uri.toString());
    if (known !== undefined) {
      known.panel.reveal(column, column === vscode.ViewColumn.Beside);
      return known;
    }
    const place = { viewColumn: column, preserveFocus: column === vscode.ViewColumn.Beside };
    return adopt(vscode.window.createWebviewPanel(VIEW_TYPE, '', place, options), uri);
  };
  const open = (column: vscode.ViewColumn) => (file?: vscode.Uri | string) => {
    const uri = documentFor(file);
    if (uri !== undefined) openIn(uri, column);
  };
  /** The preview that has the focus, with its document; without one the document of the active editor. */
  const shown = (): { readonly uri: vscode.Uri; readonly preview: Preview | undefined } | undefined => {
    for (const [address, preview] of previews) if (preview.panel.active) return { uri: vscode.Uri.parse(address, true), preview };
    const uri = vscode.window.activeTextEditor?.document.uri;
    return uri && { uri, preview: previews.get(uri.toString()) };
  };
  const showChanges = async (): Promise<void> => {
    const at = shown();
    if (at === undefined) return;
    const base = await chooseOther(at.uri, vscode.l10n.t('Show the changes since which older text?'));
    if (base === undefined) return;
    const preview = at.preview ?? openIn(at.uri, vscode.ViewColumn.Beside);
    preview.compareWith(base);
    tellEditor(preview);
  };
  const hideChanges = (): void => {
    const preview = shown()?.preview;
    if (preview === undefined) return;
    preview.compareWith(undefined);
    tellEditor(preview);
  };
  const tell = (message: ToPage) => () => {
    shown()?.preview?.send(message);
  };
  return [
    new vscode.Disposable(() => {
      for (const { panel } of previews.values()) panel.dispose();
    }),
    vscode.commands.registerCommand('resolution.openPreview', open(vscode.ViewColumn.Active)),
    vscode.commands.registerCommand('resolution.openPreviewToSide', open(vscode.ViewColumn.Beside)),
    vscode.commands.registerCommand('resolution.showPreviewChanges', showChanges),
    vscode.commands.registerCommand('resolution.hidePreviewChanges', hideChanges),
    vscode.commands.registerCommand('resolution.printPreview', tell({ type: 'give', name: 'print' })),
    vscode.commands.registerCommand('resolution.savePreview', tell({ type: 'give', name: 'save' })),
    vscode.commands.registerCommand('resolution.zoomPreviewIn', tell({ type: 'zoom', change: 'in' })),
    vscode.commands.registerCommand('resolution.zoomPreviewOut', tell({ type: 'zoom', change: 'out' })),
    vscode.commands.registerCommand('resolution.resetPreviewZoom', tell({ type: 'zoom', change: 'reset' })),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel(panel, state: unknown) {
        const kept = keptState(state);
        if (kept === undefined) panel.dispose();
        else {
          panel.webview.options = options;
          adopt(panel, vscode.Uri.parse(kept.uri, true), kept.base);
        }
        return Promise.resolve();
      },
    }),
  ];
}

/** What the page kept over a reload of the window; undefined where that is nothing of ours. */
function keptState(state: unknown): { readonly uri: string; readonly base: Base | undefined } | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state) || typeof state.uri !== 'string') return undefined;
  const base = 'base' in state ? (state.base as Partial<Base> | undefined) : undefined;
  const isText = (part: unknown): boolean => part === undefined || typeof part === 'string';
  const isBase = typeof base?.label === 'string' && isText(base.uri) && isText(base.text);
  return { uri: state.uri, base: isBase ? (base as Base) : undefined };
}
