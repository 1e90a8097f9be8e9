import type { Block } from '../../syntax/block';
import type { Segment } from '../../model/segment';
import { splitBlocks } from '../../syntax/block';
import { message } from '../../text/message';
import { collectNotes as orderOfNotes } from '../../model/notes/order';
import { everySegment } from './everySegment';
import type { BlockPiece } from '../../model/edits/blockPieces';
import { joined, withLastGap } from './joinParagraphs';
import { isRefused, type Refactored, type RefactoringContext, type Refused } from './refactoring';

/**
 * Puts all notes after the last paragraph of the text that they belong to, as formatting does, and joins the paragraphs that they stood
 * in: in the order of their numbers, or where an `Ibid.` would lose its source in the order in which they stand.
 */
export function collectNotes(context: RefactoringContext): Refactored | Refused {
  const nothing = message('All footnotes already follow their text, or it is not clear where they belong.');
  const sorted = everySegment(context, (segment) => collected(segment, 'sorted'), nothing);
  return isRefused(sorted) ? everySegment(context, (segment) => collected(segment, 'none'), nothing) : sorted;
}

/** Whether a note of the segment would leave its place. */
export function isScattered(segment: Segment): boolean {
  const last = segment.places.findLastIndex(({ role }) => CONTENT.has(role));
  return segment.places.slice(0, last).some(({ role }) => role === 'note') && orderOfNotes(segment, 'none').moved.size > 0;
}

const CONTENT: ReadonlySet<string> = new Set(['preambular', 'operative', 'item', 'text', 'heading', 'subheading', 'closing', 'enacting']);

/** The blocks of a segment with its notes at the end of each text; undefined where none leaves its place. */
export function collected(segment: Segment, sorting: 'sorted' | 'none'): readonly BlockPiece[] | undefined {
  const { order, moved } = orderOfNotes(segment, sorting);
  if (moved.size === 0) return undefined;
  const bySource = new Map(
    (joined(segment) ?? segment.blocks.map(({ text }, source): BlockPiece => ({ source, text }))).map((piece) => [piece.source, piece]),
  );
  const kept = order.filter((block) => bySource.has(block));
  const gap = gapOf(segment.blocks);
  const pieces = kept.map((block, index): BlockPiece => {
    const text = bySource.get(block)?.text ?? '';
    // A comment stands directly above what it speaks of; what goes on as before keeps its distance.
    return kept[index + 1] === block + 1 || text.startsWith('//') ? { source: block, text } : { source: block, text: text.trimEnd() + gap };
  });
  return withLastGap(segment, pieces);
}

/** What stands between two paragraphs here: a blank line, or a line end only where the text has no blank lines. */
function gapOf(blocks: readonly Block[]): string {
  const gaps = blocks.slice(0, -1).map(({ text, summary }) => text.slice(summary.end));
  return gaps.find((gap) => splitBlocks(`a${gap}b`).length === 2) ?? gaps[0] ?? '\n\n';
}
