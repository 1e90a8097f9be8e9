import type { FeatureContext } from './at/context';
import type { CompletionTrigger, Offers } from './completion/offer';
import type { Position } from '../text/position';
import { completeFromCatalogue } from './completion/catalogue';
import { completeFootnote } from './completion/footnotes';
import { completeParagraphNumber } from './completion/paragraphNumbers';

/**
 * What can be put at a position: footnote marks after `[^`, paragraph numbers after `paragraph`, else what the catalogue offers. Who has only
 * typed on is offered what surely belongs there; who asks is offered everything.
 */
export function completion(
  { document, model, catalogue, say }: FeatureContext,
  position: Position,
  trigger: CompletionTrigger = 'asked',
): Offers {
  const items = completeFootnote(document, model, catalogue, position, say) ?? completeParagraphNumber(document, model, position);
  return items === undefined ? completeFromCatalogue(catalogue, model, document, position, say, trigger) : { isIncomplete: false, items };
}
