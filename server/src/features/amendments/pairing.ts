import { longestRun } from '../../model/edits/longestRun';
import { align } from '../../compare/align';
import type { Unit, UnitWord } from '../../compare/unit';
import { isAmendable, type Structure } from './structure';

/** Which units of two versions are the same ones to an amendment: of one kind, under the same owner. Indexes of units, -1 for none. */
export interface Pairing {
  /** For each unit of the old text the one that it has become. */
  readonly ofLeft: readonly number[];
  /** For each unit of the new text the one that it was. */
  readonly ofRight: readonly number[];
  /** The units of the new text that stand elsewhere among those with the same owner. */
  readonly moved: ReadonlySet<number>;
}

/** Pairs the units of two versions. The units of the new text in `apart` are to be new ones, whatever they are like. */
export function pairUnits(left: Structure, right: Structure, apart: ReadonlySet<number>): Pairing {
  const ofLeft = left.units.map(() => -1);
  const ofRight = right.units.map(() => -1);
  const join = (l: number, r: number): void => {
    ofLeft[l] = r;
    ofRight[r] = l;
  };
  const pairs = align(left.units, right.units).pairs;
  for (const { left: l, right: r } of pairs) {
    const old = left.units[l];
    const now = right.units[r];
    if (old === undefined || now === undefined || apart.has(r) || old.kind !== now.kind || old.part !== now.part) continue;
    const owner = left.owners[l] ?? -1;
    const newOwner = right.owners[r] ?? -1;
    if (owner < 0 ? newOwner < 0 : ofLeft[owner] === newOwner) join(l, r);
  }
  joinFirst(left, right, { ofLeft, ofRight, apart }, join);
  return { ofLeft, ofRight, moved: movedUnits(right, ofRight) };
}

/** Where nothing of the preamble or of the operative part is left, its first paragraph becomes the first of the new one: there is a place to add the others. */
function joinFirst(
  left: Structure,
  right: Structure,
  {
    ofLeft,
    ofRight,
    apart,
  }: { readonly ofLeft: readonly number[]; readonly ofRight: readonly number[]; readonly apart: ReadonlySet<number> },
  join: (l: number, r: number) => void,
): void {
  for (const kind of ['preambular', 'operative'] as const) {
    const isOne = ({ kind: own, part }: Unit): boolean => own === kind && part !== 'annex';
    if (left.units.some((unit, index) => isOne(unit) && (ofLeft[index] ?? -1) >= 0)) continue;
    const l = left.units.findIndex(isOne);
    const r = right.units.findIndex((unit, index) => isOne(unit) && !apart.has(index));
    if (l >= 0 && r >= 0 && (ofRight[r] ?? -1) < 0) join(l, r);
  }
}

/** Among the units of one owner the longest run that keeps its order stays, and the others have moved. */
function movedUnits({ owned }: Structure, ofRight: readonly number[]): ReadonlySet<number> {
  const moved = new Set<number>();
  for (const children of owned.values()) {
    const paired = children.filter((child) => (ofRight[child] ?? -1) >= 0);
    const staying = longestRun(paired.map((child) => ofRight[child] ?? -1));
    paired.forEach((child, index) => {
      if (!staying.has(index)) moved.add(child);
    });
  }
  return moved;
}

/** The words of a unit, in which a number of a reference is the unit that it leads to: the new one of a pair, or itself. */
export function wordsWithTargets({ units, unitOfBlock }: Structure, unit: number, idOf: (unit: number) => string): readonly UnitWord[] {
  return ownWords(units[unit]).map((word) => {
    if (word.leadsTo === undefined) return word;
    const targets = word.leadsTo.flatMap((block) => unitOfBlock.get(block) ?? []);
    return { ...word, folded: targets.length === 0 ? word.shown : `§${targets.map(idOf).join(',')}` };
  });
}

/** The words of a unit; of an adopted text's title without the number of the resolution, which no amendment gives. */
export function ownWords(unit: Unit | undefined): readonly UnitWord[] {
  const words = unit?.words ?? [];
  if (unit?.kind !== 'title' || !/^\d+\/\d+$/.test(words[0]?.shown ?? '')) return words;
  return words.slice(words[1]?.shown === '.' ? 2 : 1);
}

/** Whether a unit is of those that amendments change. */
export function canAmend({ units }: Structure, unit: number): boolean {
  const found = units[unit];
  return found !== undefined && isAmendable(found);
}
