import { isBlank, isLineEnd } from '../text/characters';
import { labelValue, reachedInside, styleOf } from './outline/lists';
import type { ListMember, NumberedList, Segment, SegmentEdit } from './segment';

/** What the lists of a segment are to be numbered like. */
export interface ListPlan {
  /** The new label text of every member, without brackets: `12`, `12 bis`, `c`, `iv`. */
  readonly labels: ReadonlyMap<ListMember, string>;
  readonly edits: readonly SegmentEdit[];
}

/**
 * Numbers these lists, or every list of the segment, from where each begins, without gap or double; `12 bis` keeps its suffix and follows the number before it. Labels that
 * are damaged (`6Also`, `a)`, `- (a)`) are written in full form.
 */
export function planLists(segment: Segment, lists: readonly NumberedList[] = segment.lists): ListPlan {
  const labels = new Map<ListMember, string>();
  const edits: SegmentEdit[] = [];
  for (const list of lists) {
    const first = list.members[0];
    if (first === undefined) continue;
    let last = (first.expected ?? first.value) - 1;
    if (first.suffix !== undefined) last += 1;
    for (const member of list.members) {
      const block = segment.blocks[member.block];
      if (block === undefined) continue;
      const value = member.suffix === undefined ? last + 1 : Math.max(last, 1);
      const label = labelValue(value, list.counts);
      labels.set(member, member.suffix === undefined ? label : `${label} ${member.suffix}`);
      const edit = labelEdit(block.text, list, member, label);
      if (edit !== undefined) edits.push({ block: member.block, ...edit });
      last = list.degree === 1 ? value : reachedInsideAnew(block.text, member, value, list);
    }
  }
  return { labels, edits };
}

/** Where the text of an item goes on counting (`(i) torture, (ii) violence,`), the next item counts on from there. */
function reachedInsideAnew(text: string, member: ListMember, value: number, list: NumberedList): number {
  if (Number.isNaN(member.value)) return value;
  const reached = reachedInside(text, member.value, list.counts, styleOf(member.label));
  return reached === member.value ? value : Math.max(value, reached);
}

function labelEdit(
  text: string,
  list: NumberedList,
  member: ListMember,
  value: string,
): { readonly start: number; readonly end: number; readonly newText: string } | undefined {
  const { label, bare } = member;
  const damaged = bare || label.form === 'number-bracket' || label.form === 'half-bracketed' || label.bulletStart !== undefined;
  const written = label.value === value;
  if (written && !damaged) return undefined;
  const suffix = member.suffix === undefined ? '' : ` ${member.suffix}`;
  const start = label.bulletStart ?? label.start;
  const newText =
    styleOf(label) === 'number' || (bare && list.counts === 'number')
      ? `${value}${suffix}.`
      : styleOf(label) === 'dotted'
        ? `${value}.`
        : `(${value})`;
  const after = text.charCodeAt(label.end);
  const glued = !isBlank(after) && !isLineEnd(after) && after !== CLOSING_BRACKET;
  return { start, end: label.end, newText: glued ? `${newText} ` : newText };
}

/** `]` after the label of `[4.] Urges …`. */
const CLOSING_BRACKET = 93;
