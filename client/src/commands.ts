import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The commands of the palette. Those that change a text are executed by the server, which sends one edit and moves the cursor. */
export function registerCommands(context: vscode.ExtensionContext, client: BaseLanguageClient, log: vscode.LogOutputChannel): readonly vscode.Disposable[] {
  const register = (name: string, run: (...args: readonly unknown[]) => unknown): vscode.Disposable => vscode.commands.registerCommand(`resolution.${name}`, run);
  return [
    register('insertFootnote', () => execute(client, 'resolution.insertFootnote')),
    register('fixAll', () => execute(client, 'resolution.fixAll')),
    register('renumber', () => execute(client, 'resolution.renumber')),
    ...REARRANGING.map((name) => register(name, () => execute(client, `resolution.${name}`))),
    register('restartServer', async () => {
      await client.stop();
      await client.start();
    }),
    register('showLog', () => { log.show(); }),
    register('showRuleDocumentation', (code) => showRuleDocumentation(context, code)),
  ];
}

/** The commands that rearrange a text. */
const REARRANGING = [
  'moveParagraphUp', 'moveParagraphDown', 'splitParagraph', 'itemToParagraph', 'paragraphToItem', 'collectNotes', 'convertNoteStyle', 'joinParagraphs', 'sortSponsors',
] as const;

async function execute(client: BaseLanguageClient, command: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'resolution') return;
  const { line, character } = editor.selection.active;
  try {
    await client.sendRequest('workspace/executeCommand', { command, arguments: [editor.document.uri.toString(), { line, character }] });
  } catch (error) {
    void vscode.window.showInformationMessage(error instanceof Error ? error.message : String(error));
  }
}

/** Shows the page of a rule; without a code, that of the report under the cursor. */
async function showRuleDocumentation(context: vscode.ExtensionContext, code: unknown): Promise<void> {
  const rule = typeof code === 'string' ? code : codeAtCursor();
  if (rule === undefined || !/^[\w-]+\/[\w-]+$/.test(rule)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on a report of a rule to see the page of that rule.'));
    return;
  }
  const page = vscode.Uri.joinPath(context.extensionUri, 'server', 'docs', 'rules', `${rule}.md`);
  try {
    await vscode.workspace.fs.stat(page);
  } catch {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no page on {0}.', rule));
    return;
  }
  await vscode.commands.executeCommand('markdown.showPreview', page);
}

function codeAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const found = vscode.languages.getDiagnostics(editor.document.uri).find(({ range, source }) => source === 'resolution' && range.contains(editor.selection.active));
  const code = typeof found?.code === 'object' ? found.code.value : found?.code;
  return code?.toString();
}
