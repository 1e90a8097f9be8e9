import type { Catalogue } from '../../catalogue/catalogue';
import type { DocumentModel, PlacedSegment } from '../../model/model';
import { citationsOf, type Citation } from './citations';
import type { CitedKey } from './keys';

/** A citation with the segment that it stands in. */
export interface PlacedCitation {
  readonly placed: PlacedSegment;
  readonly citation: Citation;
}

/** The places of a document that cite one of these, in the order of the text. */
export function citationPlaces(model: DocumentModel, catalogue: Catalogue, keys: readonly CitedKey[]): readonly PlacedCitation[] {
  return model.segments.flatMap((placed) =>
    citationsOf(placed.segment, catalogue)
      .filter((citation) => sharesKey(citation, keys))
      .map((citation) => ({ placed, citation })),
  );
}

/** The place where something is introduced: its first in running text in the same segment, else in the document, else the first at all. */
export function introductionOf(places: readonly PlacedCitation[], asked: PlacedSegment): PlacedCitation | undefined {
  const inText = places.filter(({ placed: { segment }, citation }) => segment.places[citation.block]?.role !== 'note');
  return inText.find(({ placed }) => placed === asked) ?? inText[0] ?? places[0];
}

/** Whether a citation is of one of these. */
export function sharesKey(citation: Citation, keys: readonly CitedKey[]): boolean {
  return citation.keys.some((key) => keys.includes(key));
}
