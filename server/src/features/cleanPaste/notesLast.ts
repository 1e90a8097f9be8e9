import { homeOf } from '../../model/notes/homes';
import type { DocumentModel } from '../../model/model';
import type { Segment } from '../../model/segment';
import { ResolutionDocument } from '../../syntax/document';
import type { Tally } from './tally';

/**
 * A clean text, a paragraph a block, with the notes of each text of it after its last paragraph: those with asterisks first. The lines
 * drawn above notes go.
 */
export function notesLast(text: string, modelOf: (document: ResolutionDocument) => DocumentModel, tally: Tally): string {
  const document = ResolutionDocument.create('untitled:paste', 'resolution', 0, text);
  const order = modelOf(document).segments.flatMap(({ segment, firstBlock }) =>
    segmentOrder(segment, tally).map((block) => firstBlock + block),
  );
  const blocks = order.flatMap((index) => document.blocks[index] ?? []).filter(({ kind }) => kind !== 'blank');
  // What a comment stands directly above stays below it.
  return blocks
    .map(
      (block, index) =>
        block.text.trimEnd() + (index === blocks.length - 1 ? '' : block.kind === 'comment' && block.lineEnds === 1 ? '\n' : '\n\n'),
    )
    .join('');
}

/** The blocks of a segment in their new order. */
function segmentOrder(segment: Segment, tally: Tally): readonly number[] {
  return segment.texts.flatMap(({ start, end }, text) => {
    const content: number[] = [];
    for (let block = start; block < end; block += 1) {
      if (segment.places[block]?.role === 'note') continue;
      if (segment.places[block]?.role === 'rule' && segment.places[block + 1]?.role === 'note') {
        tally.furniture.push(segment.blocks[block]?.text.trim() ?? '');
        continue;
      }
      content.push(block);
    }
    const notes = segment.places.flatMap(({ role }, block) => (role === 'note' && homeOf(segment, block) === text ? [block] : []));
    const isAsterisk = (note: number): boolean => segment.blocks[note]?.summary.label?.form === 'asterisk';
    const sorted = [...notes.filter(isAsterisk), ...notes.filter((note) => !isAsterisk(note))];
    const last = content.at(-1) ?? -1;
    tally.notes += sorted.filter((note, index) => note < last || note < (sorted[index - 1] ?? -1)).length;
    return [...content, ...sorted];
  });
}
