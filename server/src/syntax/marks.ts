import { fromRaised, isBlank, isDigit, isLineEnd, isRaisedDigit, isWordCharacter } from '../text/characters';
import type { Span } from '../text/position';

/** A footnote mark in the text of a block; offsets are UTF-16 units in the block's text. */
export interface FootnoteMark extends Span {
  readonly form:
    'raised' /* ¹² */ | 'named' /* [^label] */ | 'asterisk' /* * ** *** */ | 'slash'; /* 1/, a mark only in a file with a 1/ note */
  /** The label without brackets, raised digits as plain ones. */
  readonly label: string;
}

/** The marks of a stretch of text and the offsets of the emphasis signs that are not marks (`*`, `_`), both in the order of the text. */
export interface EmphasisAndMarks {
  readonly marks: readonly FootnoteMark[];
  readonly signs: ReadonlySet<number> | undefined;
}

const NOTHING: EmphasisAndMarks = { marks: [], signs: undefined };
const INTERESTING = /[*_⁰¹²³⁴-⁹]|\[\^|\d{1,3}\//g;

/** Reads the footnote marks and emphasis signs of `text` between two offsets; what lies between them is jumped over. */
export function emphasisAndMarks(text: string, start: number, end: number): EmphasisAndMarks {
  INTERESTING.lastIndex = start;
  let match = INTERESTING.exec(text);
  if (match === null || match.index >= end) return NOTHING;
  const marks: FootnoteMark[] = [];
  const runs: EmphasisRun[] = [];
  while (match !== null && match.index < end) {
    INTERESTING.lastIndex = readSign(text, match.index, start, end, marks, runs);
    match = INTERESTING.exec(text);
  }
  if (runs.length === 0) return { marks, signs: undefined };
  const signs = simplePair(runs) ?? pairRuns(text, runs, marks);
  marks.sort((a, b) => a.start - b.start);
  return { marks, signs };
}

/** Reads the sign at an offset into `marks` or `runs`; the offset after it. */
function readSign(text: string, at: number, start: number, end: number, marks: FootnoteMark[], runs: EmphasisRun[]): number {
  const code = text.charCodeAt(at);
  if (code === 42 || code === 95) {
    const run = emphasisRun(text, at, end);
    runs.push(run);
    return run.end;
  }
  if (isRaisedDigit(code)) {
    const to = runEnd(text, at, end, isRaisedDigit);
    if (!isUnit(text, at, to)) marks.push({ form: 'raised', label: fromRaised(text.slice(at, to)), start: at, end: to });
    return to;
  }
  if (code === 91) {
    const to = namedEnd(text, at, end);
    if (to === undefined) return at + 2;
    marks.push({ form: 'named', label: text.slice(at + 2, to - 1), start: at, end: to });
    return to;
  }
  const to = runEnd(text, at, end, isDigit);
  if (isSlashMark(text, at, to, start, end)) marks.push({ form: 'slash', label: text.slice(at, to), start: at, end: to + 1 });
  return to + 1;
}

interface EmphasisRun extends Span {
  readonly sign: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

function runEnd(text: string, from: number, end: number, belongs: (code: number) => boolean): number {
  let to = from;
  while (to < end && belongs(text.charCodeAt(to))) to += 1;
  return to;
}

/** `km²` and `m³` are measures, not footnote marks. */
function isUnit(text: string, start: number, end: number): boolean {
  if (end - start !== 1 || (text.charAt(start) !== '²' && text.charAt(start) !== '³')) return false;
  return /(?:^|[\s\d(])[cdhkm]?m$/.test(text.slice(Math.max(0, start - 4), start));
}

function namedEnd(text: string, start: number, end: number): number | undefined {
  for (let at = start + 2; at < end && at < start + 43; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 93) return at > start + 2 ? at + 1 : undefined;
    if (isBlank(code) || isLineEnd(code) || code === 91) return undefined;
  }
  return undefined;
}

function isSlashMark(text: string, start: number, digitsEnd: number, from: number, end: number): boolean {
  if (text.charCodeAt(digitsEnd) !== 47 || start <= from) return false;
  const before = text.charCodeAt(start - 1);
  // Old texts have the mark after a space, and now and then glued to the sign before it: `Secretary-General,3/`.
  if (!isBlank(before) && !isLineEnd(before) && !isGluedSign(text, start)) return false;
  if (digitsEnd + 1 >= end) return true;
  const after = text.charCodeAt(digitsEnd + 1);
  return isBlank(after) || isLineEnd(after) || ',;:.)'.includes(text.charAt(digitsEnd + 1));
}

/** Whether a comma, semicolon, bracket or quotation mark that ends a word stands directly before the offset. */
function isGluedSign(text: string, start: number): boolean {
  return ',;)”'.includes(text.charAt(start - 1)) && isWordCharacter(text.charCodeAt(start - 2)) && !isDigit(text.charCodeAt(start - 2));
}

function emphasisRun(text: string, start: number, end: number): EmphasisRun {
  const sign = text.charAt(start);
  let to = start;
  while (to < end && text.charAt(to) === sign) to += 1;
  const before = start === 0 ? 32 : text.charCodeAt(start - 1);
  const after = to >= text.length ? 32 : text.charCodeAt(to);
  const blankBefore = isBlank(before) || isLineEnd(before);
  const blankAfter = isBlank(after) || isLineEnd(after);
  const insideWord = sign === '_' && isWordCharacter(before) && isWordCharacter(after);
  return {
    sign,
    start,
    end: to,
    opens: !blankAfter && !insideWord && (!isWordCharacter(before) || isWordCharacter(after)),
    closes: !blankBefore && !insideWord,
  };
}

/** The signs of two runs that are a pair, the usual case of an opening in italics; undefined for any others. */
function simplePair([first, second, third]: readonly EmphasisRun[]): ReadonlySet<number> | undefined {
  if (
    first === undefined ||
    second === undefined ||
    third !== undefined ||
    first.sign !== second.sign ||
    !first.opens ||
    !second.closes ||
    second.start === first.end
  )
    return undefined;
  const length = first.end - first.start;
  if (length > 3 || second.end - second.start !== length) return undefined;
  return new Set(Array.from({ length: 2 * length }, (_, at) => (at < length ? first.start + at : second.start + at - length)));
}

/** Pairs the runs into emphasis; an asterisk run left over after a word is a footnote mark unless it is glued to a document symbol. */
function pairRuns(text: string, runs: readonly EmphasisRun[], marks: FootnoteMark[]): ReadonlySet<number> {
  const signs = new Set<number>();
  const used = new Set<EmphasisRun>();
  const closing = new Map<string, EmphasisRun[]>();
  for (const run of runs) {
    if (!run.closes) continue;
    const same = closing.get(keyOf(run));
    if (same === undefined) closing.set(keyOf(run), [run]);
    else same.push(run);
  }
  const passed = new Map<string, number>();
  runs.forEach((run) => {
    if (used.has(run) || !run.opens || run.end - run.start > 3) return;
    const key = keyOf(run);
    const candidates = closing.get(key) ?? [];
    // What stands before this run stands before all later ones too, so each candidate is passed once.
    const first = firstFrom(candidates, passed.get(key) ?? 0, (candidate) => candidate.start > run.start && !used.has(candidate));
    passed.set(key, first);
    // One that touches the run cannot be its partner, but that of another.
    const partner = candidates[firstFrom(candidates, first, (candidate) => candidate.start > run.end && !used.has(candidate))];
    if (partner === undefined) return;
    used.add(run).add(partner);
    for (let at = run.start; at < run.end; at += 1) signs.add(at);
    for (let at = partner.start; at < partner.end; at += 1) signs.add(at);
  });
  for (const run of runs) {
    if (used.has(run) || run.sign !== '*' || run.end - run.start > 3 || !run.closes) continue;
    const word =
      text
        .slice(Math.max(0, run.start - 40), run.start)
        .split(/\s/)
        .at(-1) ?? '';
    if (/^[A-Z]{1,6}\/\S*\d/.test(word)) continue;
    marks.push({ form: 'asterisk', label: text.slice(run.start, run.end), start: run.start, end: run.end });
  }
  return new Set([...signs].sort((a, b) => a - b));
}

/** The index of the first candidate from an index on that will do; their number where none does. */
function firstFrom(candidates: readonly EmphasisRun[], from: number, willDo: (candidate: EmphasisRun) => boolean): number {
  let index = from;
  for (let candidate = candidates[index]; candidate !== undefined && !willDo(candidate); candidate = candidates[index]) index += 1;
  return index;
}

/** Only runs of the same sign and length make a pair. */
function keyOf({ sign, start, end }: EmphasisRun): string {
  return `${sign}${end - start}`;
}
