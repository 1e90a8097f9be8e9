import type { FeatureContext } from './at/context';
import type { DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import type { PlacedSegment } from '../model/model';
import type { SegmentSpan } from '../model/segment';
import type { Position } from '../text/position';
import { citationAt } from './cited/citations';
import { citationPlaces, introductionOf } from './cited/citationPlaces';
import { noteAround, placesOf } from './at/places';
import { rangeIn, spotAt } from './at/spot';
import { subjectAt } from './at/subject';

/**
 * What to highlight for a position: the note, the paragraph or the place where an instrument is introduced as written, what leads there as
 * read. `[]` for plain text.
 */
export function highlights({ document, model, catalogue }: FeatureContext, position: Position): DocumentHighlight[] {
  const spot = spotAt(document, model, position);
  if (spot === undefined) return [];
  const highlight = (placed: PlacedSegment, span: SegmentSpan, kind: DocumentHighlightKind): DocumentHighlight => ({
    range: rangeIn(document, placed, span),
    kind,
  });
  const direct = subjectAt(spot);
  const citation = direct === undefined ? citationAt(spot.placed.segment, catalogue, spot.block, spot.offset) : undefined;
  const subject = direct ?? (citation === undefined ? noteAround(spot) : undefined);
  if (subject !== undefined) {
    const { targets, uses } = placesOf(spot.placed, subject);
    return [...targets.map((span) => highlight(spot.placed, span, WRITE)), ...uses.map((span) => highlight(spot.placed, span, READ))];
  }
  if (citation === undefined) return [];
  const places = citationPlaces(model, catalogue, citation.keys);
  const introduction = introductionOf(places, spot.placed);
  return places.map((place) => highlight(place.placed, place.citation, place === introduction ? WRITE : READ));
}

const READ: typeof DocumentHighlightKind.Read = 2;
const WRITE: typeof DocumentHighlightKind.Write = 3;
