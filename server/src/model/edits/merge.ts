import type { SpanEdit } from '../../text/position';

/** Edits in the order of the text; those at one place keep their order, and an insertion comes before what is taken out after it. */
export function inOrder<Edit extends SpanEdit>(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Edits that touch made into one, in order and apart. */
export function mergeTouching(edits: readonly SpanEdit[]): readonly SpanEdit[] {
  const result: { start: number; end: number; newText: string }[] = [];
  for (const edit of inOrder(edits)) {
    const last = result.at(-1);
    if (last?.end === edit.start) {
      last.end = edit.end;
      last.newText += edit.newText;
    } else {
      result.push({ ...edit });
    }
  }
  return result;
}
