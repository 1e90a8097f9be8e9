import type { Segment } from './segment';

/** A line of a masthead, with the offsets of its words in its block. */
export interface MastheadLine {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The lines of the masthead of a text of a segment, without the spaces round them; `[]` where it has none. */
export function mastheadLines({ blocks, places }: Segment, text: number): readonly MastheadLine[] {
  return blocks.flatMap((block, index): readonly MastheadLine[] => {
    const place = places[index];
    if (place?.role !== 'masthead' || place.text !== text) return [];
    const lines: MastheadLine[] = [];
    let at = 0;
    for (const piece of block.text.split(/(\r\n|\r|\n)/)) {
      const words = piece.trim();
      const start = at + piece.indexOf(words);
      if (words !== '') lines.push({ block: index, start, end: start + words.length, words });
      at += piece.length;
    }
    return lines;
  });
}
