import type { Catalogue } from '../../catalogue/catalogue';
import { openingOf } from '../../model/openings/paragraphOpenings';
import type { Segment } from '../../model/segment';
import { openingItalics } from '../../model/openings/italics';
import { paragraphsOf } from '../../model/paragraphs';
import { inlineSpansOf } from '../../syntax/inline';
import type { SpanEdit } from '../../text/position';
import type { ItalicsStyle } from './style';

/**
 * The edits that put the openings of a segment's paragraphs in italics, or take them out, by block; as the file has it, italics are only
 * added, and only where other openings have them.
 */
export function italicsEdits(segment: Segment, style: ItalicsStyle, catalogue: Catalogue): ReadonlyMap<number, readonly SpanEdit[]> {
  const edits = new Map<number, readonly SpanEdit[]>();
  if (style === 'off') {
    for (const { kind, block: index } of paragraphsOf(segment)) {
      const block = segment.blocks[index];
      const opening = block === undefined ? undefined : openingOf(block, kind, catalogue);
      if (block === undefined || opening === undefined) continue;
      const around = inlineSpansOf(block, 'italics').filter((span) => span.innerStart < opening.end && span.innerEnd > opening.start);
      edits.set(
        index,
        around.flatMap(({ start, innerStart, innerEnd, end }) => [
          { start, end: innerStart, newText: '' },
          { start: innerEnd, end, newText: '' },
        ]),
      );
    }
    return edits;
  }
  const { plain, italic } = openingItalics(segment, catalogue);
  if (style === 'auto' && italic === 0) return edits;
  for (const { block, start, end } of plain)
    edits.set(block, [
      { start, end: start, newText: '*' },
      { start: end, end, newText: '*' },
    ]);
  return edits;
}
