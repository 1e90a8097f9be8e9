import { LINE_END } from '../../text/lineEnds';
import { numberingsAt } from '../../model/numberings';
import { isAside, type ListMember, type NumberedList, type Segment } from '../../model/segment';

/** A paragraph or an item with all that goes where it goes: the comments directly above it, its items, what follows it without a label. */
export interface Unit {
  readonly kind: 'operative' | 'preambular' | 'item';
  /** The block of its own words. */
  readonly block: number;
  /** The first block that belongs to it and the block after the last one. */
  readonly start: number;
  readonly end: number;
  /** The list that it is a member of; undefined for a preambular paragraph and for an operative one without a number. */
  readonly list: NumberedList | undefined;
  readonly member: ListMember | undefined;
  /** The blocks of what it can change places with, itself among them, in order. */
  readonly siblings: readonly number[];
}

/** The paragraph or item that a block belongs to; undefined for blocks that belong to none (masthead, headings, notes after the text). */
export function unitAt(segment: Segment, block: number): Unit | undefined {
  const owner = ownerOf(segment, block);
  return owner === undefined ? undefined : unitOf(segment, owner);
}

/** The unit of a block that is a paragraph or an item itself. */
export function unitOf(segment: Segment, block: number): Unit | undefined {
  const place = segment.places[block];
  if (place === undefined) return undefined;
  const { role } = place;
  if (role !== 'operative' && role !== 'preambular' && role !== 'item') return undefined;
  const { list, member } = numberingsAt(segment, block).find((one) => one.list.degree === place.degree) ?? {};
  const siblings = list?.members.map((other) => other.block) ?? (role === 'preambular' ? preambularOf(segment, block) : [block]);
  return { kind: role, block, start: startOf(segment, block), end: endOf(segment, block), list, member, siblings };
}

/** Whether a heading of any kind stands between two blocks. */
export function headingBetween(segment: Segment, from: number, to: number): number | undefined {
  for (let at = from; at < to; at += 1) {
    const role = segment.places[at]?.role;
    if (role === 'heading' || role === 'subheading') return at;
  }
  return undefined;
}

/** Whether a block is a clause that stands last: in the operative part, in the preamble. */
export function closesPart({ blocks }: Segment, block: number): boolean {
  return /^(?:(?:(?:Also|Further) d|D)ecides (?:also |further )?to remain (?:actively )?seized|Acting under Chapter VII)\b/.test(
    blocks[block]?.summary.opening ?? '',
  );
}

/** What a block goes on with, or the paragraph that an unlabelled stretch, a note or a comment in its middle stands in. */
function ownerOf(segment: Segment, block: number): number | undefined {
  const place = segment.places[block];
  if (place === undefined) return undefined;
  if (place.joins >= 0) return ownerOf(segment, place.joins);
  if (isParagraphRole(place.role)) return block;
  if (place.role === 'comment' && isParagraphRole(segment.places[block + 1]?.role) && startOf(segment, block + 1) <= block)
    return block + 1;
  for (let at = block - 1; at >= 0; at -= 1) {
    if (!isParagraphRole(segment.places[at]?.role)) continue;
    return endOf(segment, at) > block ? at : undefined;
  }
  return undefined;
}

function isParagraphRole(role: string | undefined): boolean {
  return role === 'operative' || role === 'preambular' || role === 'item';
}

/** Comments that stand directly above a paragraph speak of it. One that opens or closes a stretch of the file stays where it is. */
function startOf(segment: Segment, block: number): number {
  let start = block;
  for (let above = block - 1; segment.places[above]?.role === 'comment'; above -= 1) {
    const text = segment.blocks[above]?.text ?? '';
    const stretch = /resolution-(?:disable|enable)(?!-next-line)/.test(text);
    const apart = text.split(LINE_END).length > 2 && !text.includes('resolution-disable-next-line');
    if (stretch || apart) break;
    start = above;
  }
  return start;
}

/** The block after the last item or unlabelled stretch of a paragraph; notes and comments after that do not belong to it. */
function endOf({ places, blocks }: Segment, block: number): number {
  const own = places[block];
  let end = block + 1;
  if (own === undefined) return end;
  for (let at = block + 1; at < blocks.length; at += 1) {
    const place = places[at];
    if (place === undefined || place.text !== own.text || place.part !== own.part) break;
    const { role } = place;
    if (role === 'operative' || role === 'preambular' || role === 'closing' || role === 'enacting' || role === 'masthead') break;
    if (role === 'item') {
      if (place.degree <= Math.max(own.degree, 1)) break;
      end = at + 1;
    } else if (role === 'text' && end === at - gapBehind(places, at)) {
      end = at + 1;
    }
  }
  return end;
}

/** How many notes, rules, comments and blank lines stand directly before a block. */
function gapBehind(places: Segment['places'], block: number): number {
  let gap = 0;
  for (let at = block - 1; at >= 0; at -= 1) {
    if (!isAside(places[at]?.role)) break;
    gap += 1;
  }
  return gap;
}

/** The unlabelled paragraphs of the preamble that a block stands in. */
function preambularOf({ places, blocks }: Segment, block: number): readonly number[] {
  const text = places[block]?.text;
  return places.flatMap((place, at) =>
    place.role === 'preambular' && place.text === text && blocks[at]?.summary.label === undefined ? [at] : [],
  );
}
