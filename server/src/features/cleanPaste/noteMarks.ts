import type { PlacedSegment } from '../../model/model';
import { findLostMarks } from '../../model/notes/markSearch';
import type { ResolutionDocument } from '../../syntax/document';
import { toRaised } from '../../text/characters';
import type { SpanEdit } from '../../text/position';
import type { Tally } from './tally';

/**
 * The edits that raise footnote marks that came down to the line. Where each number of the document is borne by one note, its texts are
 * looked at together.
 */
export function raisedMarks(document: ResolutionDocument, segments: readonly PlacedSegment[], tally: Tally): readonly SpanEdit[] {
  const labels = segments.flatMap(({ segment }) => notesOf(segment).map(({ label }) => label.value));
  const groups = new Set(labels).size === labels.length ? [segments] : segments.map((segment) => [segment]);
  const edits = groups.flatMap((group) => raisedIn(document, group));
  tally.marks += edits.length;
  return edits;
}

function notesOf({ notes }: PlacedSegment['segment']): PlacedSegment['segment']['notes'][number]['notes'] {
  return notes.find(({ kind }) => kind === 'numbered')?.notes ?? [];
}

function raisedIn(document: ResolutionDocument, segments: readonly PlacedSegment[]): readonly SpanEdit[] {
  const named = segments.flatMap(({ segment }) => notesOf(segment)).every(({ label }) => label.form === 'named');
  return findLostMarks(segments).map(({ block, start, end, number }) => {
    const at = document.blockStart(block);
    return { start: at + start, end: at + end, newText: named ? `[^${number}]` : toRaised(number) };
  });
}
