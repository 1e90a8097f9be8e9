import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerAmend, registerVotingList, registerWriteAmendments } from './amend';
import { chooseOther } from './compare/choose';
import { ComparisonDocuments, SCHEME } from './compare/documents';
import { documentFor, nameOf } from './files';

/**
 * *Compare with…* and, for two files chosen in the Explorer, *Compare Resolutions*: the server writes both texts so that the editor of
 * differences puts each part beside its own, and writes them again while one of them is typed in.
 */
export function registerCompare(client: BaseLanguageClient): readonly vscode.Disposable[] {
  const documents = new ComparisonDocuments(client);
  return [
    documents.end,
    registerAmend(client, documents),
    registerWriteAmendments(client),
    registerVotingList(client),
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, documents),
    vscode.languages.registerDocumentLinkProvider({ scheme: SCHEME }, documents),
    vscode.commands.registerCommand('resolution.openComparedText', (uri: string, line: number) => openAt(uri, line)),
    vscode.commands.registerCommand('resolution.compare', async (file?: vscode.Uri) => {
      const own = documentFor(file);
      if (own === undefined) return;
      const other = await chooseOther(own, vscode.l10n.t('Compare with which older text?'));
      if (other !== undefined) await documents.show(other, { uri: own.toString(), label: nameOf(own) });
    }),
    vscode.commands.registerCommand('resolution.compareSelected', async (_clicked?: vscode.Uri, selected?: readonly vscode.Uri[]) => {
      const [left, right] = selected ?? [];
      if (left === undefined || right === undefined) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Select two resolutions in the Explorer to compare them.'));
        return;
      }
      await documents.show({ uri: left.toString(), label: nameOf(left) }, { uri: right.toString(), label: nameOf(right) });
    }),
  ];
}

async function openAt(uri: string, line: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const position = new vscode.Position(line, 0);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position), viewColumn: vscode.ViewColumn.Beside });
}
