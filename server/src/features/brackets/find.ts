import type { States } from '../../catalogue/states';
import type { Segment } from '../../model/segment';
import type { Block } from '../../syntax/block';
import { inlineSpansOf } from '../../syntax/inline';
import { rememberWith } from '../../text/remember';
import { isAmendable, structureOf } from '../amendments/structure';
import { attributionIn } from './attribution';

/** A place in a segment; `offset` is in UTF-16 units of the block's text. */
export interface BracketPlace {
  readonly block: number;
  readonly offset: number;
}

/** Words in square brackets that are not agreed, in one paragraph or over several. */
export interface Bracket {
  /** Where the opening bracket stands. */
  readonly start: BracketPlace;
  /** Where the closing one ends. */
  readonly end: BracketPlace;
  /** Where, in the first block, its words or the attribution before them begin: after the number of a paragraph that is in brackets whole. */
  readonly inside: number;
  /** Where, in the first block, the words begin. */
  readonly words: number;
  /** Where, in the last block, the words end: before a remark and the closing bracket. */
  readonly wordsEnd: number;
  /** Who proposes them, as it is written; `[]` where nobody is named. */
  readonly names: readonly string[];
  /** Whether it proposes to delete its words: `[delete: …]`. */
  readonly deletes: boolean;
}

/** More paragraphs are not bracketed as one: a bracket that is never closed is a slip. */
const MOST_BLOCKS = 40;

/**
 * All brackets of a segment in the order in which they open, of what may be amended. One that spans paragraphs opens at the beginning of one and
 * closes at the end of another.
 */
export const bracketsIn: (segment: Segment, states: States) => readonly Bracket[] = rememberWith((segment: Segment, states: States) => {
  const { units } = structureOf(segment);
  const found: Bracket[] = [];
  const open: BracketPlace[] = [];
  for (const index of units.filter(isAmendable).flatMap(({ blocks }) => blocks)) {
    const block = segment.blocks[index];
    if (block?.text.includes('[') !== true && block?.text.includes(']') !== true) continue;
    const own = spansIn(block);
    found.push(...own.map(({ start, end }) => bracketOf(segment, { block: index, offset: start }, { block: index, offset: end }, states)));
    const { opens, closes } = looseIn(block, own);
    for (const offset of closes) {
      const start = open.pop();
      if (start !== undefined && index - start.block <= MOST_BLOCKS)
        found.push(bracketOf(segment, start, { block: index, offset: offset + 1 }, states));
    }
    open.push(...opens.map((offset) => ({ block: index, offset })));
  }
  return found.sort((a, b) => compare(a.start, b.start) || compare(b.end, a.end));
});

/** Which of two places comes first, as a sort takes it. */
export function compare(a: BracketPlace, b: BracketPlace): number {
  return a.block - b.block || a.offset - b.offset;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The brackets that open and close in one block, that around its label too. */
function spansIn(block: Block): readonly Stretch[] {
  const { text, summary } = block;
  const spans = inlineSpansOf(block, 'bracket').map(({ start, end }) => ({ start, end }));
  const open = summary.label === undefined ? -1 : text.slice(0, summary.label.start).indexOf('[');
  const last = text.charAt(summary.end - 1) === ']' ? summary.end : 0;
  if (open >= 0 && last > 0 && !spans.some(({ end }) => end === last)) spans.push({ start: open, end: last });
  return spans;
}

/** The brackets that open a block and are not closed in it, and those that close it and are not opened in it. */
function looseIn(
  { text, summary }: Block,
  own: readonly Stretch[],
): { readonly opens: readonly number[]; readonly closes: readonly number[] } {
  const paired = new Set(own.flatMap(({ start, end }) => [start, end - 1]));
  const head = /^[\s[*_“"(]*/u.exec(text.slice(summary.start))?.[0].length ?? 0;
  const opens = placesOf(text, '[', summary.label === undefined ? summary.start : 0, summary.start + head).filter((at) => !paired.has(at));
  let tail = summary.end;
  while (tail > summary.start && CLOSING.has(text.charAt(tail - 1))) tail -= 1;
  const closes = placesOf(text, ']', tail, summary.end).filter((at) => !paired.has(at));
  return { opens: opens.filter((at) => text.charAt(at + 1) !== '^'), closes };
}

/** What may stand after the words of a paragraph. */
const CLOSING: ReadonlySet<string> = new Set('] *_”")\u00A0\n\r\t;:.,');

function placesOf(text: string, sign: string, from: number, to: number): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sign, from); at >= 0 && at < to; at = text.indexOf(sign, at + 1)) places.push(at);
  return places;
}

function bracketOf({ blocks }: Segment, start: BracketPlace, end: BracketPlace, states: States): Bracket {
  const [first, last] = [blocks[start.block], blocks[end.block]];
  const summary = first?.summary;
  const inside = summary?.label !== undefined && start.offset < summary.start ? summary.start : start.offset + 1;
  const one = start.block === end.block;
  const words = first?.text.slice(inside, one ? end.offset - 1 : summary?.end) ?? '';
  const said = attributionIn(words, states);
  const remark = one ? said : attributionIn(last?.text.slice(last.summary.start, end.offset - 1) ?? '', states);
  return {
    start,
    end,
    inside,
    words: inside + said.length,
    wordsEnd: end.offset - 1 - remark.tail,
    names: one ? said.names : [...said.names, ...(remark.tail > 0 ? remark.names : [])],
    deletes: said.deletes,
  };
}
