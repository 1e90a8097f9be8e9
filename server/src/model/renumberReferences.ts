import { resolveReferences, type ResolvedLabel } from './references';
import type { ListMember, NumberedList, Segment, SegmentEdit } from './segment';

/**
 * The edits by which internal references follow the members they lead to, given the members' new labels; `above` and `below` are turned where
 * everything referred to stands on the other side. A number that leads nowhere, and would lead to a stranger once all is numbered anew, is put in brackets.
 */
export function planReferences(segment: Segment, labels: ReadonlyMap<ListMember, string>): readonly SegmentEdit[] {
  const edits: SegmentEdit[] = [];
  const strangers = strangersOf(segment, labels);
  for (const { block, reference, targets } of resolveReferences(segment)) {
    const seen = new Set<number>();
    for (const label of targets.flatMap((target) => [...missingOnce(target.path), ...missingOnce(target.to ?? [])])) {
      const newText = reference.of === 'annex' ? undefined : newLabel(label, labels, strangers);
      // In `3 (a) and (b)` both targets share the 3.
      const { start, end } = label.label;
      if (newText === undefined || seen.has(start)) continue;
      seen.add(start);
      edits.push({ block, start, end, newText });
    }
    const { sideSpan, side } = reference;
    if (sideSpan !== undefined && targets.length > 0 && targets.every((target) => target.status === 'other-side')) {
      edits.push({ block, ...sideSpan, newText: side === 'above' ? 'below' : 'above' });
    }
  }
  return edits;
}

/** The labels of a path up to the first that leads nowhere: what stands inside of it leads nowhere too. */
function missingOnce(path: readonly ResolvedLabel[]): readonly ResolvedLabel[] {
  const missing = path.findIndex(({ member }) => member === undefined);
  return missing < 0 ? path : path.slice(0, missing + 1);
}

function newLabel({ label, member }: ResolvedLabel, labels: ReadonlyMap<ListMember, string>, strangers: ReadonlySet<string>): string | undefined {
  const written = label.suffix === undefined ? label.value : `${label.value} ${label.suffix}`;
  if (member === undefined) return strangers.has(written) ? `[${written}]` : undefined;
  const value = labels.get(member);
  return value === written ? undefined : value;
}

/** The labels that go to a member which bore another one, unless that was a slip of the pen between two members in order (`5, 66, 7`). */
function strangersOf(segment: Segment, labels: ReadonlyMap<ListMember, string>): ReadonlySet<string> {
  const strangers = new Set<string>();
  for (const list of segment.lists) {
    list.members.forEach((member, index) => {
      const label = labels.get(member);
      const written = member.suffix === undefined ? member.label.value : `${member.label.value} ${member.suffix}`;
      if (label !== undefined && label !== written && !isSlip(list, index)) strangers.add(label);
    });
  }
  return strangers;
}

function isSlip(list: NumberedList, index: number): boolean {
  const member = list.members[index];
  const expected = member?.expected;
  if (member === undefined || expected === undefined) return false;
  const others = list.members.filter((other) => other !== member).map((other) => other.value);
  // A number that the list could well have is that of a paragraph that was moved.
  if (!others.includes(member.value) && member.value <= Math.max(...others) + 1) return false;
  const next = list.members[index + 1];
  return next === undefined || next.value === expected + 1;
}
