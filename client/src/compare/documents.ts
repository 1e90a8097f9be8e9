import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ComparisonAnswer } from '../../../server/src/lsp/protocol';

/** The scheme of the written documents: they are no files. */
export const SCHEME = 'resolution-comparison';

/** A text that is compared: one that the editor knows by its address, or any other by its words. */
export interface ComparedSide {
  readonly uri?: string;
  readonly text?: string;
  readonly label: string;
}

interface Comparison {
  readonly left: ComparedSide;
  readonly right: ComparedSide;
  answer: Extract<ComparisonAnswer, { readonly left: string }>;
}

/** How long after the last letter a comparison is written again, in milliseconds. */
const PAUSE = 300;

/** The two documents of each comparison that is shown; a class, since it guards what they say and when they are written again. */
export class ComparisonDocuments implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider {
  readonly #client: BaseLanguageClient;
  readonly #comparisons = new Map<string, Comparison>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #listener: vscode.Disposable;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #last = 0;

  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#listener = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.#retell(document.uri.toString());
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === SCHEME) this.#forget(keyOf(uri));
      }),
    );
  }

  /** Compares two texts, the older one first, and shows them side by side. */
  async show(left: ComparedSide, right: ComparedSide): Promise<void> {
    const answer = await this.#ask(left, right);
    if (answer === undefined) return;
    if (answer.doubt !== undefined) void vscode.window.showInformationMessage(answer.doubt);
    this.#last += 1;
    const key = String(this.#last);
    this.#comparisons.set(key, { left, right, answer });
    await vscode.commands.executeCommand(
      'vscode.diff',
      addressOf(key, 'left', left.label),
      addressOf(key, 'right', right.label),
      `${left.label} ↔ ${right.label}`,
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    const comparison = this.#comparisons.get(keyOf(uri));
    return comparison?.answer[sideOf(uri)] ?? '';
  }

  /** Each heading leads to the place in its own text. */
  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const comparison = this.#comparisons.get(keyOf(document.uri));
    const side = sideOf(document.uri);
    const target = comparison?.[side].uri;
    if (comparison === undefined || target === undefined) return [];
    return comparison.answer.headings.flatMap(({ line, leftRange, rightRange }) => {
      const range = side === 'left' ? leftRange : rightRange;
      if (range === undefined || line >= document.lineCount) return [];
      const query = encodeURIComponent(JSON.stringify([target, range.start.line]));
      const link = new vscode.DocumentLink(document.lineAt(line).range, vscode.Uri.parse(`command:resolution.openComparedText?${query}`));
      link.tooltip = vscode.l10n.t('Go to This Place');
      return [link];
    });
  }

  /** Ends what listens to the editor. */
  readonly end = new vscode.Disposable(() => {
    this.#listener.dispose();
    this.#changed.dispose();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  });

  async #ask(left: ComparedSide, right: ComparedSide): Promise<Comparison['answer'] | undefined> {
    const side = ({ uri, text, label }: ComparedSide): object => (uri === undefined ? { text, name: label } : { uri, name: label });
    const answer = await this.#client.sendRequest<ComparisonAnswer | null>('resolution/compare', { left: side(left), right: side(right) });
    if (answer === null) return undefined;
    if ('left' in answer) return answer;
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} is not a resolution.', answer.foreign));
    return undefined;
  }

  /** Writes the comparisons with a text again, once its writer pauses. */
  #retell(uri: string): void {
    for (const [key, comparison] of this.#comparisons) {
      if (comparison.left.uri !== uri && comparison.right.uri !== uri) continue;
      clearTimeout(this.#timers.get(key));
      this.#timers.set(
        key,
        setTimeout(() => {
          this.#timers.delete(key);
          // While the server is coming up again the comparison stays as it was.
          void this.#rewrite(key, comparison).catch(() => undefined);
        }, PAUSE),
      );
    }
  }

  async #rewrite(key: string, comparison: Comparison): Promise<void> {
    const answer = await this.#ask(comparison.left, comparison.right);
    if (answer === undefined || this.#comparisons.get(key) !== comparison) return;
    comparison.answer = answer;
    this.#changed.fire(addressOf(key, 'left', comparison.left.label));
    this.#changed.fire(addressOf(key, 'right', comparison.right.label));
  }

  #forget(key: string): void {
    const open = vscode.workspace.textDocuments.some(({ uri }) => uri.scheme === SCHEME && keyOf(uri) === key);
    if (!open) this.#comparisons.delete(key);
  }
}

function addressOf(key: string, side: 'left' | 'right', label: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${label.replaceAll('/', '∕')}.resolution-comparison`, query: `${key}&${side}` });
}

function keyOf({ query }: vscode.Uri): string {
  return query.slice(0, query.indexOf('&'));
}

function sideOf({ query }: vscode.Uri): 'left' | 'right' {
  return query.endsWith('&left') ? 'left' : 'right';
}
