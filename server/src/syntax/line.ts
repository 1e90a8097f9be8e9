import { BLANK, isBlank, isCapital, isDigit, isInvisible, isRaisedDigit } from '../text/characters';
import { readLabel, type Label } from './label';

/** What the shape of one line says, whatever stands around it; offsets are UTF-16 units in the line. */
export interface LineShape {
  readonly kind: 'comment' | 'rule' | 'paragraph' | 'item' | 'note' | 'heading' | 'text';
  readonly label: Label | undefined;
  /** Where the first character that can be seen stands. */
  readonly start: number;
  /** Where trailing spaces begin. */
  readonly end: number;
}

const B = `[${BLANK}]`;
const RULE = new RegExp(`^[_\\-–—*${BLANK}]+$`);
const RULE_MARKS = /[_\-–—*]/g;
const STRUCTURE = /^(?:Annex|ANNEX|Appendix|APPENDIX|Attachment|ATTACHMENT|Enclosure|ENCLOSURE)(?![\p{L}\d])/u;
const DIVISION = new RegExp(
  `^(?:Article|Rule|Chapter|Section|Part|Principle|ARTICLE|RULE|CHAPTER|SECTION|PART|PRINCIPLE)${B}+(?:\\d{1,3}|[IVXLC]{1,8})(?![\\p{L}\\d])`,
  'u',
);
const NUMERAL_ALONE = /^(?:[IVXLC]{1,8}|[A-Z])\.?$/;
const NUMERAL_STOP = new RegExp(`^(?:[IVXLC]{1,8}|[A-Z])\\.(?:${B}+\\S|[A-Z][a-z]{2})`);
const ROMAN_TITLE = new RegExp(`^[IVXLC]{1,8}${B}+\\p{Lu}`, 'u');
const ENACTING = /^["“*_]{0,3}The \p{Lu}/u;
const ADOPTED_TITLE = new RegExp(`^\\d{1,4}/\\d{1,4}\\.${B}\\p{Lu}`, 'u');
const ITEM_LABEL = /^Item \d{1,3}\.$/;
const CLOSERS = /["”’'*_)\]]/;

/** The shape of a line that is not blank. */
export function shapeOf(line: string): LineShape {
  const start = skipUnseen(line);
  const end = trimmedEnd(line);
  if (line.startsWith('//', start)) return { kind: 'comment', label: undefined, start, end };
  if (isRule(line, start, end)) return { kind: 'rule', label: undefined, start, end };
  const label = readLabel(line, start);
  if (label !== undefined) return { kind: kindOfLabel(label), label, start, end };
  return { kind: isHeading(line, start, end) ? 'heading' : 'text', label: undefined, start, end };
}

/**
 * Whether a line directly under another opens a block of its own (LANGUAGE §2, "Where a block ends"); both are lines that are not blank.
 */
export function opensBlock(line: string, shape: LineShape, above: string, aboveShape: LineShape): boolean {
  if (isApart(shape) || isApart(aboveShape)) return true;
  if (isEnactingLine(line, shape) || isEnactingLine(above, aboveShape)) return true;
  // Text read out of a PDF has most labels on lines of their own: their words stand on the next.
  if (isLabelAlone(above, aboveShape)) return shape.label !== undefined || shape.kind === 'heading' || isLabelAlone(line, shape);
  if (isItemLabel(line, shape)) return isEnded(above, aboveShape);
  const opens = opensLikeBlock(line, shape);
  const aboveEnd = above.charCodeAt(aboveShape.end - 1);
  if (isWhollyBracketed(line, shape) && aboveEnd !== 44 && aboveEnd !== 59) return true;
  if (isWhollyBracketed(above, aboveShape) && opens) return true;
  const first = line.charCodeAt(shape.start);
  if (isDigit(first) && ADOPTED_TITLE.test(line.slice(shape.start, shape.start + 16))) return true;
  if (shape.label !== undefined && allowsLabelBelow(shape.label, above, aboveShape)) return true;
  if (shape.label === undefined && !opens) return false;
  const aboveLength = aboveShape.end - aboveShape.start;
  if (aboveLength + 1 + firstWordLength(line, shape) <= 60) return true;
  return aboveLength > 100 || shape.end - shape.start > 100;
}

/** Whether a line holds nothing but a label: `1.`, `(a)`, `¹`, or the `Item 5.` of a programme of work. */
export function isLabelAlone(line: string, shape: LineShape): boolean {
  return shape.label === undefined ? isItemLabel(line, shape) : skipUnseen(line, shape.label.end) >= shape.end;
}

function isItemLabel(line: string, { kind, start, end }: LineShape): boolean {
  return kind === 'text' && line.startsWith('Item ', start) && ITEM_LABEL.test(line.slice(start, end));
}

/** Whether a line ends in a sign after which a label may follow, quotation marks and brackets aside. */
function isEnded(line: string, shape: LineShape): boolean {
  let end = shape.end;
  while (end > shape.start && CLOSERS.test(line.charAt(end - 1))) end -= 1;
  return ',;:.'.includes(line.charAt(end - 1));
}

/** Where the first character that can be seen stands in a line at or after an offset: spaces and invisible characters are passed over. */
export function skipUnseen(line: string, from = 0): number {
  let at = from;
  while (at < line.length && (isBlank(line.charCodeAt(at)) || isInvisible(line.charCodeAt(at)))) at += 1;
  return at;
}

function trimmedEnd(line: string): number {
  let end = line.length;
  while (end > 0 && (isBlank(line.charCodeAt(end - 1)) || isInvisible(line.charCodeAt(end - 1)))) end -= 1;
  return end;
}

function kindOfLabel(label: Label): 'paragraph' | 'item' | 'note' {
  switch (label.form) {
    case 'number':
    case 'number-bracket':
      return 'paragraph';
    case 'bracketed':
    case 'dotted':
    case 'half-bracketed':
      return 'item';
    default:
      return 'note';
  }
}

function isRule(line: string, start: number, end: number): boolean {
  if (end - start < 3 || !'_-–—*'.includes(line.charAt(start))) return false;
  const seen = line.slice(start, end);
  return RULE.test(seen) && (seen.match(RULE_MARKS)?.length ?? 0) >= 3;
}

function isHeading(line: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from < to && '*_'.includes(line.charAt(from))) from += 1;
  while (to > from && '*_'.includes(line.charAt(to - 1))) to -= 1;
  if (!isCapital(line.charCodeAt(from))) return false;
  const seen = line.slice(from, to);
  if (NUMERAL_ALONE.test(seen) || NUMERAL_STOP.test(seen)) return true;
  if (seen.length >= 120 || /[,;.]$/.test(seen)) return false;
  return STRUCTURE.test(seen) || DIVISION.test(seen) || ROMAN_TITLE.test(seen);
}

function isApart(shape: LineShape): boolean {
  return shape.kind === 'comment' || shape.kind === 'rule';
}

function isEnactingLine(line: string, shape: LineShape): boolean {
  const length = shape.end - shape.start;
  if (length < 6 || length >= 120) return false;
  let end = shape.end;
  while (end > shape.start && CLOSERS.test(line.charAt(end - 1))) end -= 1;
  return line.charCodeAt(end - 1) === 44 && ENACTING.test(line.slice(shape.start, shape.start + 10));
}

function isWhollyBracketed(line: string, shape: LineShape): boolean {
  return line.charCodeAt(shape.start) === 91 && line.charCodeAt(shape.end - 1) === 93 && line.charAt(shape.start + 1) !== '^';
}

/** A capital, a digit or a raised digit, after emphasis, a quotation mark or a bracket. */
function opensLikeBlock(line: string, shape: LineShape): boolean {
  let at = shape.start;
  while (at < shape.end && '*_"“‘(['.includes(line.charAt(at))) at += 1;
  const code = line.charCodeAt(at);
  return isCapital(code) || isDigit(code) || isRaisedDigit(code);
}

function allowsLabelBelow(label: Label, above: string, aboveShape: LineShape): boolean {
  if (aboveShape.kind === 'heading' || aboveShape.kind === 'note') return true;
  let end = aboveShape.end;
  const seen = above.slice(Math.max(aboveShape.start, end - 24), end);
  if (/(?:[⁰¹²³⁴-⁹]|\[\^[^\]\s]+\]|(?:^|\s)\d{1,3}\/)$/.test(seen)) return true;
  const joined = /[,;]\s(?:and|or)$/.exec(seen);
  if (joined !== null) return true;
  while (end > aboveShape.start && CLOSERS.test(above.charAt(end - 1))) end -= 1;
  const last = above.charAt(end - 1);
  if (last === '.') {
    const weak = label.form === 'number-bracket' || label.form === 'half-bracketed';
    return !weak || aboveShape.end - aboveShape.start <= 50;
  }
  return last === ':' || last === ';' || last === ',';
}

function firstWordLength(line: string, shape: LineShape): number {
  let at = shape.start;
  while (at < shape.end && !isBreakingBlank(line.charCodeAt(at))) at += 1;
  return at - shape.start;
}

function isBreakingBlank(code: number): boolean {
  return code === 32 || code === 9;
}
