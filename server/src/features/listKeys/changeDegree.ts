import { valueSpan } from '../../model/edits/labels';
import { textEdits } from '../../model/edits/textEdits';
import type { FeatureContext } from '../at/context';
import type { Position } from '../../text/position';
import { styleOf } from '../../model/outline/lists';
import { followLabels } from '../../model/references/renumber';
import type { ListMember, NumberedList, Segment, SegmentEdit } from '../../model/segment';
import { memberAt } from '../at/member';
import type { KeyEdit } from './keyEdit';
import { canonicalStyle, labelText } from './labels';

/**
 * What Tab and Shift+Tab do in a label: the paragraph or item goes a degree in (under the one before it) or out (after the one it stands
 * under). All others keep their degree, as in a word processor, and count on; references follow. `undefined` where there is nothing to go
 * under or out of.
 */
export function changeDegree({ modelOf, document }: FeatureContext, position: Position, direction: 'in' | 'out'): KeyEdit | undefined {
  const place = memberAt(modelOf(document), document, position);
  if (place === undefined) return undefined;
  const { segment, firstBlock, list, member } = place;
  const block = segment.blocks[member.block];
  if (block === undefined) return undefined;
  // After an empty label there is no text yet, and the space after it belongs to the label.
  const textStart = block.summary.start < block.summary.end ? block.summary.start : Math.max(place.offset, member.label.end);
  if (place.offset > textStart || /[\r\n]/.test(block.text.slice(member.label.end, textStart))) return undefined;
  const plan = planDegree(segment, list, member, direction);
  if (plan === undefined) return undefined;
  const labelStart = member.label.bulletStart ?? member.label.start;
  const own: SegmentEdit = { block: member.block, start: labelStart, end: member.label.end, newText: plan.label };
  const { line, character } = document.positionInBlock(firstBlock + member.block, labelStart);
  return {
    edits: textEdits(document, firstBlock, [...plan.edits, own]),
    cursor: { line, character: character + plan.label.length + Math.max(0, textStart - member.label.end) },
  };
}

/** What it takes to move a member a degree. */
export interface DegreePlan {
  /** Its label at its new degree. */
  readonly label: string;
  /** The edits of all other labels and of the references. */
  readonly edits: readonly SegmentEdit[];
  /** A member of the list that it joins; undefined where it begins one. */
  readonly like: ListMember | undefined;
}

/** The plan for a member; `undefined` where there is nothing to go under or out of. */
export function planDegree(segment: Segment, list: NumberedList, member: ListMember, direction: 'in' | 'out'): DegreePlan | undefined {
  const degree = list.degree + (direction === 'in' ? 1 : -1);
  const canGo = direction === 'in' ? list.members.indexOf(member) > 0 && list.degree < 5 : list.owner >= 0 && list.degree > 1;
  if (!canGo) return undefined;
  const all = membersAround(segment, list);
  const at = all.findIndex((one) => one.member === member);
  const above = all.slice(0, at).findLast((one) => one.list.degree <= degree);
  const joined = above?.list.degree === degree ? above : undefined;
  if (direction === 'out' && joined === undefined) return undefined;
  const style = joined === undefined ? canonicalLike(segment, degree) : undefined;
  const label =
    joined === undefined
      ? (style?.text(1) ?? canonicalStyle(degree).text(1))
      : labelText(joined.member.value + 1, joined.list.counts, styleOf(joined.member.label));
  const values = countOn(all, at, degree, joined === undefined ? 1 : joined.member.value + 1);
  const labels = new Map<ListMember, string>([[member, label.replace(/[().]/gu, '')]]);
  const edits: SegmentEdit[] = [];
  for (const [one, { value, counts }] of values) {
    const newText = labelText(value, counts, 'number').slice(0, -1);
    if (newText === one.label.value) continue;
    labels.set(one, one.suffix === undefined ? newText : `${newText} ${one.suffix}`);
    edits.push({ block: one.block, ...valueSpan(one), newText });
  }
  return { label, edits: [...edits, ...followLabels(segment, labels)], like: joined?.member };
}

/** A member with its list. */
interface Listed {
  readonly list: NumberedList;
  readonly member: ListMember;
}

/** All members of the outermost list that a list belongs to and of the lists inside of it, in the order of the text. */
function membersAround(segment: Segment, list: NumberedList): readonly Listed[] {
  let root = list;
  for (let outer = ownerOf(segment, root); outer !== undefined; outer = ownerOf(segment, root)) root = outer;
  const found: Listed[] = [];
  const collect = (one: NumberedList): void => {
    for (const member of one.members) {
      found.push({ list: one, member });
      for (const inner of segment.lists) if (inner.owner === member.block && inner.degree > one.degree) collect(inner);
    }
  };
  collect(root);
  return found;
}

function ownerOf(segment: Segment, list: NumberedList): NumberedList | undefined {
  return list.owner < 0
    ? undefined
    : segment.lists.find((other) => other.degree < list.degree && other.members.some((member) => member.block === list.owner));
}

/**
 * The values of the members after one that goes to another degree, counted on from those before them. Only lists that it leaves, joins or
 * cuts in two are counted, and those only as far as they were in order.
 */
function countOn(
  all: readonly Listed[],
  at: number,
  degree: number,
  value: number,
): ReadonlyMap<ListMember, { readonly value: number; readonly counts: NumberedList['counts'] }> {
  const moved = all[at];
  const values = new Map<ListMember, { readonly value: number; readonly counts: NumberedList['counts'] }>();
  if (moved === undefined) return values;
  // What each degree has counted to, up to the member that moves; a deeper list begins anew after a member outside of it.
  const reached = new Map<number, number>();
  const reach = (at: number, to: number): void => {
    for (const deeper of reached.keys()) if (deeper > at) reached.delete(deeper);
    reached.set(at, to);
  };
  for (const { list, member } of all.slice(0, at)) reach(list.degree, member.value);
  reach(degree, value);
  const last = new Map<NumberedList, number>([[moved.list, moved.member.value]]);
  for (const { list, member } of all.slice(0, at)) if (list !== moved.list) last.set(list, member.value);
  let counted = new Set([1, 2, 3, 4, 5].filter((one) => one >= Math.min(degree, moved.list.degree)));
  for (const { list, member } of all.slice(at + 1)) {
    const before = last.get(list);
    const isInOrder = before === undefined || member.value === before + (member.suffix === undefined ? 1 : 0);
    last.set(list, member.value);
    if (!counted.has(list.degree) || !isInOrder || member.bare) counted = new Set([...counted].filter((one) => one < list.degree));
    else {
      const next = (reached.get(list.degree) ?? 0) + (member.suffix === undefined ? 1 : 0);
      values.set(member, { value: next, counts: list.counts });
      counted = new Set([...counted].filter((one) => one <= list.degree));
    }
    reach(list.degree, values.get(member)?.value ?? member.value);
    if (counted.size === 0) break;
  }
  return values;
}

/** How the lists of a degree are labelled in a text; canonically where it has none. */
function canonicalLike(segment: Segment, degree: number): { readonly text: (value: number) => string } | undefined {
  const like = segment.lists.find((list) => list.degree === degree && list.owner >= 0);
  const first = like?.members[0];
  return like === undefined || first === undefined ? undefined : { text: (value) => labelText(value, like.counts, styleOf(first.label)) };
}
