import type { Catalogue } from '../../catalogue/catalogue';
import type { Segment, SegmentSpan } from '../../model/segment';
import type { ModelReading } from './reading';

/** The phrase that a paragraph opens with. */
export interface Phrase extends SegmentSpan {
  readonly kind: 'preambular' | 'operative';
  /** Its words as the catalogue has them: `recalling also`. */
  readonly words: string;
  /** Whether the draft has it in italics; else it is put in italics only where it is printed. */
  readonly italics: 'source' | 'print';
}

/** The phrases of a segment by their blocks. */
export type PhrasesOf = ReadonlyMap<number, Phrase>;

/** The phrases that the paragraphs of a segment open with; one whose italics cover only a part of it is left as it is. */
export function phrasesOf(segment: Segment, catalogue: Catalogue, reading: ModelReading): PhrasesOf {
  const phrases = new Map<number, Phrase>();
  for (const { kind, block: index } of reading.paragraphsOf(segment)) {
    const block = segment.blocks[index];
    const opening = block === undefined ? undefined : reading.openingOf(block, kind, catalogue);
    if (block === undefined || opening === undefined || opening.words.startsWith('Acting ')) continue;
    const cover = /[*_]/.test(block.text) ? reading.italicCover(block, opening) : 'none';
    if (cover === 'part') continue;
    const { start } = opening;
    const end = reading.italicEnd(block, opening);
    phrases.set(index, {
      kind,
      block: index,
      start,
      end,
      words: block.text.slice(start, end).replaceAll(/[*_]/g, ''),
      italics: cover === 'none' ? 'print' : 'source',
    });
  }
  return phrases;
}
