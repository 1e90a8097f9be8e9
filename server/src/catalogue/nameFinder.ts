/** Finds the names of things in running text, by a tree of words. */
export interface NameFinder<Item> {
  /** Who bears a name; see `Instruments.byName`. */
  readonly exactly: (name: string) => readonly Item[];
  /** Every name in a text, UTF-16 offsets, from left to right, none inside another. */
  readonly find: (text: string) => readonly NameMatch<Item>[];
}

/** A name found in a text. */
export interface NameMatch<Item> {
  readonly start: number;
  readonly end: number;
  /** One item, or several where the name is ambiguous. */
  readonly items: readonly Item[];
}

/** A thing and all its names. */
export interface Named<Item> {
  readonly item: Item;
  readonly names: readonly string[];
}

/** A finder for named things. `ambiguous` gives, for a name in lower case, those who bear it. */
export function createNameFinder<Item>(named: readonly Named<Item>[], ambiguous: ReadonlyMap<string, readonly Item[]>): NameFinder<Item> {
  const root: Node<Item> = { next: new Map(), names: [] };
  for (const { item, names } of named) {
    for (const name of names) {
      addName(root, name, item);
    }
  }
  const itemsOf = (name: Name<Item>): readonly Item[] => ambiguous.get(name.text.toLowerCase()) ?? name.items;
  return {
    exactly(name) {
      const found = [withoutArticle(name), name].flatMap((text) => leafOf(root, wordsOf(text))?.names ?? []);
      const fitting = found.filter((one) => !isAcronym(one.text) || withoutArticle(name) === one.text);
      return [...new Set(fitting.flatMap(itemsOf))];
    },
    find(text) {
      const words = wordsOf(text);
      const matches: NameMatch<Item>[] = [];
      for (let at = 0; at < words.length; at += 1) {
        const found = longestAt(root, text, words, at);
        if (found !== undefined) {
          const items = [...new Set(found.names.flatMap(itemsOf))];
          matches.push({ start: words[at]?.start ?? 0, end: words[found.last]?.end ?? 0, items });
          at = found.last;
        }
      }
      return matches;
    },
  };
}

interface Name<Item> {
  readonly text: string;
  readonly items: Item[];
  /** Whether a running text may mean it. */
  readonly inText: boolean;
}

interface Node<Item> {
  readonly next: Map<string, Node<Item>>;
  readonly names: Name<Item>[];
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function addName<Item>(root: Node<Item>, name: string, item: Item): void {
  const short = withoutArticle(name);
  const words = wordsOf(short).length === 1 && short !== name ? wordsOf(name) : wordsOf(short);
  let node = root;
  for (const word of words) {
    const key = folded(word.text);
    const known = node.next.get(key);
    const next = known ?? { next: new Map<string, Node<Item>>(), names: [] };
    if (known === undefined) {
      node.next.set(key, next);
    }
    node = next;
  }
  const same = node.names.find((one) => one.text === short);
  if (same === undefined) {
    node.names.push({ text: short, items: [item], inText: mayStandInText(name) });
  } else {
    same.items.push(item);
  }
}

/** Numbered resolutions are found as resolutions, *the Protocols thereto* as a short mention; words that are capitalized nowhere are a topic, not a name. */
function mayStandInText(name: string): boolean {
  return !/^resolution \d|^(?:\w+ )?protocols? thereto$/iu.test(name) && (/\p{Lu}/u.test(name) || name.endsWith('conventions'));
}

function leafOf<Item>(root: Node<Item>, words: readonly Word[]): Node<Item> | undefined {
  let node: Node<Item> | undefined = root;
  for (const word of words) {
    node = node.next.get(folded(word.text));
    if (node === undefined) {
      return undefined;
    }
  }
  return node;
}

function longestAt<Item>(root: Node<Item>, text: string, words: readonly Word[], first: number): { readonly names: readonly Name<Item>[]; readonly last: number } | undefined {
  let node: Node<Item> | undefined = root;
  let found: { readonly names: readonly Name<Item>[]; readonly last: number } | undefined;
  for (let at = first; at < words.length; at += 1) {
    const word = words[at];
    const before = words[at - 1];
    if (word === undefined || (at > first && before !== undefined && !isGapInName(text, before, word))) {
      break;
    }
    node = node.next.get(folded(word.text));
    if (node === undefined) {
      break;
    }
    const names = node.names.filter((name) => name.inText && isWrittenLike(name.text, text, words, first, at));
    if (names.length > 0) {
      found = { names, last: at };
    }
  }
  return found;
}

/** Acronyms are written as they are, names at least with their first capital; *the Charter* alone is not the beginning of *the Charter of …*. */
function isWrittenLike(name: string, text: string, words: readonly Word[], first: number, last: number): boolean {
  const word = words[first];
  const end = words[last];
  if (word === undefined || end === undefined) {
    return false;
  }
  if (isAcronym(name)) {
    return text.slice(word.start, end.end) === name;
  }
  const head = word.text === 'the' || word.text === 'The' ? words[first + 1] : word;
  if (head === undefined || (/^\p{Lu}/u.test(name) && !/^[\p{Lu}\p{Nd}]/u.test(head.text))) {
    return false;
  }
  return head === word || last > first + 1 || !/^\s+(?:of|on|for|against|to|relating|concerning)\b/u.test(text.slice(end.end, end.end + 16));
}

/** Blanks, line breaks, italics marks, commas, quotation marks and brackets may part the words of a name; a sentence ends it. */
const GAP = /^[\s*_,:“”"'‘’()–—-]+$/u;

function isGapInName(text: string, before: Word, after: Word): boolean {
  const gap = text.slice(before.end, after.start);
  return GAP.test(gap) || (/^\.\s*$/u.test(gap) && /^(?:Nos?|vols?|St)$/u.test(before.text));
}

const WORD = /[\p{L}\p{Nd}](?:[\p{L}\p{Nd}\p{M}]|[-'’./+&](?=[\p{L}\p{Nd}]))*/gu;

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
}

function folded(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}

function withoutArticle(name: string): string {
  return name.trim().replace(/^the\s+/iu, '');
}

/** `CEDAW`, `ICCPR-OP1`, `C182`, `SDGs`: one word with two capitals or a capital and a digit, and no ordinary one. */
function isAcronym(name: string): boolean {
  return /^\S+$/u.test(name) && /\p{Lu}\S*[\p{Lu}\p{Nd}]/u.test(name);
}
