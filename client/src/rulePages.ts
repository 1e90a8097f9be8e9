import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The page of a rule as the server writes it in the reader's language: it is no file, and its address has the code of the rule. */
export function registerRulePages(client: BaseLanguageClient): readonly vscode.Disposable[] {
  return [
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: ({ path }) => pageOf(client, path.replace(/^\/|\.md$/g, '')),
    }),
    vscode.commands.registerCommand('resolution.showRuleDocumentation', (code: unknown) => showPage(client, code)),
  ];
}

const SCHEME = 'un-resolution-rule';

/** Shows the page of a rule; without a code, that of the report under the cursor. */
async function showPage(client: BaseLanguageClient, code: unknown): Promise<void> {
  const rule = typeof code === 'string' ? code : codeAtCursor();
  if (rule === undefined || !/^[\w-]+\/[\w-]+$/.test(rule)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Place the cursor on a report to see the page of its rule.'));
    return;
  }
  if ((await pageOf(client, rule)) === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no page on {0}.', rule));
    return;
  }
  await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.from({ scheme: SCHEME, path: `/${rule}.md` }));
}

async function pageOf(client: BaseLanguageClient, code: string): Promise<string | undefined> {
  return (await client.sendRequest<string | null>('resolution/rulePage', { code }).catch(() => null)) ?? undefined;
}

function codeAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const found = vscode.languages
    .getDiagnostics(editor.document.uri)
    .find(({ range, source }) => source === 'resolution' && range.contains(editor.selection.active));
  const code = typeof found?.code === 'object' ? found.code.value : found?.code;
  return code?.toString();
}
