import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** An entry of the extension's snippets. */
interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** The commands that write a new text: a whole draft from the extension's snippets, and a name chosen from the server's catalogue. */
export function registerWritingCommands(context: vscode.ExtensionContext, client: BaseLanguageClient): readonly vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('resolution.newResolution', () => newDraft(context)),
    vscode.commands.registerCommand('resolution.insertInstrument', () => insertInstrument(client)),
  ];
}

/** Asks for the organ, opens a new document and expands the draft in it, so that Tab leads through session, title and sponsors. */
async function newDraft(context: vscode.ExtensionContext): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'snippets', 'resolution.json'));
  const snippets = Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, Snippet>>);
  const drafts = snippets.filter(([, { prefix }]) => prefix.endsWith('-draft')).map(([label, snippet]) => ({ label, detail: snippet.description, snippet }));
  const chosen = await vscode.window.showQuickPick(drafts, { title: vscode.l10n.t('New Resolution'), placeHolder: vscode.l10n.t('Whose resolution is it?') });
  if (chosen === undefined) return;
  const document = await vscode.workspace.openTextDocument({ language: 'resolution' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(chosen.snippet.body.join('\n')));
}

interface Choice extends vscode.QuickPickItem {
  readonly name: string;
}

/** What was chosen: a name alone, or with its citation. */
interface Chosen {
  readonly name: string;
  readonly as: 'name' | 'citation';
}

/** Lets the drafter search the catalogue by any word, and puts the official name at the cursor; by the button of an entry also its citation, which the server writes. */
async function insertInstrument(client: BaseLanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'resolution') return;
  const chosen = await pickInstrument(client);
  if (chosen?.as === 'name') await editor.edit((builder) => { builder.replace(editor.selection, chosen.name); });
  if (chosen?.as !== 'citation') return;
  const { line, character } = editor.selection.active;
  try {
    await client.sendRequest('workspace/executeCommand', { command: 'resolution.citeInstrument', arguments: [editor.document.uri.toString(), { line, character }, chosen.name] });
  } catch (error) {
    void vscode.window.showInformationMessage(error instanceof Error ? error.message : String(error));
  }
}

function pickInstrument(client: BaseLanguageClient): Promise<Chosen | undefined> {
  const pick = vscode.window.createQuickPick<Choice>();
  pick.title = vscode.l10n.t('Insert Instrument');
  pick.placeholder = vscode.l10n.t('A word of its name, an acronym or a popular name');
  const buttons = [{ iconPath: new vscode.ThemeIcon('quote'), tooltip: vscode.l10n.t('Insert with Citation') }];
  let asked = 0;
  pick.onDidChangeValue((query) => {
    asked += 1;
    const order = asked;
    void client.sendRequest<readonly { readonly name: string; readonly description: string; readonly detail: string }[]>('resolution/findInstruments', { query }).then((found) => {
      // An answer that comes late is for words that are no longer there.
      if (order === asked) pick.items = found.map(({ name, description, detail }) => ({ name, label: name, description, detail, buttons, alwaysShow: true }));
    }, () => undefined);
  });
  return new Promise((resolve) => {
    const choose = (item: Choice | undefined, as: Chosen['as']): void => {
      resolve(item === undefined ? undefined : { name: item.name, as });
      pick.hide();
    };
    pick.onDidAccept(() => { choose(pick.selectedItems[0], 'name'); });
    pick.onDidTriggerItemButton(({ item }) => { choose(item, 'citation'); });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
