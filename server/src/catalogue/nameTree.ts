import { detached } from '../text/detached';
import {
  endOfWord,
  endWithoutLostMark,
  folded,
  headPatterns,
  isCapitalOrDigit,
  startOfWord,
  wordsOf,
  type HeadPatterns,
} from './nameWords';

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
 * some twenty thousand nodes would cost the server several megabytes and the first look-up a tenth of a second. It grows where a text leads:
 * a name waits at the node that it has come to until somebody asks what follows there.
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
}

/** The words with which names begin, each with what may follow it. */
export type NameHeads = ReadonlyMap<string, 'capital next' | 'anything next'>;

/** The first words of names, worked out once for all: of the large table by the build. */
export interface PackedNames {
  /** The patterns of `headFinder`. */
  readonly patterns: HeadPatterns;
  /**
   * By the first word, folded, the names that begin with it, parted by their second word: the word, then the places of thing and name, as in
   * `covenant 12.0 45.3|law 7.0`. Names of one word have none.
   */
  readonly byHead: Readonly<Record<string, string>>;
}

/** Packs the first two words of all names of all things, *the* among them where a name is one word only with it. */
export function packNames(named: readonly { readonly names: readonly string[] }[]): PackedNames {
  const heads = new Map<string, 'capital next' | 'anything next'>();
  const byHead = new Map<string, Map<string, string>>();
  named.forEach(({ names }, thing) => {
    names.forEach((whole, at) => {
      const read = readAs(whole);
      const start = startOfWord(read, 0);
      const next = nextWord(read, start);
      const word = wordAt(read, start);
      if (heads.get(word) !== 'anything next') heads.set(word, isCapitalOrDigit(read.charCodeAt(next)) ? 'capital next' : 'anything next');
      const key = folded(word);
      const bySecond = byHead.get(key) ?? new Map<string, string>();
      byHead.set(key, bySecond);
      const second = next < read.length ? folded(wordAt(read, next)) : '';
      bySecond.set(second, `${bySecond.get(second) ?? second} ${String(thing)}.${String(at)}`);
    });
  });
  const packed = [...byHead].map(([head, bySecond]) => [head, [...bySecond.values()].join('|')]);
  return { patterns: headPatterns(heads), byHead: Object.fromEntries(packed) as PackedNames['byHead'] };
}

/** The word that begins at an offset, without a footnote mark that has lost its place. */
function wordAt(read: string, start: number): string {
  return read.slice(start, endWithoutLostMark(read, start, endOfWord(read, start)));
}

/** Where the word after the one at an offset begins; the length of the text where there is none. */
function nextWord(read: string, start: number): number {
  return startOfWord(read, endOfWord(read, start));
}

/** The tree of all names of all things, whose first two words are packed. */
export function nameTree<Item>(named: readonly Named<Item>[], { byHead }: PackedNames): NameTree<Item> {
  const words = new WordNumbers();
  /** The node after a word, by the node before it and the word's number. */
  const nodes = new Map<number, NameNode>();
  const lastWord: number[] = [0];
  const firstBranch: NameNode[] = [0];
  const lastBranch: NameNode[] = [0];
  const sibling: NameNode[] = [0];
  const names = new Map<NameNode, Name<Item>[]>();
  /** The names that have come to a node and go on from it, in the order of the table. */
  const waiting = new Map<NameNode, Pending<Item>[]>();
  /** The places of names that begin with the words that lead to a node, as long as nobody has asked about it. */
  const unread = new Map<NameNode, readonly string[]>();
  const add = (from: NameNode, word: number): NameNode => {
    const key = from * WORDS + word;
    const before = nodes.get(key);
    if (before !== undefined) return before;
    const node = lastWord.length;
    nodes.set(key, node);
    lastWord.push(word);
    firstBranch.push(0);
    lastBranch.push(0);
    sibling.push(0);
    const last = lastBranch[from] ?? 0;
    if (last === 0) firstBranch[from] = node;
    else sibling[last] = node;
    lastBranch[from] = node;
    return node;
  };
  const arrive = (node: NameNode, name: Pending<Item>): void => {
    if (name.at < name.read.length) {
      const others = waiting.get(node);
      if (others === undefined) waiting.set(node, [name]);
      else others.push(name);
      return;
    }
    const text = withoutArticle(name.whole);
    const ending = names.get(node) ?? [];
    const same = ending.find((other) => other.text === text);
    if (same === undefined) names.set(node, [...ending, { text, whole: name.whole, items: [name.item] }]);
    else same.items.push(name.item);
  };
  /** Reads the names of a node of one or two words; a name goes on from that of two words only. */
  const read = (node: NameNode): void => {
    const places = unread.get(node);
    if (places === undefined) return;
    unread.delete(node);
    for (const place of places) {
      const point = place.indexOf('.');
      const thing = named[Number(place.slice(0, point))];
      const whole = thing?.names[Number(place.slice(point + 1))];
      if (thing === undefined || whole === undefined) continue;
      const read = readAs(whole);
      const second = nextWord(read, startOfWord(read, 0));
      arrive(node, { item: thing.item, whole, read, at: second < read.length ? nextWord(read, second) : second });
    }
  };
  const grow = (node: NameNode): void => {
    read(node);
    const here = waiting.get(node);
    if (here === undefined) return;
    waiting.delete(node);
    for (const name of here) {
      const next = add(node, words.add(folded(wordAt(name.read, name.at))));
      arrive(next, { ...name, at: nextWord(name.read, name.at) });
    }
  };
  const growHead = (word: KnownWord): void => {
    if (word.isGrown) return;
    word.isGrown = true;
    if (!Object.hasOwn(byHead, word.text)) return;
    const head = add(0, words.add(word.text));
    for (const group of byHead[word.text]?.split('|') ?? []) {
      const [second = '', ...places] = group.split(' ');
      unread.set(second === '' ? head : add(head, words.add(second)), places);
    }
  };
  return {
    next(from, written) {
      const word = words.known(written);
      if (from === 0) growHead(word);
      else grow(from);
      return word.number === 0 ? undefined : nodes.get(from * WORDS + word.number);
    },
    firstBranch(from) {
      grow(from);
      return firstBranch[from] ?? 0;
    },
    nextBranch: (branch) => sibling[branch] ?? 0,
    wordBefore: (node) => words.wordOf(lastWord[node] ?? 0),
    names(node) {
      read(node);
      return names.get(node) ?? NO_NAMES;
    },
  };
}

/** A name on its way through the tree: `read` is what stands for it there, and `at` where its next word begins. */
interface Pending<Item> {
  readonly item: Item;
  readonly whole: string;
  readonly read: string;
  readonly at: number;
}

/** What stands for a name in the tree: without its article, but where it is one word only. */
function readAs(whole: string): string {
  const text = withoutArticle(whole);
  return text === whole || !isOneWord(text) ? text : whole;
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

/** A word in its folded form; one object for each form, so that a look-up in one table tells all of it. */
interface KnownWord {
  readonly text: string;
  /** From 1 on; 0 as long as no name that was followed has the word. */
  number: number;
  /** Whether the names that begin with it were led into the tree. */
  isGrown: boolean;
}

/** Words by number, found as they are written and then folded; a class since it guards its tables. */
class WordNumbers {
  readonly #folded = new Map<string, KnownWord>();
  /** The words under every spelling that was met: most words of a text come again as they are. */
  readonly #written = new Map<string, KnownWord>();
  readonly #words: string[] = [''];

  /** The number of a folded word, a new one where it had none. */
  add(word: string): number {
    const known = this.#ofKey(word);
    if (known.number === 0) {
      known.number = this.#words.length;
      this.#words.push(known.text);
    }
    return known.number;
  }

  /** A word of a text. */
  known(word: string): KnownWord {
    const written = this.#written.get(word);
    if (written !== undefined) return written;
    if (this.#written.size >= MOST_WRITTEN) this.#forget();
    // The word is a piece of a text, which would be kept with it.
    const own = detached(word);
    const known = this.#ofKey(detached(folded(own)));
    this.#written.set(own, known);
    return known;
  }

  /** The word of a number, folded. */
  wordOf(number: number): string {
    return this.#words[number] ?? '';
  }

  #ofKey(key: string): KnownWord {
    const known = this.#folded.get(key) ?? { text: key, number: 0, isGrown: false };
    this.#folded.set(key, known);
    return known;
  }

  /** Forgets the spellings, and the words that are in no name. */
  #forget(): void {
    this.#written.clear();
    for (const [key, { number }] of this.#folded) if (number === 0) this.#folded.delete(key);
  }
}
