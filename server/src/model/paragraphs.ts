import { isAside, type Segment } from './segment';

/** A paragraph of the preamble or of the operative part, with all that belongs to it; numbers are indexes of blocks in the segment. */
export interface Paragraph {
  readonly kind: 'preambular' | 'operative';
  readonly block: number;
  readonly text: number;
  /** Its items of all degrees in order, each with the block in which it ends. */
  readonly items: readonly { readonly block: number; readonly last: number }[];
  /** The block in which its own words end, before the items: another one where a page broke it. */
  readonly ownLast: number;
  /** The block in which the last of its items ends, or `ownLast`. */
  readonly last: number;
  /** Whether it opens its part or stands after a heading or a stretch that belongs to no paragraph. */
  readonly first: boolean;
  /** Whether nothing but text that belongs to no paragraph, such as a quotation or a table, stands between it and the one before. */
  readonly afterText: boolean;
  /** Whether something that belongs to no paragraph stands directly after it: an unlabelled stretch, a quoted text. */
  readonly followedByText: boolean;
  readonly labelled: boolean;
  /**
   * Whether it is what a decision decides: the sentence that begins with its organ, or the items with finite verbs below its last preambular
   * paragraph (of which the first is `block`).
   */
  readonly decides: boolean;
}

/** The paragraphs of a segment in order, without annexes and fragments; remembered with its places. */
export function paragraphsOf(segment: Segment): readonly Paragraph[] {
  const known = remembered.get(segment.places);
  if (known !== undefined) return known;
  const paragraphs = readParagraphs(segment);
  remembered.set(segment.places, paragraphs);
  return paragraphs;
}

/** They rest on the places alone, which stay while words inside a paragraph change. */
const remembered = new WeakMap<Segment['places'], readonly Paragraph[]>();

/** A label without words is no paragraph yet. */
function isEmpty({ blocks }: Segment, index: number): boolean {
  const summary = blocks[index]?.summary;
  return summary !== undefined && summary.start >= summary.end;
}

interface OpenParagraph {
  readonly kind: Paragraph['kind'];
  readonly block: number;
  readonly text: number;
  readonly first: boolean;
  readonly afterText: boolean;
  readonly labelled: boolean;
  readonly decides: boolean;
  readonly items: { readonly block: number; last: number }[];
  ownLast: number;
  last: number;
  followedByText: boolean;
}

function readParagraphs(segment: Segment): readonly Paragraph[] {
  const paragraphs: OpenParagraph[] = [];
  let current: OpenParagraph | undefined;
  let first = true;
  let afterText = false;
  segment.places.forEach((place, index) => {
    const { role, part } = place;
    if (isAside(role)) return;
    if (part !== 'preamble' && part !== 'operative') {
      current = undefined;
      first = true;
      afterText = false;
    } else if (place.joins >= 0) {
      if (current === undefined) return;
      const item = current.items.at(-1);
      if (item === undefined) current.ownLast = index;
      else item.last = index;
      current.last = index;
    } else if (role === 'item' && part === 'operative' && current?.kind === 'preambular') {
      current.followedByText = true;
      current = { ...opened('operative', index, place.text, true), decides: true, items: [{ block: index, last: index }] };
      paragraphs.push(current);
    } else if (role === 'item') {
      current?.items.push({ block: index, last: index });
      if (current !== undefined) current.last = index;
    } else if (role === 'preambular' || role === 'operative') {
      if (isEmpty(segment, index)) return;
      if (paragraphs.length > 0 && paragraphs.at(-1)?.kind !== role) {
        first = true;
        afterText = false;
      }
      const text = segment.texts[place.text];
      const decides = role === 'operative' && place.list < 0 && text?.organ !== undefined && text.enacting < 0;
      current = { ...opened(role, index, place.text, first), afterText, labelled: place.list >= 0, decides };
      paragraphs.push(current);
      first = false;
      afterText = false;
    } else {
      if (role === 'text' && current !== undefined) current.followedByText = true;
      // Lines without an ending below a colon are a list or a table that has no labels.
      const isText =
        role === 'text' || (role === 'subheading' && (afterText || segment.blocks[paragraphs.at(-1)?.last ?? -1]?.summary.ending === ':'));
      afterText = isText && (afterText || !first);
      current = undefined;
      first = true;
    }
  });
  return paragraphs;
}

function opened(kind: Paragraph['kind'], block: number, text: number, first: boolean): OpenParagraph {
  return {
    kind,
    block,
    text,
    first,
    afterText: false,
    labelled: false,
    decides: false,
    items: [],
    ownLast: block,
    last: block,
    followedByText: false,
  };
}
