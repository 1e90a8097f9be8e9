import type { CallHierarchyItem, SymbolKind } from 'vscode-languageserver-types';
import type { PlacedSegment } from '../../model/model';
import { pathOf } from '../../model/tree';
import type { ResolutionDocument } from '../../syntax/document';
import type { PlacedCitation } from '../cited/citationPlaces';
import type { Citation } from '../cited/citations';
import type { CitedKey } from '../cited/keys';
import { contentRange, rangeIn } from '../at/spot';
import { paragraphName, PARAGRAPH_KINDS } from '../summary/paragraphs';

/** The item of a paragraph, an item of a list or a heading; found again by its place. */
export function blockItem(document: ResolutionDocument, placed: PlacedSegment, block: number): CallHierarchyItem {
  const range = contentRange(document, placed, block);
  const { role, part } = placed.segment.places[block] ?? {};
  const kind =
    role === 'preambular'
      ? PARAGRAPH_KINDS.preambular
      : role === 'heading' || role === 'subheading'
        ? PARAGRAPH_KINDS.heading
        : PARAGRAPH_KINDS.operative;
  return {
    name: paragraphName(placed.segment, block),
    kind,
    uri: document.uri,
    range,
    selectionRange: range,
    ...(part === 'annex' && { detail: annexOf(placed, block) }),
  };
}

/** The item of a note; found again by its place. */
export function noteItem(document: ResolutionDocument, placed: PlacedSegment, block: number): CallHierarchyItem {
  const range = contentRange(document, placed, block);
  return { name: paragraphName(placed.segment, block), kind: NOTE, uri: document.uri, range, selectionRange: range };
}

/** The item of what is cited, at the place where it is introduced, else where it is cited; found again by its keys. */
export function citedItem(
  document: ResolutionDocument,
  placed: PlacedSegment,
  citation: Citation,
  introduction: PlacedCitation | undefined,
): CallHierarchyItem {
  const range = rangeIn(document, introduction?.placed ?? placed, introduction?.citation ?? citation);
  const data: CitedData = { keys: citation.keys };
  return {
    name: citation.name,
    kind: citation.kind === 'instrument' ? INSTRUMENT : PARAGRAPH_KINDS.symbol,
    uri: document.uri,
    range,
    selectionRange: range,
    data,
  };
}

/** Whether an item is something cited, not a place of a text. */
export function isCitedItem(item: CallHierarchyItem): boolean {
  return citedKeys(item) !== undefined;
}

/** What an item of something cited stands for; undefined for any other item. */
export function citedKeys({ data }: CallHierarchyItem): readonly CitedKey[] | undefined {
  const keys: unknown = (data as Partial<CitedData> | null | undefined)?.keys;
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : undefined;
}

interface CitedData {
  readonly keys: readonly CitedKey[];
}

const NOTE: typeof SymbolKind.Key = 20;
const INSTRUMENT: typeof SymbolKind.Interface = 11;

/** The heading of the annex that a block stands in; empty where it stands in none. */
function annexOf({ segment }: PlacedSegment, block: number): string {
  const path = pathOf(segment, block);
  const annex = path === undefined ? undefined : [path.node, ...path.above].find(({ kind }) => kind === 'annex');
  return annex === undefined ? '' : (segment.blocks[annex.blocks[0]]?.summary.opening ?? '');
}
