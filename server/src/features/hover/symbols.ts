import type { Catalogue } from '../../catalogue/catalogue';
import { describeSymbol } from '../../catalogue/describe';
import type { Block } from '../../syntax/block';
import { inlineSpansOf } from '../../syntax/inline';
import type { Say } from '../../text/message';
import type { Span } from '../../text/position';
import { descriptionMarkdown } from './descriptionMarkdown';

/**
 * What each component of the document symbol at an offset of a block means, and what is known of the document; undefined where no symbol
 * stands.
 */
export function hoverSymbol(catalogue: Catalogue, block: Block, at: number, say: Say): (Span & { readonly markdown: string }) | undefined {
  const span = inlineSpansOf(block, 'symbol').find(({ start, end }) => start <= at && at <= end);
  const explanation = span === undefined ? undefined : catalogue.symbols.explain(span.symbol);
  if (span === undefined || explanation === undefined) return undefined;
  return { start: span.start, end: span.end, markdown: descriptionMarkdown(describeSymbol(catalogue, explanation), say) };
}
