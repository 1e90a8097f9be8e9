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
const STROKE = '_\\-–—*';
/** At least three strokes. A repeated group would say it shorter, but takes the engine memory for each of them, and a line may have millions. */
const RULE = new RegExp(`^[${STROKE}]${B}*[${STROKE}]${B}*[${STROKE}][${STROKE}${BLANK}]*$`);
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
const CLOSER = /["”’'*_)\]]/;
const OPENER = /[*_"“‘([]/;
const EMPHASIS = /[*_]/;
const OF_FIRST_WORD = /[^ \t]/;

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
  if (ADOPTED_TITLE.test(line.slice(shape.start))) return true;
  if (shape.label !== undefined && allowsLabelBelow(shape.label, above, aboveShape)) return true;
  if (shape.label === undefined && !opens) return false;
  const aboveLength = aboveShape.end - aboveShape.start;
  const firstWordLength = skip(OF_FIRST_WORD, line.slice(0, shape.end), shape.start) - shape.start;
  // The word would have had room in the line above, so that the line did not end there because it was full.
  if (aboveLength + 1 + firstWordLength <= 60) return true;
  return aboveLength > 100 || shape.end - shape.start > 100;
}

/** Whether a line holds nothing but a label: `1.`, `(a)`, `¹`, or the `Item 5.` of a programme of work. */
export function isLabelAlone(line: string, shape: LineShape): boolean {
  return shape.label === undefined ? isItemLabel(line, shape) : skipUnseen(line, shape.label.end) >= shape.end;
}

function isItemLabel(line: string, { start, end }: LineShape): boolean {
  return ITEM_LABEL.test(line.slice(start, end));
}

/** Whether a line ends in a sign after which a label may follow, quotation marks and brackets aside. */
function isEnded(line: string, shape: LineShape): boolean {
  return ',;:.'.includes(line.charAt(skipBack(CLOSER, line, shape.end) - 1));
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

/** Where a run of such signs that begins at an offset ends. */
function skip(sign: RegExp, line: string, from: number): number {
  let at = from;
  while (sign.test(line.charAt(at))) at += 1;
  return at;
}

/** Where a run of such signs that ends at an offset begins. */
function skipBack(sign: RegExp, line: string, to: number): number {
  let at = to;
  while (sign.test(line.charAt(at - 1))) at -= 1;
  return at;
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
  return RULE.test(line.slice(start, end));
}

function isHeading(line: string, start: number, end: number): boolean {
  const from = skip(EMPHASIS, line, start);
  const to = skipBack(EMPHASIS, line, end);
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
  if (shape.end - shape.start >= 120) return false;
  return line.charCodeAt(skipBack(CLOSER, line, shape.end) - 1) === 44 && ENACTING.test(line.slice(shape.start));
}

function isWhollyBracketed(line: string, shape: LineShape): boolean {
  return line.charCodeAt(shape.start) === 91 && line.charCodeAt(shape.end - 1) === 93 && line.charAt(shape.start + 1) !== '^';
}

/** A capital, a digit or a raised digit, after emphasis, a quotation mark or a bracket. */
function opensLikeBlock(line: string, shape: LineShape): boolean {
  const code = line.charCodeAt(skip(OPENER, line, shape.start));
  return isCapital(code) || isDigit(code) || isRaisedDigit(code);
}

function allowsLabelBelow(label: Label, above: string, aboveShape: LineShape): boolean {
  if (aboveShape.kind === 'heading' || aboveShape.kind === 'note') return true;
  const seen = above.slice(aboveShape.start, aboveShape.end).slice(-24);
  if (/(?:[⁰¹²³⁴-⁹]|\[\^[^\]\s]+\]|\s\d{1,3}\/)$/.test(seen) || /[,;]\s(?:and|or)$/.test(seen)) return true;
  const last = above.charAt(skipBack(CLOSER, above, aboveShape.end) - 1);
  // What follows a full stop and has half a bracket may be the end of a reference.
  if (last === '.') return label.form !== 'number-bracket' && label.form !== 'half-bracketed';
  return last === ':' || last === ';' || last === ',';
}
