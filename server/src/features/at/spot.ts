import type { DocumentModel, PlacedSegment } from '../../model/model';
import type { SegmentSpan } from '../../model/segment';
import type { Block } from '../../syntax/block';
import type { ResolutionDocument } from '../../syntax/document';
import type { Position, Range } from '../../text/position';

/** A place in a document as its model sees it; `block` counts in the segment, `offset` is in UTF-16 units of the block's text. */
export interface Spot {
  readonly placed: PlacedSegment;
  readonly block: number;
  readonly content: Block;
  readonly offset: number;
}

/** The spot of a position; undefined in an empty document. */
export function spotAt(document: ResolutionDocument, model: DocumentModel, position: Position): Spot | undefined {
  const offset = document.offsetAt(position);
  const index = document.blockIndexAt(offset);
  const placed = model.segments.findLast(({ firstBlock }) => firstBlock <= index);
  const content = document.blocks[index];
  if (placed === undefined || content === undefined) return undefined;
  return { placed, block: index - placed.firstBlock, content, offset: offset - document.blockStart(index) };
}

/** The range in the document of a span of a segment. */
export function rangeIn(document: ResolutionDocument, placed: PlacedSegment, span: SegmentSpan): Range {
  const index = placed.firstBlock + span.block;
  return { start: document.positionInBlock(index, span.start), end: document.positionInBlock(index, span.end) };
}

/** The range of a block without its spaces and line ends. */
export function contentRange(document: ResolutionDocument, placed: PlacedSegment, block: number): Range {
  const { start, end } = contentSpan(placed, block);
  return rangeIn(document, placed, { block, start, end });
}

/** What of a block can be seen, its label included. */
export function contentSpan({ segment }: PlacedSegment, block: number): SegmentSpan {
  const summary = segment.blocks[block]?.summary;
  const start = summary?.label?.bulletStart ?? summary?.label?.start ?? summary?.start ?? 0;
  return { block, start, end: Math.max(start, summary?.end ?? 0) };
}

/** The text of a block without its label, on one line. */
export function plainText({ segment }: PlacedSegment, block: number): string {
  const content = segment.blocks[block];
  return content === undefined ? '' : content.text.slice(content.summary.start, content.summary.end).replace(/\s+/gu, ' ');
}
