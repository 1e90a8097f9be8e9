import { isBesideText } from '../syntax/blockKind';
import { remember } from '../text/remember';
import type { Block } from '../syntax/block';
import type { Segment } from './segment';

/** The blocks of a segment that stand inside a quotation of whole paragraphs, by index; remembered with the segment. */
export const quotedBlocks = remember((segment: Segment): ReadonlySet<number> => findQuotedBlocks(segment.blocks));

function findQuotedBlocks(blocks: readonly Block[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  let before: Block | 'quotation' | undefined;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined || isBesideText(block.kind)) continue;
    const last = endOfQuotation(blocks, index, blocks.length, before);
    before = last === undefined ? block : 'quotation';
    if (last === undefined) continue;
    for (let at = index; at <= last; at += 1) quoted.add(at);
    index = last;
  }
  return quoted;
}

/**
 * The last block of a quotation of whole paragraphs that opens at `index`: below words that end with a colon or straight after another such
 * quotation, and closed before `end`. The labels in it are those of the text that is quoted. Undefined where none opens.
 */
export function endOfQuotation(
  blocks: readonly Block[],
  index: number,
  end: number,
  before: Block | 'quotation' | undefined,
): number | undefined {
  const opening = blocks[index];
  if (opening === undefined || !opensQuotation(opening)) return undefined;
  if (before !== 'quotation' && before?.summary.ending !== ':') return undefined;
  if (!isLeftOpen(opening)) return index;
  for (let next = index + 1; next < Math.min(end, index + LONGEST); next += 1) {
    const block = blocks[next];
    if (block === undefined || isBesideText(block.kind)) continue;
    if (block.summary.enacting?.comma === true && !block.summary.enacting.quoted) return index;
    if (opensQuotation(block) ? !isLeftOpen(block) : balanceOf(block) < 0) return next;
  }
  return index;
}

/** More blocks than any quotation in a resolution has: a mark that was never closed must not swallow the text. */
const LONGEST = 60;

const OPENS = /^[*_[(]{0,3}["“„«]/;

function opensQuotation({ text, summary }: Block): boolean {
  return summary.label === undefined && OPENS.test(text.slice(summary.start, summary.start + 5));
}

function isLeftOpen(block: Block): boolean {
  return balanceOf(block) > 0;
}

/** How many more quotation marks a block opens than it closes; a straight mark opens at the head of the block and else by turns. */
function balanceOf({ text, summary }: Block): number {
  let balance = 0;
  let straight = 0;
  for (let at = summary.start; at < summary.end; at += 1) {
    const sign = text.charAt(at);
    if (sign === '“' || sign === '„' || sign === '«') balance += 1;
    else if (sign === '”' || sign === '»') balance -= 1;
    else if (sign === '"') straight += 1;
  }
  if (straight % 2 === 0) return balance;
  return balance + (text.charAt(summary.end - 1) === '"' ? -1 : 1);
}
