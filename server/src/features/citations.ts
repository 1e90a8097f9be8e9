import type { FeatureContext } from './at/context';
import type { Location } from 'vscode-languageserver-types';
import { citationPlaces } from './cited/citationPlaces';
import type { CitedKey } from './cited/keys';
import { rangeIn } from './at/spot';

/** The places of a document that cite one of these, in the order of the text. */
export function citations({ document, model, catalogue }: FeatureContext, keys: readonly CitedKey[]): Location[] {
  return citationPlaces(model, catalogue, keys).map(({ placed, citation }) => ({
    uri: document.uri,
    range: rangeIn(document, placed, citation),
  }));
}
