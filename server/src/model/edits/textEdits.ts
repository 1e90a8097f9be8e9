import type { ResolutionDocument } from '../../syntax/document';
import type { TextEdit } from '../../text/position';
import type { SegmentEdit } from '../segment';

/**
 * The edits of a segment in the places of the document, in the order of the text: the protocol lets an insertion come before what is
 * replaced at its place, and not after it. `firstBlock` is the block of the document with which the segment begins.
 */
export function textEdits(document: ResolutionDocument, firstBlock: number, edits: readonly SegmentEdit[]): TextEdit[] {
  return inTextOrder(edits).map(({ block, start, end, newText }) => {
    const index = firstBlock + block;
    return { range: { start: document.positionInBlock(index, start), end: document.positionInBlock(index, end) }, newText };
  });
}

/** The edits of a segment in the order that `textEdits` gives them. */
export function inTextOrder(edits: readonly SegmentEdit[]): readonly SegmentEdit[] {
  return edits.toSorted((a, b) => a.block - b.block || a.start - b.start || a.end - b.end);
}
