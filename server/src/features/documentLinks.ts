import type { FeatureContext } from './at/context';
import type { DocumentLink } from 'vscode-languageserver-types';
import type { Catalogue } from '../catalogue/catalogue';
import { inlineSpans } from '../syntax/inline';
import type { CitedActSpan } from '../syntax/citedActs';
import { actMeant } from './cited/actMeant';
import { rangeIn } from './at/spot';

/**
 * Links of document symbols of known series and of resolutions whose organ is known to the official documents system; made from the text
 * alone, nothing is fetched.
 */
export function documentLinks({ document, model, catalogue }: FeatureContext): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const placed of model.segments) {
    placed.segment.blocks.forEach((content, block) => {
      const speaker = placed.segment.texts[placed.segment.places[block]?.text ?? 0]?.organ;
      for (const span of inlineSpans(content)) {
        const symbol =
          span.kind === 'symbol' && span.series === 'known'
            ? span.symbol
            : span.kind === 'act' && span.act === 'resolution'
              ? symbolOf(catalogue, content.text, span, speaker)
              : undefined;
        if (symbol === undefined) continue;
        const range = rangeIn(document, placed, { block, start: span.start, end: span.end });
        links.push({ range, target: `https://undocs.org/${encodeURI(symbol.replaceAll(' ', ''))}` });
      }
    });
  }
  return links;
}

/** The symbol of the resolution meant; undefined where it is in doubt whose it is. */
function symbolOf(catalogue: Catalogue, text: string, act: CitedActSpan, speaker: string | undefined): string | undefined {
  const { organ, resolutions } = actMeant(catalogue, text, act, speaker);
  return organ === undefined ? undefined : (resolutions[0]?.symbol ?? catalogue.resolutions.symbolOf(organ, act.id));
}
