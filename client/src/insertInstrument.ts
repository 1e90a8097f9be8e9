import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The command that lets the drafter search the server's catalogue by any word and puts what is chosen at the cursor. */
export function registerInsertInstrument(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('resolution.insertInstrument', () => insertInstrument(client));
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
