import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { startAsking, type Asking } from './newDraft/ask';
import type { Step } from './newDraft/step';

/**
 * The command that leads to a new text. The server asks the questions and makes the text; nothing is left behind where the person gives up.
 */
export function registerNewDraft(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('resolution.newResolution', async () => {
    const asking = startAsking();
    try {
      const snippet = await converse(asking, (answers) => client.sendRequest<Step | null>('resolution/newDraft', { answers }));
      asking.dispose();
      if (snippet !== undefined) await open(snippet);
    } catch (error) {
      asking.dispose();
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  });
}

/** Puts the server's questions one by one, and goes back where the person wants to; undefined where they give up. */
async function converse(asking: Asking, ask: (answers: readonly string[]) => Promise<Step | null>): Promise<string | undefined> {
  const given: string[] = [];
  for (let at = 0; ;) {
    const before = given.slice(0, at);
    const step = await ask(before);
    if (step?.question === undefined) return step?.snippet;
    const answer = await asking.ask(step.question, given[at], (words) => ask([...before, words]));
    if (answer === undefined) return undefined;
    if (typeof answer === 'string') {
      given[at] = answer;
      at += 1;
    } else {
      at -= 1;
    }
  }
}

/** Opens a new document and expands the text in it, so that Tab leads through its gaps. */
async function open(snippet: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'resolution' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet));
}
