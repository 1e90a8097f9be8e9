import type { SpanEdit } from '../../text/position';

/**
 * An edit of a text without what it leaves as it was at its head and its tail. It never begins or ends between CR and LF or inside a pair of
 * surrogates, since that is no place in a text.
 */
export function leastEdit(before: string, { start, end, newText }: SpanEdit): SpanEdit {
  const most = Math.min(end - start, newText.length);
  let head = 0;
  while (head < most && before.charCodeAt(start + head) === newText.charCodeAt(head)) head += 1;
  while (head > 0 && (isInside(before, start + head) || isInside(newText, head))) head -= 1;
  let tail = 0;
  while (tail < most - head && before.charCodeAt(end - 1 - tail) === newText.charCodeAt(newText.length - 1 - tail)) tail += 1;
  while (tail > 0 && (isInside(before, end - tail) || isInside(newText, newText.length - tail))) tail -= 1;
  return { start: start + head, end: end - tail, newText: newText.slice(head, newText.length - tail) };
}

/** Whether an edit says something else than what stands there. */
export function isChange({ start, end, newText }: SpanEdit): boolean {
  return start < end || newText !== '';
}

/** Edits of a document that hold no more than what changes; those that change nothing are left out. */
export function leastEdits(document: { slice(start: number, end: number): string }, edits: readonly SpanEdit[]): readonly SpanEdit[] {
  return edits
    .map((edit) => {
      const before = document.slice(edit.start, edit.end);
      const least = leastEdit(before, { start: 0, end: before.length, newText: edit.newText });
      return { start: edit.start + least.start, end: edit.start + least.end, newText: least.newText };
    })
    .filter(isChange);
}

function isInside(text: string, at: number): boolean {
  const left = text.charCodeAt(at - 1);
  const right = text.charCodeAt(at);
  return (left === 13 && right === 10) || (left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff);
}
