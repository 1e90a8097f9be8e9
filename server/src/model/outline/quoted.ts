import type { Block, BlockKind } from '../../syntax/block';
import { endOfQuotation } from '../quotations';
import { put, settled, type Step, type Walk, type WalkState } from './walk';

/** The kinds of blocks that keep no meaning of their own inside a quotation. */
const QUOTABLE: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'item', 'text', 'heading']);

/** A block inside a quotation of whole paragraphs: its label numbers nothing here. Undefined for any other block. */
export function quotedBlock(walk: Walk, state: WalkState, block: Block, index: number): Step | undefined {
  if (state.part === 'front' || !QUOTABLE.has(block.kind)) return undefined;
  if (index <= state.quotedTo) return settled(put(walk, state, 'text'), index);
  const isBehind = state.quotedTo >= 0 && state.previous === state.quotedTo;
  const last = endOfQuotation(walk.blocks, index, walk.bounds.end, isBehind ? 'quotation' : walk.blocks[state.previous]);
  return last === undefined ? undefined : settled(put(walk, { ...state, quotedTo: last }, 'text'), index);
}
