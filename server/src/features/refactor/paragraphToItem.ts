import { writtenLabel } from '../../model/edits/labels';
import { openingOf } from '../../model/openings/paragraphOpenings';
import type { NumberedList, Segment, SegmentEdit } from '../../model/segment';
import { endOf, signEdit } from '../../model/paragraphEnds';
import { message } from '../../text/message';
import { finish } from './finish';
import { applyOnce, followReferences, resolvedPaths } from './followReferences';
import { indentEdits, itemLabel, labelsBelow } from './itemToParagraph';
import { closeGap, labelEdit, writtenLabels } from './labels';
import type { Refactored, RefactoringContext, Refused } from './refactoring';
import { headingBetween, unitAt, unitOf, type Unit } from './unit';

/** Makes a numbered paragraph the last item of the paragraph before it; its items go a degree in, and later paragraphs close up. */
export function paragraphToItem(context: RefactoringContext): Refactored | Refused {
  const { placed, block, offset } = context.spot;
  const { segment } = placed;
  const found = paragraphAt(segment, block);
  if (found === undefined) return { refused: message('Only a numbered paragraph below another one can become its subparagraph.') };
  const { unit, before, items } = found;
  const { list, member } = unit;
  if (list === undefined || member === undefined || before.member === undefined)
    return { refused: message('Only a numbered paragraph below another one can become its subparagraph.') };
  const labels = writtenLabels(segment);
  closeGap(labels, list, member);
  const label = itemLabel(items);
  const below = labelsBelow(segment, unit, 1);
  for (const [one, text] of below.labels) labels.set(one, text);
  const path = `${writtenLabel(before.member)} (${label.replace(/[().]/g, '')})`;
  const first = items?.members[0]?.block;
  const edits: readonly SegmentEdit[] = [
    ...resolvedPaths(segment).flatMap(({ block: at, path: [outer, ...inner] }) =>
      outer?.member !== member
        ? []
        : [
            { block: at, start: outer.label.start, end: outer.label.end, newText: path },
            ...inner.flatMap(({ label: { start, end }, member: one }) =>
              one === undefined ? [] : [{ block: at, start, end, newText: below.labels.get(one) ?? writtenLabel(one) }],
            ),
          ],
    ),
    { block: unit.block, start: member.label.bulletStart ?? member.label.start, end: member.label.end, newText: label },
    ...below.edits,
    ...(first === undefined ? [] : indentEdits(segment, unit, first)),
    ...followReferences(segment, labels, (one) => one),
    ...list.members.flatMap((one) => (one === member ? [] : (labelEdit(segment, one, labels.get(one) ?? writtenLabel(one)) ?? []))),
    ...(items === undefined ? colon(segment, before) : []),
  ];
  const pieces = segment.blocks.map(({ text }, source) => ({
    source,
    text: applyOnce(
      text,
      edits.filter((edit) => edit.block === source),
    ),
  }));
  const own = segment.blocks[unit.block];
  const grown = (pieces[unit.block]?.text.length ?? 0) - (own?.text.length ?? 0);
  const start = own?.summary.start ?? 0;
  return finish(context, pieces, {
    piece: unit.block,
    offset: Math.max(0, (block === unit.block ? Math.max(offset, start) : start) + grown),
  });
}

/**
 * Whether the paragraph opens with a verb and the one before has a list that it could go on with, more than one paragraph is left to be
 * numbered, and no list becomes too deep.
 */
export function goesOnWithItems({
  spot: {
    placed: { segment },
    block,
  },
  catalogue,
}: RefactoringContext): boolean {
  const found = paragraphAt(segment, block);
  if (found?.items === undefined || found.unit.siblings.length <= 2) return false;
  const {
    unit: { block: own, end },
  } = found;
  const content = segment.blocks[own];
  if (content === undefined || openingOf(content, 'operative', catalogue) === undefined) return false;
  return segment.lists.every((list) => list.owner < own || list.owner >= end || list.degree < 3);
}

interface Found {
  readonly unit: Unit;
  readonly before: Unit;
  /** The items of the paragraph before; undefined where it has none. */
  readonly items: NumberedList | undefined;
}

function paragraphAt(segment: Segment, block: number): Found | undefined {
  const unit = unitAt(segment, block);
  if (unit?.kind !== 'operative' || unit.list === undefined) return undefined;
  const before = unitOf(segment, unit.siblings[unit.siblings.indexOf(unit.block) - 1] ?? -1);
  if (before === undefined || before.list !== unit.list || headingBetween(segment, before.end, unit.start) !== undefined) return undefined;
  const items = segment.lists.find((list) => list.owner === before.block && list.degree === 2);
  return { unit, before, items };
}

function colon(segment: Segment, before: Unit): readonly SegmentEdit[] {
  const end = endOf(segment, before.block);
  return end === undefined || end.sign === ':' ? [] : [signEdit(end, ':')];
}
