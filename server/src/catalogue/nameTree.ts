import { detached } from '../text/detached';
import { endOfWord, endWithoutLostMark, folded, isCapitalOrDigit, startOfWord, wordsOf } from './nameWords';

/** A thing and all its names. */
export interface Named<Item> {
  readonly item: Item;
  readonly names: readonly string[];
}

/** A name and those who bear it. */
export interface Name<Item> {
  /** As the table spells it, without a leading *the*. */
  readonly text: string;
  readonly items: Item[];
  /** As the table has it first, an article included. */
  readonly whole: string;
}

/** A node of a {@link NameTree} by its number; 0 is the root. */
export type NameNode = number;

/**
 * The names of things as a tree of words, which are compared without case. Nodes and words are numbers in flat tables: a Map for each of
 * some twenty
 * thousand nodes would cost the server several megabytes and the first look-up a tenth of a second.
 */
export interface NameTree<Item> {
  /** The node that a word leads to; `undefined` where no name goes on so. */
  readonly next: (from: NameNode, word: string) => NameNode | undefined;
  /** The first of the nodes that names go on to from a node, in the order of the table; 0 where none goes on. */
  readonly firstBranch: (from: NameNode) => NameNode;
  /** The next branch of the same node; 0 after the last. */
  readonly nextBranch: (branch: NameNode) => NameNode;
  /** The word that leads to a node, folded. */
  readonly wordBefore: (node: NameNode) => string;
  /** The names that end at a node; several where they differ in capitals only. */
  readonly names: (node: NameNode) => readonly Name<Item>[];
  /**
   * The words with which names begin, *the* among them where a name is one word only with it; each with whether a capital or a digit always
   * follows.
   */
  readonly heads: ReadonlyMap<string, 'capital next' | 'anything next'>;
}

/** The tree of all names of all things. */
export function nameTree<Item>(named: readonly Named<Item>[]): NameTree<Item> {
  const words = new WordNumbers();
  /** The node after a word, by the node before it and the word's number. */
  const nodes = new Map<number, NameNode>();
  const lastWord: number[] = [0];
  const firstBranch: NameNode[] = [0];
  const lastBranch: NameNode[] = [0];
  const sibling: NameNode[] = [0];
  const names = new Map<NameNode, Name<Item>[]>();
  const heads = new Map<string, 'capital next' | 'anything next'>();
  const add = (from: NameNode, word: number): NameNode => {
    const key = from * WORDS + word;
    const known = nodes.get(key);
    if (known !== undefined) return known;
    const node = lastWord.length;
    nodes.set(key, node);
    lastWord.push(word);
    firstBranch.push(0);
    lastBranch.push(0);
    sibling.push(0);
    const before = lastBranch[from] ?? 0;
    if (before === 0) firstBranch[from] = node;
    else sibling[before] = node;
    lastBranch[from] = node;
    return node;
  };
  const addName = ({ item, whole, text, read }: Pending<Item>): void => {
    let node = 0;
    for (let start = startOfWord(read, 0); start < read.length;) {
      const end = endOfWord(read, start);
      node = add(node, words.add(read.slice(start, endWithoutLostMark(read, start, end))));
      start = startOfWord(read, end);
    }
    const ending = names.get(node) ?? [];
    const same = ending.find((name) => name.text === text);
    if (same === undefined) names.set(node, [...ending, { text, whole, items: [item] }]);
    else same.items.push(item);
  };
  /** The names that nobody has asked for yet, by their first word: a text has the first words of few. */
  const pending = new Map<string, Pending<Item>[]>();
  for (const { item, names: all } of named) {
    for (const whole of all) {
      const text = withoutArticle(whole);
      const read = text === whole || !isOneWord(text) ? text : whole;
      const start = startOfWord(read, 0);
      const end = endOfWord(read, start);
      const word = read.slice(start, endWithoutLostMark(read, start, end));
      if (heads.get(word) !== 'anything next')
        heads.set(word, isCapitalOrDigit(read.charCodeAt(startOfWord(read, end))) ? 'capital next' : 'anything next');
      const key = folded(word);
      const others = pending.get(key);
      if (others === undefined) pending.set(key, [{ item, whole, text, read }]);
      else others.push({ item, whole, text, read });
    }
  }
  return {
    next(from, word) {
      if (from === 0 && pending.size > 0) {
        const key = folded(word);
        const waiting = pending.get(key);
        if (waiting !== undefined) {
          pending.delete(key);
          for (const name of waiting) addName(name);
        }
      }
      const number = words.numberOf(word);
      return number === 0 ? undefined : nodes.get(from * WORDS + number);
    },
    firstBranch: (from) => firstBranch[from] ?? 0,
    nextBranch: (branch) => sibling[branch] ?? 0,
    wordBefore: (node) => words.wordOf(lastWord[node] ?? 0),
    names: (node) => names.get(node) ?? NO_NAMES,
    heads,
  };
}

/** A name that has no place in the tree yet; `read` is what stands for it there, with its article where it is one word only. */
interface Pending<Item> {
  readonly item: Item;
  readonly whole: string;
  readonly text: string;
  readonly read: string;
}

/** A name without the article that a text puts before it. */
export function withoutArticle(name: string): string {
  const trimmed = name.trim();
  const initial = trimmed.charCodeAt(0) | 32;
  return initial === 116 ? trimmed.replace(/^the\s+/iu, '') : trimmed;
}

/** `CEDAW`, `ICCPR-OP1`, `C182`, `SDGs`: one word with two capitals or a capital and a digit, and no ordinary one. */
export function isAcronym(name: string): boolean {
  return /^\S+$/u.test(name) && /\p{Lu}\S*[\p{Lu}\p{Nd}]/u.test(name);
}

/**
 * Whether a running text may mean a name: numbered resolutions are found as resolutions, *the Protocols thereto* as a short mention; words
 * that are capitalized nowhere are a topic.
 */
export function mayStandInText({ whole }: Name<unknown>): boolean {
  return !/^resolution \d|^(?:\w+ )?protocols? thereto$/iu.test(whole) && (/\p{Lu}/u.test(whole) || whole.endsWith('conventions'));
}

const NO_NAMES: readonly never[] = [];
/** More than there are words in any table, and few enough that node and word make one small number. */
const WORDS = 1 << 15;

/** So many spellings are remembered, those of no name among them: more than a long text has. */
const MOST_WRITTEN = 1 << 14;

function isOneWord(text: string): boolean {
  return !text.includes(' ') || wordsOf(text).length === 1;
}

/** Words by number from 1 on, found as they are written and then folded; a class since it guards its tables. */
class WordNumbers {
  readonly #folded = new Map<string, number>();
  /** The same, under every spelling that was met: most words of a text come again as they are. */
  readonly #written = new Map<string, number>();
  readonly #words: string[] = [''];

  /** The number of a word, a new one where it was not known. */
  add(word: string): number {
    const known = this.numberOf(word);
    if (known !== 0) return known;
    const number = this.#words.length;
    const key = folded(word);
    this.#folded.set(key, number);
    // Other spellings may be remembered as no word of any name.
    this.#written.clear();
    this.#written.set(word, number);
    this.#words.push(key);
    return number;
  }

  /** The number of a word; 0 where no name has it. */
  numberOf(word: string): number {
    const written = this.#written.get(word);
    if (written !== undefined) return written;
    const number = this.#folded.get(folded(word)) ?? 0;
    if (this.#written.size >= MOST_WRITTEN) this.#written.clear();
    // The word is a piece of a text, which would be kept with it.
    this.#written.set(detached(word), number);
    return number;
  }

  /** The word of a number, folded. */
  wordOf(number: number): string {
    return this.#words[number] ?? '';
  }
}
