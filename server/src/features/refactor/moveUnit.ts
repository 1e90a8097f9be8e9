import { writtenLabel } from '../../model/edits/labels';
import { openingOf, type ParagraphOpening } from '../../model/openings/paragraphOpenings';
import type { ListMember, Segment, SegmentEdit } from '../../model/segment';
import { runsOn } from '../../model/paragraphEnds';
import { seriesWordEdits } from '../../model/series/word';
import { message } from '../../text/message';
import { contentEndings, endingEdits, endingOf, lastContent } from './endings';
import type { BlockPiece } from '../../model/edits/blockPieces';
import { finish, type PiecePlace } from './finish';
import { followReferences } from './followReferences';
import { labelEdit, writtenLabels } from './labels';
import { gapsBehind, rearrange } from './rearrange';
import type { Refactored, RefactoringContext, Refused } from './refactoring';
import { closesPart, headingBetween, unitAt, unitOf, type Unit } from './unit';

/**
 * Moves the paragraph or item at the cursor one place up or down, with all that belongs to it; over a heading it goes into the section
 * there. Numbers, references, notes and the signs at the ends follow.
 */
export function moveParagraph(context: RefactoringContext, direction: 'up' | 'down'): Refactored | Refused {
  const {
    spot: {
      placed: { segment },
      block,
    },
  } = context;
  const unit = unitAt(segment, block);
  if (unit === undefined) return { refused: message('There is no paragraph or subparagraph here that could be moved.') };
  const own = unit.siblings.indexOf(unit.block);
  const beside = unit.siblings[own + (direction === 'up' ? -1 : 1)];
  const neighbour = beside === undefined ? undefined : unitOf(segment, beside);
  // `(a) (i) …` opens two lists in one block: what stands there cannot be taken apart.
  if (neighbour !== undefined && neighbour.list !== unit.list)
    return { refused: message('This is a part of the subparagraph that it would be moved past.') };
  if (neighbour === undefined)
    return { refused: direction === 'up' ? message('This is the first of its list.') : message('This is the last of its list.') };
  const over = direction === 'up' ? headingOver(segment, unit, neighbour.end) : headingUnder(segment, unit, neighbour.start);
  if (over !== undefined) {
    if (isAlone(segment, unit)) return { refused: message('This is the only paragraph under its heading.') };
    return carry(context, unit, over, own);
  }
  return carry(context, unit, direction === 'up' ? neighbour.start : neighbour.end, own + (direction === 'up' ? -1 : 1));
}

/**
 * Whether a paragraph or item can go one place up or down, no clause that closes its part would come to stand before another paragraph, and
 * no sentence runs on from one to the next.
 */
export function canMove(
  {
    spot: {
      placed: { segment },
      block,
    },
  }: RefactoringContext,
  direction: 'up' | 'down',
): boolean {
  const unit = unitAt(segment, block);
  if (unit === undefined) return false;
  const own = unit.siblings.indexOf(unit.block);
  const first = direction === 'up' ? own - 1 : own;
  const last = unit.siblings[first + 1];
  if (first < 0 || last === undefined || (first + 2 === unit.siblings.length && closesPart(segment, last))) return false;
  return unit.siblings.slice(Math.max(0, first - 1), first + 2).every((block) => {
    const end = lastContent(segment, unitOf(segment, block));
    return endingOf(segment, end) !== undefined || !runsOn(segment, end);
  });
}

/** Moves a paragraph or item to another place of its list; `to` counts from 0. */
export function moveTo(context: RefactoringContext, unit: Unit, to: number): Refactored | Refused {
  const { segment } = context.spot.placed;
  const own = unit.siblings.indexOf(unit.block);
  const target = unitOf(segment, unit.siblings[to] ?? -1);
  if (target === undefined || target.list !== unit.list) return { refused: message('There is no such place in the list.') };
  return to === own ? { edits: [], cursor: undefined } : carry(context, unit, to < own ? target.start : target.end, to);
}

/** The blocks of a unit cut out and put before the block `before`; among its siblings it then has the place `to`. */
function carry(context: RefactoringContext, unit: Unit, before: number, to: number): Refactored | Refused {
  const { placed, block, offset } = context.spot;
  const { segment } = placed;
  const own = unit.siblings.indexOf(unit.block);
  if (before > unit.start && before < unit.end) return { refused: message('This cannot be moved into itself.') };
  const all = segment.blocks.map((_, index) => index);
  const moved = all.slice(unit.start, unit.end);
  const order =
    before <= unit.start
      ? [...all.slice(0, before), ...moved, ...all.slice(before, unit.start), ...all.slice(unit.end)]
      : [...all.slice(0, unit.start), ...all.slice(unit.end, before), ...moved, ...all.slice(before)];
  const placeOf = new Map(order.map((one, place) => [one, place]));
  const siblings = unit.siblings.toSpliced(own, 1).toSpliced(to, 0, unit.block);
  const labels = shiftedLabels(segment, unit, siblings);
  const edits: SegmentEdit[] = [
    ...followReferences(segment, labels, (one) => placeOf.get(one) ?? one),
    ...(unit.list?.members.flatMap((member) => labelEdit(segment, member, labels.get(member) ?? writtenLabel(member)) ?? []) ?? []),
    ...shiftedEndings(segment, unit, siblings),
    ...shiftedSeries(context, unit, siblings),
  ];
  const seam = before <= unit.start ? unit.start - 1 : before - 1;
  const pieces = rearrange(segment, order, gapsBehind(segment, order, unit.end - 1, seam), edits);
  return finish(context, pieces, cursorIn(pieces, block, shifted(edits, block, offset)));
}

/** The labels stay where they are in the list: whoever comes to a place has its label. */
function shiftedLabels(segment: Segment, { list, siblings: before }: Unit, siblings: readonly number[]): ReadonlyMap<ListMember, string> {
  const labels = writtenLabels(segment);
  const memberOf = new Map(list?.members.map((member) => [member.block, member]));
  siblings.forEach((block, place) => {
    const member = memberOf.get(block);
    const there = memberOf.get(before[place] ?? -1);
    if (member !== undefined && there !== undefined) labels.set(member, writtenLabel(there));
  });
  return labels;
}

/** The signs at the ends stay where they are too; where there is none that paragraphs end with, whoever comes there has the usual one. */
function shiftedEndings(segment: Segment, { kind, siblings: before }: Unit, siblings: readonly number[]): readonly SegmentEdit[] {
  const endings = contentEndings(segment, before);
  return siblings.flatMap((block, place) => {
    const usual = kind === 'preambular' ? ',' : kind === 'operative' && place === siblings.length - 1 ? '.' : ';';
    const wanted = endings[place] ?? { sign: usual, joiner: '' };
    // A full stop in the middle is none that anybody else should have.
    if (block === before[place] || (wanted.sign === '.' && place < siblings.length - 1)) return [];
    return endingEdits(segment, lastContent(segment, unitOf(segment, block)), wanted);
  });
}

/**
 * `Also` and `Further` stay at their places where paragraphs of one verb change places; where verbs differ, they are put right afterwards.
 */
function shiftedSeries(
  {
    spot: {
      placed: { segment },
    },
    catalogue,
  }: RefactoringContext,
  { kind, siblings: before }: Unit,
  siblings: readonly number[],
): readonly SegmentEdit[] {
  if (kind === 'item') return [];
  const openings = new Map(before.map((block) => [block, openingIn(segment, block, kind, catalogue)]));
  const places = siblings.flatMap((block, place) =>
    block === before[place] ? [] : [{ was: openings.get(before[place] ?? -1), is: openings.get(block), block }],
  );
  const head = places[0]?.is?.match.head;
  if (head === undefined || places.some(({ was, is }) => was?.match.head !== head || is?.match.series === 'once again')) return [];
  return places.flatMap(({ was, is, block }) => {
    const content = segment.blocks[block];
    const wanted = was?.match.series;
    if (content === undefined || is === undefined || wanted === 'once again' || wanted === is.match.series) return [];
    return seriesWordEdits(content, block, is, wanted);
  });
}

function openingIn(
  { blocks }: Segment,
  block: number,
  kind: 'operative' | 'preambular',
  catalogue: RefactoringContext['catalogue'],
): ParagraphOpening | undefined {
  const content = blocks[block];
  return content === undefined ? undefined : openingOf(content, kind, catalogue);
}

function headingOver(segment: Segment, unit: Unit, from: number): number | undefined {
  return headingBetween(segment, from, unit.start);
}

/** After the headings that stand directly below. */
function headingUnder(segment: Segment, unit: Unit, to: number): number | undefined {
  let behind: number | undefined;
  for (let at = headingBetween(segment, unit.end, to); at !== undefined; at = headingBetween(segment, at + 1, to)) behind = at + 1;
  return behind;
}

/** Whether a unit is the only one between two headings, or between a heading and the end. */
function isAlone(segment: Segment, unit: Unit): boolean {
  const own = unit.siblings.indexOf(unit.block);
  const before = unit.siblings[own - 1];
  const after = unit.siblings[own + 1];
  const headed = before === undefined || headingBetween(segment, before + 1, unit.start) !== undefined;
  return headed && (after === undefined || headingBetween(segment, unit.end, after) !== undefined);
}

function cursorIn(pieces: readonly BlockPiece[], block: number, offset: number): PiecePlace {
  return {
    piece: Math.max(
      0,
      pieces.findIndex((piece) => piece.source === block),
    ),
    offset,
  };
}

/** An offset of a block after the edits in it. */
function shifted(edits: readonly SegmentEdit[], block: number, offset: number): number {
  const before = edits.filter((edit) => edit.block === block && edit.end <= offset);
  return before.reduce((at, { start, end, newText }) => at + newText.length - (end - start), offset);
}
