import { remember } from '../text/remember';
import { countBefore } from '../text/search';
import { applySpanEdits, type SpanEdit } from '../text/position';
import { planLists } from './renumberLists';
import { proofOf, type NumberingProof } from './numberingProof';
import { planNotes } from './notes/renumber';
import { planReferences } from './references/renumber';
import type { NumberedList, Segment, SegmentEdit } from './segment';

/**
 * The edits that number paragraphs, items, marks and notes of a segment anew, in one go: internal references follow what they lead to,
 * every
 * `Ibid.` keeps its source, notes that stand together are put in order. `[]` where all is in order. Remembered with the segment, for every
 * number out of
 * order has these edits for its fix.
 */
export const renumberEdits = remember((segment: Segment): readonly SegmentEdit[] => {
  const lists = planLists(segment);
  const notes = planNotes(segment, undefined);
  const edits = segmentEdits(segment, [...lists.edits, ...planReferences(segment, lists.labels), ...notes.edits], notes.order);
  return edits;
});

/**
 * The edits that number anew the paragraphs, or the items, whose order is as little proven as that of this list, and the references to
 * them; notes and all other lists stay as they are. Shared by all lists of that kind, for every number out of order has these edits for its
 * fix.
 */
export function renumberListEdits(segment: Segment, list: NumberedList): readonly SegmentEdit[] {
  const kind = `${list.degree === 1 ? 'paragraphs' : 'items'} ${proofOf(segment, list)}`;
  const known = rememberedLists.get(segment) ?? new Map<string, readonly SegmentEdit[]>();
  rememberedLists.set(segment, known);
  const edits = known.get(kind) ?? listEdits(segment, list, proofOf(segment, list));
  known.set(kind, edits);
  return edits;
}

const rememberedLists = new WeakMap<Segment, Map<string, readonly SegmentEdit[]>>();

function listEdits(segment: Segment, { degree }: NumberedList, proof: NumberingProof): readonly SegmentEdit[] {
  const alike = segment.lists.filter(
    (list) =>
      (list.degree === 1) === (degree === 1) &&
      list.part !== 'annex' &&
      list.members.some(({ expected }) => expected !== undefined) &&
      proofOf(segment, list) === proof,
  );
  const plan = planLists(segment, alike);
  return segmentEdits(segment, [...plan.edits, ...planReferences(segment, plan.labels)], new Map());
}

/** The edits that number marks and notes anew and nothing else; `[]` where they are in order. Remembered with the segment. */
export const renumberNoteEdits = remember((segment: Segment): readonly SegmentEdit[] => {
  const notes = planNotes(segment, undefined);
  const edits = segmentEdits(segment, notes.edits, notes.order);
  return edits;
});

/**
 * The edits of a plan: notes whose order changes (`order` gives, for a block, the block whose note stands there) are written anew, all
 * others are edited in place.
 */
export function segmentEdits(segment: Segment, edits: readonly SegmentEdit[], order: ReadonlyMap<number, number>): readonly SegmentEdit[] {
  const byBlock = new Map<number, SegmentEdit[]>();
  for (const edit of edits) {
    const others = byBlock.get(edit.block);
    if (others === undefined) byBlock.set(edit.block, [edit]);
    else insert(others, edit);
  }
  const result: SegmentEdit[] = [];
  for (const [block, own] of byBlock) if (!order.has(block)) result.push(...own);
  for (const [slot, source] of order) {
    const there = segment.blocks[slot];
    const moved = segment.blocks[source];
    if (there === undefined || moved === undefined) continue;
    const content = moved.text.slice(0, moved.summary.end);
    const inside: readonly SpanEdit[] = byBlock.get(source) ?? [];
    result.push({ block: slot, start: 0, end: there.summary.end, newText: applySpanEdits(content, inside) });
  }
  return result.sort((a, b) => a.block - b.block || a.start - b.start);
}

/**
 * Puts an edit among those of its block, which are in order, insertions first where several begin at one place. The first plan that claims
 * a place has
 * it: an expanded `Ibid.` is not edited inside.
 */
function insert(others: SegmentEdit[], edit: SegmentEdit): void {
  const place = countBefore(others.length, (index) => {
    const other = others[index];
    if (other === undefined) return false;
    return other.start < edit.start || (other.start === edit.start && (other.end === other.start || edit.end > edit.start));
  });
  const [before, behind] = [others[place - 1], others[place]];
  if (before !== undefined && before.start < edit.end && before.end > edit.start) return;
  if (behind !== undefined && behind.start < edit.end) return;
  others.splice(place, 0, edit);
}
