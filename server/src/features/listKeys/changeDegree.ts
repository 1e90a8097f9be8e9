import type { Position } from '../../text/position';
import { styleOf } from '../../model/outline/lists';
import type { DocumentModel } from '../../model/model';
import { planLists } from '../../model/renumberLists';
import { planReferences } from '../../model/references/renumber';
import type { ListMember, NumberedList, Segment, SegmentEdit } from '../../model/segment';
import { ResolutionDocument } from '../../syntax/document';
import { applySpanEdits } from '../../text/position';
import { canonicalStyle, labelText, type KeyEdit } from './continueList';
import { memberAt, textEdits, writtenLabel } from '../at/member';

/**
 * What Tab and Shift+Tab do in a label: the paragraph or item goes a degree in (under the one before it) or out (behind the one it stands
 * under);
 * the lists it leaves and joins count on, and references follow. `undefined` where there is nothing to go under or out of.
 */
export function changeDegree(
  modelOf: (document: ResolutionDocument) => DocumentModel,
  document: ResolutionDocument,
  position: Position,
  direction: 'in' | 'out',
): KeyEdit | undefined {
  const place = memberAt(modelOf(document), document, position);
  if (place === undefined) return undefined;
  const { segment, firstBlock, list, member } = place;
  const block = segment.blocks[member.block];
  if (block === undefined) return undefined;
  // Behind an empty label there is no text yet, and the blank after it belongs to the label.
  const textStart = block.summary.start < block.summary.end ? block.summary.start : Math.max(place.offset, member.label.end);
  if (place.offset > textStart || /[\r\n]/.test(block.text.slice(member.label.end, textStart))) return undefined;
  const newLabel = direction === 'in' ? labelInside(segment, list, member) : labelOutside(segment, list);
  if (newLabel === undefined) return undefined;
  const labelStart = member.label.bulletStart ?? member.label.start;
  const moved = applySpanEdits(block.text, [{ start: labelStart, end: member.label.end, newText: newLabel }]);
  const text = segment.blocks.map((other, index) => (index === member.block ? moved : other.text)).join('');
  const after = modelOf(ResolutionDocument.create(document.uri, document.languageId, 0, text)).segments;
  const only = after.length === 1 ? after[0]?.segment : undefined;
  if (only === undefined || only.blocks.length !== segment.blocks.length) return undefined;
  const edits = relabel(segment, only, list, member, newLabel);
  const written = edits.find((edit) => edit.block === member.block && edit.start === labelStart)?.newText ?? newLabel;
  const { line, character } = document.positionInBlock(firstBlock + member.block, labelStart);
  return {
    edits: textEdits(document, firstBlock, edits),
    cursor: { line, character: character + written.length + Math.max(0, textStart - member.label.end) },
  };
}

/** The label under the member before: the next of its items, or the first of a new list. */
function labelInside(segment: Segment, list: NumberedList, member: ListMember): string | undefined {
  const before = list.members[list.members.indexOf(member) - 1];
  if (before === undefined || list.degree >= 5) return undefined;
  const inner = segment.lists.find((other) => other.owner === before.block && other.degree === list.degree + 1);
  const last = inner?.members.at(-1);
  return inner === undefined || last === undefined
    ? canonicalStyle(list.degree + 1).text(1)
    : labelText(last.value + 1, inner.counts, styleOf(last.label));
}

function labelOutside(segment: Segment, list: NumberedList): string | undefined {
  if (list.degree <= 1) return undefined;
  const outer = segment.lists.find(
    (other) => other.degree < list.degree && other.members.some((candidate) => candidate.block === list.owner),
  );
  const owner = outer?.members.find((candidate) => candidate.block === list.owner);
  return outer === undefined || owner === undefined ? undefined : labelText(owner.value + 1, outer.counts, styleOf(owner.label));
}

/** The edits from the labels before to those that the lists have with the member at its new degree. */
function relabel(segment: Segment, after: Segment, list: NumberedList, member: ListMember, newLabel: string): readonly SegmentEdit[] {
  const planned = planLists(after).labels;
  const touched = after.lists.filter((other) =>
    other.members.some((candidate) => candidate.block === member.block || list.members.some((old) => old.block === candidate.block)),
  );
  const labels = new Map<ListMember, string>();
  const edits: SegmentEdit[] = [];
  for (const other of segment.lists) {
    for (const old of other.members) {
      labels.set(old, writtenLabel(old));
      const owner = touched.find((candidate) =>
        candidate.members.some((fresh) => fresh.block === old.block && fresh.label.start === old.label.start),
      );
      const fresh = owner?.members.find((candidate) => candidate.block === old.block && candidate.label.start === old.label.start);
      if (owner === undefined || fresh === undefined) continue;
      const label = planned.get(fresh) ?? writtenLabel(fresh);
      if (old === member) {
        const value =
          fresh.label.value === label
            ? newLabel
            : labelText(fresh.expected ?? owner.members.indexOf(fresh) + 1, owner.counts, styleOf(fresh.label));
        labels.set(old, label);
        edits.push({ block: old.block, start: old.label.bulletStart ?? old.label.start, end: old.label.end, newText: value });
      } else if (label !== writtenLabel(old)) {
        labels.set(old, label);
        const start = old.label.start + (old.label.form === 'bracketed' ? 1 : 0);
        edits.push({ block: old.block, start, end: start + old.label.value.length, newText: label.split(' ')[0] ?? label });
      }
    }
  }
  return [...edits, ...planReferences(segment, labels)];
}
