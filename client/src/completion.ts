import * as vscode from 'vscode';
import type { ProvideCompletionItemsSignature } from 'vscode-languageclient';

/** What the client asks for lists by: the function of the language client that it goes through. */
type Provide = (
  document: vscode.TextDocument,
  position: vscode.Position,
  context: vscode.CompletionContext,
  token: vscode.CancellationToken,
  next: ProvideCompletionItemsSignature,
) => Promise<vscode.CompletionItem[] | vscode.CompletionList | null | undefined>;

/**
 * Tells the server whether somebody has asked for a list or has only typed on, which VS Code does not: both are an invocation to it. Typing
 * it is where the letter before the cursor has just been typed and no list has been asked for since; the server hears that the letter has
 * triggered it.
 */
export function createCompletion(): { readonly provide: Provide; readonly subscription: vscode.Disposable } {
  const typed = new WeakMap<vscode.TextDocument, Typed>();
  const subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges: [change, ...others] }) => {
    if (document.languageId !== 'resolution' || change === undefined) return;
    const isLetter = others.length === 0 && change.rangeLength === 0 && /^\S{1,2}$/u.test(change.text);
    typed.set(document, {
      end: isLetter ? change.range.start.translate(0, change.text.length) : undefined,
      time: Date.now(),
      isAsked: false,
      session: typed.get(document)?.session ?? 'asked',
    });
  });
  return {
    subscription,
    provide: (document, position, context, token, next) => {
      const last = typed.get(document) ?? { end: undefined, time: 0, isAsked: true, session: 'asked' };
      const { Invoke, TriggerCharacter, TriggerForIncompleteCompletions } = vscode.CompletionTriggerKind;
      const session =
        context.triggerKind === TriggerForIncompleteCompletions
          ? last.session
          : context.triggerKind === TriggerCharacter || isTyping(last, position)
            ? 'typed'
            : 'asked';
      typed.set(document, { ...last, isAsked: true, session });
      const triggerCharacter = context.triggerCharacter ?? document.lineAt(position).text.charAt(position.character - 1);
      return keepAsking(
        document,
        position,
        session === 'typed' ? { triggerKind: TriggerCharacter, triggerCharacter } : { triggerKind: Invoke, triggerCharacter: undefined },
        token,
        next,
      );
    },
  };
}

/** What was typed last in a document, and what has been asked about it. */
interface Typed {
  /** Where a letter ends that was typed last; undefined where the last change was another. */
  readonly end: vscode.Position | undefined;
  readonly time: number;
  readonly isAsked: boolean;
  /** What the list on the screen came of. */
  readonly session: 'asked' | 'typed';
}

/** Whoever asks later than this has not typed the letter to get a list. */
const SOON = 1_500;

function isTyping({ end, time, isAsked }: Typed, position: vscode.Position): boolean {
  const isOn = vscode.workspace.getConfiguration('editor', { languageId: 'resolution' }).get<unknown>('quickSuggestions') !== false;
  return isOn && !isAsked && end?.isEqual(position) === true && Date.now() - time < SOON;
}

/**
 * An incomplete list is asked for anew at the next letter, but an empty one is forgotten as long as others have something to offer, such as
 * snippets: the server would not be asked again until the word is ended. So an empty list gets an entry that fits nothing anybody types.
 */
async function keepAsking(
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
