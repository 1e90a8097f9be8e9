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
    register('goToMark', () => execute(client, 'resolution.goToMark')),
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
  'acceptBracket',
  'rejectBracket',
  'chooseAlternative',
  'acceptDelegation',
  'settleEverything',
  'collectNotes',
  'convertNoteStyle',
  'joinParagraphs',
  'sortSponsors',
] as const;

/** What the server says that it did. */
interface Result {
  readonly applied: boolean;
  readonly done?: string;
  /** How many things it leaves to the user. */
  readonly left?: number;
}

/** Says quietly what was done; where something is left, with a way to it. */
function tell(done: string, left: number): void {
  if (left === 0) {
    vscode.window.setStatusBarMessage(done, SHOWN);
    return;
  }
  const show = vscode.l10n.t('Show');
  // Not waited for: a message stays until somebody takes notice.
  void vscode.window.showInformationMessage(done, show).then(async (chosen) => {
    if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
  });
}

/** How long a message stays in the status bar, in milliseconds. */
const SHOWN = 10_000;

async function execute(client: BaseLanguageClient, command: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'resolution') return;
  const { line, character } = editor.selection.active;
  try {
    const result = await client.sendRequest<Result | null>('workspace/executeCommand', {
      command,
      arguments: [editor.document.uri.toString(), { line, character }],
    });
    if (result?.applied === true && result.done !== undefined) tell(result.done, result.left ?? 0);
  } catch (error) {
    void vscode.window.showInformationMessage(error instanceof Error ? error.message : String(error));
  }
}
