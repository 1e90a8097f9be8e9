import type { ResolutionDocument } from '../../syntax/document';
import type { SpanEdit, TextEdit } from '../../text/position';
import type { PlacedSegment } from '../model';
import { leastEdits } from './leastEdit';
import { longestRun } from './longestRun';
import { mergeTouching } from './merge';

/** A block of the text after a rearrangement; `source` is the block of the segment whose words it holds, undefined for one that is new. */
export interface BlockPiece {
  readonly source: number | undefined;
  readonly text: string;
}

/**
 * The edits that lead from a segment to its pieces: blocks that keep their order are edited in place, the others are taken out and put in.
 */
export function blockPieceEdits(
  document: ResolutionDocument,
  { firstBlock, segment }: PlacedSegment,
  pieces: readonly BlockPiece[],
): readonly TextEdit[] {
  const kept = keptSources(pieces);
  const seen = new Set<number>();
  const edits: SpanEdit[] = [];
  let block = 0;
  let fresh = '';
  const close = (upTo: number): void => {
    const start = document.blockStart(firstBlock + block);
    const end = document.blockStart(firstBlock + upTo);
    if (end > start || fresh !== '') edits.push({ start, end, newText: fresh });
    fresh = '';
  };
  for (const { source, text } of pieces) {
    // Of a block that was split the first part stands in its place.
    if (source === undefined || !kept.has(source) || seen.has(source)) {
      fresh += text;
      continue;
    }
    seen.add(source);
    close(source);
    block = source + 1;
    const start = document.blockStart(firstBlock + source);
    const before = segment.blocks[source]?.text ?? '';
    if (before !== text) edits.push(...leastEdits(document, [{ start, end: start + before.length, newText: text }]));
  }
  close(segment.blocks.length);
  return leastEdits(document, mergeTouching(edits)).map((edit) => document.editAt(edit));
}

/** The sources that stand in their old order: what does not belong to them has moved. */
function keptSources(pieces: readonly BlockPiece[]): ReadonlySet<number> {
  const sources = [...new Set(pieces.flatMap(({ source }) => source ?? []))];
  return new Set([...longestRun(sources)].flatMap((index) => sources[index] ?? []));
}
