import type { Block } from '../../syntax/block';
import type { Segment } from '../../model/segment';
import { splitBlocks } from '../../syntax/block';
import { message } from '../../text/message';
import { everySegment } from './everySegment';
import type { Piece } from './finish';
import { joined, withLastGap } from './joinParagraphs';
import type { Refactored, RefactoringContext, Refused } from './refactoring';

/** Puts all notes behind the last paragraph of the text that they belong to, and joins the paragraphs that they stood in. */
export function collectNotes(context: RefactoringContext): Refactored | Refused {
  if (context.modelOf(context.document).segments.some(({ segment }) => beginsAgain(segment))) return { refused: message('The numbers of the notes begin again on a page: they cannot stand together before they are renumbered.') };
  return everySegment(context, collected, message('All notes stand behind their text already.'));
}

/** The blocks of a segment with its notes at the end of each text; undefined where they stand there. The lines above the notes of a page go, but one that stays above all of them. */
export function collected(segment: Segment): readonly Piece[] | undefined {
  if (!isScattered(segment)) return undefined;
  const textOf = textsOfNotes(segment);
  const rest: Piece[] = [];
  const notes = new Map<number, Piece[]>();
  const rules = new Map<number, Piece>();
  const lastOf = new Map<number, number>();
  for (const piece of joined(segment) ?? segment.blocks.map((block, source): Piece => ({ source, text: block.text }))) {
    const source = piece.source ?? -1;
    const place = segment.places[source];
    if (place === undefined) continue;
    if (place.role === 'note' || speaksOfNote(segment, source)) {
      const text = textOf.get(source) ?? place.text;
      notes.set(text, [...(notes.get(text) ?? []), piece]);
    } else if (place.role === 'rule' && standsAboveNote(segment, source)) {
      if (!rules.has(place.text)) rules.set(place.text, piece);
    } else {
      if (place.role !== 'blank' && place.role !== 'comment' && place.role !== 'rule') lastOf.set(place.text, rest.length);
      rest.push(piece);
    }
  }
  const gap = gapOf(segment.blocks);
  const pieces: Piece[] = [];
  rest.forEach((piece, index) => {
    const text = segment.places[piece.source ?? -1]?.text ?? 0;
    const own = lastOf.get(text) === index ? (notes.get(text) ?? []) : [];
    const rule = own.length > 0 ? rules.get(text) : undefined;
    const follows = [...(rule === undefined ? [] : [rule]), ...own];
    pieces.push(follows.length === 0 ? piece : withGap(piece, gap), ...follows.map((one) => withGap(one, gap)));
  });
  return withLastGap(segment, pieces);
}

/** Whether a number stands before two notes: together they could not be told apart. */
export function beginsAgain({ notes }: Segment): boolean {
  return notes.some((series) => series.kind === 'numbered' && new Set(series.notes.map(({ label }) => label.value)).size < series.notes.length);
}

/** Whether a note stands before something that is neither a note nor about notes. */
export function isScattered({ places }: Segment): boolean {
  const open = new Set<number>();
  return places.some(({ role, text }) => {
    if (role === 'note') open.add(text);
    return open.has(text) && role !== 'note' && role !== 'rule' && role !== 'blank' && role !== 'comment';
  });
}

/** The text that the first mark of each note stands in. */
function textsOfNotes({ notes, places }: Segment): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const series of notes) {
    for (const note of series.notes) {
      const mark = series.marks.find((one) => one.mark.label === note.label.value);
      const text = mark === undefined ? undefined : places[mark.block]?.text;
      if (text !== undefined) found.set(note.block, text);
    }
  }
  return found;
}

/** A comment directly above a note goes where the note goes. */
function speaksOfNote(segment: Segment, comment: number): boolean {
  const { places, blocks } = segment;
  const own = blocks[comment];
  if (places[comment]?.role !== 'comment' || own === undefined) return false;
  const below = places[comment + 1]?.role;
  const apart = own.text.slice(own.summary.end).split(/\r\n?|\n/).length > 2 && !own.text.includes('resolution-disable-next-line');
  return !apart && (below === 'note' || (below === 'comment' && speaksOfNote(segment, comment + 1)));
}

function standsAboveNote({ places }: Segment, rule: number): boolean {
  let below = rule + 1;
  while (places[below]?.role === 'blank' || places[below]?.role === 'rule') below += 1;
  return places[below]?.role === 'note';
}

/** What stands between two paragraphs here: a blank line, or a line end only where the text has no blank lines. */
function gapOf(blocks: readonly Block[]): string {
  const gaps = blocks.slice(0, -1).map(({ text, summary }) => text.slice(summary.end));
  return gaps.find((gap) => splitBlocks(`a${gap}b`).length === 2) ?? gaps[0] ?? '\n\n';
}

function withGap({ source, text }: Piece, gap: string): Piece {
  // A comment stands directly above what it speaks of.
  return { source, text: text.startsWith('//') ? text : text.trimEnd() + gap };
}
