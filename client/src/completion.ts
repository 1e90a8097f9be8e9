import * as vscode from 'vscode';
import type { ProvideCompletionItemsSignature } from 'vscode-languageclient';

/**
 * An incomplete list is asked for anew at the next letter, but an empty one is forgotten as long as others have something to offer, such as
 * snippets: the server would not be asked again until the word is ended. So an empty list gets an entry that fits nothing anybody types.
 */
export async function keepAsking(
  document: vscode.TextDocument,
  position: vscode.Position,
  context: vscode.CompletionContext,
  token: vscode.CancellationToken,
  next: ProvideCompletionItemsSignature,
): Promise<vscode.CompletionItem[] | vscode.CompletionList | null | undefined> {
  const list = await next(document, position, context, token);
  const isForgotten = list instanceof vscode.CompletionList && list.isIncomplete === true && list.items.length === 0;
  if (!isForgotten || document.getWordRangeAtPosition(position) === undefined) return list;
  const unseen = new vscode.CompletionItem('…');
  unseen.filterText = '\uE000';
  return new vscode.CompletionList([unseen], true);
}
