import { remember } from '../text/remember';
import type { ListMember, NumberedList, Outline } from './segment';

/** A member of a list with its list. */
export interface Numbering {
  readonly list: NumberedList;
  readonly member: ListMember;
}

/** What the label of a block numbers, in the order of the lists: two for `1. (a) …`, which is a member of two lists; `[]` for none. */
export function numberingsAt({ lists }: Pick<Outline, 'lists'>, block: number): readonly Numbering[] {
  return byBlock(lists).members.get(block) ?? NONE;
}

/** As `numberingsAt`, the one of the degree that the block has in the outline, else the first; undefined for none. */
export function numberingAt(outline: Pick<Outline, 'lists' | 'places'>, block: number): Numbering | undefined {
  const found = numberingsAt(outline, block);
  return found.find(({ list }) => list.degree === outline.places[block]?.degree) ?? found[0];
}

/** The lists that stand under a paragraph or an item, in their order; `[]` for none. */
export function listsUnder({ lists }: Pick<Outline, 'lists'>, owner: number): readonly NumberedList[] {
  return byBlock(lists).under.get(owner) ?? NO_LISTS;
}

const NONE: readonly Numbering[] = [];
const NO_LISTS: readonly NumberedList[] = [];

/** Kept with the lists, which stay while words inside a paragraph change: a tree would be built anew at each letter. */
const byBlock = remember((lists: readonly NumberedList[]) => {
  const members = new Map<number, Numbering[]>();
  const under = new Map<number, NumberedList[]>();
  for (const list of lists) {
    push(under, list.owner, list);
    for (const member of list.members) push(members, member.block, { list, member });
  }
  return { members, under };
});

function push<Value>(map: Map<number, Value[]>, key: number, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
