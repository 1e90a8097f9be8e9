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
  const homes = homesOf(segment);
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
    const notes = [...homes].filter(([, home]) => home === text).map(([note]) => note);
    const isAsterisk = (note: number): boolean => segment.blocks[note]?.summary.label?.form === 'asterisk';
    const sorted = [...notes.filter(isAsterisk), ...notes.filter((note) => !isAsterisk(note))];
    const last = content.at(-1) ?? -1;
    tally.notes += sorted.filter((note, index) => note < last || note < (sorted[index - 1] ?? -1)).length;
    return [...content, ...sorted];
  });
}

/** For each note the text that its first mark stands in; without a mark, the text of the note before, or else the one that it stands in. */
function homesOf(segment: Segment): ReadonlyMap<number, number> {
  const marked = new Map<number, number>();
  for (const { marks, notes } of segment.notes) {
    const texts = new Map<string, number>();
    for (const { block, mark } of marks) {
      const place = segment.places[block];
      if (place !== undefined && place.role !== 'note' && !texts.has(mark.label)) texts.set(mark.label, place.text);
    }
    const seen = new Set<string>();
    for (const { block, label } of notes) {
      const text = texts.get(label.value);
      // Of two notes with one number only the first can be told by its mark.
      if (text !== undefined && !seen.has(label.value)) marked.set(block, text);
      seen.add(label.value);
    }
  }
  const homes = new Map<number, number>();
  segment.places.forEach((place, block) => {
    if (place.role !== 'note') return;
    homes.set(block, marked.get(block) ?? place.text);
  });
  return homes;
}
