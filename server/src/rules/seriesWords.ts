import type { Catalogue } from '../catalogue/catalogue';
import type { OpeningMatch } from '../catalogue/opening';
import { seriesFaults, type SeriesFault } from '../model/series/faults';
import { seriesWordEdits, seriesWordSpan } from '../model/series/word';
import type { Segment, SegmentSpan } from '../model/segment';
import { message, type FixDraft } from './rule';

/** An *also* or *further* that its sequence does not bear out. */
export interface WrongSeriesWord {
  readonly span: SegmentSpan;
  /** The word that stands there. */
  readonly word: NonNullable<OpeningMatch['series']>;
  /** The word that should; undefined where none should. */
  readonly wanted: 'also' | 'further' | undefined;
  /** Writes the word that should stand there, or takes away the one that does. */
  readonly fixes: () => readonly FixDraft[];
}

/** The words of a segment that are wrong in that way, in the order of the text. */
export function wrongSeriesWords(segment: Segment, catalogue: Catalogue, kind: SeriesFault): readonly WrongSeriesWord[] {
  return seriesFaults(segment, catalogue).flatMap(({ fault, paragraph, opening, wanted }): readonly WrongSeriesWord[] => {
    const block = segment.blocks[paragraph.block];
    const word = opening.match.series;
    if (fault !== kind || word === undefined || block === undefined) return [];
    const edits = seriesWordEdits(block, paragraph.block, opening, wanted);
    const title = wanted === undefined ? message('Remove “{0}”', word) : message('Write “{0}”', wanted);
    return [
      {
        span: seriesWordSpan(block, paragraph.block, opening),
        word,
        wanted,
        fixes: () => [{ title, preferred: true, safe: true, edits }],
      },
    ];
  });
}
