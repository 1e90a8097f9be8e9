import { isBlank, isCapital, isDigit, isInvisible, isLineEnd, isSmall } from '../text/characters';
import { emphasisAndMarks, type FootnoteMark } from './marks';
import { readCandidate, type Label, type LabelCandidate } from './label';
import { isWordless, type BlockKind } from './blockKind';
import type { LineShape } from './line';

/** What a block says of itself, small enough to be folded at every keystroke. Offsets are UTF-16 units in the block's text. */
export interface BlockSummary {
  readonly label: Label | undefined;
  readonly candidate: LabelCandidate | undefined;
  /** The content without label, leading spaces, trailing spaces and line ends. */
  readonly start: number;
  readonly end: number;
  /** The sign that ends the content, marks, quotes and closing brackets aside: `, ; : .`, or empty. */
  readonly ending: '' | ',' | ';' | ':' | '.' | '?' | '!';
  /** The joining word after the ending sign (`…; and`), or empty. */
  readonly joiner: '' | 'and' | 'or';
  /**
   * The first characters of the content (120 at most), without negotiating brackets before them, emphasis signs and invisible characters,
   * spaces and line breaks folded to one space.
   */
  readonly opening: string;
  readonly opensWith: 'capital' | 'small' | 'digit' | 'other';
  /** Footnote marks in the order of the text, asterisk marks and possible old marks (`1/`) included. */
  readonly marks: readonly FootnoteMark[];
  /** The organ of a block that has the shape of an enacting line, without `The` and the comma. */
  readonly enacting: EnactingShape | undefined;
  /** Whether the content is wholly `[ … ]`. */
  readonly bracketed: boolean;
}

/** A whole block of the shape `The … Council,`; without the comma it may be one. */
export interface EnactingShape {
  readonly organ: string;
  readonly comma: boolean;
  readonly quoted: boolean;
}

const NO_MARKS: readonly FootnoteMark[] = [];

/** The summary of a block's text, given the shape of the line that opens it. */
export function summarize(text: string, kind: BlockKind, shape: LineShape | undefined): BlockSummary {
  const end = contentEnd(text);
  const label = shape?.label;
  // A character that nobody sees may belong to a label and end the text.
  let start = Math.min(label?.end ?? shape?.start ?? end, end);
  // The bracket of `[4.] Urges …` belongs to the label.
  if (label !== undefined) while (text.charCodeAt(start) === 93) start += 1;
  while (start < end && isUnseen(text.charCodeAt(start))) start += 1;
  const reads = !isWordless(kind);
  const candidate =
    kind === 'text' && isDigit(text.charCodeAt(start)) ? readCandidate(text.slice(0, firstLineEnd(text, start)), start) : undefined;
  const { marks, signs } = reads ? emphasisAndMarks(text, start, end) : { marks: NO_MARKS, signs: undefined };
  const opening = reads ? openingOf(text, afterBrackets(text, start, end), end, signs) : '';
  const close = reads ? endingOf(text, start, end, marks) : { ending: '' as const, joiner: '' as const };
  const bracketed = text.charCodeAt(start) === 91 && text.charCodeAt(end - 1) === 93 && text.charAt(start + 1) !== '^';
  return {
    label,
    candidate,
    start,
    end,
    ending: close.ending,
    joiner: close.joiner,
    opening,
    opensWith: opensWith(opening),
    marks,
    enacting: kind === 'text' ? enactingOf(text, start, end) : undefined,
    bracketed,
  };
}

function isUnseen(code: number): boolean {
  return isBlank(code) || isInvisible(code) || isLineEnd(code);
}

function contentEnd(text: string): number {
  let end = text.length;
  while (end > 0 && isUnseen(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** Where the content begins when negotiating brackets before it are passed over: they change nothing in what a paragraph opens with. */
function afterBrackets(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text.charCodeAt(at) === 91 || isUnseen(text.charCodeAt(at))) && text.charAt(at + 1) !== '^') at += 1;
  return at;
}

function firstLineEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end += 1;
  return end;
}

/** What must be folded or left out of an opening. */
const UNEVEN = /[\t\r\n\u00A0\u00AD\u2002-\u200F\u202F\uFEFF]| {2}/;

function openingOf(text: string, start: number, end: number, signs: ReadonlySet<number> | undefined): string {
  const raw = text.slice(start, Math.min(end, start + 120));
  if (signs === undefined && !UNEVEN.test(raw)) return raw;
  const plain = signs === undefined ? undefined : withoutSigns(text, start, end, signs);
  if (plain !== undefined) return plain;
  let opening = '';
  let blank = false;
  for (let at = start; at < end && opening.length < 120; at += 1) {
    const code = text.charCodeAt(at);
    if (isInvisible(code) || signs?.has(at) === true) continue;
    if (isBlank(code) || isLineEnd(code)) {
      blank = opening !== '';
      continue;
    }
    if (blank) opening += ' ';
    blank = false;
    opening += text.charAt(at);
  }
  return opening;
}

/** The opening of a text in which nothing must be folded, put together from what lies between the signs; undefined where something must. */
function withoutSigns(text: string, start: number, end: number, signs: ReadonlySet<number>): string | undefined {
  let opening = '';
  let from = start;
  for (const sign of signs) {
    opening += text.slice(from, sign);
    from = sign + 1;
    if (opening.length >= 120) break;
  }
  if (opening.length < 120) opening += text.slice(from, Math.min(end, from + 120));
  opening = opening.slice(0, 120);
  return UNEVEN.test(opening) || opening.startsWith(' ') ? undefined : opening;
}

function opensWith(opening: string): BlockSummary['opensWith'] {
  let at = 0;
  while (at < opening.length && '"“‘(['.includes(opening.charAt(at))) at += 1;
  const code = opening.charCodeAt(at);
  if (isCapital(code)) return 'capital';
  if (isSmall(code)) return 'small';
  return isDigit(code) ? 'digit' : 'other';
}

/** The end of the content with marks, quotation marks, emphasis and closing brackets taken off. */
function endingOf(
  text: string,
  start: number,
  contentEnd: number,
  marks: readonly FootnoteMark[],
): { ending: BlockSummary['ending']; joiner: BlockSummary['joiner'] } {
  const end = stripEnd(text, start, contentEnd, marks);
  const word = /\s(and|or)$/.exec(text.slice(Math.max(start, end - 4), end));
  if (word !== null) {
    // `all rivers;¹ and`: the sign stands before the mark, the word after it.
    const sign = signBefore(text, start, stripEnd(text, start, end - word[0].length, marks));
    if (sign === ',' || sign === ';' || sign === '.') return { ending: sign, joiner: word[1] === 'or' ? 'or' : 'and' };
  }
  return { ending: signBefore(text, start, end), joiner: '' };
}

/** The sign directly before an offset; none of what stands before the content, such as the stop of its label. */
function signBefore(text: string, start: number, end: number): BlockSummary['ending'] {
  const sign = end > start ? text.charAt(end - 1) : '';
  return sign === ',' || sign === ';' || sign === ':' || sign === '.' || sign === '?' || sign === '!' ? sign : '';
}

function stripEnd(text: string, start: number, from: number, marks: readonly FootnoteMark[]): number {
  let end = from;
  let mark = marks.length - 1;
  for (;;) {
    const before = end;
    while (end > start && (isUnseen(text.charCodeAt(end - 1)) || '"”’\'*_)]\f'.includes(text.charAt(end - 1)))) {
      const last = marks[mark];
      if (last !== undefined && last.end === end) break;
      end -= 1;
    }
    let last = marks[mark];
    while (last !== undefined && last.end > end) {
      mark -= 1;
      last = marks[mark];
    }
    if (last !== undefined && last.end === end) {
      end = last.start;
      mark -= 1;
      if (text.charAt(end - 1) === ',' && marks[mark]?.end === end - 1) end -= 1;
    }
    if (end === before) return end;
  }
}

/** Without emphasis signs. */
const ENACTING = /^(["“]?)The (\p{Lu}[^\r\n;:.?!]{2,190}?)(,?)$/u;

function enactingOf(text: string, start: number, end: number): EnactingShape | undefined {
  if (end - start > 200 || end - start < 8) return undefined;
  if (!/[T*_"“]/.test(text.charAt(start))) return undefined;
  const match = ENACTING.exec(
    text
      .slice(start, end)
      .replace(/[*_]+/g, '')
      .replace(/[\t\r\n ]+/g, ' '),
  );
  const organ = match?.[2];
  if (match === null || organ === undefined) return undefined;
  return { organ, comma: match[3] === ',', quoted: match[1] !== '' };
}
