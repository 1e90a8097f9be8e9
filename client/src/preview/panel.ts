import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreviewAnswer } from '../../../server/src/lsp/protocol';
import type { Base, FromPage, ToPage } from '../../preview/messages';
import { asked } from '../compare/choose';
import { nameOf } from '../files';
import { correctScroll, goTo, scrollEditors } from './editors';
import { isFromPage } from './messages';
import { handOver } from './paper';
import { shell } from './shell';

/** What a preview needs of the extension around it. */
export interface PreviewHost {
  readonly context: vscode.ExtensionContext;
  readonly client: BaseLanguageClient;
  /** Resolves when the server answers. */
  readonly started: Promise<void>;
}

/** One open preview. */
export interface Preview {
  readonly panel: vscode.WebviewPanel;
  send(message: ToPage): void;
  /** Whether it shows what has changed since an older text. */
  showsChanges(): boolean;
  /** Shows what has changed since an older text from now on; without one only the text. */
  compareWith(base: Base | undefined): void;
}

/** After the page was scrolled by the editor, the editor is not scrolled by the page for so long, in milliseconds. */
const ECHO = 200;

/** Ties a panel to its document: what is typed, scrolled and reported goes to the page, clicks and scrolling come back. */
export function connect(
  panel: vscode.WebviewPanel,
  uri: vscode.Uri,
  { context, client, started }: PreviewHost,
  startBase: Base | undefined,
): Preview {
  const { webview } = panel;
  const address = uri.toString();
  /** The answer that the page shows; none for a page that has just been opened. */
  let since: number | undefined;
  let pages = 0;
  let asking = false;
  let again = false;
  let deafUntil = 0;
  let style = '';
  let base: Base | undefined;
  const send = (message: ToPage): void => {
    void webview.postMessage(message);
  };
  const layout = (): 'pages' | 'continuous' =>
    vscode.workspace.getConfiguration('resolution', uri).get<string>('preview.layout') === 'continuous' ? 'continuous' : 'pages';

  /** One question is under way at a time; what has changed meanwhile is asked for once, after the answer. */
  const ask = async (): Promise<void> => {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    const page = pages;
    try {
      await started;
      await vscode.workspace.openTextDocument(uri);
      const answer = await client.sendRequest<PreviewAnswer | null>('resolution/preview', {
        uri: address,
        ...(since !== undefined && { since }),
        ...(base && { base: asked(base) }),
      });
      if (answer?.foreign !== undefined) compareWith(undefined, answer.foreign);
      // The script of a new page says that it is ready, and is then answered.
      if (style === '') open(answer?.style ?? EMPTY);
      else if (answer === null) gone(vscode.l10n.t('This file has no preview.'));
      // What was asked for by a page that is not there any more means nothing to the new one.
      else if (page === pages) show(answer);
      else again = true;
    } catch {
      if (style === '') open(EMPTY);
      else gone(vscode.l10n.t('The document can no longer be read; this is its last state.'));
    } finally {
      asking = false;
      if (again) {
        again = false;
        void ask();
      }
    }
  };

  const open = (sheet: string): void => {
    const root = vscode.Uri.joinPath(context.extensionUri, 'dist/client');
    const at = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(root, file)).toString();
    style = sheet;
    webview.html = shell({
      source: webview.cspSource,
      script: at('preview.js'),
      sheet: at('preview.css'),
      style,
      title: vscode.l10n.t('Preview'),
      fontNotice: vscode.l10n.t('Page breaks are approximate: Times New Roman is not installed.'),
      state: { uri: address },
    });
  };

  const show = ({ state, title, language, from, order, feet, html }: PreviewAnswer): void => {
    since = state;
    send({ type: 'show', title, language, from, order, feet, html, layout: layout() });
  };

  const gone = (text: string): void => {
    since = undefined;
    send({ type: 'gone', text });
  };

  const compareWith = (other: Base | undefined, foreign?: string): void => {
    base = other;
    panel.title =
      base === undefined ? vscode.l10n.t('Preview {0}', nameOf(uri)) : vscode.l10n.t('Changes in {0} since {1}', nameOf(uri), base.label);
    send({ type: 'base', base });
    if (foreign === undefined) void ask();
    else void vscode.window.showInformationMessage(vscode.l10n.t('{0} is not a resolution.', foreign));
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

  /** The page is at the place of the editor. */
  const follow = (): void => {
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === address);
    const [first] = shown?.visibleRanges ?? [];
    if (first !== undefined) send({ type: 'scroll', line: first.start.line });
  };

  const hear = (message: FromPage): void => {
    switch (message.type) {
      case 'ready':
        since = undefined;
        pages += 1;
        send({ type: 'base', base });
        void ask().then(() => {
          sendMarks();
          follow();
        });
        return;
      case 'scrolled':
        deafUntil = Date.now() + ECHO;
        scrollEditors(uri, message.line);
        return;
      case 'clicked':
        void goTo(uri, message.line, message.focus ? 'focus' : 'stay');
        return;
      case 'given':
        void handOver({ uri, page: message, style, context, send });
        return;
    }
  };

  const subscriptions = [
    webview.onDidReceiveMessage((message: unknown) => {
      if (isFromPage(message)) hear(message);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const changed = document.uri.toString();
      if ((changed === address || changed === base?.uri) && contentChanges.length > 0) void ask();
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      const [first] = visibleRanges;
      if (textEditor.document.uri.toString() !== address || first === undefined) return;
      if (Date.now() >= deafUntil) send({ type: 'scroll', line: first.start.line });
      else correctScroll(textEditor, first.start.line);
    }),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((one) => one.toString() === address)) sendMarks();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('resolution.preview', uri)) void ask();
    }),
  ];
  panel.onDidDispose(() => {
    vscode.Disposable.from(...subscriptions).dispose();
  });
  compareWith(startBase);
  return { panel, send, compareWith, showsChanges: () => base !== undefined };
}

/** The style sheet of a page on which nothing but a sentence stands. */
const EMPTY = ':root{}';
