import { remember } from '../text/remember';
import type { Segment } from './segment';

/** A line of a masthead, with the offsets of its words in its block. */
export interface MastheadLine {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/**
 * The lines of the masthead of a text of a segment, without the spaces round them; `[]` where it has none. Remembered with the segment.
 */
export function mastheadLines(segment: Segment, text: number): readonly MastheadLine[] {
  return linesByText(segment).get(text) ?? NONE;
}

const NONE: readonly MastheadLine[] = [];

const linesByText = remember(({ blocks, places }: Segment): ReadonlyMap<number, readonly MastheadLine[]> => {
  const byText = new Map<number, MastheadLine[]>();
  blocks.forEach((block, index) => {
    const place = places[index];
    if (place?.role !== 'masthead') return;
    const lines = byText.get(place.text) ?? [];
    byText.set(place.text, lines);
    let at = 0;
    for (const piece of block.text.split(/(\r\n|\r|\n)/)) {
      const words = piece.trim();
      const start = at + piece.indexOf(words);
      if (words !== '') lines.push({ block: index, start, end: start + words.length, words });
      at += piece.length;
    }
  });
  return byText;
});
