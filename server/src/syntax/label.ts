import { BLANK, INVISIBLE, fromRaised } from '../text/characters';
import { fromRoman, INSERTED_SUFFIXES } from '../text/numerals';

/** How a label is written, which settles what it can number. */
export type LabelForm =
  | 'number' /* 12. */
  | 'number-bracket' /* 12) */
  | 'bracketed' /* (a) (iv) (1) */
  | 'dotted' /* a. iv. */
  | 'half-bracketed' /* a) iv) */
  | 'raised' /* ¹² */
  | 'named' /* [^label]: */
  | 'asterisk' /* * ** *** */
  | 'slash'; /* 12/ */

/**
 * The label that opens a block; `start` and `end` are UTF-16 offsets in the block's text and span the label as written (`(a)`, `12.`),
 * without bullet or spaces.
 */
export interface Label {
  readonly form: LabelForm;
  /** What the label says, without brackets and dots: `12`, `a`, `iv`, `crc`, `**`; raised digits as plain ones. */
  readonly value: string;
  /** `bis`, `ter`, `alt` … of an inserted paragraph, else undefined. */
  readonly suffix: string | undefined;
  /** Whether a bullet stands before the label (`- (a)`); it spans from `bulletStart` to `start`. */
  readonly bulletStart: number | undefined;
  readonly start: number;
  readonly end: number;
}

/**
 * A number at the head of an unlabelled block that may be a paragraph number whose stop or space was lost (`6Also`, `12 Calls`, `1,
 * Urges`).
 */
export interface LabelCandidate {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const B = `[${BLANK}]`;
const V = `[${INVISIBLE}]*`;
const STOP = `${V}(?=[${BLANK}\\]]|$)`;

// No printed text has a thousand paragraphs, and four digits with a stop at the head of a line are a year or a resolution of the Security
// Council whose sentence ends there. Raised digits are never either.
const NUMBER = new RegExp(`^(\\d{1,3})${V}(?:${B}+(${INSERTED_SUFFIXES.join('|')}|alt)(?:${B}+\\d{1,2})?)?${V}([.)])${STOP}`, 'd');
const ITEM = new RegExp(`^(?:([-–—•·▪‣◦])${B}+)?(?:\\(([a-z]{1,7}|\\d{1,2})\\)|([a-z]{1,6})([.)]))${STOP}`, 'd');
const RAISED = new RegExp(`^([⁰¹²³⁴-⁹]{1,4})${STOP}`, 'd');
const NAMED = /^\[\^([^\]\s]{1,40})\]:/d;
const ASTERISK = new RegExp(`^(\\*{1,3})${STOP}`, 'd');
const SLASH = new RegExp(`^(\\d{1,3})/(?=${B})`, 'd');
const BRACKETS = new RegExp(`^(?:\\[(?!\\^)[${BLANK}${INVISIBLE}]*)+`);
const CANDIDATE = new RegExp(`^(\\d{1,3})(?:,${V}${B}|${V}${B}|(?=[A-Z][a-z]))`, 'd');

/** The label that opens a line whose spaces and invisible characters up to `from` are skipped; `undefined` where there is none. */
export function readLabel(line: string, from: number): Label | undefined {
  const rest = from === 0 ? line : line.slice(from);
  const code = rest.charCodeAt(0);
  if (code >= 48 && code <= 57) return readNumber(rest, from) ?? readPlain(SLASH, 'slash', rest, from);
  if (code === 42) return readPlain(ASTERISK, 'asterisk', rest, from);
  if (code === 91) return readPlain(NAMED, 'named', rest, from) ?? readInBrackets(line, from);
  const raised = code === 0xb9 || code === 0xb2 || code === 0xb3 || (code >= 0x2070 && code <= 0x2079);
  return raised ? readPlain(RAISED, 'raised', rest, from) : readItem(rest, from);
}

/** A negotiating bracket before or around the label changes nothing: `[3. Invites …;]`, `[4.] Urges …`, `[(a) …]`. */
function readInBrackets(line: string, from: number): Label | undefined {
  const brackets = BRACKETS.exec(line.slice(from, from + 12))?.[0].length ?? 0;
  const label = brackets === 0 ? undefined : readLabel(line, from + brackets);
  return label === undefined || NOTE_FORMS.has(label.form) ? undefined : label;
}

/** What numbers a note, and no paragraph or item. */
const NOTE_FORMS: ReadonlySet<LabelForm> = new Set(['raised', 'named', 'asterisk', 'slash']);

/** The bare number that opens a line and may be a damaged paragraph number; `undefined` where nothing follows it. */
export function readCandidate(line: string, from: number): LabelCandidate | undefined {
  const rest = line.slice(from, from + 8);
  const match = CANDIDATE.exec(rest);
  const digits = match?.[1];
  if (match === null || digits === undefined || line.slice(from + match[0].length).trim() === '') return undefined;
  return { number: Number(digits), start: from, end: from + match[0].trimEnd().length };
}

function readNumber(rest: string, from: number): Label | undefined {
  const match = NUMBER.exec(rest);
  const value = match?.[1];
  if (match === null || value === undefined) return undefined;
  const form = match[3] === '.' ? 'number' : 'number-bracket';
  return { form, value, suffix: match[2], bulletStart: undefined, start: from, end: from + match[0].length };
}

function readItem(rest: string, from: number): Label | undefined {
  const match = ITEM.exec(rest);
  if (match === null) return undefined;
  const bracketed = match[2];
  const value = bracketed ?? match[3] ?? '';
  if (!isItemValue(value)) return undefined;
  const form = bracketed !== undefined ? 'bracketed' : match[4] === '.' ? 'dotted' : 'half-bracketed';
  const labelStart = match.indices?.[2]?.[0];
  const start = labelStart !== undefined ? labelStart - 1 : (match.indices?.[3]?.[0] ?? 0);
  return {
    form,
    value,
    suffix: undefined,
    bulletStart: match[1] === undefined ? undefined : from,
    start: from + start,
    end: from + match[0].length,
  };
}

/** A letter, a doubled letter, `ab` after `z`, a roman numeral or a number: anything else in brackets is a word. */
function isItemValue(value: string): boolean {
  if (value.length === 1 || /^\d/.test(value)) return true;
  if (value.length <= 3 && value === value.charAt(0).repeat(value.length)) return true;
  return fromRoman(value) !== undefined || /^a[b-z]$/.test(value);
}

function readPlain(pattern: RegExp, form: LabelForm, rest: string, from: number): Label | undefined {
  const match = pattern.exec(rest);
  const value = match?.[1];
  if (match === null || value === undefined) return undefined;
  const end = form === 'slash' || form === 'named' ? match[0].length : value.length;
  return {
    form,
    value: form === 'raised' ? fromRaised(value) : value,
    suffix: undefined,
    bulletStart: undefined,
    start: from,
    end: from + end,
  };
}
