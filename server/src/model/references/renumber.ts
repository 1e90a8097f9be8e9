import type { SpanEdit } from '../../text/position';
import { listsBelow, resolveReferences, type ResolvedLabel, type ResolvedReference } from './resolve';
import type { ListMember, NumberedList, Segment, SegmentEdit } from '../segment';

/**
 * The edits by which internal references follow the members they lead to, given the members' new labels; `above` and `below` are turned
 * where
 * everything referred to stands on the other side. A number that leads nowhere, and would lead to a stranger once all is numbered anew, is
 * put in brackets. All references of the segment, or those that are given.
 */
export function planReferences(
  segment: Segment,
  labels: ReadonlyMap<ListMember, string>,
  references: readonly ResolvedReference[] = resolveReferences(segment),
): readonly SegmentEdit[] {
  const edits: SegmentEdit[] = [];
  for (const { block, reference, targets } of references) {
    if (reference.of === 'annex') continue;
    const seen = new Set<number>();
    for (const path of targets.flatMap((target) => [target.path, target.to ?? []])) {
      for (const { start, end, newText } of pathEdits(segment, path, labels)) {
        // In `3 (a) and (b)` both targets share the 3.
        if (seen.has(start)) continue;
        seen.add(start);
        edits.push({ block, start, end, newText });
      }
    }
    const { sideSpan, side } = reference;
    if (sideSpan !== undefined && targets.length > 0 && targets.every((target) => target.status === 'other-side')) {
      edits.push({ block, ...sideSpan, newText: side === 'above' ? 'below' : 'above' });
    }
  }
  return edits;
}

/**
 * The edits by which internal references follow members that get another label, and nothing else: where a reference leads elsewhere or
 * nowhere it stays as it is written, `above` and `below` too. For what is done while somebody writes.
 */
export function followLabels(segment: Segment, changed: ReadonlyMap<ListMember, string>): readonly SegmentEdit[] {
  if (changed.size === 0) return [];
  const edits = new Map<string, SegmentEdit>();
  for (const { block, targets } of resolveReferences(segment)) {
    for (const { label, member } of targets.flatMap((target) => [...target.path, ...(target.to ?? [])])) {
      const newText = member === undefined ? undefined : changed.get(member);
      const { start, end } = label;
      if (newText !== undefined) edits.set(`${String(block)} ${String(start)}`, { block, start, end, newText });
    }
  }
  return [...edits.values()];
}

/** The edits of one path, from the outside up to the first label that leads nowhere: what stands inside of it leads nowhere too. */
function pathEdits(segment: Segment, path: readonly ResolvedLabel[], labels: ReadonlyMap<ListMember, string>): readonly SpanEdit[] {
  const edits: SpanEdit[] = [];
  let lists = segment.lists.filter((list) => list.owner < 0);
  for (const [index, { label, list, member }] of path.entries()) {
    const { start, end } = label;
    const written = label.suffix === undefined ? label.value : `${label.value} ${label.suffix}`;
    if (member === undefined) {
      if (lists.some((one) => goesToStranger(one, written, labels))) edits.push({ start, end, newText: `[${written}]` });
      break;
    }
    const value = labels.get(member);
    if (value !== undefined && value !== written) edits.push({ start, end, newText: value });
    // Looked for only where a label follows: in a long list that takes a while.
    if (index < path.length - 1) lists = list === undefined ? [] : [...listsBelow(segment, list, member)];
  }
  return edits;
}

/**
 * Whether a label goes to a member of a list that bore another one, unless that was a slip of the pen between two members in order (`5, 66,
 * 7`).
 */
function goesToStranger(list: NumberedList, label: string, labels: ReadonlyMap<ListMember, string>): boolean {
  return list.members.some((member, index) => {
    const written = member.suffix === undefined ? member.label.value : `${member.label.value} ${member.suffix}`;
    return labels.get(member) === label && label !== written && !isSlip(list, index);
  });
}

function isSlip(list: NumberedList, index: number): boolean {
  const member = list.members[index];
  const expected = member?.expected;
  if (member === undefined || expected === undefined) return false;
  const others = list.members.filter((other) => other !== member).map((other) => other.value);
  // A number that the list could well have is that of a paragraph that was moved.
  if (!others.includes(member.value) && member.value <= Math.max(...others) + 1) return false;
  const next = list.members[index + 1];
  return next?.value === expected + 1;
}
