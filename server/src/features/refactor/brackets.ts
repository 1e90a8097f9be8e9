import type { States } from '../../catalogue/states';
import type { Segment, SegmentEdit } from '../../model/segment';
import { inlineSpansOf } from '../../syntax/inline';
import { message } from '../../text/message';
import type { Span } from '../../text/position';
import type { Change } from '../amendments/changes';
import { makeChanges } from '../amendments/result';
import { structureOf, withOwned } from '../amendments/structure';
import { wordEdits } from '../amendments/wordEdit';
import type { Refactored, RefactoringContext, Refused } from './refactoring';

/** A negotiating bracket in the words of a paragraph; offsets are UTF-16 units in the block's text. */
interface Bracket extends Span {
  readonly block: number;
  /** Where its words or the name of who proposes them begin. */
  readonly inside: number;
  /** What stands inside, without the attribution. */
  readonly words: Span;
  /** Whether it proposes to delete its words: `[delete: …]`. */
  readonly deletes: boolean;
}

/** Whether the cursor stands in a negotiating bracket. */
export function isInBracket(context: RefactoringContext): boolean {
  return bracketAt(context) !== undefined;
}

/** Whether the bracket at the cursor has others beside it, of which one is to be chosen. */
export function hasAlternatives(context: RefactoringContext): boolean {
  const bracket = bracketAt(context);
  return bracket !== undefined && siblingsOf(context, bracket).length > 0;
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

const NONE: Refused = { refused: message('The cursor is not within square brackets.') };

/** The innermost bracket around the cursor. */
function bracketAt(context: RefactoringContext): Bracket | undefined {
  const { spot } = context;
  const around = bracketsIn(context).filter(({ start, end }) => start <= spot.offset && spot.offset <= end);
  return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** The brackets of the block at the cursor, that around its label too. */
function bracketsIn({ spot: { content, block }, catalogue }: RefactoringContext): readonly Bracket[] {
  const { text, summary } = content;
  const spans: Span[] = [...inlineSpansOf(content, 'bracket')];
  const open = summary.label === undefined ? -1 : text.slice(0, summary.label.start).indexOf('[');
  if (open >= 0 && text.charAt(summary.end - 1) === ']' && !spans.some(({ end }) => end === summary.end))
    spans.push({ start: open, end: summary.end });
  return spans.map(({ start, end }) => {
    const inside = start < summary.start && summary.label !== undefined ? summary.start : start + 1;
    const said = attributionIn(text.slice(inside, end - 1), catalogue.states);
    return { block, start, end, inside, words: { start: inside + said.length, end: end - 1 }, deletes: said.deletes };
  });
}

/** The brackets directly beside one, with nothing but spaces or a stroke between. */
function siblingsOf(context: RefactoringContext, bracket: Bracket): readonly Bracket[] {
  const { text } = context.spot.content;
  const others = bracketsIn(context);
  const found: Bracket[] = [];
  for (let from = bracket.end; ;) {
    const next = others.find(({ start }) => start >= from && /^[\s/]*$/u.test(text.slice(from, start)));
    if (next === undefined) break;
    // A stroke between alternatives goes with the one after it.
    found.push({ ...next, start: text.slice(from, next.start).includes('/') ? from : next.start });
    from = next.end;
  }
  for (let to = bracket.start; ;) {
    const before = others.find(({ end }) => end <= to && /^[\s/]*$/u.test(text.slice(end, to)));
    if (before === undefined) break;
    found.push({ ...before, end: text.slice(before.end, to).includes('/') ? to : before.end });
    to = before.start;
  }
  return found;
}

/** Groups of States as they sign their proposals. */
const GROUPS: ReadonlySet<string> = new Set([
  ...['EU', 'G77', 'G-77', 'G77 and China', 'CANZ', 'JUSCANZ', 'AOSIS', 'LDCs', 'LLDCs', 'SIDS', 'NAM', 'OIC', 'AU', 'GCC', 'ASEAN'],
  ...['CARICOM', 'PIF', 'MERCOSUR', 'GRULAC', 'WEOG', 'EEG', 'African Group', 'Arab Group', 'Nordic countries', 'Holy See'],
  ...[
    'US',
    'USA',
    'UK',
    'ROK',
    'DPRK',
    'UAE',
    'KSA',
    'Russia',
    'Iran',
    'Syria',
    'Venezuela',
    'Bolivia',
    'Chair',
    'Co-Chairs',
    'Facilitator',
  ],
]);

const REMARKS = /^(?:alt(?:ernative)?\.?(?: ?\d+)?|add|retain|reserve|ad ref|delete)$/iu;

/** How long the attribution at the head of some words is, and whether it proposes to delete them; anything else before a colon is text. */
function attributionIn(words: string, states: States): { readonly length: number; readonly deletes: boolean } {
  const spaces = words.length - words.trimStart().length;
  const match = /^\s{0,9}([^:[\]]{1,80}):\s+/u.exec(words);
  const names = (match?.[1] ?? '').split(',').map((name) => name.trim());
  const known = names.every((name) => GROUPS.has(name) || REMARKS.test(name) || states.byName(name) !== undefined);
  if (match === null || !known) return { length: spaces, deletes: false };
  return { length: match[0].length, deletes: names.some((name) => name.toLowerCase() === 'delete') };
}

function settle(context: RefactoringContext, accepted: readonly Bracket[], rejected: readonly Bracket[]): Refactored | Refused {
  const {
    document,
    modelOf,
    spot: { placed },
  } = context;
  const { segment } = placed;
  const structure = structureOf(segment);
  const changes = [
    ...accepted.flatMap((bracket) => acceptance(bracket).map((edit): Change => ({ kind: 'words', unit: unitAt(edit.block), edit }))),
    ...rejected.flatMap((bracket): readonly Change[] => {
      const unit = unitAt(bracket.block);
      if (unit >= 0 && isAll(segment, bracket)) return [{ kind: 'delete', units: withOwned(structure, unit) }];
      const found = { unit, start: { block: bracket.block, offset: bracket.start }, end: { block: bracket.block, offset: bracket.end } };
      return wordEdits(segment, found, '', 'replace').map((edit) => ({ kind: 'words', unit, edit }));
    }),
  ];
  const { edits } = makeChanges(document, placed, changes, [], modelOf);
  return edits.length === 0 ? NONE : { edits, cursor: undefined };

  function unitAt(block: number): number {
    return structure.unitOfBlock.get(block) ?? -1;
  }
}

function acceptance({ block, start, end, inside, words }: Bracket): readonly SegmentEdit[] {
  return [
    { block, start, end: start + 1, newText: '' },
    ...(words.start > inside ? [{ block, start: inside, end: words.start, newText: '' }] : []),
    { block, start: end - 1, end, newText: '' },
  ];
}

/** Whether a bracket holds all words of its block, a last sign aside. */
function isAll({ blocks }: Segment, { block, start, end }: Bracket): boolean {
  const content = blocks[block];
  if (content === undefined) return false;
  const before = content.text.slice(content.summary.start, Math.max(start, content.summary.start));
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(content.text.slice(end, content.summary.end));
}
