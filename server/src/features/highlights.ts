import type { DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import type { DocumentModel } from '../model/model';
import type { ResolutionDocument } from '../syntax/document';
import type { Position } from '../text/position';
import { placesOf } from './places';
import { rangeIn, spotAt } from './spot';
import { subjectAt } from './subject';

/** What to highlight for a position: the note or paragraph as written, what leads there as read. `[]` for plain text. */
export function highlights(document: ResolutionDocument, model: DocumentModel, position: Position): DocumentHighlight[] {
  const spot = spotAt(document, model, position);
  const subject = spot === undefined ? undefined : subjectAt(spot);
  if (spot === undefined || subject === undefined) return [];
  const { targets, uses } = placesOf(spot.placed, subject);
  const highlight = (kind: DocumentHighlightKind) => (span: (typeof targets)[number]): DocumentHighlight => ({ range: rangeIn(document, spot.placed, span), kind });
  return [...targets.map(highlight(WRITE)), ...uses.map(highlight(READ))];
}

const READ: typeof DocumentHighlightKind.Read = 2;
const WRITE: typeof DocumentHighlightKind.Write = 3;
