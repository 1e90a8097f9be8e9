import type { Catalogue } from '../../catalogue/catalogue';
import type { OpeningKind, OpeningMatch, Openings } from '../../catalogue/openings';
import type { Block } from '../../syntax/block';
import { rememberWith } from '../../text/remember';

/** What a paragraph opens with and where; offsets are UTF-16 units in the block's text. */
export interface ParagraphOpening {
  readonly match: OpeningMatch;
  /** The words that were matched, as `BlockSummary.opening` has them. */
  readonly words: string;
  /** What follows them there. */
  readonly rest: string;
  /** Where the words begin in `BlockSummary.opening`: after a number that has lost its full stop. */
  readonly lead: number;
  readonly start: number;
  readonly end: number;
}

/** What a block opens with as a paragraph of that kind, remembered with the block; undefined where no known phrase opens it. */
export function openingOf(block: Block, kind: OpeningKind, { openings }: Pick<Catalogue, 'openings'>): ParagraphOpening | undefined {
  return openingsAs[kind](block, openings);
}

/** The offset in the block's text of a character of `BlockSummary.opening`, which leaves out emphasis and folds spaces. */
export function offsetOfOpening(block: Block, index: number): number {
  const { text, summary } = block;
  let at = summary.start;
  for (let read = 0; at < summary.end; at += 1) {
    const wanted = summary.opening.charCodeAt(read);
    const written = text.charCodeAt(at);
    if (written !== wanted && (wanted !== 32 || !isGap(written))) continue;
    if (read === index) return at;
    read += 1;
  }
  return at;
}

/** A blank or a line end, of any kind. */
function isGap(code: number): boolean {
  return code === 32 || (code <= 13 && code >= 9) || (code > 127 && /\s/.test(String.fromCharCode(code)));
}

/** The word with a capital, or with a small letter, at its beginning. */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The words with a small letter at their beginning. */
export function uncapitalized(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Blocks never change, so what was matched once holds as long as the block lives. */
const openingsAs: Readonly<Record<OpeningKind, (block: Block, openings: Openings) => ParagraphOpening | undefined>> = {
  operative: rememberWith((block: Block, openings: Openings) => readOpening(block, 'operative', openings)),
  preambular: rememberWith((block: Block, openings: Openings) => readOpening(block, 'preambular', openings)),
};

function readOpening(block: Block, kind: OpeningKind, openings: Openings): ParagraphOpening | undefined {
  const { opening, candidate } = block.summary;
  const lead = candidate === undefined ? 0 : (/^\d{1,3},?\s*/.exec(opening)?.[0].length ?? 0);
  const words = lead === 0 ? opening : opening.slice(lead);
  const match = kind === 'operative' ? openings.matchOperative(words) : openings.matchPreambular(words);
  if (match === undefined) return undefined;
  const end = offsetOfOpening(block, lead + match.length - 1) + 1;
  return { match, words: words.slice(0, match.length), rest: words.slice(match.length), lead, start: offsetOfOpening(block, lead), end };
}
