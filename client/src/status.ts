import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the server tells after each check. */
interface DocumentStatus {
  readonly uri: string;
  readonly kind: string;
  readonly profile: string;
  readonly era: string;
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
  readonly hints: number;
}

/** The status bar: the profile and the counts of the document in the active editor; a click shows the list of problems. */
export function showStatus(client: BaseLanguageClient): readonly { dispose(): unknown }[] {
  const item = vscode.window.createStatusBarItem('resolution.status', vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t('UN Resolution');
  item.command = { title: vscode.l10n.t('Show the problems'), command: 'workbench.actions.view.problems' };
  const known = new Map<string, DocumentStatus>();
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const status = document?.languageId === 'resolution' ? known.get(document.uri.toString()) : undefined;
    if (status === undefined) {
      item.hide();
      return;
    }
    const problems = status.errors + status.warnings + status.others;
    item.text = `$(law) ${status.profile.toUpperCase()} · ${problems === 0 ? '$(check)' : `$(error) ${status.errors} $(warning) ${status.warnings} $(info) ${status.others}`}`;
    const tooltip = vscode.l10n.t(
      'Profile {0}, era {1}: {2} errors, {3} warnings, {4} other reports',
      status.profile,
      status.era,
      status.errors,
      status.warnings,
      status.others,
    );
    item.tooltip =
      status.hints === 0 ? tooltip : `${tooltip}\n${vscode.l10n.t('Suggestions shown as dots in the text: {0}', status.hints)}`;
    item.accessibilityInformation = { label: item.tooltip, role: 'button' };
    item.show();
  };
  return [
    item,
    client.onNotification('resolution/status', (status: DocumentStatus) => {
      // The server writes URIs as it got them; the editor's own spelling is the key.
      known.set(vscode.Uri.parse(status.uri).toString(), status);
      update();
    }),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidCloseTextDocument((document) => {
      known.delete(document.uri.toString());
      update();
    }),
  ];
}
