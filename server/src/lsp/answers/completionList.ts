import {
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionContext,
  type CompletionItem,
  type CompletionList,
  type Connection,
} from 'vscode-languageserver';
import type { CompletionTrigger, Offer, Offers } from '../../features/completion/offer';
import type { ClientAbilities } from '../clientAbilities';

/** The lists of completion as they go over the wire, and what is said of an item that somebody looks at. */
export interface CompletionLists {
  /**
   * A list without the documentation of its items; for a client that knows no snippets without the items that have places to fill in, the
   * bare ones stand for them.
   */
  send(offers: Offers, client: ClientAbilities): CompletionList;
  /** An item of the list sent last with its documentation; as it came where it is of an older one. */
  resolve(item: CompletionItem): CompletionItem;
}

/** Remembers the list sent last, which is the only one that can be on the screen. */
export function createCompletionLists(): CompletionLists {
  const last: { list: number; items: readonly Offer[] } = { list: 0, items: [] };
  return {
    send({ isIncomplete, items }, client) {
      const sent = client.snippets ? items : items.filter(({ insertTextFormat }) => insertTextFormat !== InsertTextFormat.Snippet);
      last.list += 1;
      last.items = sent;
      return {
        isIncomplete,
        items: sent.map(({ describe, ...item }, at): CompletionItem =>
          describe === undefined ? item : { ...item, data: { list: last.list, at } satisfies PlaceInList },
        ),
      };
    },
    resolve(item) {
      const place = item.data as PlaceInList | undefined;
      const describe = place === undefined || place.list !== last.list ? undefined : last.items[place.at]?.describe;
      return describe === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value: describe() } };
    },
  };
}

/** Answers the question for what is said of an item. */
export function answerCompletionResolve(connection: Connection, lists: CompletionLists): void {
  connection.onCompletionResolve((item) => lists.resolve(item));
}

/**
 * Whether a list was asked for. An editor that says that a character has triggered it has only seen somebody type; our own client says so of
 * every letter. One that does not tell the two apart is given everything.
 */
export function triggerOf(context: CompletionContext | undefined): CompletionTrigger {
  return context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? 'typed' : 'asked';
}

interface PlaceInList {
  readonly list: number;
  readonly at: number;
}
