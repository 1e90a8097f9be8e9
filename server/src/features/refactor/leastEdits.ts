import type { PlacedSegment } from '../../model/model';
import type { ResolutionDocument } from '../../syntax/document';
import type { SpanEdit, TextEdit } from '../../text/position';
import type { Piece } from './piece';

/**
 * The edits that lead from a segment to its pieces: blocks that keep their order are edited in place, the others are taken out and put in.
 */
export function leastEdits(
  document: ResolutionDocument,
  { firstBlock, segment }: PlacedSegment,
  pieces: readonly Piece[],
): readonly TextEdit[] {
  const kept = keptSources(pieces);
  const seen = new Set<number>();
  const edits: SpanEdit[] = [];
  let block = 0;
  let fresh = '';
  const close = (upTo: number): void => {
    const start = document.blockStart(firstBlock + block);
    const end = document.blockStart(firstBlock + upTo);
    if (end > start || fresh !== '') edits.push({ start, end, newText: fresh });
    fresh = '';
  };
  for (const { source, text } of pieces) {
    // Of a block that was split the first part stands in its place.
    if (source === undefined || !kept.has(source) || seen.has(source)) {
      fresh += text;
      continue;
    }
    seen.add(source);
    close(source);
    block = source + 1;
    const start = document.blockStart(firstBlock + source);
    const before = segment.blocks[source]?.text ?? '';
    if (before !== text) edits.push(trimmed(before, { start, end: start + before.length, newText: text }));
  }
  close(segment.blocks.length);
  return merged(edits).flatMap((edit) => {
    const { start, end, newText } = trimmed(document.slice(edit.start, edit.end), edit);
    return start === end && newText === ''
      ? []
      : [{ range: { start: document.positionAt(start), end: document.positionAt(end) }, newText }];
  });
}

/** The longest run of sources that stand in their old order: what does not belong to it has moved. */
function keptSources(pieces: readonly Piece[]): ReadonlySet<number> {
  const tails: number[] = [];
  const sources = new Set(pieces.flatMap(({ source }) => source ?? []));
  const before = new Map<number, number | undefined>();
  for (const source of sources) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] ?? 0) < source) low = middle + 1;
      else high = middle;
    }
    before.set(source, tails[low - 1]);
    tails[low] = source;
  }
  const kept = new Set<number>();
  for (let source = tails.at(-1); source !== undefined; source = before.get(source)) kept.add(source);
  return kept;
}

/** Edits that touch are one. */
function merged(edits: readonly SpanEdit[]): readonly SpanEdit[] {
  const result: SpanEdit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last !== undefined && last.end === edit.start)
      result[result.length - 1] = { start: last.start, end: edit.end, newText: last.newText + edit.newText };
    else result.push(edit);
  }
  return result;
}

/**
 * An edit without what it leaves as it was at its head and its tail; a line end of two characters and a pair of surrogates are never cut.
 */
function trimmed(before: string, { start, newText }: SpanEdit): SpanEdit {
  let head = 0;
  let tail = 0;
  const most = Math.min(before.length, newText.length);
  while (head < most && before.charCodeAt(head) === newText.charCodeAt(head)) head += 1;
  while (head > 0 && (cutsPair(before, head) || cutsPair(newText, head))) head -= 1;
  while (tail < most - head && before.charCodeAt(before.length - 1 - tail) === newText.charCodeAt(newText.length - 1 - tail)) tail += 1;
  while (tail > 0 && (cutsPair(before, before.length - tail) || cutsPair(newText, newText.length - tail))) tail -= 1;
  return { start: start + head, end: start + before.length - tail, newText: newText.slice(head, newText.length - tail) };
}

function cutsPair(text: string, at: number): boolean {
  const left = text.charCodeAt(at - 1);
  const right = text.charCodeAt(at);
  return (left === 13 && right === 10) || (left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff);
}
