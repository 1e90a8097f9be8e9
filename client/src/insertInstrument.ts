import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * The commands that let the drafter search the server's catalogue by any word, and put the official name of what is chosen at the cursor:
 * the name alone, or with its citation. Each entry has a button for the citation too; the second command is for those who use no mouse.
 */
export function registerInsertInstrument(client: BaseLanguageClient): readonly vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('resolution.insertInstrument', () => insertInstrument(client, 'name')),
    vscode.commands.registerCommand('resolution.citeInstrument', () => insertInstrument(client, 'citation')),
  ];
}

interface Choice extends vscode.QuickPickItem {
  readonly name: string;
}

/** What was chosen: a name alone, or with its citation. */
interface Chosen {
  readonly name: string;
  readonly as: 'name' | 'citation';
}

/** The name is written here; the citation is the server's, which knows where it belongs. */
async function insertInstrument(client: BaseLanguageClient, as: Chosen['as']): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'resolution') return;
  const chosen = await pickInstrument(client, as);
  if (chosen?.as === 'name')
    await editor.edit((builder) => {
      builder.replace(editor.selection, chosen.name);
    });
  if (chosen?.as !== 'citation') return;
  const { line, character } = editor.selection.active;
  try {
    await client.sendRequest('workspace/executeCommand', {
      command: 'resolution.citeInstrument',
      arguments: [editor.document.uri.toString(), { line, character }, chosen.name],
    });
  } catch (error) {
    void vscode.window.showInformationMessage(error instanceof Error ? error.message : String(error));
  }
}

function pickInstrument(client: BaseLanguageClient, usual: Chosen['as']): Promise<Chosen | undefined> {
  const pick = vscode.window.createQuickPick<Choice>();
  pick.title = usual === 'name' ? vscode.l10n.t('Insert Instrument') : vscode.l10n.t('Cite Instrument');
  pick.placeholder = vscode.l10n.t('A word of its name, an acronym or a popular name');
  const buttons = [{ iconPath: new vscode.ThemeIcon('quote'), tooltip: vscode.l10n.t('Insert with Citation') }];
  return new Promise((resolve) => {
    const choose = (item: Choice | undefined, as: Chosen['as']): void => {
      resolve(item === undefined ? undefined : { name: item.name, as });
      pick.hide();
    };
    let asked = 0;
    let answered = 0;
    // Whether Enter was pressed before the list had followed the last letter: what stands in it is for other words, and is not what is meant.
    let isAccepted = false;
    // The last question whose list is on the screen. The editor names what is selected by its place in the list that it shows: in an older one
    // another name stands there.
    let shown = 0;
    pick.onDidChangeValue((query) => {
      asked += 1;
      isAccepted = false;
      const order = asked;
      void client
        .sendRequest<readonly { readonly name: string; readonly description: string; readonly detail: string }[]>(
          'resolution/findInstruments',
          { query },
        )
        .then(
          (found) => {
            // An answer that comes late is for words that are no longer there.
            if (order !== asked) return;
            answered = order;
            pick.items = found.map(({ name, description, detail }) => ({
              name,
              label: name,
              description,
              detail,
              buttons: usual === 'name' ? buttons : [],
              alwaysShow: true,
            }));
            void isOnScreen().then(() => {
              shown = order;
            });
            if (isAccepted && pick.items.length > 0) choose(pick.items[0], usual);
          },
          () => undefined,
        );
    });
    pick.onDidAccept(() => {
      if (answered === asked) choose(shown === asked ? pick.selectedItems[0] : pick.items[0], usual);
      else isAccepted = true;
    });
    pick.onDidTriggerItemButton(({ item }) => {
      choose(item, 'citation');
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/**
 * Resolves when the editor has what it was given to show: that goes out with the next turn, and what is asked of the editor after it is
 * answered after it.
 */
async function isOnScreen(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  await vscode.commands.executeCommand('setContext', 'resolution.listIsOnScreen', true);
}
