import { inlineSpans } from '../../syntax/inline';
import type { Block } from '../../syntax/block';
import type { DelimitedSpan } from '../../syntax/delimiters';
import type { Catalogue } from '../../catalogue/catalogue';
import { offsetOfOpening, openingOf, type ParagraphOpening } from './paragraphOpenings';
import type { Segment, SegmentSpan } from '../segment';
import { paragraphsOf } from '../paragraphs';
import { matchesOf } from '../../text/matches';

/**
 * The openings of a segment's paragraphs that stand without italics, in order and without emphasis inside, and how many others have them at
 * least in part; an acting clause may have none.
 */
export function openingItalics(
  segment: Segment,
  catalogue: Catalogue,
): { readonly plain: readonly SegmentSpan[]; readonly italic: number } {
  const plain: SegmentSpan[] = [];
  let italic = 0;
  for (const { kind, block: index } of paragraphsOf(segment)) {
    const block = segment.blocks[index];
    const opening = block === undefined ? undefined : openingOf(block, kind, catalogue);
    if (block === undefined || opening === undefined || opening.words.startsWith('Acting ')) continue;
    if (/[*_]/.test(block.text) && italicCover(block, opening) !== 'none') italic += 1;
    else plain.push({ block: index, start: opening.start, end: italicEnd(block, opening) });
  }
  return { plain, italic };
}

/** What of a paragraph decides whether its opening counts as one in italics, as {@link openingItalics} does. */
export function coverOf(block: Block, kind: 'preambular' | 'operative', catalogue: Catalogue): string {
  const opening = openingOf(block, kind, catalogue);
  if (opening === undefined || opening.words.startsWith('Acting ')) return '';
  return /[*_]/.test(block.text) ? italicCover(block, opening) : 'none';
}

/** Words that are to open a block at an offset, in italics where the other openings of the segment are and none stand there yet. */
export function asOpening(segment: Segment, catalogue: Catalogue, block: Block, start: number, words: string): string {
  const covered = '*_'.includes(block.text.charAt(start - 1) || ' ');
  return !covered && openingItalics(segment, catalogue).italic > 0 ? `*${words}*` : words;
}

/** How far italics (or bold) cover an opening: wholly, in part, or not at all. */
export type ItalicCover = 'whole' | 'part' | 'none';

/**
 * How far the italics of a block cover its opening; a closing preposition (`of`, `that`) and what is decided or requested may stay outside.
 */
export function italicCover(block: Block, opening: ParagraphOpening): ItalicCover {
  const { start } = opening;
  const end = italicEnd(block, opening);
  const spans = inlineSpans(block).filter(
    (span): span is DelimitedSpan => (span.kind === 'italics' || span.kind === 'bold') && span.innerStart < end && span.innerEnd > start,
  );
  if (spans.length === 0) return 'none';
  let covered = start;
  for (const span of spans) {
    if (/\S/.test(block.text.slice(covered, Math.max(covered, span.start)))) return 'part';
    covered = Math.max(covered, span.end);
  }
  return /^[\s*_]*$/.test(block.text.slice(covered, end)) ? 'whole' : 'part';
}

/** Where the italics of an opening end at the earliest: after the words of its key and its series word. */
export function italicEnd(block: Block, { match, words, lead }: ParagraphOpening): number {
  const whole = match.key.replace(CLOSING_PREPOSITION, '');
  // As a rule nothing but the key stands there, and no series word that has to be found among its words.
  const opens = words.toLowerCase();
  if (match.series === undefined && (opens === whole || opens.startsWith(`${whole} `)))
    return offsetOfOpening(block, lead + whole.length - 1) + 1;
  const key = whole.split(' ');
  let read = 0;
  let last = 0;
  for (const word of matchesOf(words, /\S+/g)) {
    const written = word[0].toLowerCase();
    if (written === key[read]) read += 1;
    else if (written !== match.series && read === key.length) break;
    last = word.index + word[0].length;
  }
  return offsetOfOpening(block, lead + last - 1) + 1;
}

/**
 * Where the italics of an opening end: those that the text has there, else those that it would be printed with. Of what is decided or
 * requested, and of the clause on Chapter VII, only the verb is printed in italics.
 */
export function printedItalicEnd(block: Block, opening: ParagraphOpening): number {
  const { start, words } = opening;
  const written = inlineSpans(block).find(
    (span): span is DelimitedSpan => (span.kind === 'italics' || span.kind === 'bold') && span.start <= start && start < span.innerEnd,
  );
  if (written !== undefined) return written.innerEnd;
  const verb = /^(?:(?:Also|Further) )?(?:acting(?= under )|(?:decides|requests)(?= (?:to|the) ))/iu.exec(`${words} `)?.[0];
  return verb === undefined ? italicEnd(block, opening) : offsetOfOpening(block, opening.lead + verb.length - 1) + 1;
}

/** A preposition that may stand outside the italics. */
const CLOSING_PREPOSITION = / (?:for|in|on|to|with)$/;
