import { countOn, writtenLabel } from '../../model/edits/labels';
import { styleOf } from '../../model/outline/lists';
import { openingOf } from '../../model/openings/paragraphOpenings';
import { resolveReferences } from '../../model/references/resolve';
import type { ListMember, NumberedList, Segment, SegmentEdit } from '../../model/segment';
import { endOf, signEdit } from '../../model/paragraphEnds';
import { splitBlocks } from '../../syntax/block';
import { message } from '../../text/message';
import { canonicalStyle, labelText } from '../listKeys/labels';
import { contentEndings, endingEdits, endingOf, lastContent } from './endings';
import { finish } from './finish';
import { followReferences, resolvedPaths } from './followReferences';
import { closeGap, labelEdit, writtenLabels } from './labels';
import { gapsBehind, rearrange } from './rearrange';
import type { Refactored, RefactoringContext, Refused } from './refactoring';
import { closesPart, unitAt, unitOf, type Unit } from './unit';

/**
 * Makes an item `(b)` of an operative paragraph the paragraph after it; what stands under the item goes a degree out, and later paragraphs
 * count on.
 */
export function itemToParagraph(context: RefactoringContext): Refactored | Refused {
  const { placed, block, offset } = context.spot;
  const { segment } = placed;
  const found = itemAt(segment, block);
  if (found === undefined)
    return { refused: message('Only a subparagraph of the first degree of a numbered paragraph can become a paragraph.') };
  const { unit, list, member, outer, owner, paragraph } = found;
  const labels = writtenLabels(segment);
  countOn(labels, outer, outer.members.indexOf(owner) + 1, owner.value + 1);
  closeGap(labels, list, member);
  const number = String(owner.value + 1);
  const below = labelsBelow(segment, unit, -1);
  for (const [one, label] of below.labels) labels.set(one, label);
  const edits: SegmentEdit[] = [
    ...pathsToParagraph(segment, member, number, below),
    {
      block: unit.block,
      start: member.label.bulletStart ?? member.label.start,
      end: member.label.end,
      newText: labelText(owner.value + 1, 'number', 'number'),
    },
    ...below.edits,
    ...indentEdits(segment, unit, paragraph.block),
    ...followReferences(segment, labels, (one) => one),
    ...[...list.members, ...outer.members].flatMap((one) =>
      one === member ? [] : (labelEdit(segment, one, labels.get(one) ?? writtenLabel(one)) ?? []),
    ),
    ...endingsWithout(segment, unit, paragraph),
  ];
  const all = segment.blocks.map((_, index) => index);
  const order = [
    ...all.slice(0, unit.start),
    ...all.slice(unit.end, paragraph.end),
    ...all.slice(unit.start, unit.end),
    ...all.slice(paragraph.end),
  ];
  const pieces = rearrange(segment, order, gapsBehind(segment, order, unit.end - 1, paragraph.end - 1), edits);
  const piece = pieces.findIndex(({ source }) => source === unit.block);
  const start = segment.blocks[unit.block]?.summary.start ?? 0;
  const content = (pieces[piece]?.text.length ?? 0) - (segment.blocks[unit.block]?.text.length ?? 0);
  return finish(context, pieces, { piece, offset: Math.max(0, (block === unit.block ? Math.max(offset, start) : start) + content) });
}

/** Whether the item at the cursor reads as a paragraph: it opens with an operative verb, and leaves no other item alone. */
export function readsAsParagraph({
  spot: {
    placed: { segment },
    block,
  },
  catalogue,
}: RefactoringContext): boolean {
  const found = itemAt(segment, block);
  const content = segment.blocks[found?.unit.block ?? -1];
  if (found === undefined || content === undefined || found.list.members.length === 2 || closesPart(segment, found.paragraph.block))
    return false;
  const [words] = splitBlocks(content.text.slice(content.summary.start));
  return words !== undefined && openingOf(words, 'operative', catalogue) !== undefined;
}

interface Item {
  readonly unit: Unit;
  readonly list: NumberedList;
  readonly member: ListMember;
  /** The list of the paragraph that the item stands under, that paragraph as its member, and with all that belongs to it. */
  readonly outer: NumberedList;
  readonly owner: ListMember;
  readonly paragraph: Unit;
}

function itemAt(segment: Segment, block: number): Item | undefined {
  const unit = unitAt(segment, block);
  if (unit?.kind !== 'item' || unit.list === undefined || unit.member === undefined) return undefined;
  const { list, member } = unit;
  const paragraph = unitOf(segment, list.owner);
  if (paragraph?.kind !== 'operative' || paragraph.list === undefined || paragraph.member === undefined || paragraph.block === unit.block)
    return undefined;
  return { unit, list, member, outer: paragraph.list, owner: paragraph.member, paragraph };
}

/** The new labels of all that stands under a unit that goes a degree in (+1) or out (-1), in canonical form. */
export function labelsBelow(
  segment: Segment,
  unit: Unit,
  by: -1 | 1,
): { readonly edits: readonly SegmentEdit[]; readonly labels: ReadonlyMap<ListMember, string> } {
  const labels = new Map<ListMember, string>();
  const edits: SegmentEdit[] = [];
  for (const list of segment.lists) {
    if (list.owner < unit.block || list.owner >= unit.end) continue;
    const style = canonicalStyle(list.degree + by);
    list.members.forEach((member, index) => {
      const text = style.text(index + 1);
      labels.set(member, text.replace(/[().]/g, ''));
      edits.push({ block: member.block, start: member.label.bulletStart ?? member.label.start, end: member.label.end, newText: text });
    });
  }
  return { edits, labels };
}

/** The spaces before a unit's lines become those of a paragraph of its new degree. */
export function indentEdits({ blocks }: Segment, unit: Unit, like: number): readonly SegmentEdit[] {
  const blanks = (block: number): string => /^[^\S\r\n]*/.exec(blocks[block]?.text ?? '')?.[0] ?? '';
  const was = blanks(unit.block);
  const wanted = blanks(like);
  if (was === wanted) return [];
  const edits: SegmentEdit[] = [];
  for (let block = unit.start; block < unit.end; block += 1) {
    const own = blanks(block);
    if (own.startsWith(was)) edits.push({ block, start: 0, end: was.length, newText: wanted });
  }
  return edits;
}

/** `5 (b)` becomes `6`, `5 (b) (i)` becomes `6 (a)`, and `subparagraph (b)` becomes `paragraph 6`. */
function pathsToParagraph(
  segment: Segment,
  item: ListMember,
  number: string,
  below: { readonly labels: ReadonlyMap<ListMember, string> },
): readonly SegmentEdit[] {
  const nouns = resolveReferences(segment).flatMap(({ block, reference: { of, start }, targets }): readonly SegmentEdit[] => {
    const [target] = targets;
    const [own, ...inner] = target?.path ?? [];
    if (of !== 'subparagraph' || targets.length !== 1 || target?.to !== undefined || own?.member !== item || inner.length > 0) return [];
    return [{ block, start, end: own.label.end + 1, newText: `paragraph ${number}` }];
  });
  const paths = resolvedPaths(segment).flatMap(({ block, path }): readonly SegmentEdit[] => {
    const at = path.findIndex(({ member }) => member === item);
    const outer = path[0];
    const own = path[at];
    if (at < 1 || outer === undefined || own === undefined) return [];
    const inner = path.slice(at + 1).flatMap(({ label, member }) => {
      const text = member === undefined ? undefined : below.labels.get(member);
      return text === undefined ? [] : [{ block, start: label.start, end: label.end, newText: text }];
    });
    // After the letter its bracket closes.
    return [{ block, start: outer.label.start, end: own.label.end + 1, newText: number }, ...inner];
  });
  return [...nouns, ...paths];
}

/**
 * The signs stay at their places in the list; what is left of it has none of its joining words, and a paragraph that loses its only item
 * has no colon.
 */
function endingsWithout(segment: Segment, unit: Unit, paragraph: Unit): readonly SegmentEdit[] {
  const rest = unit.siblings.filter((block) => block !== unit.block);
  const last = rest.at(-1);
  if (last === undefined) {
    const end = endOf(segment, paragraph.block);
    return end?.sign === ':' ? [signEdit(end, ';')] : [];
  }
  const closing = endingOf(segment, lastContent(segment, paragraph));
  const joiner = contentEndings(segment, unit.siblings).find((ending) => ending !== undefined && ending.joiner !== '')?.joiner ?? '';
  return [
    ...rest.flatMap((block, index) =>
      endingEdits(segment, lastContent(segment, unitOf(segment, block)), { sign: ';', joiner: index === rest.length - 2 ? joiner : '' }),
    ),
    ...(closing === undefined ? [] : endingEdits(segment, lastContent(segment, unit), { sign: closing.sign, joiner: '' })),
  ];
}

/** The label style of items under a paragraph, as its first item has it. */
export function itemLabel(list: NumberedList | undefined): string {
  const last = list?.members.at(-1);
  return list === undefined || last === undefined ? canonicalStyle(2).text(1) : labelText(last.value + 1, list.counts, styleOf(last.label));
}
