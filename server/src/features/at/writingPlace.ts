import type { DocumentModel } from '../../model/model';
import type { Place, ResolutionText, Segment } from '../../model/segment';
import type { Block } from '../../syntax/block';
import type { ResolutionDocument } from '../../syntax/document';
import type { Position, Range } from '../../text/position';
import { isLineEnd } from '../../text/characters';

/** The place at which somebody writes, with what the model says of it. */
export interface WritingPlace {
  readonly document: ResolutionDocument;
  readonly position: Position;
  readonly profile: DocumentModel['profile'];
  /** The block at the cursor; on an empty line the block above, which owns it. */
  readonly block: Block;
  /** The UTF-16 offset of the cursor in the block. */
  readonly at: number;
  /** Whether the cursor stands on an empty line after the block's content. */
  readonly onEmptyLine: boolean;
  /** The line of the cursor up to it, and from it on. */
  readonly line: string;
  readonly rest: string;
  readonly segment: Segment;
  /** The index of the block in the segment, and its place there. */
  readonly index: number;
  readonly place: Place;
  readonly text: ResolutionText | undefined;
}

/** The place of a position in a document; undefined in a document without a block. */
export function writingPlaceOf(document: ResolutionDocument, position: Position, model: DocumentModel): WritingPlace | undefined {
  const offset = document.offsetAt(position);
  const blockIndex = document.blockIndexAt(offset);
  const block = document.blocks[blockIndex];
  const placed = model.segments.findLast(({ firstBlock }) => firstBlock <= blockIndex);
  if (block === undefined || placed === undefined) return undefined;
  const { segment, firstBlock } = placed;
  const index = blockIndex - firstBlock;
  const place = segment.places[index];
  if (place === undefined) return undefined;
  const at = offset - document.blockStart(blockIndex);
  let lineStart = at;
  while (lineStart > 0 && !isLineEnd(block.text.charCodeAt(lineStart - 1))) lineStart -= 1;
  let lineEnd = at;
  while (lineEnd < block.text.length && !isLineEnd(block.text.charCodeAt(lineEnd))) lineEnd += 1;
  const line = block.text.slice(lineStart, at);
  return {
    document,
    position,
    profile: model.profile,
    block,
    at,
    segment,
    index,
    place,
    line,
    onEmptyLine: lineStart >= block.summary.end && line.trim() === '' && (lineStart > 0 || block.kind === 'blank'),
    rest: block.text.slice(at, lineEnd),
    text: segment.texts[place.text],
  };
}

/** The range on the line of the cursor from so many characters before it to so many after it. */
export function rangeAround({ position }: WritingPlace, before: number, behind = 0): Range {
  return {
    start: { line: position.line, character: position.character - before },
    end: { line: position.line, character: position.character + behind },
  };
}

/** A key that keeps items in the order given. */
export function sortKey(order: number): string {
  return String(order).padStart(4, '0');
}

/** Where the content begins: after the label and the spaces after it, in UTF-16 units of the block's text. */
export function startOfContent({ text, summary }: Block): number {
  if (summary.label === undefined) return summary.start;
  return summary.label.end + (/^[ \t\u00A0]+/u.exec(text.slice(summary.label.end))?.[0].length ?? 0);
}
