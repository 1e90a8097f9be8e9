import { numberingAt } from '../../model/numberings';
import type { DocumentModel } from '../../model/model';
import type { ListMember, NumberedList, Segment } from '../../model/segment';
import type { ResolutionDocument } from '../../syntax/document';
import type { Position } from '../../text/position';

/** A numbered paragraph or item at its place in a document. */
export interface MemberPlace {
  readonly segment: Segment;
  /** The index in the document of the segment's first block. */
  readonly firstBlock: number;
  readonly list: NumberedList;
  readonly member: ListMember;
  /** The place asked for, as a UTF-16 offset in the member's block. */
  readonly offset: number;
}

/**
 * The paragraph or item whose block holds the position; `undefined` outside of lists. Of two labels in one block (`(a) (i)`) the first
 * counts.
 */
export function memberAt(model: DocumentModel, document: ResolutionDocument, position: Position): MemberPlace | undefined {
  const offset = document.offsetAt(position);
  const index = document.blockIndexAt(offset);
  const placed = model.segments.findLast(({ firstBlock }) => firstBlock <= index);
  if (placed === undefined) return undefined;
  const { segment, firstBlock } = placed;
  const numbering = numberingAt(segment, index - firstBlock);
  return numbering && { segment, firstBlock, ...numbering, offset: offset - document.blockStart(index) };
}
