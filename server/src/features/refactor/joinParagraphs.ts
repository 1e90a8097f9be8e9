import type { PlacedSegment } from '../../model/model';
import type { Segment, SegmentEdit } from '../../model/segment';
import { joining } from '../../model/brokenParagraphs';
import { message } from '../../text/message';
import { applySpanEdits } from '../../text/position';
import type { BlockPiece } from '../../model/edits/blockPieces';
import type { Refactored, RefactoringContext, Refused } from './refactoring';
import { everySegment } from './everySegment';

/** Joins every paragraph of the document that a page broke; the notes of the page come to stand below it. */
export function joinParagraphs(context: RefactoringContext): Refactored | Refused {
  return everySegment(context, joined, message('No paragraph is divided by a page break here.'));
}

/** Whether a page broke a paragraph of the segment. */
export function isBroken({ segment }: PlacedSegment): boolean {
  return segment.places.some(({ joins }) => joins >= 0);
}

/** The blocks of a segment with its broken paragraphs joined; undefined where none is broken. */
export function joined(segment: Segment): readonly BlockPiece[] | undefined {
  const edits = segment.places.flatMap(({ joins }, index): readonly SegmentEdit[] => (joins >= 0 ? joining(segment, joins, index) : []));
  if (edits.length === 0) return undefined;
  const pieces: BlockPiece[] = [];
  segment.blocks.forEach((block, index) => {
    const own = edits.filter((edit) => edit.block === index);
    const text = applySpanEdits(block.text, own);
    if (text !== '') pieces.push({ source: index, text });
  });
  return withLastGap(segment, pieces);
}

/** The pieces, the last of which ends as the segment did: with a line end or with none. */
export function withLastGap({ blocks }: Segment, pieces: readonly BlockPiece[]): readonly BlockPiece[] {
  const last = blocks.at(-1);
  const end = pieces.at(-1);
  if (last === undefined || end === undefined) return pieces;
  return [...pieces.slice(0, -1), { source: end.source, text: end.text.trimEnd() + last.text.slice(last.summary.end) }];
}
