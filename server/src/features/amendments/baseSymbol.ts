import { findSymbols } from '../../syntax/symbols';
import type { Segment } from '../../model/segment';

/** The symbols of the documents that the lines of the masthead print for themselves; `[]` for none. */
export function mastheadSymbols({ blocks, places }: Segment): readonly string[] {
  return blocks.flatMap(({ text, summary }, index) => {
    if (places[index]?.role !== 'masthead' || /\b(?:report|contained in|draft resolution)\b/iu.test(text)) return [];
    return findSymbols(text, summary.start, summary.end).map(({ symbol }) => symbol);
  });
}
