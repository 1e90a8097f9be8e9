import { blockPieceEdits, type BlockPiece } from '../../model/edits/blockPieces';
import type { PlacedSegment } from '../../model/model';
import type { Segment } from '../../model/segment';
import { sameTargets } from '../../model/targets';
import { seriesFaults, type SeriesFinding } from '../../model/series/faults';
import { seriesWordEdits } from '../../model/series/word';
import { ResolutionDocument } from '../../syntax/document';
import { message } from '../../text/message';
import { applySpanEdits } from '../../text/position';
import type { Refactored, RefactoringContext, Refused } from './refactoring';

/** A place in the pieces, with an offset in UTF-16 units. */
export interface PiecePlace {
  readonly piece: number;
  readonly offset: number;
}

/** A segment with the pieces that it is to become. */
export interface Rewritten {
  readonly placed: PlacedSegment;
  readonly pieces: readonly BlockPiece[];
}

/**
 * The edits from a segment to its pieces. `Also` and `Further` that no longer fit the paragraph before are put right; it is refused where
 * the new text would be
 * read otherwise than it was meant, or a mark or a reference would lead to something else.
 */
export function finish(context: RefactoringContext, pieces: readonly BlockPiece[], cursor: PiecePlace | undefined): Refactored | Refused {
  const {
    spot: { placed },
  } = context;
  const settled = settleSeries(context, pieces);
  if (settled === undefined) return { refused: OTHERWISE };
  const there = cursor && {
    ...cursor,
    offset: offsetAfter(pieces[cursor.piece]?.text ?? '', settled[cursor.piece]?.text ?? '', cursor.offset),
  };
  return finishAll(context, [{ placed, pieces: settled }], there);
}

/** As {@link finish}, for several segments at once and without series words; the cursor is in the first of them. */
export function finishAll(
  context: RefactoringContext,
  rewritten: readonly Rewritten[],
  cursor: PiecePlace | undefined,
): Refactored | Refused {
  const { document } = context;
  const after = read(context, rewritten);
  if (after === undefined) return { refused: OTHERWISE };
  for (const [index, { placed, pieces }] of rewritten.entries()) {
    const segment = after.segments[index];
    if (segment === undefined || outOfOrder(segment) > outOfOrder(placed.segment)) return { refused: OTHERWISE };
    if (!sameTargets(placed.segment, segment, (block) => pieces[block]?.source))
      return { refused: message('A footnote indicator or a reference would refer to something else.') };
  }
  const [first] = rewritten;
  const at = cursor === undefined || first === undefined ? undefined : placeOf(document, first.placed, first.pieces, cursor);
  return {
    edits: rewritten.flatMap(({ placed, pieces }) => blockPieceEdits(document, placed, pieces)),
    cursor: at === undefined ? undefined : after.document.positionAt(at),
  };
}

/** Where an offset of a text lies after one stretch of it was written anew: after that stretch it stays at the same words. */
function offsetAfter(before: string, after: string, offset: number): number {
  let start = 0;
  while (start < before.length && start < after.length && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  return offset <= start ? offset : Math.max(start, offset + after.length - before.length);
}

const OTHERWISE = message('The text would be read differently.');

interface Read {
  readonly document: ResolutionDocument;
  /** Of each segment that was written anew, what has become of it. */
  readonly segments: readonly Segment[];
}

/** The document after it all; undefined where its blocks are not the pieces. */
function read({ document, modelOf }: RefactoringContext, rewritten: readonly Rewritten[]): Read | undefined {
  let text = '';
  let from = 0;
  for (const {
    placed: { firstBlock, segment },
    pieces,
  } of rewritten) {
    text += document.slice(from, document.blockStart(firstBlock)) + pieces.map((piece) => piece.text).join('');
    from = document.blockStart(firstBlock + segment.blocks.length);
  }
  const after = ResolutionDocument.create(
    document.uri,
    document.languageId,
    document.version,
    text + document.slice(from, document.length),
  );
  const byFirst = new Map(modelOf(after).segments.map(({ firstBlock, segment }) => [firstBlock, segment]));
  const segments: Segment[] = [];
  let grown = 0;
  for (const {
    placed: { firstBlock, segment },
    pieces,
  } of rewritten) {
    const found = byFirst.get(firstBlock + grown);
    if (found?.blocks.length !== pieces.length || pieces.some((piece, index) => found.blocks[index]?.text !== piece.text)) return undefined;
    segments.push(found);
    grown += pieces.length - segment.blocks.length;
  }
  return { document: after, segments };
}

/** The pieces with their series words put right: one changes what the next is to be, down to the end of a run. */
function settleSeries(context: RefactoringContext, pieces: readonly BlockPiece[]): readonly BlockPiece[] | undefined {
  const {
    spot: {
      placed: { segment },
    },
    catalogue,
  } = context;
  const known = new Set(seriesFaults(segment, catalogue).map((finding) => keyOf(finding, finding.paragraph.block)));
  let settled = pieces;
  for (let round = 0; round < LONGEST_RUN; round += 1) {
    const text = settled.map((piece) => piece.text).join('');
    const after = context.modelOf(ResolutionDocument.create(context.document.uri, context.document.languageId, 0, text)).segments[0]
      ?.segment;
    if (after?.blocks.length !== settled.length) return undefined;
    const now = settled;
    const fresh = seriesFaults(after, catalogue).find((finding) => !known.has(keyOf(finding, now[finding.paragraph.block]?.source)));
    const block = fresh === undefined ? undefined : after.blocks[fresh.paragraph.block];
    if (fresh === undefined || block === undefined) break;
    const { paragraph, opening, wanted } = fresh;
    const put = applySpanEdits(block.text, seriesWordEdits(block, paragraph.block, opening, wanted));
    settled = settled.map((piece, index) => (index === paragraph.block ? { ...piece, text: put } : piece));
  }
  return settled;
}

/** How many members of lists do not bear the label of their place. */
function outOfOrder({ lists }: Segment): number {
  return lists.reduce((sum, { members }) => sum + members.filter(({ expected }) => expected !== undefined).length, 0);
}

/** More paragraphs than open with one verb in any text. */
const LONGEST_RUN = 40;

function keyOf({ fault }: SeriesFinding, source: number | undefined): string {
  return `${fault} ${source ?? 'new'}`;
}

function placeOf(
  document: ResolutionDocument,
  { firstBlock }: PlacedSegment,
  pieces: readonly BlockPiece[],
  { piece, offset }: PiecePlace,
): number {
  let at = document.blockStart(firstBlock);
  for (const { text } of pieces.slice(0, piece)) at += text.length;
  return at + Math.min(offset, pieces[piece]?.text.length ?? 0);
}
