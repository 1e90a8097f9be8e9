import { longestRun } from '../model/edits/longestRun';
import { remember } from '../text/remember';
import { similarities, type Similarities } from './similarity';
import type { Unit, UnitPart } from './unit';
import { wordCounts } from './wordCounts';

/** A unit of the left text and the one of the right text that it has become. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  /** 1 for units that say the same, else how alike they are. */
  readonly alike: number;
  /** Whether it stands elsewhere among its partners. */
  readonly moved: boolean;
}

/** A unit that was split into several, or that several were merged into; a remark beside the pairs, never an operation. */
export interface SplitOrMerge {
  readonly kind: 'split' | 'merge';
  /** The unit that has no partner. */
  readonly unit: number;
  /** The pair that holds most of its words. */
  readonly pair: Pair;
}

/** Which units of two texts belong together, as indexes of the two lists. */
export interface Alignment {
  /** In the order of the right text. */
  readonly pairs: readonly Pair[];
  readonly onlyLeft: readonly number[];
  readonly onlyRight: readonly number[];
  readonly remarks: readonly SplitOrMerge[];
}

/** Below this two units are not versions of one, unless one was moved whole. */
export const LEAST_ALIKE = 0.45;
/** From here on an unmatched unit is a moved one; it must have some words to be known by. */
const MOVED = { least: 0.6, words: 6 };
/** An unmatched unit most of which lies in a neighbour's partner was merged into it or split from it. */
const HELD = { least: 0.75, difference: 0.3, near: 3 };

/**
 * Aligns the units of two texts: what says the same and stands once on each side, in the longest common order, cuts the work into gaps; in a
 * gap the most alike pairs in order; then what is left may have moved.
 */
export function align(left: readonly Unit[], right: readonly Unit[]): Alignment {
  const alikeAmong = similarities(left, right);
  const equal = equalOnce(left, right);
  const anchors = [...longestRun(equal.map((point) => point.right))].flatMap((index) => equal[index] ?? []);
  const pairs: Pair[] = [];
  let from = { left: 0, right: 0 };
  for (const anchor of [...anchors, { left: left.length, right: right.length }]) {
    for (const pair of alignGap(left, right, alikeAmong, from, anchor)) pairs.push(pair);
    if (anchor.left < left.length) pairs.push({ ...anchor, alike: 1, moved: false });
    from = { left: anchor.left + 1, right: anchor.right + 1 };
  }
  pairs.push(...movedPairs(left, right, alikeAmong, pairs));
  pairs.sort((a, b) => a.right - b.right);
  const pairedLeft = new Set(pairs.map((pair) => pair.left));
  const pairedRight = new Set(pairs.map((pair) => pair.right));
  const onlyLeft = left.flatMap((_, index) => (pairedLeft.has(index) ? [] : [index]));
  const onlyRight = right.flatMap((_, index) => (pairedRight.has(index) ? [] : [index]));
  return { pairs, onlyLeft, onlyRight, remarks: [...splits(pairs, onlyRight, left, right), ...merges(pairs, onlyLeft, left, right)] };
}

interface Point {
  readonly left: number;
  readonly right: number;
}

/** The units that say the same and whose words stand once on each side, in the order of the left text. */
function equalOnce(left: readonly Unit[], right: readonly Unit[]): readonly Point[] {
  const lefts = once(left);
  const rights = once(right);
  return left.flatMap((unit, index) => {
    const other = rights.get(scopeOf(unit))?.get(unit.key);
    return lefts.get(scopeOf(unit))?.get(unit.key) === index && other !== undefined && other >= 0 ? [{ left: index, right: other }] : [];
  });
}

/** The index of each key that one unit has, -1 for those that several have; by where the key is looked for. */
const once = remember((units: readonly Unit[]): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const found = new Map<string, Map<string, number>>();
  units.forEach((unit, index) => {
    const scope = scopeOf(unit);
    const own = found.get(scope) ?? new Map<string, number>();
    found.set(scope, own);
    own.set(unit.key, own.has(unit.key) ? -1 : index);
  });
  return found;
});

/** A short line says the same in many places: it anchors nothing outside its kind and part. */
function scopeOf({ kind, part, words }: Unit): string {
  return words.length < 4 ? `${kind} ${part}` : family(part);
}

function family(part: UnitPart): string {
  return part === 'front' || part === 'closing' ? 'frame' : 'body';
}

type AlikeAmong = (among: readonly number[]) => Similarities;

/** The pairs of a gap between two anchors that are worth most together, in order. */
function alignGap(left: readonly Unit[], right: readonly Unit[], alikeAmong: AlikeAmong, from: Point, to: Point): readonly Pair[] {
  const height = to.left - from.left;
  const width = to.right - from.right;
  if (height <= 0 || width <= 0) return [];
  if (height * width > MOST_CELLS) return alignLongGap(left, right, alikeAmong, from, to);
  const alike = alikeAmong(Array.from({ length: width }, (_, column) => from.right + column));
  const likeness = new Float64Array(height * width);
  for (let row = 0; row < height; row += 1) {
    for (const other of alike.candidates(from.left + row)) {
      const column = other - from.right;
      if (column < 0 || column >= width) continue;
      if (!mayPair(left[from.left + row], right[other])) continue;
      const found = left[from.left + row]?.key === right[other]?.key ? 1 : alike.alike(from.left + row, other);
      if (found >= LEAST_ALIKE) likeness[row * width + column] = found;
    }
    addWithoutWords(left, right, alike, { from, row, width }, likeness);
  }
  return bestPath(left, right, from, { height, width, likeness });
}

/**
 * So many pairs of units at most are weighed against each other at once: a thousand by a thousand, of which a gap between two real versions
 * has a few hundred. What is longer comes of paragraphs that are repeated thousands of times.
 */
const MOST_CELLS = 1_000_000;

/** As `alignGap`, for a gap of more pairs than are weighed at once: what is equal at both ends is taken off; where nothing is, it is halved. */
function alignLongGap(left: readonly Unit[], right: readonly Unit[], alikeAmong: AlikeAmong, from: Point, to: Point): readonly Pair[] {
  const isSame = (one: number, other: number): boolean => left[one]?.key === right[other]?.key && mayPair(left[one], right[other]);
  const pairOf = (one: number, other: number): Pair => ({ left: one, right: other, alike: 1, moved: false });
  const most = Math.min(to.left - from.left, to.right - from.right);
  let before = 0;
  while (before < most && isSame(from.left + before, from.right + before)) before += 1;
  let after = 0;
  while (after < most - before && isSame(to.left - after - 1, to.right - after - 1)) after += 1;
  const start = { left: from.left + before, right: from.right + before };
  const end = { left: to.left - after, right: to.right - after };
  const middle = { left: (start.left + end.left) >> 1, right: (start.right + end.right) >> 1 };
  // What is left may be short now, and its pairs are then not to be torn apart.
  const cut = before + after > 0 ? start : middle;
  return [
    ...Array.from({ length: before }, (_, at) => pairOf(from.left + at, from.right + at)),
    ...alignGap(left, right, alikeAmong, start, cut),
    ...alignGap(left, right, alikeAmong, cut, end),
    ...Array.from({ length: after }, (_, at) => pairOf(end.left + at, end.right + at)),
  ];
}

/** Titles, dates and numbers need share no word to be versions of each other. */
function addWithoutWords(
  left: readonly Unit[],
  right: readonly Unit[],
  alike: Similarities,
  { from, row, width }: { readonly from: Point; readonly row: number; readonly width: number },
  likeness: Float64Array,
): void {
  const unit = left[from.left + row];
  if (unit === undefined || (unit.kind !== 'title' && unit.kind !== 'line' && unit.words.length > 3)) return;
  for (let column = 0; column < width; column += 1) {
    const other = right[from.right + column];
    if (other === undefined || !mayPair(unit, other) || (likeness[row * width + column] ?? 0) > 0) continue;
    const found = other.key === unit.key ? 1 : unit.kind === other.kind ? alike.alike(from.left + row, from.right + column) : 0;
    if (found >= LEAST_ALIKE) likeness[row * width + column] = found;
  }
}

/** A line of the masthead never becomes a paragraph. */
function mayPair(left: Unit | undefined, right: Unit | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return family(left.part) === family(right.part) && (left.kind === 'title') === (right.kind === 'title');
}

interface Grid {
  readonly height: number;
  readonly width: number;
  readonly likeness: Float64Array;
}

function bestPath(left: readonly Unit[], right: readonly Unit[], from: Point, { height, width, likeness }: Grid): readonly Pair[] {
  const columns = width + 1;
  const worth = new Float64Array((height + 1) * columns);
  for (let row = 1; row <= height; row += 1) {
    for (let column = 1; column <= width; column += 1) {
      const found = likeness[(row - 1) * width + column - 1] ?? 0;
      const skip = Math.max(worth[(row - 1) * columns + column] ?? 0, worth[row * columns + column - 1] ?? 0);
      const take =
        found === 0
          ? 0
          : (worth[(row - 1) * columns + column - 1] ?? 0) + value(left[from.left + row - 1], right[from.right + column - 1], found);
      worth[row * columns + column] = Math.max(skip, take);
    }
  }
  const pairs: Pair[] = [];
  let row = height;
  let column = width;
  while (row > 0 && column > 0) {
    const here = worth[row * columns + column] ?? 0;
    if (here === (worth[(row - 1) * columns + column] ?? 0)) row -= 1;
    else if (here === (worth[row * columns + column - 1] ?? 0)) column -= 1;
    else {
      row -= 1;
      column -= 1;
      pairs.push({ left: from.left + row, right: from.right + column, alike: likeness[row * width + column] ?? 0, moved: false });
    }
  }
  return pairs.reverse();
}

/** A long pair that is very alike is worth more than several short ones that are hardly so. */
function value(left: Unit | undefined, right: Unit | undefined, alike: number): number {
  return alike * alike * Math.log(2 + Math.min(left?.words.length ?? 0, right?.words.length ?? 0));
}

/** What has no partner in order may have one elsewhere: best first, each once. Not sought where there are more pairs than are weighed at once. */
function movedPairs(left: readonly Unit[], right: readonly Unit[], alikeAmong: AlikeAmong, pairs: readonly Pair[]): readonly Pair[] {
  const unpaired = (units: readonly Unit[], paired: ReadonlySet<number>): readonly number[] =>
    units.flatMap(({ words }, index) => (paired.has(index) || words.length < MOVED.words ? [] : [index]));
  const lefts = unpaired(left, new Set(pairs.map((pair) => pair.left)));
  const rights = unpaired(right, new Set(pairs.map((pair) => pair.right)));
  if (lefts.length === 0 || rights.length === 0 || lefts.length * rights.length > MOST_CELLS) return [];
  const alike = alikeAmong(rights);
  const possible = lefts.flatMap((index) => {
    const unit = left[index];
    if (unit === undefined) return [];
    return alike.candidates(index).flatMap((other): readonly Pair[] => {
      const partner = right[other];
      if (partner === undefined || !mayPair(unit, partner)) return [];
      const found = unit.key === partner.key ? 1 : alike.plain(index, other);
      return found >= MOVED.least ? [{ left: index, right: other, alike: found, moved: true }] : [];
    });
  });
  const takenLeft = new Set<number>();
  const takenRight = new Set<number>();
  return possible
    .sort((a, b) => b.alike - a.alike || a.left - b.left || a.right - b.right)
    .filter((pair) => {
      if (takenLeft.has(pair.left) || takenRight.has(pair.right)) return false;
      takenLeft.add(pair.left);
      takenRight.add(pair.right);
      return true;
    });
}

/** New units whose words stood in the left unit of a pair nearby, which no longer has them. */
function splits(
  pairs: readonly Pair[],
  onlyRight: readonly number[],
  left: readonly Unit[],
  right: readonly Unit[],
): readonly SplitOrMerge[] {
  return onlyRight.flatMap((unit): readonly SplitOrMerge[] => {
    const pair = pairs.find(
      (one) =>
        Math.abs(one.right - unit) <= HELD.near &&
        isHeld(sharedWith(right[unit], left[one.left]), sharedWith(right[unit], right[one.right])),
    );
    return pair === undefined ? [] : [{ kind: 'split', unit, pair }];
  });
}

/** Deleted units whose words stand in the right unit of a pair nearby, whose left one did not have them. */
function merges(
  pairs: readonly Pair[],
  onlyLeft: readonly number[],
  left: readonly Unit[],
  right: readonly Unit[],
): readonly SplitOrMerge[] {
  return onlyLeft.flatMap((unit): readonly SplitOrMerge[] => {
    const pair = pairs.find(
      (one) =>
        Math.abs(one.left - unit) <= HELD.near &&
        one.alike < 1 &&
        isHeld(sharedWith(left[unit], right[one.right]), sharedWith(left[unit], left[one.left])),
    );
    return pair === undefined ? [] : [{ kind: 'merge', unit, pair }];
  });
}

function isHeld(there: number, here: number): boolean {
  return there >= HELD.least && there - here >= HELD.difference;
}

/** The share of a unit's words that another unit has too. */
function sharedWith(unit: Unit | undefined, other: Unit | undefined): number {
  if (unit === undefined || other === undefined) return 0;
  const there = wordCounts(other.words);
  let shared = 0;
  let all = 0;
  for (const [word, count] of wordCounts(unit.words)) {
    all += count;
    shared += Math.min(count, there.get(word) ?? 0);
  }
  return all === 0 ? 0 : shared / all;
}
