import { remember } from '../../text/remember';
import { fold } from '../../compare/unitWords';
import type { Unit, UnitWord } from '../../compare/unit';
import type { SegmentSpan } from '../../model/segment';

/** Where words stand in a unit: from the first to the last block that holds a part of them, both ends by their offsets. */
export interface FoundWords {
  readonly unit: number;
  readonly start: { readonly block: number; readonly offset: number };
  readonly end: { readonly block: number; readonly offset: number };
}

/** The own words of a unit as they are looked for: one form of quotation marks, dashes and spaces, no emphasis, no footnote marks. */
interface Plain {
  readonly text: string;
  /** The words in order with where each begins in the text; marks have no length. */
  readonly words: readonly { readonly at: number; readonly word: UnitWord }[];
}

/** Every place in the own words of a unit at which some words stand, whole words only. `caseCounts` as the words of drafts are looked for first. */
export function findWords(unit: Unit, index: number, words: string, letters: 'exact' | 'any case'): readonly FoundWords[] {
  const wanted = plainQuote(words);
  if (wanted === '') return [];
  const plain = plainOf(unit);
  const [text, sought] = letters === 'exact' ? [plain.text, wanted] : [plain.text.toLowerCase(), wanted.toLowerCase()];
  const found: FoundWords[] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    if (splitsWord(text, at) || splitsWord(text, end)) continue;
    const from = startOf(plain, at);
    const to = endOf(plain, end, ENDS_WITH_MARK.test(words.trim()) ? 'with marks' : 'without');
    if (from !== undefined && to !== undefined) found.push({ unit: index, start: from, end: to });
  }
  return found;
}

/** The words between quotation marks of an amendment as they are looked for. */
export function plainQuote(words: string): string {
  return fold(words.replace(MARKS, '').replace(/[*_]+/g, '').trim()).replace(/\s+/gu, ' ');
}

/** The own words of a unit on one line, as they are looked for. */
export function plainWords(unit: Unit): string {
  return plainOf(unit).text;
}

const MARKS = /[⁰¹²³⁴-⁹]{1,3}(?=$|[\s,;.:”"’)])|\[\^[^\]\s]{1,40}\]/gu;
const ENDS_WITH_MARK = /(?:[⁰¹²³⁴-⁹]|\[\^[^\]\s]{1,40}\])$/u;

const plainOf = remember((unit: Unit): Plain => {
  let text = '';
  const words = unit.words.map((word) => {
    if (word.note !== undefined) return { at: text.length, word };
    if (word.spaced && text !== '') text += ' ';
    const at = text.length;
    text += fold(word.shown);
    return { at, word };
  });
  const plain = { text, words };
  return plain;
});

/** “use” does not stand in *because*. */
function splitsWord(text: string, at: number): boolean {
  return LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
}

const LETTER = /[\p{L}\p{N}]/u;

function startOf({ words }: Plain, at: number): FoundWords['start'] | undefined {
  const found = words.find(({ at: from, word }) => word.note === undefined && at < from + word.shown.length);
  return found === undefined ? undefined : inside(found.word, Math.max(0, at - found.at), 'start');
}

function endOf({ words }: Plain, end: number, marks: 'with marks' | 'without'): FoundWords['end'] | undefined {
  const last = words.findLastIndex(({ at, word }) => word.note === undefined && at < end);
  const found = words[last];
  if (found === undefined) return undefined;
  let place = inside(found.word, Math.min(end - found.at, found.word.shown.length), 'end');
  if (marks === 'without') return place;
  for (const { word } of words.slice(last + 1)) {
    if (word.note === undefined) break;
    place = { block: word.span.block, offset: word.span.end };
  }
  return place;
}

/** An offset in a word as one in its block; a word with signs of emphasis inside is taken whole. */
function inside({ span, shown }: UnitWord, offset: number, side: 'start' | 'end'): FoundWords['start'] {
  const { block, start, end }: SegmentSpan = span;
  if (end - start === shown.length) return { block, offset: start + offset };
  return { block, offset: side === 'start' ? start : end };
}

/** The offset after the footnote marks that stand directly after some words: what is inserted after the words does not part them from their marks. */
export function afterMarks(unit: Unit, end: FoundWords['end']): FoundWords['end'] {
  let place = end;
  for (const { note, span } of unit.words) {
    if (note !== undefined && span.block === place.block && span.start === place.offset) place = { block: span.block, offset: span.end };
  }
  return place;
}
