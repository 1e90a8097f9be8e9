import { writtenLabel } from '../../model/edits/labels';
import type { ListMember, NumberedList, Segment, SegmentEdit } from '../../model/segment';
import type { Span } from '../../text/position';

/** The edit that gives a member another label and leaves brackets and stop as they are; undefined where it has that label. */
export function labelEdit(segment: Segment, member: ListMember, label: string): SegmentEdit | undefined {
  if (writtenLabel(member) === label) return undefined;
  const text = segment.blocks[member.block]?.text ?? '';
  return { block: member.block, ...coreOf(text, member), newText: label };
}

/** The labels of all members as they are, to be changed where they change. */
export function writtenLabels(segment: Segment): Map<ListMember, string> {
  return new Map(segment.lists.flatMap((list) => list.members.map((member) => [member, writtenLabel(member)])));
}

/** Lets the members of a list after one that leaves it have the labels of those before them. */
export function closeGap(labels: Map<ListMember, string>, list: NumberedList, leaving: ListMember): void {
  const at = list.members.indexOf(leaving);
  list.members.slice(at + 1).forEach((member, index) => {
    const before = list.members[at + index];
    if (before !== undefined) labels.set(member, writtenLabel(before));
  });
}

/** Number and suffix inside a label; of one that is damaged (`6Also`, `S.`) the first sign or its digits. */
export function coreOf(text: string, { label, bare }: ListMember): Span {
  if (bare) return { start: label.start, end: label.start + (/^\d+/.exec(text.slice(label.start, label.end))?.[0].length ?? 1) };
  const start = label.start + (text.charAt(label.start) === '(' ? 1 : 0);
  const end = /[.)][\u200B-\u200F\uFEFF\u00AD]*$/.exec(text.slice(start, label.end))?.index;
  return { start, end: end === undefined ? label.end : start + end };
}
