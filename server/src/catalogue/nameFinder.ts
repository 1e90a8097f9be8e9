import { headsIn, wordsFrom, type SmallWords, type WordReader } from './nameHeads';
import { folded, isAcronym, isGapInName, nameTrie, smallHeads, withoutArticle, wordsOf, type Name, type Named, type NameTrie, type Word } from './nameTrie';
import { findNearNames, type NearName } from './nearNames';

/** Finds the names of things in running text, by a tree of words. */
export interface NameFinder<Item> {
  /** Who bears a name; see `Instruments.byName`. */
  readonly exactly: (name: string) => readonly Item[];
  /** Every name in a text, UTF-16 offsets, from left to right, none inside another. */
  readonly find: (text: string) => readonly NameMatch<Item>[];
  /** Names of four words and more that a text nearly writes; none of them is found by `find` there. */
  readonly findNear: (text: string) => readonly NearName<Item>[];
}

/** A name found in a text. */
export interface NameMatch<Item> {
  readonly start: number;
  readonly end: number;
  /** The name as the table spells it. */
  readonly name: string;
  /** One item, or several where the name is ambiguous. */
  readonly items: readonly Item[];
}

/** A finder for named things. `ambiguous` gives, for a name in lower case, those who bear it. */
export function createNameFinder<Item>(named: readonly Named<Item>[], ambiguous: ReadonlyMap<string, readonly Item[]>): NameFinder<Item> {
  const root = nameTrie(named);
  const small = smallHeads(named);
  const itemsOf = (name: Name<Item>): readonly Item[] => ambiguous.get(name.text.toLowerCase()) ?? name.items;
  return {
    exactly(name) {
      const found = [withoutArticle(name), name].flatMap((text) => leafOf(root, wordsOf(text))?.names ?? []);
      const fitting = found.filter((one) => !isAcronym(one.text) || withoutArticle(name) === one.text);
      return [...new Set(fitting.flatMap(itemsOf))];
    },
    find(text) {
      const matches: NameMatch<Item>[] = [];
      let from = 0;
      for (const start of headsIn(text, small)) {
        const found = start < from ? undefined : longestAt(root, text, wordsFrom(text, start));
        if (found !== undefined) {
          matches.push({ start, end: found.end, name: found.names[0]?.text ?? '', items: [...new Set(found.names.flatMap(itemsOf))] });
          from = found.end;
        }
      }
      return matches;
    },
    findNear: (text) => findNearNames(root, text, headsIn(text, NO_WORDS)),
  };
}

const NO_WORDS: SmallWords = new Map();

function leafOf<Item>(root: NameTrie<Item>, words: readonly Word[]): NameTrie<Item> | undefined {
  let node: NameTrie<Item> | undefined = root;
  for (const word of words) {
    node = node.next.get(folded(word.text));
    if (node === undefined) {
      return undefined;
    }
  }
  return node;
}

function longestAt<Item>(root: NameTrie<Item>, text: string, words: WordReader): { readonly names: readonly Name<Item>[]; readonly end: number } | undefined {
  let node: NameTrie<Item> | undefined = root;
  let found: { readonly names: readonly Name<Item>[]; readonly end: number } | undefined;
  let before: Word | undefined;
  for (let at = 0; ; at += 1) {
    const word = words(at);
    if (word === undefined || (before !== undefined && !isGapInName(text, before, word))) {
      break;
    }
    node = node.next.get(folded(word.text));
    if (node === undefined) {
      break;
    }
    const names = node.names.filter((name) => name.inText && isWrittenLike(name.text, text, words, at));
    if (names.length > 0) {
      found = { names, end: word.end };
    }
    before = word;
  }
  return found;
}

/** Acronyms are written as they are, names at least with their first capital; *the Charter* alone is not the beginning of *the Charter of …*. */
function isWrittenLike(name: string, text: string, words: WordReader, last: number): boolean {
  const word = words(0);
  const end = words(last);
  if (word === undefined || end === undefined) {
    return false;
  }
  if (isAcronym(name)) {
    return text.slice(word.start, end.end) === name;
  }
  const head = word.text === 'the' || word.text === 'The' ? words(1) : word;
  if (head === undefined || (/^\p{Lu}/u.test(name) && !/^[\p{Lu}\p{Nd}]/u.test(head.text))) {
    return false;
  }
  return head === word || last > 1 || !/^\s+(?:of|on|for|against|to|relating|concerning)\b/u.test(text.slice(end.end, end.end + 16));
}
