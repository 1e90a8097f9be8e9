import type { Range } from '../text/position';

/** A line cut to what fits, with the columns that a mark under it covers. */
export interface Excerpt {
  readonly text: string;
  /** Columns, zero-based; at least one is covered. */
  readonly from: number;
  readonly to: number;
}

/** Cuts lines out of a text; the lines are found once, so that many excerpts of a long text cost little. */
export function createExcerpts(text: string): (range: Range, width: number) => Excerpt {
  const starts = lineStarts(text);
  return ({ start, end }, width) => {
    const lineStart = starts[start.line] ?? text.length;
    const lineEnd = endOfLine(text, lineStart, starts[start.line + 1]);
    const from = Math.min(lineStart + start.character, lineEnd);
    const to = end.line === start.line ? Math.min(lineStart + end.character, lineEnd) : lineEnd;
    const window = windowOf(lineStart, lineEnd, from, Math.min(to, from + width), width);
    const head = shown(text.slice(window.start, from));
    const before = window.start > lineStart ? `… ${head.trimStart()}` : head;
    const marked = shown(text.slice(from, Math.min(to, window.end)));
    const after = `${shown(text.slice(Math.min(to, window.end), window.end))}${window.end < lineEnd ? ' …' : ''}`;
    const column = columns(before);
    return { text: before + marked + after, from: column, to: column + Math.max(1, columns(marked)) };
  };
}

/** The stretch of a line that is shown: all of it where it fits, else what is around the words, cut at spaces where there are some. */
function windowOf(
  lineStart: number,
  lineEnd: number,
  from: number,
  to: number,
  width: number,
): { readonly start: number; readonly end: number } {
  if (lineEnd - lineStart <= width) return { start: lineStart, end: lineEnd };
  const room = Math.max(0, width - (to - from) - 4);
  const start = Math.max(lineStart, Math.min(from - Math.floor(room / 2), lineEnd - width));
  return { start, end: Math.min(lineEnd, start + width) };
}

/** The text as a terminal can show it: no control characters, no half of a pair at a cut. */
function shown(text: string): string {
  return text.replaceAll(/\p{Cc}|\p{Cs}/gu, (sign) => (sign === '\t' ? ' ' : '\uFFFD'));
}

/** How many columns a text takes: marks that sit on another letter and invisible characters take none. */
function columns(text: string): number {
  return text.replaceAll(/\p{M}|\p{Cf}/gu, '').length - (text.match(/[\u{10000}-\u{10FFFF}]/gu)?.length ?? 0);
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

function endOfLine(text: string, start: number, next: number | undefined): number {
  if (next === undefined) return text.length;
  return next - (next - 2 >= start && text.charCodeAt(next - 2) === 13 && text.charCodeAt(next - 1) === 10 ? 2 : 1);
}
