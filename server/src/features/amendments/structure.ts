import type { Unit } from '../../compare/unit';
import { unitsOf } from '../../compare/units';
import type { ListMember, NumberedList, Segment } from '../../model/segment';
import { isBlank } from '../../text/characters';
import { remember } from '../../text/remember';

/** The units of a text as amendments see them: what stands under what, headings aside, and what is numbered. All numbers are indexes of units. */
export interface Structure {
  readonly segment: Segment;
  readonly units: readonly Unit[];
  /** For each unit the paragraph or item that it stands under, however many headings lie between; -1 for none. */
  readonly owners: readonly number[];
  /** For each unit what it owns, in the order of the text. */
  readonly owned: ReadonlyMap<number, readonly number[]>;
  /** For a block the unit whose own words it holds. */
  readonly unitOfBlock: ReadonlyMap<number, number>;
  /** For the first block of a numbered unit its list and the member that it is. */
  readonly homes: ReadonlyMap<number, Home>;
}

/** A list and one of its members. */
export interface Home {
  readonly list: NumberedList;
  readonly member: ListMember;
}

/** The structure of a segment; remembered with it. */
export const structureOf: (segment: Segment) => Structure = remember((segment) => {
  const units = unitsOf(segment);
  const owners = units.map((unit) => {
    let owner = unit.parent;
    while (owner >= 0 && units[owner]?.kind === 'heading') owner = units[owner]?.parent ?? -1;
    return owner;
  });
  const owned = new Map<number, number[]>();
  owners.forEach((owner, unit) => {
    const known = owned.get(owner);
    if (known === undefined) owned.set(owner, [unit]);
    else known.push(unit);
  });
  const unitOfBlock = new Map(units.flatMap(({ blocks }, unit) => blocks.map((block) => [block, unit] as const)));
  const homes = new Map(segment.lists.flatMap((list) => list.members.map((member) => [member.block, { list, member }] as const)));
  return { segment, units, owners, owned, unitOfBlock, homes };
});

/** A unit with all that it owns, in the order of the text. */
export function withOwned({ owned }: Structure, unit: number): readonly number[] {
  const found: number[] = [];
  const add = (one: number): void => {
    found.push(one);
    for (const child of owned.get(one) ?? []) add(child);
  };
  add(unit);
  return found;
}

/** A heading with all that stands below it down to the next one of its rank. */
export function withAllBelow({ units }: Structure, heading: number): readonly number[] {
  const inside = new Set([heading]);
  units.forEach((unit, index) => {
    if (inside.has(unit.parent)) inside.add(index);
  });
  return [...inside];
}

/** The last block of a unit and of all that it owns. */
export function lastBlock(structure: Structure, unit: number): number {
  return Math.max(...withOwned(structure, unit).flatMap((one) => structure.units[one]?.blocks ?? []));
}

/** The list and member of a unit; undefined for one without a number. */
export function homeOf({ units, homes }: Structure, unit: number): Home | undefined {
  return homes.get(units[unit]?.blocks[0] ?? -1);
}

/**
 * Where the own words of a block begin, as a UTF-16 offset in it: after its label, which may be a number without its full stop that is a label
 * by its place alone.
 */
export function ownStart({ segment, homes }: Structure, block: number): number {
  const { text = '', summary } = segment.blocks[block] ?? {};
  const { start = 0, end = 0 } = summary ?? {};
  let at = Math.max(start, homes.get(block)?.member.label.end ?? 0);
  while (at < end && at > start && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** Whether an amendment may change the unit at all: not the masthead, the sponsors, the lines of opening and closing. */
export function isAmendable({ kind }: Unit): boolean {
  return kind !== 'line' && kind !== 'chapeau';
}
