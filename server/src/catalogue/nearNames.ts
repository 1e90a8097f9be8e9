import { isAcronym, mayStandInText, type Name, type NameTree } from './nameTree';
import { isGapInName, walkNames, type NameStep, type NameWalk } from './nameWalk';
import { endOfWord, folded, isCapitalOrDigit, startOfWord, wordsOf } from './nameWords';
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
 * The name of at least four words that a text writes with one word one letter off (`Strategic Alliance` for `Strategic Alliances`) and all
 * others
 * right, by the walk from its first word; undefined where the exact name, or a longer one, is there.
 */
export function nearNameOf<Item>(tree: NameTree<Item>, text: string, { steps, stopped: wrong }: NameWalk): NearName<Item> | undefined {
  const first = steps[0];
  const before = steps.at(-1);
  if (first === undefined || before === undefined || wrong === undefined || wrong.end - wrong.start < 4) return undefined;
  const written = folded(text.slice(wrong.start, wrong.end));
  for (let branch = tree.firstBranch(before.node); branch !== 0; branch = tree.nextBranch(branch)) {
    const known = tree.wordBefore(branch);
    if (known.length < 4 || !mayBeNear(written, known) || !isOneLetterWrong(written, known) || /\p{Nd}/u.test(written)) continue;
    const rest = [{ node: branch, ...wrong }, ...walkBehind(tree, text, wrong, branch)];
    const at = rest.findLastIndex(({ node }, index) => steps.length + index + 1 >= 4 && tree.names(node).some(isFullName));
    const end = rest[at];
    const name = end === undefined ? undefined : tree.names(end.node).find(isFullName);
    if (end !== undefined && name !== undefined) {
      return {
        start: first.start,
        end: end.end,
        word: { ...wrong, expected: wordsOf(name.text)[steps.length]?.text ?? known },
        name: name.text,
        items: name.items,
      };
    }
  }
  return undefined;
}

/** The walk after the wrong word, none where more than a gap in a name parts the next word from it. */
function walkBehind(
  tree: NameTree<unknown>,
  text: string,
  wrong: { readonly start: number; readonly end: number },
  node: number,
): readonly NameStep[] {
  const next = startOfWord(text, endOfWord(text, wrong.start));
  return next < text.length && isGapInName(text, wrong, next) ? walkNames(tree, text, next, node).steps : [];
}

/** What two words have in common that differ in one letter: nearly the length, and one of their ends. */
function mayBeNear(written: string, known: string): boolean {
  const longer = written.length - known.length;
  return (
    longer >= -1 &&
    longer <= 1 &&
    (written.charCodeAt(0) === known.charCodeAt(0) || written.charCodeAt(written.length - 1) === known.charCodeAt(known.length - 1))
  );
}

function isFullName(name: Name<unknown>): boolean {
  return mayStandInText(name) && !isAcronym(name.text) && isCapitalOrDigit(name.text.charCodeAt(0));
}
