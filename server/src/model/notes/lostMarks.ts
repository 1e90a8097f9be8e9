import { isBesideText } from '../../syntax/blockKind';
import { remember } from '../../text/remember';
import type { Block } from '../../syntax/block';
import { isSmall } from '../../text/characters';
import type { Span } from '../../text/position';
import { matchesOf } from '../../text/matches';

/** A plain number glued to a word, to a comma or to a closing bracket: most likely a footnote mark that is no longer raised. */
export interface LostMark extends Span {
  readonly label: string;
}

/**
 * The lost marks of a block, from left to right; `[]` in notes and mastheads' symbols, where such numbers mean something else. Remembered
 * with the block.
 */
export const lostMarks = remember((block: Block): readonly LostMark[] => readLostMarks(block));

const NONE: readonly LostMark[] = [];

const NUMBER = /[1-9]\d{0,2}(?=[\s,;:.)\]”"]|$)/g;

function readLostMarks(block: Block): readonly LostMark[] {
  if (isBesideText(block.kind)) return NONE;
  const { start: from, end: to } = block.summary;
  const found: LostMark[] = [];
  for (const match of matchesOf(block.text.slice(0, to), NUMBER)) {
    const label = match[0];
    if (match.index < from || !isGlued(block.text, match.index) || isTechnical(block.text, match.index)) continue;
    found.push({ label, start: match.index, end: match.index + label.length });
  }
  return found.length === 0 ? NONE : found;
}

/** Whether four small letters stand directly before the offset, or two and a sign (`Convention,7`). */
function isGlued(text: string, at: number): boolean {
  const signed = ',;)”"'.includes(text.charAt(at - 1));
  const last = signed ? at - 2 : at - 1;
  for (let back = 0; back < (signed ? 2 : 4); back += 1) if (!isSmall(text.charCodeAt(last - back))) return false;
  return true;
}

/** A file name, an address or a symbol may well have a number glued to its letters. */
function isTechnical(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start -= 1;
  // `Agenda21` has lost a space, and no mark.
  return /[/@_=\d]|\b(?:Agenda|Article|Chapter|Habitat|Horizon|Rio|Space|Type|Vision)$/.test(text.slice(start, at));
}
