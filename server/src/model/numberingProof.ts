import type { Block } from '../syntax/block';
import type { NumberedList, Segment } from './segment';

/**
 * What the numbers of a list say of themselves: `slip` where each wrong one stands between right ones (3, 30, 5), `shift` where one number
 * was left out or doubled and the rest counts on from there (1, 2, 4, 5), `open` where something between them may be the paragraph that is
 * missed, or where more than one is missing.
 */
export type NumberingProof = 'slip' | 'shift' | 'open';

/** What the numbers of a list with a member out of order prove. Remembered with the list. */
export function proofOf(segment: Segment, list: NumberedList): NumberingProof {
  const known = remembered.get(list);
  if (known !== undefined) return known;
  const proof = readProof(segment, list);
  remembered.set(list, proof);
  return proof;
}

/** A list belongs to one segment, and neither changes. */
const remembered = new WeakMap<NumberedList, NumberingProof>();

function readProof(segment: Segment, list: NumberedList): NumberingProof {
  // All ones, as from a word processor that numbers by itself, leave only the order of the paragraphs.
  if (list.members.length > 2 && list.members.every(({ value }) => value === 1)) return 'shift';
  let proof: NumberingProof = 'slip';
  for (const [at, member] of list.members.entries()) {
    const { expected, value } = member;
    if (expected === undefined) continue;
    if (!isClosed(segment, list, at)) return 'open';
    const next = list.members[at + 1];
    const isSlip = next === undefined ? Number.isNaN(value) : next.value === expected + 1;
    if (isSlip) continue;
    if (Math.abs(value - expected) !== 1) return 'open';
    proof = 'shift';
  }
  return proof;
}

/** Whether nothing stands before a member, back to the one before it, that may be a member which has lost its label. */
function isClosed({ blocks, places }: Segment, list: NumberedList, at: number): boolean {
  const member = list.members[at];
  const before = list.members[at - 1];
  if (member === undefined) return false;
  const start = before?.block ?? (list.degree === 1 ? -1 : list.owner);
  for (let index = Math.max(0, start); index <= member.block; index += 1) {
    const block = blocks[index];
    const place = places[index];
    if (block === undefined || place === undefined) continue;
    if (holdsLookAlike(block)) return false;
    if (index === start || index === member.block || place.joins >= 0 || SILENT.has(place.role)) continue;
    if (before === undefined && (place.part === 'front' || place.role === 'enacting')) continue;
    // The last paragraph before the first number ends with a comma, or it may be the first operative paragraph.
    if (before === undefined && place.role === 'preambular' && block.summary.ending === ',') continue;
    if (place.role !== 'item' || isMisreadNumber(block)) return false;
  }
  return true;
}

/** `l.` and `ll.` are mostly a 1 and an 11 that were misread. */
function isMisreadNumber({ summary: { label } }: Block): boolean {
  return label?.form === 'dotted' && /^[ilo]+$/.test(label.value);
}

const SILENT: ReadonlySet<string> = new Set(['blank', 'comment', 'note', 'rule']);

/** A line inside a block that begins like a label: a number with a stop at a distance, or a letter that was read for a number. */
const LOOK_ALIKE = /[\r\n][ \t]{0,8}(?:\d{1,3}\s?[.,)]|[IlLiOoSB|]{1,3}\s?[.,])\s?\S/;

/** Whether a block has such a line. */
export function holdsLookAlike({ text, summary }: Block): boolean {
  return LOOK_ALIKE.test(text.slice(summary.start, summary.end));
}
