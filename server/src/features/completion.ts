import type { Offers } from './completion/offer';
import type { Catalogue } from '../catalogue/catalogue';
import type { DocumentModel } from '../model/model';
import type { ResolutionDocument } from '../syntax/document';
import type { Say } from '../text/message';
import type { Position } from '../text/position';
import { completeFromCatalogue } from './completion/catalogue';
import { completeFootnote } from './completion/footnotes';
import { completeParagraphNumber } from './completion/paragraphNumbers';

/** What can be put at a position: footnote marks behind `[^`, paragraph numbers behind `paragraph`, else what the catalogue offers. */
export function completion(document: ResolutionDocument, model: DocumentModel, catalogue: Catalogue, position: Position, say: Say): Offers {
  const items = completeFootnote(document, model, position, say) ?? completeParagraphNumber(document, model, position);
  return items === undefined ? completeFromCatalogue(catalogue, model, document, position, say) : { isIncomplete: false, items };
}
