import type { NameNode, NameTree } from './nameTree';
import { endOfWord, endWithoutLostMark, startOfWord } from './nameWords';

/** One step of the way that a text takes through a tree of names. */
export interface NameStep {
  readonly node: NameNode;
  /** UTF-16 offsets of the word that led there. */
  readonly start: number;
  readonly end: number;
}

/** The way that the words of a text take through a tree of names, and the word at which it ends. */
export interface NameWalk {
  readonly steps: readonly NameStep[];
  /**
   * The first word that no name has there, its UTF-16 offsets; undefined at the end of the text and where a gap parts it from the words
   * before.
   */
  readonly stopped: { readonly start: number; readonly end: number } | undefined;
}

/** Follows the words of a text from an offset, at which one begins, through a tree of names from one of its nodes on, as far as both go. */
export function walkNames(tree: NameTree<unknown>, text: string, from: number, node: NameNode): NameWalk {
  const steps: NameStep[] = [];
  for (let start = from, at = node; ;) {
    const whole = endOfWord(text, start);
    const end = endWithoutLostMark(text, start, whole);
    const next = tree.next(at, text.slice(start, end));
    if (next === undefined) return { steps, stopped: { start, end } };
    steps.push({ node: next, start, end });
    at = next;
    start = startOfWord(text, whole);
    if (start >= text.length || !isGapInName(text, steps.at(-1), start)) return { steps, stopped: undefined };
  }
}

/** Spaces, line breaks, italics marks, commas, quotation marks and brackets may part the words of a name; a sentence ends it. */
export function isGapInName(text: string, before: Pick<NameStep, 'start' | 'end'> | undefined, next: number): boolean {
  if (before === undefined) return true;
  if (next === before.end + 1 && text.charCodeAt(before.end) === 32) return true;
  const gap = text.slice(before.end, next);
  return GAP.test(gap) || (/^\.\s*$/u.test(gap) && /^(?:Nos?|vols?|St)$/u.test(text.slice(before.start, before.end)));
}

const GAP = /^[\s*_,:“”"'‘’()–—-]+$/u;
