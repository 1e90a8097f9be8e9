import type { Location } from 'vscode-languageserver-types';
import type { DocumentModel } from '../model/model';
import type { ResolutionDocument } from '../syntax/document';
import type { Position } from '../text/position';
import { placesOf } from './places';
import { rangeIn, spotAt } from './spot';
import { subjectAt } from './subject';

/** All places that belong together with what stands at a position: the marks and the note, the paragraph and every reference to it. `[]` for plain text. */
export function references(document: ResolutionDocument, model: DocumentModel, position: Position): Location[] {
  const spot = spotAt(document, model, position);
  const subject = spot === undefined ? undefined : subjectAt(spot);
  if (spot === undefined || subject === undefined) return [];
  const { targets, uses } = placesOf(spot.placed, subject);
  const spans = [...targets, ...uses].sort((a, b) => a.block - b.block || a.start - b.start);
  return spans.map((span) => ({ uri: document.uri, range: rangeIn(document, spot.placed, span) }));
}
