import type { Segment } from '../model/segment';
import type { Block } from '../syntax/block';
import { matchesOf } from '../text/matches';
import type { Rule } from './rule';

/**
 * The first block of a segment in which several paragraphs stand in one line, as where a text was pasted without its line breaks; -1 for
 * none. Nothing can be said of the structure of such a text.
 */
export function firstFlatBlock({ blocks }: Segment): number {
  return blocks.findIndex(isFlat);
}

/** Whether a block holds the enacting line and the first two numbered paragraphs, or three numbered paragraphs in a row. */
export function isFlat(block: Block): boolean {
  if (block.text.length < 120) return false;
  const known = remembered.get(block);
  if (known !== undefined) return known;
  const flat = read(block.text);
  remembered.set(block, flat);
  return flat;
}

/** Whether a rule holds for single words and not for the structure of a text. */
export function speaksOfWords({ code }: Rule): boolean {
  return WORDS.test(code);
}

const remembered = new WeakMap<Block, boolean>();

const WORDS = /^(?:citation|date|draft|instrument|style|suppression)\/|^layout\/lost-line-breaks$/;

const ENACTING = /\bThe [A-Z][A-Za-z ]{2,50}(?:Council|Conference|Commission|Committee|Assembly),\s/;

/** The number of a paragraph in the middle of a line, where the one before it ends, with its raised or lowered mark. */
const NUMBER = /(?:^\s*|[;,.:][\d⁰¹²³⁴-⁹]{0,3}\s{1,3}(?:\d{1,2}\s{1,3})?)(\d{1,3})\.\s{1,3}[*_]{0,2}[A-Z]/g;

function read(text: string): boolean {
  const numbers = matchesOf(text, NUMBER).map((match) => Number(match[1]));
  if (numbers.length < 2 || /[“"][^”"]{0,20}\b1\. /.test(text)) return false;
  const row = (length: number): boolean =>
    numbers.some((first, at) => Array.from({ length }, (_, step) => numbers[at + step] === first + step).every(Boolean));
  return row(3) || (row(2) && ENACTING.test(text));
}
