import { InsertTextFormat, type CompletionList } from 'vscode-languageserver';

/** The list for a client that knows no snippets: without the items that have places to fill in, the bare ones stand for them. */
export function withoutSnippets(list: CompletionList): CompletionList {
  return { ...list, items: list.items.filter(({ insertTextFormat }) => insertTextFormat !== InsertTextFormat.Snippet) };
}
