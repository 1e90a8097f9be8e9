import type { FeatureContext } from './at/context';
import type { Location } from 'vscode-languageserver-types';
import type { Position } from '../text/position';
import { citationAt } from './cited/citations';
import { citationPlaces, introductionOf } from './cited/citationPlaces';
import { placesOf } from './at/places';
import { rangeIn, spotAt } from './at/spot';
import { subjectAt } from './at/subject';

/**
 * Where what stands at a position leads to: a mark to its note and back, an `Ibid.` to the note before, an internal reference to the
 * paragraphs, the
 * name of an instrument, `that Convention` or the number of a resolution to where it is introduced. `[]` for anything else.
 */
export function definition({ document, model, catalogue }: FeatureContext, position: Position): Location[] {
  const spot = spotAt(document, model, position);
  if (spot === undefined) return [];
  const subject = subjectAt(spot);
  if (subject === undefined) {
    const citation = citationAt(spot.placed.segment, catalogue, spot.block, spot.offset);
    const introduction = citation === undefined ? undefined : introductionOf(citationPlaces(model, catalogue, citation.keys), spot.placed);
    return introduction === undefined ? [] : [{ uri: document.uri, range: rangeIn(document, introduction.placed, introduction.citation) }];
  }
  const { targets, uses } = placesOf(spot.placed, subject);
  const { places } = spot.placed.segment;
  // From a note's label to its marks, not to the notes that say `Ibid.` after it.
  const spans = subject.kind === 'note' ? uses.filter(({ block }) => places[block]?.role !== 'note') : targets;
  return spans.map((span) => ({ uri: document.uri, range: rangeIn(document, spot.placed, span) }));
}
