import type { Block } from '../../syntax/block';
import { isBlank, isLineEnd, isWordCharacter } from '../../text/characters';

/**
 * Where a footnote mark goes that is asked for at an offset of a block: at the end of the word and after its punctuation, after marks
 * that stand there, never before the text begins.
 */
export function markOffset({ text, summary }: Block, wanted: number): number {
  const { start, end, marks } = summary;
  let at = Math.min(Math.max(wanted, start), end);
  // Between two words it belongs to the word before.
  while (at > start && isGap(text.charCodeAt(at - 1))) at -= 1;
  const within = marks.find((mark) => mark.start < at && at < mark.end);
  if (within !== undefined) at = within.end;
  // Before the first word there is nothing that a mark could belong to.
  if (at === start && at < end) at += 1;
  // Nor directly after a sign that opens: the mark belongs to the word that the sign stands before.
  while (at < end && '“‘([«'.includes(text.charAt(at - 1))) at += 1;
  while (at < end && !startsMark(marks, at) && isInWord(text, at - 1, end) && isInWord(text, at, end)) at += 1;
  for (;;) {
    const mark = marks.find((other) => other.start === at);
    if (mark !== undefined) at = mark.end;
    const closed = behindClosers(text, at, end);
    if (!',;:.'.includes(text.charAt(closed)) || closed >= end || !isPunctuation(text, closed, end)) return at;
    at = closed + 1;
  }
}

function startsMark(marks: Block['summary']['marks'], at: number): boolean {
  return marks.some(({ start }) => start === at);
}

/** Italics, quotation marks and brackets that close before punctuation are passed with it. */
function behindClosers(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && '*_”"’)]'.includes(text.charAt(at))) at += 1;
  return at < end && ',;:.'.includes(text.charAt(at)) ? at : from;
}

/** A letter, a digit, or a sign between two of them, as in `3.5`, `51/401` and `Secretary-General`. */
function isInWord(text: string, at: number, end: number): boolean {
  if (isWordCharacter(text.charCodeAt(at))) return true;
  return (
    at > 0 &&
    at + 1 < end &&
    JOINING.includes(text.charAt(at)) &&
    isWordCharacter(text.charCodeAt(at - 1)) &&
    isWordCharacter(text.charCodeAt(at + 1))
  );
}

const JOINING = ",;:./-–’'";

/** The points of `3.5` and `1:2` are none. */
function isPunctuation(text: string, at: number, end: number): boolean {
  return !isInWord(text, at, end);
}

function isGap(code: number): boolean {
  return isBlank(code) || isLineEnd(code);
}
