import type { SegmentEdit, SegmentSpan } from '../segment';
import type { Block } from '../../syntax/block';
import { offsetOfOpening, type ParagraphOpening } from '../openings/paragraphOpenings';

/**
 * The edits that give an opening another series word, or none, in its right place: before a finite verb, after the whole phrase of a
 * participle
 * (RULES.md AF-03). Emphasis signs stay where they are. `index` is the block's index in the segment.
 */
export function seriesWordEdits(
  block: Block,
  index: number,
  opening: ParagraphOpening,
  wanted: 'also' | 'further' | undefined,
): readonly SegmentEdit[] {
  const { match, words, lead } = opening;
  const edits: SegmentEdit[] = [];
  const replace = (from: number, to: number, newText: string): void => {
    edits.push({ block: index, start: offsetOfOpening(block, lead + from), end: offsetOfOpening(block, lead + to - 1) + 1, newText });
  };
  const place = match.opening.kind === 'operative' ? 'before' : 'after';
  const written = wordPlace(opening);
  if (written !== undefined && written.place === place && wanted !== undefined) {
    const { from, to } = written;
    replace(from, to, from === 0 ? wanted.charAt(0).toUpperCase() + wanted.slice(1) : wanted);
    return edits;
  }
  if (written?.place === 'before') {
    const start = offsetOfOpening(block, lead);
    const blank = /^\s+/.exec(block.text.slice(start + written.to))?.[0].length ?? 0;
    edits.push({ block: index, start, end: start + written.to + blank, newText: '' });
    const next = written.to + 1;
    replace(next, next + 1, words.charAt(next).toUpperCase());
  } else if (written?.place === 'after') {
    replace(written.from - 1, written.to, '');
  }
  if (wanted === undefined) return edits;
  if (place === 'before') {
    replace(0, 1, `${wanted.charAt(0).toUpperCase()}${wanted.slice(1)} ${words.charAt(0).toLowerCase()}`);
  } else {
    const end = phraseEnd(opening, written?.place === 'before' ? written.to + 1 : 0);
    const letter = words.charAt(end - 1);
    replace(end - 1, end, `${letter} ${wanted}`);
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** Where the series word stands, or the whole opening where it has none; `index` is the block's index in the segment. */
export function seriesWordSpan(block: Block, index: number, opening: ParagraphOpening): SegmentSpan {
  const written = wordPlace(opening);
  if (written === undefined) return { block: index, start: opening.start, end: opening.end };
  return {
    block: index,
    start: offsetOfOpening(block, opening.lead + written.from),
    end: offsetOfOpening(block, opening.lead + written.to - 1) + 1,
  };
}

/** Where the series word stands among the words of an opening; undefined where it has none, or `once again`. */
function wordPlace({
  match,
  words,
}: ParagraphOpening): { readonly from: number; readonly to: number; readonly place: 'before' | 'after' } | undefined {
  if (match.series === undefined || match.series === 'once again' || match.seriesPlace === undefined) return undefined;
  if (match.seriesPlace === 'before') {
    return words.toLowerCase().startsWith(match.series) ? { from: 0, to: match.series.length, place: 'before' } : undefined;
  }
  const from = words.toLowerCase().lastIndexOf(` ${match.series}`) + 1;
  return from === 0 ? undefined : { from, to: from + match.series.length, place: 'after' };
}

/** Where a participle's phrase ends without its closing preposition: `Noting with concern` of `Noting with concern that`. */
function phraseEnd({ match, words }: ParagraphOpening, from: number): number {
  const count = match.key.split(' ').length;
  let end = from;
  for (let word = 0; word < count; word += 1) {
    const blank = words.indexOf(' ', end + (word === 0 ? 0 : 1));
    end = blank < 0 ? words.length : blank;
  }
  return end;
}
