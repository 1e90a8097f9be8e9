import type { FeatureContext } from './at/context';
import type { Location } from 'vscode-languageserver-types';
import type { Position } from '../text/position';
import { citations } from './citations';
import { citationAt } from './cited/citations';
import { noteAround, placesOf } from './at/places';
import { rangeIn, spotAt } from './at/spot';
import { subjectAt } from './at/subject';

/**
 * All places that belong together with what stands at a position: the marks, the note and each `Ibid.` that goes back to it, the paragraph
 * and every
 * reference to it, every citation of an instrument, resolution or document; on other words of a note what belongs to that note. With `uses`
 * the note or
 * paragraph itself is left out. `[]` for plain text.
 */
export function references(context: FeatureContext, position: Position, wanted: 'all' | 'uses'): Location[] {
  const { document, model, catalogue } = context;
  const spot = spotAt(document, model, position);
  if (spot === undefined) return [];
  const subject = subjectAt(spot);
  // An `Ibid.` belongs together with all that cites its source; that of a treaty is known by its notes only.
  const citation =
    subject === undefined || subject.kind === 'ibid' ? citationAt(spot.placed.segment, catalogue, spot.block, spot.offset) : undefined;
  if (citation !== undefined) return citations(context, citation.keys);
  const meant = subject ?? noteAround(spot);
  if (meant === undefined) return [];
  const { targets, uses } = placesOf(spot.placed, meant);
  const spans = [...(wanted === 'all' ? targets : []), ...uses].sort((a, b) => a.block - b.block || a.start - b.start);
  return spans.map((span) => ({ uri: document.uri, range: rangeIn(document, spot.placed, span) }));
}
