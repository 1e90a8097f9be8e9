import type { Offer, Offers } from './offer';
import type { Catalogue } from '../../catalogue/catalogue';
import type { DocumentModel } from '../../model/model';
import type { ResolutionDocument } from '../../syntax/document';
import type { Say } from '../../text/message';
import type { Position } from '../../text/position';
import { completeInstrument } from './instruments';
import { completeMasthead } from './masthead';
import { completeOpening } from './openings';
import { completeResolution } from './resolutions';
import { completeRuleCode } from './ruleCodes';
import { writingPlaceOf } from '../at/writingPlace';

/**
 * What the catalogue can put at a position: openings, instruments, resolutions, values of the masthead, rule codes. The list is incomplete
 * where a
 * further letter ranks it anew.
 */
export function completeFromCatalogue(
  catalogue: Catalogue,
  model: DocumentModel,
  document: ResolutionDocument,
  position: Position,
  say: Say,
): Offers {
  const writing = writingPlaceOf(document, position, model);
  if (writing === undefined) return complete([]);
  const fixed = completeRuleCode(writing, say);
  if (fixed !== undefined) return complete(fixed);
  const masthead = completeMasthead(catalogue, writing);
  if (masthead !== undefined && masthead.length > 0) return ranked(masthead);
  // Where a paragraph opens and no opening fits, what is typed may be part of a sentence that goes on.
  const openings = completeOpening(catalogue, writing, say);
  if (openings !== undefined && openings.length > 0) return ranked(openings);
  return ranked(completeResolution(catalogue, writing, say) ?? completeInstrument(catalogue, writing, say));
}

function complete(items: Offer[]): Offers {
  return { isIncomplete: false, items };
}

/** A further letter may bring other items and another order. */
function ranked(items: Offer[]): Offers {
  return { isIncomplete: true, items };
}
