import type { SymbolKind } from 'vscode-languageserver-types';
import type { PlacedSegment } from '../../model/model';
import type { Segment, SegmentSpan } from '../../model/segment';
import { inlineSpansOf } from '../../syntax/inline';
import { contentSpan } from '../at/spot';

/**
 * What of a text is found in the whole workspace and may cite something: its symbol, its titles and headings, its paragraphs with their
 * items in them.
 */
export interface Paragraph {
  readonly kind: ParagraphKind;
  /** The label and the first words, on one line. */
  readonly name: string;
  readonly span: SegmentSpan;
}

/** In the numbers of the wire, so that each part has an icon of its own. */
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[keyof typeof PARAGRAPH_KINDS];

/** The kinds of {@link Paragraph} as kinds of symbols. */
export const PARAGRAPH_KINDS = {
  symbol: 1 satisfies typeof SymbolKind.File,
  heading: 4 satisfies typeof SymbolKind.Package,
  preambular: 8 satisfies typeof SymbolKind.Field,
  operative: 12 satisfies typeof SymbolKind.Function,
  title: 15 satisfies typeof SymbolKind.String,
} as const;

/**
 * The paragraphs of a segment in the order of the text, and for each block the index of the one that it belongs to, -1 for those before the
 * first.
 */
export interface Paragraphs {
  readonly all: readonly Paragraph[];
  readonly ownerOf: (block: number) => number;
}

/** Reads the paragraphs of a segment. Remembered with the segment. */
export function paragraphsOf(placed: PlacedSegment): Paragraphs {
  const known = remembered.get(placed.segment);
  if (known !== undefined) return known;
  const value = readParagraphs(placed);
  remembered.set(placed.segment, value);
  return value;
}

const remembered = new WeakMap<Segment, Paragraphs>();

function readParagraphs(placed: PlacedSegment): Paragraphs {
  const { segment } = placed;
  const all: Paragraph[] = [];
  const owners: number[] = [];
  const symbols = new Set<number>();
  segment.places.forEach((place, block) => {
    const kind = kindOf(segment, block, symbols);
    if (kind === PARAGRAPH_KINDS.symbol) symbols.add(place.text);
    if (kind !== undefined)
      all.push({
        kind,
        name: kind === PARAGRAPH_KINDS.symbol ? symbolIn(segment, block) : paragraphName(segment, block),
        span: contentSpan(placed, block),
      });
    owners.push(kind === undefined ? (owners[Math.max(place.joins, place.parent)] ?? all.length - 1) : all.length - 1);
  });
  const ofNotes = ownersOfNotes(segment, owners);
  return { all, ownerOf: (block) => ofNotes.get(block) ?? owners[block] ?? -1 };
}

function kindOf({ places, blocks }: Segment, block: number, symbols: ReadonlySet<number>): ParagraphKind | undefined {
  const place = places[block];
  const content = blocks[block];
  if (place === undefined || content === undefined || place.joins >= 0) return undefined;
  switch (place.role) {
    case 'masthead':
      return !symbols.has(place.text) && inlineSpansOf(content, 'symbol').length > 0 && content.summary.opening.length < 60
        ? PARAGRAPH_KINDS.symbol
        : undefined;
    case 'title':
      return PARAGRAPH_KINDS.title;
    case 'heading':
    case 'subheading':
      return PARAGRAPH_KINDS.heading;
    case 'preambular':
      return PARAGRAPH_KINDS.preambular;
    case 'operative':
    case 'item':
    case 'text':
      return place.parent < 0 ? PARAGRAPH_KINDS.operative : undefined;
    default:
      return undefined;
  }
}

/** First words are shown up to this length. */
const LONGEST = 90;

/** The label and the first words of a block, on one line; `…` where it has neither. */
export function paragraphName({ blocks }: Segment, block: number): string {
  const content = blocks[block];
  if (content === undefined) return '…';
  const { label, opening } = content.summary;
  const words = opening.length <= LONGEST ? opening : `${opening.slice(0, Math.max(20, opening.lastIndexOf(' ', LONGEST)))}…`;
  const written = label === undefined ? '' : content.text.slice(label.start, label.end).trim();
  return `${written} ${words}`.trim() || '…';
}

function symbolIn({ blocks }: Segment, block: number): string {
  const content = blocks[block];
  return content === undefined ? '…' : (inlineSpansOf(content, 'symbol')[0]?.symbol ?? content.summary.opening);
}

/** What a note cites, the paragraph with its mark cites; where a number is used again, the last mark above the note. */
function ownersOfNotes(segment: Segment, owners: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { notes, marks } of segment.notes) {
    const byLabel = new Map<string, number[]>();
    for (const { mark, block } of marks) byLabel.set(mark.label, [...(byLabel.get(mark.label) ?? []), block]);
    for (const { block, label } of notes) {
      const own = byLabel.get(label.value);
      const owner = owners[own?.findLast((mark) => mark < block) ?? own?.[0] ?? -1];
      if (owner !== undefined) found.set(block, owner);
    }
  }
  return found;
}
