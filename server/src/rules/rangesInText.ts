import type { Block } from '../syntax/block';
import { matchesOf } from '../text/matches';
import type { Span } from '../text/position';
import { isQuoted } from './prose';

/** A range of days or paragraphs that has a dash where running text has words; offsets are UTF-16 units in the text of the block. */
export interface RangeInText extends Span {
  readonly kind: 'days' | 'paragraphs';
  readonly from: number;
  readonly to: number;
}

/** The ranges of a block that running text would write with words; `[]` for none. Those in brackets, after a place and in quotations are left out. */
export function rangesInText(block: Block): readonly RangeInText[] {
  const { text } = block;
  return [...matchesOf(text, RANGE)].flatMap((found): RangeInText[] => {
    const { days = '', paragraphs = '' } = found.groups ?? {};
    const written = days === '' ? paragraphs : days;
    const start = found.index;
    const [from = 0, to = 0] = written.split(/\s?[-–]\s?/).map(Number);
    if (to <= from || isQuoted(block, start) || isInBrackets(text, start) || NAMED.test(text.slice(0, start))) return [];
    return [{ kind: days === '' ? 'paragraphs' : 'days', start, end: start + written.length, from, to }];
  });
}

/** `New York, 5–9 May` and `the night of 1–2 May` keep the dash. */
const NAMED = /(?:, |\bnights? of )$/;

const RANGE =
  /(?<![\w.,/–-])(?<days>\d{1,2}\s?[-–]\s?\d{1,2})(?=\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)|(?<=\b[Pp]aragraphs\s)(?<paragraphs>\d{1,3}\s?[-–]\s?\d{1,3})(?![\d–/-])/g;

function isInBrackets(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
}
