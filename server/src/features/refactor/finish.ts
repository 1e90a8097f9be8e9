import type { PlacedSegment } from '../../model/model';
import type { Segment } from '../../model/segment';
import { seriesFaults, type SeriesFinding } from '../../rules/seriesFaults';
import { seriesWordEdits } from '../../rules/seriesWord';
import { ResolutionDocument } from '../../syntax/document';
import { message } from '../../text/message';
import { applySpanEdits } from '../../text/position';
import { leastEdits } from './leastEdits';
import type { Refactored, RefactoringContext, Refused } from './refactoring';
import { sameTargets } from './sameTargets';

/** A block of the text after a refactoring; `source` is the block of the segment whose words it holds, undefined for one that is new. */
export interface Piece {
  readonly source: number | undefined;
  readonly text: string;
}

/** A place in the pieces, with an offset in UTF-16 units. */
export interface PiecePlace {
  readonly piece: number;
  readonly offset: number;
}

/**
 * The edits from a segment to its pieces. `Also` and `Further` that no longer fit the paragraph before are put right; it is refused where the new text would be
 * read otherwise than it was meant, or a mark or a reference would lead to something else.
 */
export function finish(context: RefactoringContext, pieces: readonly Piece[], cursor: PiecePlace | undefined): Refactored | Refused {
  const { document, spot: { placed } } = context;
  const settled = settleSeries(context, pieces);
  const after = settled === undefined ? undefined : read(context, settled);
  if (settled === undefined || after === undefined || outOfOrder(after.segment) > outOfOrder(placed.segment)) return { refused: message('This would be read otherwise than it is meant.') };
  if (!sameTargets(placed.segment, after.segment, settled)) return { refused: message('A footnote mark or a reference would lead to something else.') };
  const at = cursor === undefined ? undefined : placeOf(document, placed, settled, cursor);
  return { edits: leastEdits(document, placed, settled), cursor: at === undefined ? undefined : after.document.positionAt(at) };
}

interface Read {
  readonly document: ResolutionDocument;
  readonly segment: Segment;
}

/** The document after it all; undefined where its blocks are not the pieces. */
function read({ document, spot: { placed }, modelOf }: RefactoringContext, pieces: readonly Piece[]): Read | undefined {
  const from = document.blockStart(placed.firstBlock);
  const to = document.blockStart(placed.firstBlock + placed.segment.blocks.length);
  const text = document.slice(0, from) + pieces.map((piece) => piece.text).join('') + document.slice(to, document.length);
  const after = ResolutionDocument.create(document.uri, document.languageId, document.version, text);
  const found = modelOf(after).segments.find(({ firstBlock }) => firstBlock === placed.firstBlock);
  if (found === undefined || found.segment.blocks.length !== pieces.length) return undefined;
  return pieces.every((piece, index) => found.segment.blocks[index]?.text === piece.text) ? { document: after, segment: found.segment } : undefined;
}

/** The pieces with their series words put right: one changes what the next is to be, down to the end of a run. */
function settleSeries(context: RefactoringContext, pieces: readonly Piece[]): readonly Piece[] | undefined {
  const { spot: { placed: { segment } }, catalogue } = context;
  const known = new Set(seriesFaults(segment, catalogue).map((finding) => keyOf(finding, finding.paragraph.block)));
  let settled = pieces;
  for (let round = 0; round < LONGEST_RUN; round += 1) {
    const text = settled.map((piece) => piece.text).join('');
    const after = context.modelOf(ResolutionDocument.create(context.document.uri, context.document.languageId, 0, text)).segments[0]?.segment;
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

function placeOf(document: ResolutionDocument, { firstBlock }: PlacedSegment, pieces: readonly Piece[], { piece, offset }: PiecePlace): number {
  let at = document.blockStart(firstBlock);
  for (const { text } of pieces.slice(0, piece)) at += text.length;
  return at + Math.min(offset, pieces[piece]?.text.length ?? 0);
}
