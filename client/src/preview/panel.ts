import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreviewAnswer } from '../../../server/src/lsp/protocol';
import type { FromPage, ToPage } from '../../preview/messages';
import { shell } from './shell';

/** The type of the panel, by which the editor brings it back after a reload. */
export const VIEW_TYPE = 'resolution.preview';

/** All previews that are open. */
export interface Previews {
  open(uri: vscode.Uri, column: vscode.ViewColumn): void;
  revive(panel: vscode.WebviewPanel, uri: vscode.Uri): void;
  readonly end: vscode.Disposable;
}

/** So long after a letter the page is asked for again, in milliseconds. */
const PAUSE = 30;
/** After the page was scrolled by the editor, the editor is not scrolled by the page for so long, in milliseconds. */
const ECHO = 200;

/** Keeps one panel for each document. */
export function createPreviews(extension: vscode.Uri, client: BaseLanguageClient, started: Promise<void>): Previews {
  const panels = new Map<string, vscode.WebviewPanel>();
  const adopt = (panel: vscode.WebviewPanel, uri: vscode.Uri): void => {
    panels.set(uri.toString(), panel);
    panel.onDidDispose(() => panels.delete(uri.toString()));
    void started.then(() => {
      connect(panel, uri, extension, client);
    });
  };
  return {
    open(uri, column) {
      const known = panels.get(uri.toString());
      if (known !== undefined) {
        known.reveal(column);
        return;
      }
      const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
      const title = vscode.l10n.t('Preview {0}', name);
      const options = {
        enableScripts: true,
        enableCommandUris: false,
        localResourceRoots: [vscode.Uri.joinPath(extension, 'dist/client')],
      };
      adopt(
        vscode.window.createWebviewPanel(
          VIEW_TYPE,
          title,
          { viewColumn: column, preserveFocus: column === vscode.ViewColumn.Beside },
          options,
        ),
        uri,
      );
    },
    revive: adopt,
    end: new vscode.Disposable(() => {
      for (const panel of panels.values()) panel.dispose();
    }),
  };
}

/** Ties a panel to its document: what is typed, scrolled and reported goes to the page, clicks and scrolling come back. */
function connect(panel: vscode.WebviewPanel, uri: vscode.Uri, extension: vscode.Uri, client: BaseLanguageClient): void {
  const { webview } = panel;
  const address = uri.toString();
  const state = {
    asking: false,
    again: false,
    known: new Set<string>(),
    deaf: 0,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
    style: '',
  };
  const send = (message: ToPage): void => {
    void webview.postMessage(message);
  };
  const layout = (): 'pages' | 'continuous' =>
    vscode.workspace.getConfiguration('resolution', uri).get<string>('preview.layout') === 'continuous' ? 'continuous' : 'pages';

  const ask = async (): Promise<void> => {
    if (state.asking) {
      state.again = true;
      return;
    }
    state.asking = true;
    try {
      await vscode.workspace.openTextDocument(uri);
      const answer = await client.sendRequest<PreviewAnswer | null>('resolution/preview', { uri: address, known: [...state.known] });
      if (answer === null) {
        send({ type: 'gone', text: vscode.l10n.t('This file has no preview.') });
        return;
      }
      if (state.style === '') {
        state.style = answer.style;
        webview.html = shell({ webview, extension, style: answer.style, state: { uri: address } });
      }
      const { title, language, order, feet, html } = answer;
      for (const key of Object.keys(html)) state.known.add(key);
      send({ type: 'show', title, language, order, feet, html, layout: layout() });
      sendMarks();
    } catch {
      send({ type: 'gone', text: vscode.l10n.t('The document can no longer be read; this is its last state.') });
    } finally {
      state.asking = false;
      if (state.again) {
        state.again = false;
        void ask();
      }
    }
  };

  const sendMarks = (): void => {
    const marks = vscode.languages.getDiagnostics(uri).map(({ range, severity, message }) => ({
      line: range.start.line,
      severity:
        severity === vscode.DiagnosticSeverity.Error ? 'error' : severity === vscode.DiagnosticSeverity.Warning ? 'warning' : 'info',
      text: message,
    }));
    send({ type: 'marks', marks });
  };

  const subscriptions = [
    webview.onDidReceiveMessage((message: FromPage) => {
      if (message.type === 'ready') {
        state.known.clear();
        void ask();
      } else if (message.type === 'scrolled') {
        state.deaf = Date.now() + ECHO;
        scrollEditors(uri, message.line);
      } else void goTo(uri, message.line, message.focus ? 'focus' : 'stay');
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() !== address) return;
      clearTimeout(state.timer);
      state.timer = setTimeout(() => void ask(), PAUSE);
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      const [first] = visibleRanges;
      if (textEditor.document.uri.toString() === address && first !== undefined && Date.now() >= state.deaf)
        send({ type: 'scroll', line: first.start.line });
    }),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((one) => one.toString() === address)) sendMarks();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('resolution.preview', uri)) void ask();
    }),
  ];
  panel.onDidDispose(() => {
    clearTimeout(state.timer);
    vscode.Disposable.from(...subscriptions).dispose();
  });
  void ask();
}

function scrollEditors(uri: vscode.Uri, line: number): void {
  for (const editor of vscode.window.visibleTextEditors) {
    if (editor.document.uri.toString() !== uri.toString()) continue;
    const at = Math.min(Math.max(0, Math.floor(line)), editor.document.lineCount - 1);
    editor.revealRange(new vscode.Range(at, 0, at, 0), vscode.TextEditorRevealType.AtTop);
  }
}

async function goTo(uri: vscode.Uri, line: number, focus: 'focus' | 'stay'): Promise<void> {
  const position = new vscode.Position(line, 0);
  const selection = new vscode.Range(position, position);
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (shown !== undefined && focus === 'stay') {
    shown.selection = new vscode.Selection(position, position);
    shown.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    return;
  }
  const options = { selection, preserveFocus: focus === 'stay' };
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, shown?.viewColumn === undefined ? options : { ...options, viewColumn: shown.viewColumn });
}
