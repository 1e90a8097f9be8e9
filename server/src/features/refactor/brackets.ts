import type { Segment, SegmentEdit } from '../../model/segment';
import { planReferences } from '../../model/references/renumber';
import { labelValue } from '../../model/outline/lists';
import { textEdits } from '../../model/edits/textEdits';
import { segmentEdits } from '../../model/renumber';
import { message } from '../../text/message';
import type { Change } from '../amendments/changes';
import { makeChanges } from '../amendments/result';
import { structureOf, withOwned } from '../amendments/structure';
import { wordEdits } from '../amendments/wordEdit';
import { bracketsIn, compare, type Bracket } from '../brackets/find';
import { labelEdit, writtenLabels } from './labels';
import type { Refactored, RefactoringContext, Refused } from './refactoring';

/** Whether the cursor stands in a negotiating bracket. */
export function isInBracket(context: RefactoringContext): boolean {
  return bracketAt(context) !== undefined;
}

/** Whether the bracket at the cursor has others beside it, of which one is to be chosen. */
export function hasAlternatives(context: RefactoringContext): boolean {
  const bracket = bracketAt(context);
  return bracket !== undefined && siblingsOf(context, bracket).length > 0;
}

/** Whether somebody who proposes the words at the cursor proposes others too. */
export function hasDelegation(context: RefactoringContext): boolean {
  return ofDelegation(context).length > 1;
}

/** Whether all brackets are settled, and the number at the cursor is one of those in between that are still to be counted: `2 bis`. */
export function awaitsNumbers(context: RefactoringContext): boolean {
  const { segment } = context.spot.placed;
  const here = segment.lists.some(({ members }) =>
    members.some(({ block, suffix }) => block === context.spot.block && suffix !== undefined),
  );
  return here && openIn(context).length === 0;
}

/** Takes the words in the bracket at the cursor into the text: the bracket and the name of who proposes them go. */
export function acceptBracket(context: RefactoringContext): Refactored | Refused {
  const bracket = bracketAt(context);
  return bracket === undefined ? NONE : settle(context, bracket.deletes ? [] : [bracket], bracket.deletes ? [bracket] : []);
}

/** Takes the words in the bracket at the cursor out of the text; a paragraph of which nothing is left goes with its number and its notes. */
export function rejectBracket(context: RefactoringContext): Refactored | Refused {
  const bracket = bracketAt(context);
  return bracket === undefined ? NONE : settle(context, bracket.deletes ? [bracket] : [], bracket.deletes ? [] : [bracket]);
}

/** Takes the words in the bracket at the cursor into the text, and those of the brackets beside it out. */
export function chooseAlternative(context: RefactoringContext): Refactored | Refused {
  const bracket = bracketAt(context);
  return bracket === undefined ? NONE : settle(context, [bracket], siblingsOf(context, bracket));
}

/** Accepts all that those propose who propose the words at the cursor: words come in, or go where their deletion is proposed. */
export function acceptDelegation(context: RefactoringContext): Refactored | Refused {
  const own = ofDelegation(context);
  if (own.length === 0) return { refused: message('No delegation is named at the cursor.') };
  return settle(
    context,
    own.filter(({ deletes }) => !deletes),
    own.filter(({ deletes }) => deletes),
  );
}

/** Counts what was put in between while the text was negotiated: `2 bis` is 3. No bracket may be left; references follow. */
export function settleEverything(context: RefactoringContext): Refactored | Refused {
  const {
    document,
    spot: { placed },
  } = context;
  const open = openIn(context).length;
  if (open > 0)
    return {
      refused:
        open === 1
          ? message('One square bracket is still open: accept or reject it first.')
          : message('{0} square brackets are still open: accept or reject them first.', open),
    };
  const { segment } = placed;
  const labels = writtenLabels(segment);
  for (const { members, counts } of segment.lists) {
    const [first] = members;
    if (first === undefined || members.every(({ suffix }) => suffix === undefined)) continue;
    members.forEach((member, index) => labels.set(member, labelValue(Math.max(1, first.value) + index, counts)));
  }
  const edits = [
    ...segment.lists.flatMap(({ members }) => members.flatMap((member) => labelEdit(segment, member, labels.get(member) ?? '') ?? [])),
    ...planReferences(segment, labels),
  ];
  if (edits.length === 0)
    return { refused: message('Everything is settled: there are neither square brackets nor numbers such as 2 bis.') };
  return { edits: textEdits(document, placed.firstBlock, segmentEdits(segment, edits, new Map())), cursor: undefined };
}

const NONE: Refused = { refused: message('The cursor is not within square brackets.') };

function openIn({ spot: { placed }, catalogue }: RefactoringContext): readonly Bracket[] {
  return bracketsIn(placed.segment, catalogue.states);
}

/** The innermost bracket around the cursor. */
function bracketAt(context: RefactoringContext): Bracket | undefined {
  const { block, offset } = context.spot;
  const here = { block, offset };
  // They are in the order in which they open: of those around a place the last one is the innermost.
  return openIn(context).findLast(({ start, end }) => compare(start, here) <= 0 && compare(here, end) <= 0);
}

/** All brackets that have a name in common with the one at the cursor, itself among them. */
function ofDelegation(context: RefactoringContext): readonly Bracket[] {
  const names = bracketAt(context)?.names ?? [];
  return names.length === 0 ? [] : openIn(context).filter((bracket) => bracket.names.some((name) => names.includes(name)));
}

/** The brackets directly beside one, with nothing but spaces or a stroke between. */
function siblingsOf(context: RefactoringContext, bracket: Bracket): readonly Bracket[] {
  const { block } = bracket.start;
  const text = context.spot.placed.segment.blocks[block]?.text ?? '';
  const others = openIn(context).filter(({ start, end }) => start.block === block && end.block === block);
  if (bracket.end.block !== block) return [];
  const found: Bracket[] = [];
  for (let from = bracket.end.offset; ;) {
    const next = others.find(({ start }) => start.offset >= from && /^[\s/]*$/u.test(text.slice(from, start.offset)));
    if (next === undefined) break;
    // A stroke between alternatives goes with the one after it.
    const between = text.slice(from, next.start.offset).includes('/');
    found.push(between ? { ...next, start: { block, offset: from } } : next);
    from = next.end.offset;
  }
  for (let to = bracket.start.offset; ;) {
    const before = others.find(({ end }) => end.offset <= to && /^[\s/]*$/u.test(text.slice(end.offset, to)));
    if (before === undefined) break;
    const between = text.slice(before.end.offset, to).includes('/');
    found.push(between ? { ...before, end: { block, offset: to } } : before);
    to = before.start.offset;
  }
  return found;
}

function settle(context: RefactoringContext, accepted: readonly Bracket[], rejected: readonly Bracket[]): Refactored | Refused {
  const {
    document,
    modelOf,
    spot: { placed },
  } = context;
  const { segment } = placed;
  const structure = structureOf(segment);
  const gone = rejected.filter((bracket) => !rejected.some((other) => other !== bracket && holds(other, bracket)));
  const stays = accepted.filter((bracket) => !gone.some((other) => holds(other, bracket)));
  const changes = [
    ...stays.flatMap((bracket) => acceptance(bracket).map((edit): Change => ({ kind: 'words', unit: unitAt(edit.block), edit }))),
    ...gone.flatMap((bracket): readonly Change[] => {
      const { start, end } = bracket;
      const unit = unitAt(start.block);
      if (start.block !== end.block) return [{ kind: 'delete', units: unitsWithin(bracket) }];
      if (unit >= 0 && isAll(segment, bracket)) return [{ kind: 'delete', units: withOwned(structure, unit) }];
      return wordEdits(segment, { unit, start, end }, '', 'replace').map((edit) => ({ kind: 'words', unit, edit }));
    }),
  ];
  const { edits } = makeChanges(document, placed, changes, [], modelOf);
  return edits.length === 0 ? NONE : { edits, cursor: undefined };

  function unitAt(block: number): number {
    return structure.unitOfBlock.get(block) ?? -1;
  }

  function unitsWithin({ start, end }: Bracket): readonly number[] {
    return structure.units.flatMap(({ blocks: [first] }, unit) =>
      first !== undefined && first >= start.block && first <= end.block ? [unit] : [],
    );
  }
}

/** Whether one bracket stands inside of another. */
function holds(outer: Bracket, inner: Bracket): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}

function acceptance({ start, end, inside, words, wordsEnd }: Bracket): readonly SegmentEdit[] {
  return [
    { block: start.block, start: start.offset, end: start.offset + 1, newText: '' },
    ...(words > inside ? [{ block: start.block, start: inside, end: words, newText: '' }] : []),
    { block: end.block, start: wordsEnd, end: end.offset, newText: '' },
  ];
}

/** Whether a bracket holds all words of its block, a last sign aside. */
function isAll({ blocks }: Segment, { start, end }: Bracket): boolean {
  const content = blocks[start.block];
  if (content === undefined) return false;
  const before = content.text.slice(content.summary.start, Math.max(start.offset, content.summary.start));
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(content.text.slice(end.offset, content.summary.end));
}
