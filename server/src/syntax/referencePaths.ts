import { INSERTED_SUFFIXES } from '../text/numerals';
import type { ReferenceLabel, ReferencePath, ReferenceTarget } from './referenceTarget';

/** Reads the numbers and letters after `paragraph` or `subparagraphs`; `undefined` where none follow. `end` is where the last one ends. */
export function readPaths(
  text: string,
  from: number,
  limit: number,
  count: 'one' | 'several',
): { readonly targets: readonly ReferenceTarget[]; readonly end: number } | undefined {
  const targets: ReferenceTarget[] = [];
  let at = from;
  let previous: ReferencePath = [];
  let link: Link = 'first';
  let openedTo = 0;
  for (;;) {
    const open = openEnd(text, at);
    if (open !== undefined) {
      openedTo = open;
      const more = readLink(text, open);
      if (more === undefined) break;
      link = more.link;
      at = more.end;
      continue;
    }
    const read: ReadPath | undefined = readPath(text, at, limit, previous);
    if (read === undefined) break;
    // A single `paragraph 5, 12 States` does not go on with another number, only with another item.
    if (count === 'one' && link !== 'first' && !read.inherits) break;
    const last: ReferenceTarget | undefined = targets.at(-1);
    if (link === 'range' && last !== undefined) targets[targets.length - 1] = { path: last.path, to: read.path };
    else targets.push({ path: read.path, to: undefined });
    previous = read.path;
    at = read.end;
    const next = readLink(text, at);
    if (next === undefined) break;
    link = next.link;
    at = next.end;
  }
  const end = lastEnd(targets);
  return end === undefined ? undefined : { targets, end: Math.max(openedTo, text.charAt(end) === ')' ? end + 1 : end) };
}

type Link = 'first' | 'list' | 'range';

interface ReadPath {
  readonly path: ReferencePath;
  readonly end: number;
  /** Whether it takes its paragraph from the path before: the `(b)` of `3 (a) and (b)`. */
  readonly inherits: boolean;
}

const NUMBER = new RegExp(
  `\\s{0,3}[\\u200B-\\u200F]?(\\d{1,3})(?![\\d/%]|\\.\\d)(?:\\s{1,2}(${INSERTED_SUFFIXES.join('|')}|alt)(?!\\p{L}))?`,
  'uy',
);
const OPEN = /\s{0,3}(?:\[(?:\d{1,3}|\([a-z]{1,5}\))\]|\(\[[a-z]{1,5}\]\))/y;
const ITEM = /(?:,?\s{1,3}subparagraphs?)?\s{0,3}\(([a-z]{1,5}|\d{1,2})\)/y;
const LINK = /,\s{1,3}(?:and|or)(?=\s)|,(?=\s)|\s{1,3}(?:and|or)(?=\s)|(\s{1,3}(?:to|through)(?=\s)|\s?[-–—]\s?(?=[\d(]))/y;

function readPath(text: string, from: number, limit: number, previous: ReferencePath): ReadPath | undefined {
  const path: ReferenceLabel[] = [];
  let at = from;
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text);
  if (number?.[1] !== undefined) {
    const to = at + number[0].length;
    const start = text.indexOf(number[1], at);
    path.push({ value: number[1], suffix: number[2], start, end: to });
    at = to;
  }
  for (;;) {
    ITEM.lastIndex = at;
    const item = ITEM.exec(text);
    if (item?.[1] === undefined) break;
    const to = at + item[0].length;
    path.push({ value: item[1], suffix: undefined, start: to - 1 - item[1].length, end: to - 1 });
    at = to;
  }
  if (path.length === 0 || at > limit) return undefined;
  const outer = number === null ? outerOf(previous, path) : [];
  return { path: [...outer, ...path], end: at, inherits: number === null };
}

/**
 * What a path that gives no paragraph takes from the one before it: all that stands above the label of its own kind. After `3 (a) (i)`
 * comes `(ii)` under `3 (a)`, and `(a) (ii)` or `(b)` under `3`.
 */
function outerOf(previous: ReferencePath, path: ReferencePath): ReferencePath {
  const kinds = previous.map((_, at) => kindOf(previous, at));
  const first = path[0]?.value ?? '';
  const isLetter = !COUNTS_ROMAN.test(first) || (first.length === 1 && kinds.at(-1) !== 'roman');
  const at = kinds.lastIndexOf(/^\d/.test(first) ? 'number' : isLetter ? 'letter' : 'roman');
  return previous.slice(0, at >= 0 ? at : -1);
}

/** A single `c` or `l` is a letter wherever it stands: no list of items has fifty numerals. */
const COUNTS_ROMAN = /^(?:[ivx]|[ivxlc]{2,5})$/;

/** A single `i` is a letter at the first degree of items, and a roman numeral below a letter. */
function kindOf(path: ReferencePath, at: number): 'number' | 'letter' | 'roman' {
  const value = path[at]?.value ?? '';
  if (/^\d/.test(value)) return 'number';
  if (!COUNTS_ROMAN.test(value)) return 'letter';
  if (value.length > 1) return 'roman';
  return path.slice(0, at).some((_, before) => kindOf(path, before) === 'letter') ? 'roman' : 'letter';
}

/** A number or letter in brackets, `[5]` or `([b])`, is one that is still open: it leads nowhere, and the list goes on after it. */
function openEnd(text: string, from: number): number | undefined {
  OPEN.lastIndex = from;
  const match = OPEN.exec(text);
  return match === null ? undefined : from + match[0].length;
}

function readLink(text: string, from: number): { readonly link: Link; readonly end: number } | undefined {
  LINK.lastIndex = from;
  const match = LINK.exec(text);
  return match === null ? undefined : { link: match[1] === undefined ? 'list' : 'range', end: from + match[0].length };
}

function lastEnd(targets: readonly ReferenceTarget[]): number | undefined {
  const last = targets.at(-1);
  return (last?.to ?? last?.path)?.at(-1)?.end;
}
