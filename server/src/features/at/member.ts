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
  const place = segment.places[index - firstBlock];
  const lists = segment.lists.filter((list) => list.members.some((member) => member.block === index - firstBlock));
  const list = lists.find((candidate) => candidate.degree === place?.degree) ?? lists[0];
  const member = list?.members.find((candidate) => candidate.block === index - firstBlock);
  return list === undefined || member === undefined
    ? undefined
    : { segment, firstBlock, list, member, offset: offset - document.blockStart(index) };
}

/** A member's label as it stands in references: `12`, `12 bis`, `c`. */
export function writtenLabel(member: ListMember): string {
  return member.suffix === undefined ? member.label.value : `${member.label.value} ${member.suffix}`;
}
