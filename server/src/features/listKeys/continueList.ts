import { isBlank } from '../../text/characters';
import type { Position, TextEdit } from '../../text/position';
import { labelValue, styleOf, type LabelStyle } from '../../model/outline/lists';
import type { DocumentModel } from '../../model/model';
import { planReferences } from '../../model/references/renumber';
import type { ListMember, NumberedList, Segment, SegmentEdit } from '../../model/segment';
import type { ResolutionDocument } from '../../syntax/document';
import { memberAt, textEdits, writtenLabel } from '../at/member';

/** The edits of a key and where the cursor stands after them. */
export interface KeyEdit {
  readonly edits: readonly TextEdit[];
  readonly cursor: Position;
}

/**
 * What Enter does in a numbered paragraph or an item: it opens the next one at the same degree, or behind a colon the first of an inner
 * list;
 * members below count on, and references follow them. On an empty label it goes up a degree, from the paragraphs out of the list.
 * `undefined` where Enter is a plain line break.
 */
export function continueList(model: DocumentModel, document: ResolutionDocument, position: Position): KeyEdit | undefined {
  const place = memberAt(model, document, position);
  if (place === undefined) return undefined;
  const { segment, firstBlock, list, member, offset } = place;
  const block = segment.blocks[member.block];
  if (block === undefined) return undefined;
  const { start, end } = block.summary;
  if (start >= end) return stepOut(document, segment, firstBlock, list, member);
  if (offset < start || offset > lineEndOf(block.text, end)) return undefined;
  const at = Math.min(offset, end);
  const opensInner = at === end && block.summary.ending === ':';
  const inner = opensInner ? segment.lists.find((other) => other.owner === member.block) : undefined;
  const innerStyle = canonicalStyle(list.degree + 1);
  const label = opensInner
    ? inner === undefined
      ? innerStyle.text(1)
      : labelText(1, inner.counts, styleOf(inner.members[0]?.label ?? member.label))
    : labelText(member.value + 1, list.counts, styleOf(member.label));
  const grown = opensInner ? inner : list;
  const firstBelow = opensInner ? 0 : list.members.indexOf(member) + 1;
  const shifted = shiftBelow(segment, grown, firstBelow, opensInner ? 1 : member.value + 1);
  const lineBreak = breakOf(segment, member.block);
  const indent = opensInner ? innerIndent(segment, inner, list.degree, leadingBlanks(block.text)) : leadingBlanks(block.text);
  let skipped = at;
  while (skipped < end && isBlank(block.text.charCodeAt(skipped))) skipped += 1;
  const inserted = `${lineBreak}${indent}${label} `;
  const edits = [...shifted, { block: member.block, start: at, end: at === end ? at : skipped, newText: inserted }];
  const { line } = document.positionInBlock(firstBlock + member.block, at);
  const breaks = lineBreak.length / newLine(lineBreak).length;
  return { edits: textEdits(document, firstBlock, edits), cursor: { line: line + breaks, character: indent.length + label.length + 1 } };
}

/** How the labels of a degree are written in canonical form: `1.`, `(a)`, `(i)`, `a.`, `i.`. */
export function canonicalStyle(degree: number): { readonly text: (value: number) => string; readonly counts: NumberedList['counts'] } {
  if (degree <= 1) return { counts: 'number', text: (value) => labelText(value, 'number', 'number') };
  const counts = degree % 2 === 0 ? 'letter' : 'roman';
  return { counts, text: (value) => labelText(value, counts, degree <= 3 ? 'bracketed' : 'dotted') };
}

/** A label with its brackets or stop: `12.`, `(c)`, `iv.`. */
export function labelText(value: number, counts: NumberedList['counts'], style: LabelStyle): string {
  const label = labelValue(value, counts);
  return style === 'bracketed' ? `(${label})` : `${label}.`;
}

/** The members from `first` on count one higher, as far as they stand in the way of the new value; references follow. */
export function shiftBelow(segment: Segment, list: NumberedList | undefined, first: number, value: number): readonly SegmentEdit[] {
  const labels = new Map<ListMember, string>();
  for (const other of segment.lists) for (const member of other.members) labels.set(member, writtenLabel(member));
  const edits: SegmentEdit[] = [];
  let taken = value;
  for (const member of list?.members.slice(first) ?? []) {
    if (list === undefined || member.value !== taken || member.bare) break;
    taken += member.suffix === undefined ? 1 : 0;
    const label = labelValue(member.value + 1, list.counts) + (member.suffix === undefined ? '' : ` ${member.suffix}`);
    labels.set(member, label);
    const valueStart = member.label.start + (styleOf(member.label) === 'bracketed' && member.label.form === 'bracketed' ? 1 : 0);
    edits.push({
      block: member.block,
      start: valueStart,
      end: valueStart + member.label.value.length,
      newText: labelValue(member.value + 1, list.counts),
    });
  }
  return [...edits, ...planReferences(segment, labels)];
}

/** Enter on an empty label: the next label of the list outside, or nothing at all for a paragraph. */
function stepOut(document: ResolutionDocument, segment: Segment, firstBlock: number, list: NumberedList, member: ListMember): KeyEdit {
  const block = segment.blocks[member.block];
  const owner = segment.lists.find(
    (other) => other.degree === list.degree - 1 && other.members.some((candidate) => candidate.block === list.owner),
  );
  const outer = owner?.members.find((candidate) => candidate.block === list.owner);
  const from = member.label.bulletStart ?? member.label.start;
  const indent = leadingBlanks(block?.text ?? '');
  const line = document.positionInBlock(firstBlock + member.block, member.label.start).line;
  const labelEnd = block === undefined ? member.label.end : lineEndOf(block.text, member.label.end);
  if (owner === undefined || outer === undefined) {
    const edits = [{ block: member.block, start: from - indent.length, end: labelEnd, newText: '' }];
    return { edits: textEdits(document, firstBlock, edits), cursor: { line, character: 0 } };
  }
  const label = `${labelText(outer.value + 1, owner.counts, styleOf(outer.label))} `;
  const outerIndent = leadingBlanks(segment.blocks[outer.block]?.text ?? '');
  const edits = [
    ...shiftBelow(segment, owner, owner.members.indexOf(outer) + 1, outer.value + 1),
    { block: member.block, start: from - indent.length, end: labelEnd, newText: outerIndent + label },
  ];
  return { edits: textEdits(document, firstBlock, edits), cursor: { line, character: outerIndent.length + label.length } };
}

/**
 * How far the items of an inner list are set in: as those that stand there or others of their degree, else four blanks more than a label
 * that is set in itself.
 */
function innerIndent(segment: Segment, inner: NumberedList | undefined, degree: number, outer: string): string {
  const like = inner ?? segment.lists.find((list) => list.degree === degree + 1);
  const member = like === undefined ? undefined : segment.blocks[like.members[0]?.block ?? -1];
  if (member !== undefined) return leadingBlanks(member.text);
  return outer === '' ? '' : `${outer}    `;
}

function leadingBlanks(text: string): string {
  let end = 0;
  while (end < text.length && isBlank(text.charCodeAt(end))) end += 1;
  return text.slice(0, end);
}

function lineEndOf(text: string, from: number): number {
  let end = from;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end += 1;
  return end;
}

/** The line break between members as the text has it: with a blank line if this paragraph or one beside it is followed by one. */
function breakOf(segment: Segment, index: number): string {
  const near = [segment.blocks[index], segment.blocks[index - 1], segment.blocks[index - 2]].map((block) =>
    block === undefined ? '' : block.text.slice(block.summary.end),
  );
  const line = newLine(near.find((text) => /[\r\n]/.test(text)) ?? '\n');
  return near.some((text) => text.split(/\r\n|\r|\n/).length > 2) ? line + line : line;
}

function newLine(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
