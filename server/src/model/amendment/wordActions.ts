import type { AmendingAction, WordsAnchor } from './action';
import type { AmendedPlace } from './place';
import type { TokenReader } from './tokenReader';
import { DELETE, INSERT, REPLACE, WITH } from './verbs';

/** A change of words whose places are not known yet. */
export type WordAction =
  | { readonly kind: 'replace-words'; readonly old: string; readonly new: string }
  | { readonly kind: 'delete-words'; readonly old: string }
  | { readonly kind: 'insert-words'; readonly anchor: WordsAnchor; readonly new: string }
  | { readonly kind: 'delete-sentence'; readonly sentence: number }
  | { readonly kind: 'replace-sentence'; readonly sentence: number; readonly new: string };

/** One change of words, several where one verb governs them (`delete “a” and “b”`); undefined, and nothing is read, for none. */
export function readWordAction(reader: TokenReader): readonly WordAction[] | undefined {
  return (
    reader.attempt(() => replaced(reader)) ??
    reader.attempt(() => deleted(reader)) ??
    reader.attempt(() => inserted(reader)) ??
    reader.attempt(() => shouldRead(reader))
  );
}

/** `delete the last sentence`, `replace the second sentence with “…”`; `known` is a sentence named before. */
export function readSentenceAction(reader: TokenReader, known: number | undefined): readonly WordAction[] | undefined {
  return reader.attempt(() => {
    const deletes = reader.oneOf(DELETE);
    if (!deletes && !reader.oneOf(REPLACE)) return undefined;
    const sentence = readSentenceNumber(reader) ?? known;
    if (sentence === undefined) return undefined;
    if (deletes) return [{ kind: 'delete-sentence', sentence }];
    const words = reader.oneOf(WITH) ? reader.quote() : undefined;
    return words === undefined ? undefined : [{ kind: 'replace-sentence', sentence, new: words }];
  });
}

/** `in the second sentence`, `the last sentence`: its number, -1 for the last; undefined where none is named. */
export function readSentenceNumber(reader: TokenReader): number | undefined {
  return reader.attempt(() => {
    reader.words('in');
    reader.words('the');
    const token = reader.peek();
    const number = token?.kind === 'word' ? SENTENCES.get(token.word) : undefined;
    if (number === undefined) return undefined;
    reader.skip();
    return reader.words('sentence') ? number : undefined;
  });
}

/** The action with its places. */
export function inPlaces(
  action: WordAction,
  {
    places,
    sentence,
    everywhere,
  }: { readonly places: readonly AmendedPlace[]; readonly sentence: number | undefined; readonly everywhere: boolean },
): AmendingAction {
  switch (action.kind) {
    case 'replace-words':
    case 'delete-words':
      return { ...action, places, sentence, everywhere };
    case 'insert-words':
      return { ...action, places, sentence };
    case 'delete-sentence':
    case 'replace-sentence':
      return { ...action, places };
  }
}

/** `after`, `before`, `immediately after`; undefined where none stands here. */
export function readSide(reader: TokenReader): 'after' | 'before' | undefined {
  return reader.attempt(() => {
    reader.words('immediately');
    return reader.words('after') ? 'after' : reader.words('before') ? 'before' : undefined;
  });
}

const SENTENCES: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['last', -1],
  ['final', -1],
]);

function replaced(reader: TokenReader): readonly WordAction[] | undefined {
  if (!reader.oneOf(REPLACE)) return undefined;
  const old = reader.quote();
  const words = old !== undefined && reader.oneOf(WITH) ? reader.quote() : undefined;
  return old === undefined || words === undefined ? undefined : [{ kind: 'replace-words', old, new: words }];
}

function deleted(reader: TokenReader): readonly WordAction[] | undefined {
  if (!reader.oneOf(DELETE)) return undefined;
  const found: WordAction[] = [];
  for (let old = reader.quote(); old !== undefined; old = anotherQuote(reader)) found.push({ kind: 'delete-words', old });
  return found.length === 0 ? undefined : found;
}

function anotherQuote(reader: TokenReader): string | undefined {
  return reader.attempt(() => {
    const comma = reader.sign(',');
    return reader.words('and') || comma ? reader.quote() : undefined;
  });
}

function inserted(reader: TokenReader): readonly WordAction[] | undefined {
  const before = readAnchor(reader);
  if (before !== undefined) {
    reader.sign(',');
    const words = reader.oneOf(INSERT) ? reader.quote() : undefined;
    return words === undefined ? undefined : [{ kind: 'insert-words', anchor: before, new: words }];
  }
  const words = reader.oneOf(INSERT) ? reader.quote() : undefined;
  const anchor = words === undefined ? undefined : readAnchor(reader);
  return words === undefined || anchor === undefined ? undefined : [{ kind: 'insert-words', anchor, new: words }];
}

function readAnchor(reader: TokenReader): WordsAnchor | undefined {
  return (
    reader.attempt((): WordsAnchor | undefined => {
      if (!reader.words('at', 'the')) return undefined;
      if (reader.words('end')) return { kind: 'end' };
      return reader.words('beginning') || reader.words('start') ? { kind: 'start' } : undefined;
    }) ??
    reader.attempt((): WordsAnchor | undefined => {
      const kind = readSide(reader);
      const words = kind === undefined ? undefined : reader.quote();
      return kind === undefined || words === undefined ? undefined : { kind, words };
    }) ??
    reader.attempt((): WordsAnchor | undefined => {
      const words = reader.words('between') ? reader.quote() : undefined;
      const and = words !== undefined && reader.words('and') ? reader.quote() : undefined;
      return words === undefined || and === undefined ? undefined : { kind: 'between', words, and };
    })
  );
}

/** `“thirty” should read “forty”`. */
function shouldRead(reader: TokenReader): readonly WordAction[] | undefined {
  const old = reader.quote();
  const told =
    old !== undefined &&
    (reader.words('should', 'read') ||
      reader.words('shall', 'read') ||
      reader.words('should', 'be', 'replaced', 'by') ||
      reader.words('should', 'be', 'replaced', 'with'));
  const words = told ? reader.quote() : undefined;
  return old === undefined || words === undefined ? undefined : [{ kind: 'replace-words', old, new: words }];
}
