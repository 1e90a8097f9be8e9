import type { ResolutionDocument } from '../../syntax/document';
import { applySpanEdits, type SpanEdit } from '../../text/position';
import { leastEdits } from '../../model/edits/leastEdit';
import { mergeTouching } from '../../model/edits/merge';

/** A block in its new place; all blocks of a document that are not named go. */
export interface FormattedBlock {
  /** Its index in the document. */
  readonly index: number;
  /** Whether it leaves its place; the others stand in their old order. */
  readonly moved: boolean;
  /** The edits up to the end of its text, in its own offsets. */
  readonly edits: readonly SpanEdit[];
  /** What stands between the end of its text and the next block; undefined leaves what is there. */
  readonly gap: string | undefined;
  /** What is put in at the end of its text. */
  readonly added: string;
}

/** The least edits of a document's text that lead to some blocks in a new order: one for each stretch that changes, in order and apart. */
export function assemble(document: ResolutionDocument, blocks: readonly FormattedBlock[]): readonly SpanEdit[] {
  const edits: SpanEdit[] = [];
  const kept = new Set<number>();
  let attach = 0;
  for (const { index, moved, edits: inside, gap, added } of blocks) {
    const block = document.blocks[index];
    if (block === undefined) continue;
    const start = document.blockStart(index);
    const { end } = block.summary;
    const below = block.text.slice(end);
    if (moved) {
      const text = applySpanEdits(block.text.slice(0, end), inside) + added + (gap ?? below);
      edits.push({ start: attach, end: attach, newText: text });
      continue;
    }
    kept.add(index);
    for (const edit of inside) edits.push({ start: start + edit.start, end: start + edit.end, newText: edit.newText });
    if (added !== '') edits.push({ start: start + end, end: start + end, newText: added });
    if (gap !== undefined && gap !== below) edits.push({ start: start + end, end: start + block.text.length, newText: gap });
    attach = start + block.text.length;
  }
  document.blocks.forEach((block, index) => {
    const start = document.blockStart(index);
    if (!kept.has(index)) edits.push({ start, end: start + block.text.length, newText: '' });
  });
  return leastEdits(document, mergeTouching(edits));
}
