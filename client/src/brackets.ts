import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OpenBracketAnswer } from '../../server/src/lsp/protocol';

/** *List Open Brackets*: the words that are not settled, in a list that shows each in the text; Enter goes there, Escape goes back. */
export function registerBrackets(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('resolution.listBrackets', async () => {
    const { l10n, window } = vscode;
    const editor = window.activeTextEditor;
    if (editor === undefined) return;
    const open = await client.sendRequest<readonly OpenBracketAnswer[]>('resolution/openBrackets', { uri: editor.document.uri.toString() });
    if (open.length === 0) {
      void window.showInformationMessage(l10n.t('No square bracket is open.'));
      return;
    }
    const before = editor.selection;
    const items = open.map(({ words, beside, range: { start, end } }) => ({
      label: shortened(words),
      detail: beside,
      range: new vscode.Range(start.line, start.character, end.line, end.character),
    }));
    const chosen = await window.showQuickPick(items, {
      placeHolder: l10n.t('Open square brackets: {0}', open.length),
      matchOnDetail: true,
      onDidSelectItem: (item) => {
        if (typeof item !== 'string') show(editor, (item as (typeof items)[number]).range);
      },
    });
    // The cursor stands after the opening bracket, where the commands for a bracket find it.
    const place = chosen?.range.start.translate(0, 1);
    editor.selection = place === undefined ? before : new vscode.Selection(place, place);
    editor.revealRange(chosen?.range ?? before);
    await window.showTextDocument(editor.document, editor.viewColumn);
  });
}

function show(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** More letters do not fit on a line of the list. */
const LONGEST = 90;

function shortened(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).trimEnd()}…`;
}
