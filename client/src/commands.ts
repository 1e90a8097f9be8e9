import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The commands of the palette. Those that change a text are executed by the server, which sends one edit and moves the cursor. */
export function registerCommands(client: BaseLanguageClient, log: vscode.LogOutputChannel): readonly vscode.Disposable[] {
  const register = (name: string, run: (...args: readonly unknown[]) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`resolution.${name}`, run);
  return [
    register('insertFootnote', () => execute(client, 'resolution.insertFootnote')),
    register('fixAll', () => execute(client, 'resolution.fixAll')),
    register('renumber', () => execute(client, 'resolution.renumber')),
    ...REARRANGING.map((name) => register(name, () => execute(client, `resolution.${name}`))),
    register('restartServer', async () => {
      await client.stop();
      await client.start();
    }),
    register('showLog', () => {
      log.show();
    }),
  ];
}

/** The commands that rearrange a text. */
const REARRANGING = [
  'moveParagraphUp',
  'moveParagraphDown',
  'splitParagraph',
  'itemToParagraph',
  'paragraphToItem',
  'collectNotes',
  'convertNoteStyle',
  'joinParagraphs',
  'sortSponsors',
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
