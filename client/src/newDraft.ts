import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { exists, fill } from './files';
import { startAsking, type Asking } from './newDraft/ask';
import type { Step } from './newDraft/step';

/**
 * The command that leads to a new text. The server asks the questions and makes the text; nothing is left behind where the person gives up.
 */
export function registerNewDraft(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('resolution.newResolution', async () => {
    const asking = startAsking();
    try {
      const made = await converse(asking, (answers) => client.sendRequest<Step | null>('resolution/newDraft', { answers }));
      asking.dispose();
      if (made !== undefined) await open(made);
    } catch (error) {
      asking.dispose();
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  });
}

/** Puts the server's questions one by one, and goes back where the person wants to; undefined where they give up. */
async function converse(asking: Asking, ask: (answers: readonly string[]) => Promise<Step | null>): Promise<Made | undefined> {
  const given: string[] = [];
  for (let at = 0; ;) {
    const before = given.slice(0, at);
    const step = await ask(before);
    if (step?.question === undefined) return step?.snippet === undefined ? undefined : { snippet: step.snippet, name: step.name };
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

/** A new text and the name that its file may have, without an extension. */
interface Made {
  readonly snippet: string;
  readonly name: string | undefined;
}

/** Opens a new document and expands the text in it, so that Tab leads through its gaps. */
async function open({ snippet, name }: Made): Promise<void> {
  const document = await emptyDocument(name);
  await fill(document, '');
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet));
}

/** A document that is not saved yet: in a folder it has its name already, elsewhere it has none. */
async function emptyDocument(name: string | undefined): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const free = folder?.uri.scheme === 'file' && name !== undefined ? await freeFile(folder.uri, name) : undefined;
  if (free === undefined) return vscode.workspace.openTextDocument({ language: 'resolution' });
  const document = await vscode.workspace.openTextDocument(free.with({ scheme: 'untitled' }));
  return document.languageId === 'resolution' ? document : vscode.languages.setTextDocumentLanguage(document, 'resolution');
}

/** A file of that name in a folder that is neither there nor being written, with a number where it has to be; undefined after a few. */
async function freeFile(folder: vscode.Uri, name: string): Promise<vscode.Uri | undefined> {
  for (const number of ['', ' 2', ' 3', ' 4', ' 5', ' 6', ' 7', ' 8', ' 9']) {
    const file = vscode.Uri.joinPath(folder, `${name}${number}.res`);
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.path === file.path);
    if (!isOpen && !(await exists(file))) return file;
  }
  return undefined;
}
