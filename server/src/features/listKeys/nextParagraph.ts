import type { DocumentModel } from '../../model/model';
import type { Block } from '../../syntax/block';
import type { ResolutionDocument } from '../../syntax/document';
import type { Position } from '../../text/position';
import { writingPlaceOf } from '../at/writingPlace';
import { breakAfter, lineEndOf } from './labels';

/**
 * The line break that Enter makes after the line of the organ and after a paragraph without a number, in an annex too: with the empty line
 * that stands between paragraphs, as it does in a list. `undefined` where a line break is only that: elsewhere, in a text whose paragraphs
 * stand close, and while the paragraph has not come to its sign.
 */
export function nextParagraph(model: DocumentModel, document: ResolutionDocument, position: Position): string | undefined {
  const writing = writingPlaceOf(document, position, model);
  if (writing === undefined || writing.onEmptyLine) return undefined;
  const { segment, index, place, block, at } = writing;
  if (!ROLES.has(place.role) || !PARTS.has(place.part)) return undefined;
  const { start, end } = block.summary;
  if (start >= end || at < end || at > lineEndOf(block.text, end) || !hasEnding(block)) return undefined;
  const lineBreak = breakAfter(segment, index);
  return /^(?:\r\n|\r|\n)./su.test(lineBreak) && lineBreak !== '\r\n' ? lineBreak : undefined;
}

const ROLES: ReadonlySet<string> = new Set(['enacting', 'preambular', 'operative', 'item', 'text', 'closing']);
const PARTS: ReadonlySet<string> = new Set(['preamble', 'operative', 'annex', 'closing']);
const SIGNS: ReadonlySet<string> = new Set([',', ';', ':', '.']);

/** Whether a paragraph ends with its sign; the mark of a note that has lost its raised digits may stand after it. */
function hasEnding({ text, summary: { end, ending } }: Block): boolean {
  return SIGNS.has(ending) || /[\p{L}\d)”][,;:] ?\d{1,2}$/u.test(text.slice(Math.max(0, end - 6), end));
}
