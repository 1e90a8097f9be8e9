import { segmentEdits } from '../../model/renumber';
import { planNotes } from '../../model/notes/renumber';
import { notesAtTheirPlaces } from '../../model/notes/slots';
import type { NoteSeries, Segment, SegmentEdit } from '../../model/segment';
import { applySpanEdits } from '../../text/position';
import type { BlockPiece } from '../../model/edits/blockPieces';

/**
 * The pieces of a segment whose blocks stand in another order, with some edits made in them. The notes stay where notes stand; where the
 * marks come in another
 * order, marks and notes are numbered anew, and no `Ibid.` loses its source. `order` gives for each place the block that comes to stand
 * there; what follows the
 * content of a block (line ends) is `gaps`' block's.
 */
export function rearrange(
  segment: Segment,
  order: readonly number[],
  gaps: readonly number[],
  edits: readonly SegmentEdit[],
): readonly BlockPiece[] {
  const contents = notesAtTheirPlaces(segment, order);
  const placeOf = new Map(contents.map((block, place) => [block, place]));
  const arranged: Segment = {
    ...segment,
    blocks: contents.flatMap((block) => segment.blocks[block] ?? []),
    notes: segment.notes.map((series) => movedSeries(series, placeOf)),
  };
  const plan = sameMarks(segment, arranged) ? undefined : planNotes(arranged, undefined, 'segment');
  const own = edits.map((edit) => ({ ...edit, block: placeOf.get(edit.block) ?? edit.block }));
  const byPlace = new Map<number, SegmentEdit[]>();
  // What a plan of the notes says of a place (an `Ibid.` written out) goes before what is to follow the paragraphs.
  for (const edit of segmentEdits(arranged, [...(plan?.edits ?? []), ...own], plan?.order ?? new Map())) {
    const others = byPlace.get(edit.block);
    if (others === undefined) byPlace.set(edit.block, [edit]);
    else others.push(edit);
  }
  return arranged.blocks.map(({ text, summary }, place) => {
    const gapOf = segment.blocks[gaps[place] ?? -1];
    const gap = gapOf === undefined ? '' : gapOf.text.slice(gapOf.summary.end);
    const source = contents[plan?.order.get(place) ?? place];
    return { source, text: applySpanEdits(text.slice(0, summary.end), byPlace.get(place) ?? []) + gap };
  });
}

/**
 * The blocks whose line ends stand after those of an order: the last of what was moved and the one at whose seam it was put change them,
 * since at the end of the file there may be none.
 */
export function gapsBehind({ blocks }: Segment, order: readonly number[], last: number, seam: number): readonly number[] {
  if (blocks[seam] === undefined) return order;
  return order.map((block) => (block === last ? seam : block === seam ? last : block));
}

function movedSeries({ kind, marks, notes }: NoteSeries, placeOf: ReadonlyMap<number, number>): NoteSeries {
  const place = (block: number): number => placeOf.get(block) ?? block;
  return {
    kind,
    marks: marks.map(({ block, mark }) => ({ block: place(block), mark })).sort((a, b) => a.block - b.block || a.mark.start - b.mark.start),
    notes: notes.map(({ block, label }) => ({ block: place(block), label })).sort((a, b) => a.block - b.block),
  };
}

/**
 * Whether the marks follow each other as before; those with names among the numbered ones too, since each of them takes a number's place.
 */
function sameMarks(before: Segment, after: Segment): boolean {
  const labels = ({ notes }: Segment): string =>
    notes
      .filter(({ kind }) => kind !== 'asterisk')
      .flatMap(({ marks }) => marks)
      .sort((a, b) => a.block - b.block || a.mark.start - b.mark.start)
      .map(({ mark }) => mark.label)
      .join(' ');
  return labels(before) === labels(after);
}
