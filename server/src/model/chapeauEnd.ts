import { isAside, type NumberedList, type Outline, type Segment } from './segment';
import type { Block } from '../syntax/block';

/** How the words above a list end; offsets in the block's text. */
export interface ChapeauEnd {
  readonly block: number;
  readonly ending: string;
  /** Where the last word begins. */
  readonly wordStart: number;
  /** The sign at the end, before any footnote mark; empty where there is none. */
  readonly signStart: number;
  readonly signEnd: number;
}

/** The end of the words directly above the first item of a list; undefined where a heading or nothing stands there. */
export function chapeauOf(segment: Segment, list: NumberedList): ChapeauEnd | undefined {
  const index = chapeauBlock(segment, list);
  const block = segment.blocks[index ?? -1];
  return index === undefined || block === undefined ? undefined : endOf(block, index);
}

/** The block whose words stand directly above the first item of a list; undefined where a heading or nothing stands there. */
export function chapeauBlock({ places }: Outline, list: NumberedList): number | undefined {
  const first = list.members[0];
  if (first === undefined) return undefined;
  for (let index = first.block - 1; index >= 0; index -= 1) {
    const place = places[index];
    if (place === undefined) return undefined;
    if (isAside(place.role)) continue;
    return index === list.owner || (place.joins >= 0 && place.joins === list.owner) ? index : undefined;
  }
  return undefined;
}

/** The end of a block's words, its footnote marks aside. */
export function endOf(block: Block, index: number): ChapeauEnd {
  const { ending, marks, start } = block.summary;
  // A form feed at the end of a page is no word.
  let end = start + block.text.slice(start, block.summary.end).trimEnd().length;
  for (const mark of [...marks].reverse()) if (mark.end === end) end = mark.start;
  const sign = ending === '' ? -1 : block.text.lastIndexOf(ending, end);
  const signStart = sign < start ? end : sign;
  let wordStart = signStart;
  while (wordStart > start && !/\s/.test(block.text.charAt(wordStart - 1))) wordStart -= 1;
  return { block: index, ending, wordStart, signStart, signEnd: sign < start ? end : sign + 1 };
}
