import { inTextOrder, textEdits } from '../../model/edits/textEdits';
import { countLineEnds } from '../../text/lineEnds';
import { isBlank } from '../../text/characters';
import type { Position, TextEdit } from '../../text/position';
import { styleOf } from '../../model/outline/lists';
import type { DocumentModel } from '../../model/model';
import type { ListMember, NumberedList, Segment, SegmentEdit } from '../../model/segment';
import type { ResolutionDocument } from '../../syntax/document';
import { memberAt, type MemberPlace } from '../at/member';
import { planDegree } from './changeDegree';
import { breakAfter, canonicalStyle, labelText, leadingBlanks, lineEndOf, pullUpBelow, shiftBelow } from './labels';
import type { KeyEdit } from './keyEdit';

export type { KeyEdit } from './keyEdit';

/** What Enter does in a list. */
export interface ListBreak extends KeyEdit {
  /** Whether a label is put down, the one of an empty paragraph is led a degree out, or it is taken away. */
  readonly kind: 'label' | 'out' | 'away';
  /** The label that the new line begins with; empty where it has none. */
  readonly label: string;
  /** Which of the edits stands for the line break itself. */
  readonly main: number;
}

/**
 * What Enter does in a numbered paragraph or an item: it opens the next one at the same degree, or after a colon the first of an inner
 * list; members below count on, and references follow them. On an empty label it goes up a degree, from the paragraphs out of the list.
 * `undefined` where Enter is a plain line break.
 */
export function continueList(model: DocumentModel, document: ResolutionDocument, position: Position): ListBreak | undefined {
  const place = memberAt(model, document, position);
  if (place === undefined) return undefined;
  const { segment, firstBlock, list, member, offset } = place;
  const block = segment.blocks[member.block];
  if (block === undefined) return undefined;
  const { start, end } = block.summary;
  if (start >= end) return stepOut(document, place);
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
  const lineBreak = breakAfter(
    segment,
    member.block,
    opensInner ? breaksBeforeLists(segment, list.degree + 1) : breaksInside(segment, list),
  );
  const indent = opensInner ? innerIndent(segment, inner, list.degree, leadingBlanks(block.text)) : leadingBlanks(block.text);
  let skipped = at;
  while (skipped < end && isBlank(block.text.charCodeAt(skipped))) skipped += 1;
  const inserted = `${lineBreak}${indent}${label} `;
  const own = { block: member.block, start: at, end: at === end ? at : skipped, newText: inserted };
  const { line } = document.positionInBlock(firstBlock + member.block, at);
  const breaks = countLineEnds(lineBreak);
  return {
    kind: 'label',
    label,
    ...editsWith(document, firstBlock, own, shifted),
    cursor: { line: line + breaks, character: indent.length + label.length + 1 },
  };
}

/**
 * The edits that take away the label of an empty paragraph or item, with the spaces around it; those below count as they did before it
 * came.
 */
export function takeLabelAway(document: ResolutionDocument, { segment, firstBlock, list, member }: MemberPlace): MainAndEdits {
  const text = segment.blocks[member.block]?.text ?? '';
  const start = (member.label.bulletStart ?? member.label.start) - leadingBlanks(text).length;
  const own = { block: member.block, start, end: lineEndOf(text, member.label.end), newText: '' };
  return editsWith(document, firstBlock, own, pullUpBelow(segment, list, list.members.indexOf(member) + 1, member.value));
}

/** Edits of a document, and the index of the one that stands for the key itself. */
interface MainAndEdits {
  readonly main: number;
  readonly edits: readonly TextEdit[];
}

function editsWith(document: ResolutionDocument, firstBlock: number, main: SegmentEdit, others: readonly SegmentEdit[]): MainAndEdits {
  const edits = inTextOrder([...others, main]);
  return { main: edits.indexOf(main), edits: textEdits(document, firstBlock, edits) };
}

/** Enter on an empty label: the next label of the list outside, or nothing at all for a paragraph and for what a colon has just opened. */
function stepOut(document: ResolutionDocument, place: MemberPlace): ListBreak {
  const { segment, firstBlock, list, member } = place;
  const block = segment.blocks[member.block];
  const { line } = document.positionInBlock(firstBlock + member.block, member.label.start);
  const isJustOpened = list.members.length === 1 && list.owner === member.block - 1 && segment.blocks[list.owner]?.summary.ending === ':';
  const plan = isJustOpened ? undefined : planDegree(segment, list, member, 'out');
  if (plan === undefined) return { kind: 'away', label: '', ...takeLabelAway(document, place), cursor: { line, character: 0 } };
  const { label, edits, like } = plan;
  const start = (member.label.bulletStart ?? member.label.start) - leadingBlanks(block?.text ?? '').length;
  const end = block === undefined ? member.label.end : lineEndOf(block.text, member.label.end);
  const indent = leadingBlanks(segment.blocks[like?.block ?? -1]?.text ?? '');
  const own = { block: member.block, start, end, newText: `${indent}${label} ` };
  return {
    kind: 'out',
    label,
    ...editsWith(document, firstBlock, own, edits),
    cursor: { line, character: indent.length + label.length + 1 },
  };
}

/**
 * How far the items of an inner list are set in: as those that stand there or others of their degree, else four spaces more than a label
 * that is set in itself.
 */
function innerIndent(segment: Segment, inner: NumberedList | undefined, degree: number, outer: string): string {
  const like = inner ?? segment.lists.find((list) => list.degree === degree + 1);
  const member = like === undefined ? undefined : segment.blocks[like.members[0]?.block ?? -1];
  if (member !== undefined) return leadingBlanks(member.text);
  return outer === '' ? '' : `${outer}    `;
}

/** What stands between the members of a list, and before its first one where it has no second. */
function breaksInside(segment: Segment, list: NumberedList): readonly string[] {
  const [first, ...others] = list.members;
  if (first === undefined) return [];
  return others.length > 0 ? breaksBefore(segment, others) : list.owner >= 0 ? breaksBefore(segment, [first]) : [];
}

/** What stands before the lists of a degree. */
function breaksBeforeLists(segment: Segment, degree: number): readonly string[] {
  return breaksBefore(
    segment,
    segment.lists.filter((list) => list.degree === degree && list.owner >= 0).flatMap((list) => list.members.slice(0, 1)),
  );
}

function breaksBefore(segment: Segment, members: readonly ListMember[]): readonly string[] {
  return members.flatMap(({ block }) => {
    const above = segment.blocks[block - 1];
    return above === undefined ? [] : [above.text.slice(above.summary.end)];
  });
}
