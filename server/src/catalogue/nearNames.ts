import { wordsFrom, type WordReader } from './nameHeads';
import { folded, isAcronym, isGapInName, wordsOf, type Name, type NameTrie } from './nameTrie';
import { isOneLetterWrong } from './oneLetterWrong';

/** A place where a text nearly writes a name. */
export interface NearName<Item> {
  /** UTF-16 offsets of the whole name in the text searched. */
  readonly start: number;
  readonly end: number;
  /** UTF-16 offsets of the one word that differs, and that word as the name has it. */
  readonly word: { readonly start: number; readonly end: number; readonly expected: string };
  /** The name as the table spells it. */
  readonly name: string;
  readonly items: readonly Item[];
}

/**
 * The names of at least four words that a text writes with one word one letter off (`Strategic Alliance` for `Strategic Alliances`) and all others
 * right. Where the exact name, or a longer one, is there, nothing is near. `heads` are the offsets at which names may begin.
 */
export function findNearNames<Item>(root: NameTrie<Item>, text: string, heads: readonly number[]): readonly NearName<Item>[] {
  const near: NearName<Item>[] = [];
  let from = 0;
  for (const start of heads) {
    const found = start < from ? undefined : nearNameAt(root, text, wordsFrom(text, start));
    if (found !== undefined) {
      near.push(found);
      from = found.end;
    }
  }
  return near;
}

interface Walk<Item> {
  readonly node: NameTrie<Item>;
  /** The number of words read. */
  readonly read: number;
}

function nearNameAt<Item>(root: NameTrie<Item>, text: string, words: WordReader): NearName<Item> | undefined {
  const head = words(0);
  if (head === undefined || !/^[\p{Lu}\p{Nd}]/u.test(head.text)) {
    return undefined;
  }
  const path = exactPath(root, text, words, 0);
  const stopped = path.at(-1);
  const wrong = path.length === 0 ? undefined : words(path.length);
  const before = words(path.length - 1);
  if (stopped === undefined || wrong === undefined || before === undefined || wrong.text.length < 4 || /\p{Nd}/u.test(wrong.text) || !isGapInName(text, before, wrong)) {
    return undefined;
  }
  for (const [key, next] of stopped.node.next) {
    if (key.length >= 4 && isOneLetterWrong(folded(wrong.text), key)) {
      const rest = [{ node: next, read: path.length + 1 }, ...exactPath(next, text, words, path.length + 1)];
      const end = rest.findLast(({ node, read }) => read >= 4 && node.names.some(isFullName));
      const name = end?.node.names.find(isFullName);
      const last = end === undefined ? undefined : words(end.read - 1);
      if (name !== undefined && last !== undefined) {
        const expected = wordsOf(name.text)[path.length]?.text ?? key;
        return { start: head.start, end: last.end, word: { start: wrong.start, end: wrong.end, expected }, name: name.text, items: name.items };
      }
    }
  }
  return undefined;
}

/** The nodes that the words lead to, as far as they lead; `read` words are behind the first node already. */
function exactPath<Item>(from: NameTrie<Item>, text: string, words: WordReader, read: number): readonly Walk<Item>[] {
  const path: Walk<Item>[] = [];
  let node: NameTrie<Item> | undefined = from;
  for (let at = read; ; at += 1) {
    const word = words(at);
    const before = at === 0 ? undefined : words(at - 1);
    node = word === undefined || (before !== undefined && !isGapInName(text, before, word)) ? undefined : node.next.get(folded(word.text));
    if (node === undefined) {
      break;
    }
    path.push({ node, read: at + 1 });
  }
  return path;
}

function isFullName(name: Name<unknown>): boolean {
  return name.inText && !isAcronym(name.text) && /^[\p{Lu}\p{Nd}]/u.test(name.text);
}
