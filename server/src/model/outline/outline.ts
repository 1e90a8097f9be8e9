import type { Catalogue } from '../../catalogue/catalogue';
import type { Block, BlockKind } from '../../syntax/block';
import type { NumberedList, Part, Place } from '../segment';
import { closingNumber, closingText } from './closing';
import { frontNumber, frontText } from './front';
import { item } from './items';
import { finishList, type DraftMember, type OpenList } from './lists';
import {
  annexHeading,
  annexText,
  fragmentHeading,
  fragmentText,
  heading,
  operativeItem,
  operativeNumber,
  operativeText,
} from './operative';
import { preambleItem, preambleNumber, preambleText } from './preamble';
import { quotedBlock } from './quoted';
import { apart, furniture, note, put, startOf, walkOf, type Handler } from './walk';
import { isPageHead } from './pageHeads';
import type { TextBounds } from './texts';

/** What is the same in all parts. */
const ANYWHERE = { blank: apart, comment: apart, rule: apart, note } as const;
const masthead: Handler = (walk, state) => put(walk, state, 'masthead');
const closing: Handler = (walk, state) => put(walk, state, 'closing');

/** Who says what a block is: by the part that the walk has come to and the kind of the block. */
const HANDLERS: Readonly<Record<Part, Readonly<Record<BlockKind, Handler>>>> = {
  front: { ...ANYWHERE, heading: masthead, paragraph: frontNumber, item: masthead, text: frontText },
  preamble: { ...ANYWHERE, heading, paragraph: preambleNumber, item: preambleItem, text: preambleText },
  operative: { ...ANYWHERE, heading, paragraph: operativeNumber, item: operativeItem, text: operativeText },
  closing: { ...ANYWHERE, heading, paragraph: closingNumber, item: closing, text: closingText },
  annex: { ...ANYWHERE, heading: annexHeading, paragraph: operativeNumber, item, text: annexText },
  fragment: { ...ANYWHERE, heading: fragmentHeading, paragraph: operativeNumber, item, text: fragmentText },
};

/**
 * The places of the blocks of one text (by index from the text's start) and its lists; indexes of blocks and lists are those of the
 * segment.
 */
export interface TextOutline {
  readonly places: readonly Place[];
  readonly lists: readonly NumberedList[];
}

/**
 * Works out what each block of a text is. `blocks` are those of the segment, `bounds` and the result count in them; `firstList` is the
 * number of lists before.
 */
export function outlineText(
  blocks: readonly Block[],
  bounds: TextBounds,
  text: number,
  firstList: number,
  catalogue: Catalogue,
): TextOutline {
  const walk = walkOf(blocks, bounds, text, catalogue);
  const places: Place[] = [];
  const lists: { readonly list: OpenList; readonly members: DraftMember[] }[] = [];
  let state = startOf(walk);
  for (let index = bounds.start; index < bounds.end; index += 1) {
    const block = blocks[index];
    if (block === undefined) continue;
    if (index === walk.body?.block) state = { ...state, part: walk.body.part };
    const isHead = isPageHead(blocks, index, state.part === 'front' ? 'front' : 'body', walk.page);
    const handler = isHead ? furniture : HANDLERS[state.part][block.kind];
    const step = (isHead ? undefined : quotedBlock(walk, state, block, index)) ?? handler(walk, state, block, index);
    state = step.state;
    places.push(step.place.list < 0 ? step.place : { ...step.place, list: step.place.list + firstList });
    for (const list of step.opened) lists.push({ list, members: [] });
    for (const { list, member } of step.joined) lists[list]?.members.push(member);
  }
  return { places, lists: lists.map(({ list, members }) => finishList(list, members)) };
}
