import type { Location } from 'vscode-languageserver-types';
import type { DocumentModel } from '../model/model';
import type { ResolutionDocument } from '../syntax/document';
import type { Position } from '../text/position';
import { placesOf } from './places';
import { rangeIn, spotAt } from './spot';
import { subjectAt } from './subject';

/** Where the mark, `Ibid.` or internal reference at a position leads to: the note, the note before, the paragraphs; from a note's label to its marks. `[]` for anything else. */
export function definition(document: ResolutionDocument, model: DocumentModel, position: Position): Location[] {
  const spot = spotAt(document, model, position);
  const subject = spot === undefined ? undefined : subjectAt(spot);
  if (spot === undefined || subject === undefined) return [];
  const { targets, uses } = placesOf(spot.placed, subject);
  const spans = subject.kind === 'note' ? uses : targets;
  return spans.map((span) => ({ uri: document.uri, range: rangeIn(document, spot.placed, span) }));
}
