import type { Hover } from 'vscode-languageserver-types';
import type { Catalogue } from '../../catalogue/catalogue';
import type { DocumentModel } from '../../model/model';
import type { ResolutionDocument } from '../../syntax/document';
import type { Say } from '../../text/message';
import type { Position, Span } from '../../text/position';
import { hoverBody } from './bodies';
import { hoverInstrument } from './instruments';
import { hoverOpening } from './openings';
import { hoverResolution } from './resolutions';
import { hoverSymbol } from './symbols';
import { hoverMisspelt, hoverSuperseded } from './wrongNames';

/**
 * What the catalogue says of the words at a position: of several things that stand there, the one with the longest text; undefined where it
 * knows none.
 */
export function hoverFromCatalogue(
  catalogue: Catalogue,
  model: DocumentModel,
  document: ResolutionDocument,
  position: Position,
  say: Say,
): Hover | undefined {
  const offset = document.offsetAt(position);
  const blockIndex = document.blockIndexAt(offset);
  const block = document.blocks[blockIndex];
  const placed = model.segments.findLast(({ firstBlock }) => firstBlock <= blockIndex);
  if (block === undefined || placed === undefined || block.kind === 'comment') return undefined;
  const index = blockIndex - placed.firstBlock;
  const place = placed.segment.places[index];
  const at = offset - document.blockStart(blockIndex);
  if (place === undefined) return undefined;
  const found = [
    hoverSymbol(catalogue, block, at, say),
    hoverResolution(catalogue, placed.segment, index, at, say),
    hoverInstrument(catalogue, placed.segment, index, at, say),
    hoverMisspelt(catalogue, block, at, say),
    hoverSuperseded(catalogue, block, at, say),
    hoverBody(catalogue, block, at, say),
    hoverOpening(catalogue, block, place, at, say),
  ].filter((one) => one !== undefined);
  const [longest] = found.toSorted((one, other) => length(other) - length(one));
  if (longest === undefined) return undefined;
  const range = { start: document.positionInBlock(blockIndex, longest.start), end: document.positionInBlock(blockIndex, longest.end) };
  return { contents: { kind: 'markdown', value: longest.markdown }, range };
}

function length({ start, end }: Span): number {
  return end - start;
}
