import {
  isAcronym,
  mayStandInText,
  nameTree,
  packNames,
  withoutArticle,
  type Name,
  type Named,
  type NameTree,
  type PackedNames,
} from './nameTree';
import { walkNames, type NameStep } from './nameWalk';
import { headFinder, isCapitalOrDigit, startOfWord, wordsOf } from './nameWords';
import { nearNameOf, type NearName } from './nearNames';

/** Finds the names of things in running text, by a tree of words. */
export interface NameFinder<Item> {
  /** Who bears a name; see `Instruments.byName`. */
  readonly exactly: (name: string) => readonly Item[];
  /** The names in a text and those that it nearly writes, both by one walk from left to right. */
  readonly read: (text: string) => NameReading<Item>;
}

/** What a text has of names. */
export interface NameReading<Item> {
  /** Every name, UTF-16 offsets, none inside another, the longest first. */
  readonly found: readonly NameMatch<Item>[];
  /** Names of four words and more that the text nearly writes; none of them is found there. */
  readonly near: readonly NearName<Item>[];
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

/** A finder for named things. `ambiguous` gives, for a name in lower case, those who bear it; `packed` is what `packNames` makes of the names. */
export function createNameFinder<Item>(
  named: readonly Named<Item>[],
  ambiguous: ReadonlyMap<string, readonly Item[]>,
  packed: PackedNames = packNames(named),
): NameFinder<Item> {
  const tree = nameTree(named, packed);
  const headsOf = headFinder(packed.patterns);
  const itemsOf = (name: Name<Item>): readonly Item[] => ambiguous.get(name.text.toLowerCase()) ?? name.items;
  return {
    exactly(name) {
      const found = [withoutArticle(name), name].flatMap((text) => namesAt(tree, text));
      const fitting = found.filter((one) => !isAcronym(one.text) || withoutArticle(name) === one.text);
      return [...new Set(fitting.flatMap(itemsOf))];
    },
    read(text) {
      const found: NameMatch<Item>[] = [];
      const near: NearName<Item>[] = [];
      let foundTo = 0;
      let nearTo = 0;
      for (const start of headsOf(text)) {
        if (start < foundTo && start < nearTo) continue;
        const walk = walkNames(tree, text, start, 0);
        if (start >= foundTo) {
          const match = longestOf(tree, text, walk.steps);
          if (match !== undefined) {
            found.push({ start, end: match.end, name: match.names[0]?.text ?? '', items: [...new Set(match.names.flatMap(itemsOf))] });
            foundTo = match.end;
          }
        }
        if (start >= nearTo && isCapitalOrDigit(text.charCodeAt(start))) {
          const match = nearNameOf(tree, text, walk);
          if (match !== undefined) {
            near.push(match);
            nearTo = match.end;
          }
        }
      }
      return { found, near };
    },
  };
}

function namesAt<Item>(tree: NameTree<Item>, text: string): readonly Name<Item>[] {
  const words = wordsOf(text);
  let node: number | undefined = 0;
  for (const word of words) {
    node = tree.next(node, word.text);
    if (node === undefined) return [];
  }
  return words.length === 0 ? [] : tree.names(node);
}

interface Found<Item> {
  readonly names: readonly Name<Item>[];
  readonly end: number;
}

function longestOf<Item>(tree: NameTree<Item>, text: string, steps: readonly NameStep[]): Found<Item> | undefined {
  for (let last = steps.length - 1; last >= 0; last -= 1) {
    const step = steps[last];
    if (step === undefined) break;
    const names = tree.names(step.node).filter((name) => mayStandInText(name) && isWrittenLike(name.text, text, steps, last));
    if (names.length > 0) return { names, end: step.end };
  }
  return undefined;
}

/**
 * Acronyms are written as they are, names at least with their first capital; *the Charter* alone is not the beginning of *the Charter of
 * …*.
 */
function isWrittenLike(name: string, text: string, steps: readonly NameStep[], last: number): boolean {
  const [first, second] = steps;
  const end = steps[last]?.end;
  if (first === undefined || end === undefined) return false;
  if (isAcronym(name)) return text.slice(first.start, end) === name;
  const article = /^[Tt]he$/.test(text.slice(first.start, first.end));
  // Where the article is all that was read, the word after it is what the name begins with.
  const head = article ? (second?.start ?? startOfWord(text, first.end)) : first.start;
  if (head >= text.length || (/^\p{Lu}/u.test(name) && !isCapitalOrDigit(text.charCodeAt(head)))) return false;
  return !article || last > 1 || !/^\s+(?:of|on|for|against|to|relating|concerning)\b/u.test(text.slice(end, end + 16));
}
