import type { DocumentModel } from '../../model/model';
import type { ResolutionDocument } from '../../syntax/document';
import type { Position } from '../../text/position';
import { writingPlaceOf } from '../at/writingPlace';
import { breakAfter, lineEndOf } from './labels';

/**
 * The line break that Enter makes after the line of the organ, a paragraph of the preamble or one that has no number after it: with the
 * empty line that stands between paragraphs, as it does in a list. `undefined` where a line break is only that: elsewhere, in a text whose paragraphs stand
 * close, and while the paragraph has not come to its sign.
 */
export function nextParagraph(model: DocumentModel, document: ResolutionDocument, position: Position): string | undefined {
  const writing = writingPlaceOf(document, position, model);
  if (writing === undefined || writing.onEmptyLine) return undefined;
  const { segment, index, place, block, at } = writing;
  if (!ROLES.has(place.role) || (place.part !== 'preamble' && place.part !== 'operative')) return undefined;
  const { start, end, ending } = block.summary;
  if (start >= end || at < end || at > lineEndOf(block.text, end) || !SIGNS.has(ending)) return undefined;
  const lineBreak = breakAfter(segment, index);
  return /^(?:\r\n|\r|\n)./su.test(lineBreak) && lineBreak !== '\r\n' ? lineBreak : undefined;
}

const ROLES: ReadonlySet<string> = new Set(['enacting', 'preambular', 'operative', 'item']);
const SIGNS: ReadonlySet<string> = new Set([',', ';', ':', '.']);
