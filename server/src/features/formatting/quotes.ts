import type { Block } from '../../syntax/block';
import { inlineSpansOf } from '../../syntax/inline';
import { isBlank, isCapital, isDigit, isLineEnd, isRaisedDigit, isSmall } from '../../text/characters';
import type { SpanEdit } from '../../text/position';

/**
 * The edits that make straight quotation marks and apostrophes of a block typographic; `[]` where nothing is to be done. What may be
 * something
 * else is left as it is: a quotation mark without a partner, a sign of feet, inches, minutes or seconds.
 */
export function quoteEdits(block: Block): readonly SpanEdit[] {
  const {
    text,
    summary: { start, end },
  } = block;
  const single = text.indexOf("'", start);
  const double = text.indexOf('"', start);
  return [
    ...(double >= 0 && double < end ? doubleQuotes(block) : []),
    ...(single >= 0 && single < end ? singleQuotes(text, start, end) : []),
  ];
}

function doubleQuotes(block: Block): readonly SpanEdit[] {
  const {
    text,
    summary: { start, end },
  } = block;
  const quotations = inlineSpansOf(block, 'quotation').filter((span) => text.charAt(span.start) === '"');
  // One sign that looks the wrong way makes the pairing of the whole block doubtful.
  const sound = quotations.every((span) => opensAt(text, span.start, start) && closesAt(text, span.end - 1, end));
  if (!sound) return [];
  return quotations.flatMap((span) => [
    { start: span.start, end: span.start + 1, newText: '“' },
    { start: span.end - 1, end: span.end, newText: '”' },
  ]);
}

function singleQuotes(text: string, start: number, end: number): readonly SpanEdit[] {
  const edits: SpanEdit[] = [];
  let open: number | undefined;
  for (let at = text.indexOf("'", start); at >= 0 && at < end; at = text.indexOf("'", at + 1)) {
    if (opensAt(text, at, start)) {
      open ??= at;
    } else if (isApostrophe(text, at) || (open !== undefined && closesAt(text, at, end))) {
      const inside = isLetter(text.charCodeAt(at + 1));
      if (open !== undefined && !inside) {
        edits.push({ start: open, end: open + 1, newText: '‘' });
        open = undefined;
      }
      edits.push({ start: at, end: at + 1, newText: '’' });
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** After a letter (`States’`, `it’s`), or between a figure and an `s` (`1990’s`). */
function isApostrophe(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (isLetter(before)) return true;
  return isDigit(before) && text.charAt(at + 1) === 's' && !isLetter(text.charCodeAt(at + 2));
}

function opensAt(text: string, at: number, start: number): boolean {
  const after = text.charCodeAt(at + 1);
  if (Number.isNaN(after) || isBlank(after) || isLineEnd(after)) return false;
  if (at <= start) return true;
  const before = text.charCodeAt(at - 1);
  return isBlank(before) || isLineEnd(before) || '([{—–-/*_“‘"'.includes(text.charAt(at - 1));
}

function closesAt(text: string, at: number, end: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (isBlank(before) || isLineEnd(before)) return false;
  if (at + 1 >= end) return true;
  const after = text.charCodeAt(at + 1);
  return isBlank(after) || isLineEnd(after) || isRaisedDigit(after) || ',;:.!?)]}*_”’"\'[—–-/'.includes(text.charAt(at + 1));
}

function isLetter(code: number): boolean {
  return isCapital(code) || isSmall(code);
}
