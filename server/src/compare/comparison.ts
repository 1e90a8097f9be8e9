import type { Segment } from '../model/segment';
import { remember, rememberSeen, rememberWith } from '../text/remember';
import { align, type SplitOrMerge } from './align';
import type { Unit, UnitWord } from './unit';
import { documentUnits } from './units';
import { compareWords, type WordRun } from './words';

/** Below this a pair is shown side by side, but as replaced: so few words are the same that marking them helps nobody. */
const REPLACED_BELOW = 0.55;

/** What has become of a unit. */
export type Fate = 'same' | 'changed' | 'replaced' | 'inserted' | 'deleted';

/** One unit of one or both texts. */
export interface ComparedUnit {
  readonly fate: Fate;
  /** Whether it stands elsewhere among the others. */
  readonly moved: boolean;
  /** The unit of the old text; undefined for an inserted one. */
  readonly left: Unit | undefined;
  readonly right: Unit | undefined;
  /** The segments that they stand in, -1 for none. */
  readonly leftSegment: number;
  readonly rightSegment: number;
  /** What has become of the words of a changed or replaced unit; `[]` for all others. */
  readonly words: readonly WordRun[];
}

/** How many units have which fate; a moved unit is counted as moved and by its words. */
export type Counts = Readonly<Record<Fate | 'moved', number>>;

/** Two texts unit by unit. */
export interface Comparison {
  /** In the order of the new text; a deleted unit stands after the one that it stood after. */
  readonly units: readonly ComparedUnit[];
  readonly counts: Counts;
  readonly remarks: readonly SplitOrMerge[];
}

/**
 * Compares two documents, each given by its segments in order. What follows by itself when paragraphs or notes are numbered anew is no
 * change: labels, the numbers of marks, and references that still lead to the same paragraph.
 */
export function compare(left: readonly Segment[], right: readonly Segment[]): Comparison {
  const lefts = documentUnits(left);
  const rights = documentUnits(right);
  const alignment = align(lefts.units, rights.units);
  const partners = new Map(alignment.pairs.map((pair) => [pair.left, pair.right]));
  const leftTargets = targetsOf(lefts, (unit) => partners.get(unit) ?? -1 - unit);
  const rightTargets = targetsOf(rights, (unit) => unit);
  const units: ComparedUnit[] = [];
  const gone = goneAfter(alignment.onlyLeft);
  const addGone = (after: number): void => {
    for (let index = gone.get(after); index !== undefined; index = gone.get(index)) {
      units.push(only('deleted', { left: lefts.units[index], leftSegment: lefts.segments[index] ?? -1 }));
    }
  };
  const pairs = new Map(alignment.pairs.map((pair) => [pair.right, pair]));
  addGone(-1);
  rights.units.forEach((unit, index) => {
    const pair = pairs.get(index);
    const rightSegment = rights.segments[index] ?? -1;
    if (pair === undefined) {
      units.push(only('inserted', { right: unit, rightSegment }));
      return;
    }
    const old = lefts.units[pair.left];
    if (old === undefined) return;
    const leftSegment = lefts.segments[pair.left] ?? -1;
    const { same, words } = said(old.words, unit.words, leftTargets(leftSegment), rightTargets(rightSegment));
    const fate = same ? 'same' : pair.alike < REPLACED_BELOW ? 'replaced' : 'changed';
    units.push({
      fate,
      moved: pair.moved,
      left: old,
      right: unit,
      leftSegment,
      rightSegment,
      words,
    });
    addGone(pair.left);
  });
  return { units, counts: countsOf(units), remarks: alignment.remarks };
}

function only(fate: 'inserted' | 'deleted', known: Partial<ComparedUnit>): ComparedUnit {
  return { fate, moved: false, left: undefined, right: undefined, leftSegment: -1, rightSegment: -1, words: [], ...known };
}

/** For each unit the deleted one directly after it, -1 for the head of the text; runs of deleted units follow one another. */
function goneAfter(onlyLeft: readonly number[]): ReadonlyMap<number, number> {
  return new Map(onlyLeft.map((index) => [index - 1, index]));
}

/** What has become of the words of a pair; `same` where nothing has, but for where the paragraphs are to which they refer. */
interface Said {
  readonly same: boolean;
  readonly words: readonly WordRun[];
}

/** What has become of words. Remembered with them for as long as their references lead to the same units. */
function said(left: readonly UnitWord[], right: readonly UnitWord[], leftOf: TargetOf, rightOf: TargetOf): Said {
  return saidSeen(pairOf(right, left), `${ledTo(left, leftOf)} | ${ledTo(right, rightOf)}`, () => {
    const before = left.map((word) => resolved(word, leftOf));
    const after = right.map((word) => resolved(word, rightOf));
    const same = before.length === after.length && before.every((word, at) => word.folded === after[at]?.folded);
    return { same, words: same ? [] : compareWords(before, after) };
  });
}

const saidSeen = rememberSeen<Said>();
const pairOf = rememberWith((right: readonly UnitWord[], left: readonly UnitWord[]) => ({ left, right }));

const leading = remember((words: readonly UnitWord[]) => words.filter(({ leadsTo }) => leadsTo !== undefined));

/** The units that the references among words lead to, in order. */
function ledTo(words: readonly UnitWord[], unitOf: TargetOf): string {
  let led = '';
  for (const { leadsTo = [] } of leading(words)) {
    for (const block of leadsTo) led += `${String(unitOf(block) ?? '')} `;
    led += ';';
  }
  return led;
}

/** The number of the unit that a block is; undefined for a block that is none. */
type TargetOf = (block: number) => number | undefined;
type Targets = (segment: number) => TargetOf;

/** For each block of a segment the number of the unit that it is, as the given function says. */
function targetsOf({ units, segments }: ReturnType<typeof documentUnits>, numberOf: (unit: number) => number): Targets {
  let known: Map<number, Map<number, number>> | undefined;
  const read = (): Map<number, Map<number, number>> => {
    const bySegment = new Map<number, Map<number, number>>();
    units.forEach((unit, index) => {
      const segment = segments[index] ?? -1;
      const own = bySegment.get(segment) ?? new Map<number, number>();
      bySegment.set(segment, own);
      for (const block of unit.blocks) own.set(block, numberOf(index));
    });
    return bySegment;
  };
  // Most texts refer to none of their paragraphs.
  return (segment) => (block) => (known ??= read()).get(segment)?.get(block);
}

/** A number of a reference is what it leads to; one that leads nowhere is itself. */
function resolved(word: UnitWord, unitOf: TargetOf): UnitWord {
  if (word.leadsTo === undefined) return word;
  const targets = word.leadsTo.map((block) => unitOf(block)).filter((unit) => unit !== undefined);
  return { ...word, folded: targets.length === 0 ? word.shown : `§${targets.join(',')}` };
}

function countsOf(units: readonly ComparedUnit[]): Counts {
  const counts = { same: 0, changed: 0, replaced: 0, inserted: 0, deleted: 0, moved: 0 };
  for (const { fate, moved } of units) {
    counts[fate] += 1;
    if (moved) counts.moved += 1;
  }
  return counts;
}
