import type { Block } from '../syntax/block';
import type { DelimitedSpan } from '../syntax/delimiters';
import { inlineSpans } from '../syntax/inline';
import type { Role } from '../model/segment';
import type { BlockPlace } from './rule';

/**
 * The roles of blocks that are running text of the resolution or its annexes, where questions of style arise; titles, notes and front
 * matter have forms of their own.
 */
export const PROSE: readonly Role[] = ['preambular', 'operative', 'item', 'text'];

/** Whether a block is running text, as {@link PROSE} says. */
export function isProse({ role }: BlockPlace): boolean {
  return role === 'preambular' || role === 'operative' || role === 'item' || role === 'text';
}

/** Whether a place stands inside quotation marks, where the words are somebody else's. */
export function isQuoted(block: Block, at: number): boolean {
  return delimitedSpans(block, 'quotation').some((span) => span.start < at && at < span.end);
}

/** The quotations or square brackets of a block, from left to right; `[]` for none. */
export function delimitedSpans(block: Block, kind: DelimitedSpan['kind']): readonly DelimitedSpan[] {
  return inlineSpans(block).filter((span): span is DelimitedSpan => span.kind === kind);
}
