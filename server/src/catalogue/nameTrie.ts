/** The names of things as a tree of lower-case words. */
export interface NameTrie<Item> {
  readonly next: Map<string, NameTrie<Item>>;
  /** The names that end here; several where they differ in capitals only. */
  readonly names: Name<Item>[];
}

/** A name and those who bear it. */
export interface Name<Item> {
  /** As the table spells it, without a leading *the*. */
  readonly text: string;
  readonly items: Item[];
  /** Whether a running text may mean it. */
  readonly inText: boolean;
}

/** A word of a text, with UTF-16 offsets. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A thing and all its names. */
export interface Named<Item> {
  readonly item: Item;
  readonly names: readonly string[];
}

/** The tree of all names of all things. */
export function nameTrie<Item>(named: readonly Named<Item>[]): NameTrie<Item> {
  const root: NameTrie<Item> = { next: new Map(), names: [] };
  for (const { item, names } of named) {
    for (const name of names) {
      addName(root, name, item);
    }
  }
  return root;
}

/** The words of a text; signs between them are left out, and so is a footnote mark that has lost its place above the line (`Child1`). */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), (match) => {
    const word = withoutLostMark(match[0]);
    return { text: word, start: match.index, end: match.index + word.length };
  });
}

/** A word without the footnote mark that has lost its place above the line: `Child1` → `Child`. */
export function withoutLostMark(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  return last >= 48 && last <= 57 ? word.replace(LOST_MARK, '') : word;
}

/** The form in which a word stands in the tree. */
export function folded(word: string): string {
  const small = word.toLowerCase();
  return APOSTROPHE.test(small) ? small.replaceAll(/[’ʼ]/gu, "'").replace(/'$/u, '') : small;
}

/** The words in small letters with which a name may begin, by the code of their first letter; *the* among them where a name is one word only with it. */
export function smallHeads(named: readonly Named<unknown>[]): ReadonlyMap<number, readonly string[]> {
  const words = new Set(named.flatMap(({ names }) => names.flatMap((name) => wordsInTree(name)[0]?.text ?? [])).filter((word) => /^\p{Ll}/u.test(word)));
  const byInitial = new Map<number, readonly string[]>();
  for (const word of words) byInitial.set(word.charCodeAt(0), [...(byInitial.get(word.charCodeAt(0)) ?? []), word]);
  return byInitial;
}

/** A name without the article that a text puts before it. */
export function withoutArticle(name: string): string {
  return name.trim().replace(/^the\s+/iu, '');
}

/** `CEDAW`, `ICCPR-OP1`, `C182`, `SDGs`: one word with two capitals or a capital and a digit, and no ordinary one. */
export function isAcronym(name: string): boolean {
  return /^\S+$/u.test(name) && /\p{Lu}\S*[\p{Lu}\p{Nd}]/u.test(name);
}

/** Blanks, line breaks, italics marks, commas, quotation marks and brackets may part the words of a name; a sentence ends it. */
export function isGapInName(text: string, before: Word, after: Word): boolean {
  const gap = text.slice(before.end, after.start);
  return GAP.test(gap) || (/^\.\s*$/u.test(gap) && /^(?:Nos?|vols?|St)$/u.test(before.text));
}

const GAP = /^[\s*_,:“”"'‘’()–—-]+$/u;
const APOSTROPHE = /['’ʼ]/u;
const LOST_MARK = /(?<=\p{Ll}{3})\d{1,2}$/u;
const WORD = /[\p{L}\p{Nd}](?:[\p{L}\p{Nd}\p{M}]|[-'’ʼ./+&](?=[\p{L}\p{Nd}]))*/gu;

function addName<Item>(root: NameTrie<Item>, name: string, item: Item): void {
  const short = withoutArticle(name);
  let node = root;
  for (const word of wordsInTree(name)) {
    const key = folded(word.text);
    const known = node.next.get(key);
    const next = known ?? { next: new Map<string, NameTrie<Item>>(), names: [] };
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

/** The words under which a name stands in the tree: with its article only where it is one word. */
function wordsInTree(name: string): readonly Word[] {
  const short = withoutArticle(name);
  const words = wordsOf(short);
  return words.length === 1 && short !== name ? wordsOf(name) : words;
}

/** Numbered resolutions are found as resolutions, *the Protocols thereto* as a short mention; words that are capitalized nowhere are a topic, not a name. */
function mayStandInText(name: string): boolean {
  return !/^resolution \d|^(?:\w+ )?protocols? thereto$/iu.test(name) && (/\p{Lu}/u.test(name) || name.endsWith('conventions'));
}
