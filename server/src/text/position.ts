/** A place in a text: zero-based line and zero-based UTF-16 character in that line, as on the language-server wire. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of a text from `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A replacement of a range by a text; structurally the TextEdit of the wire. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A stretch of a string in UTF-16 offsets, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A replacement of a span of a plain string. */
export interface SpanEdit extends Span {
  readonly newText: string;
}

/**
 * The text after all edits, which are given in the coordinates of the text before and must not overlap; insertions at one place keep their
 * order.
 */
export function applySpanEdits(text: string, edits: readonly SpanEdit[]): string {
  const sorted = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order);
  let result = '';
  let at = 0;
  for (const { edit } of sorted) {
    if (edit.start < at) throw new Error(`Edits overlap at ${String(edit.start)}`);
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Whether two spans share at least one character, or touch where one of them is empty. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start === a.end || b.start === b.end ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}
