import type { CompletionList } from 'vscode-languageserver-types';
import type { Catalogue } from '../catalogue/catalogue';
import type { DocumentModel } from '../model/model';
import type { ResolutionDocument } from '../syntax/document';
import type { Position } from '../text/position';
import { completeFromCatalogue } from './completion/catalogue';
import { completeFootnote } from './completion/footnotes';
import { completeParagraphNumber } from './completion/paragraphNumbers';

/** What can be put at a position: footnote marks behind `[^`, paragraph numbers behind `paragraph`, else what the catalogue offers. */
export function completion(document: ResolutionDocument, model: DocumentModel, catalogue: Catalogue, position: Position): CompletionList {
  const items = completeFootnote(document, model, position) ?? completeParagraphNumber(document, model, position);
  return items === undefined ? completeFromCatalogue(catalogue, model, document, position) : { isIncomplete: false, items };
}
