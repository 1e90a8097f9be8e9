import { remember } from '../text/remember';
import type { FeatureContext } from './at/context';
import type { Catalogue } from '../catalogue/catalogue';
import { citedInstruments } from '../model/citedInstruments';
import type { DocumentModel, PlacedSegment } from '../model/model';
import type { ResolutionText } from '../model/segment';
import type { Block } from '../syntax/block';
import type { ResolutionDocument } from '../syntax/document';
import type { Position, Range } from '../text/position';
import { instrumentKey, type CitedKey } from './cited/keys';
import { contentRange, rangeIn } from './at/spot';

/** A line above the text, whose words are worked out only when it comes into sight. */
export type LensPlace = CountsLens | ReferencesLens | DocumentLens;

/** Above the title of a text: what it counts. */
export interface CountsLens {
  readonly kind: 'counts';
  readonly range: Range;
  /** Which text of the document, from 0. */
  readonly text: number;
}

/** Above the note of an instrument: how often that is cited. */
export interface ReferencesLens {
  readonly kind: 'references';
  readonly range: Range;
  readonly keys: readonly CitedKey[];
}

/** Above the title of the first text: the way to the document as it is printed, and in another format, in which it is handed in. */
export interface DocumentLens {
  readonly kind: 'preview' | 'export';
  readonly range: Range;
}

/** What a text counts, and from where to where it goes, its masthead included. */
export interface TextCounts {
  /** Of the paragraphs, items and annexes; masthead, title and notes are left out. */
  readonly words: number;
  /** Preambular and operative paragraphs, without their items. */
  readonly paragraphs: number;
  readonly notes: number;
  readonly range: Range;
}

/**
 * Where lenses stand: one above the title of each text, else above the line of the organ, else at its beginning; with `references` also one
 * above the note of each instrument, and with `preview` and `export` one more each above the first text, since a document is shown and exported
 * whole. In the order of the text.
 */
export function codeLenses({ document, model, catalogue }: FeatureContext, wanted: readonly LensPlace['kind'][]): LensPlace[] {
  const counts = wanted.includes('counts')
    ? textsOf(model).map(({ placed, text }, index): LensPlace => ({
        kind: 'counts',
        range: startOf(contentRange(document, placed, headOf(placed, text))),
        text: index,
      }))
    : [];
  const [first] = textsOf(model);
  const documents = (['preview', 'export'] as const)
    .filter((kind) => wanted.includes(kind))
    .flatMap((kind): readonly LensPlace[] =>
      first === undefined ? [] : [{ kind, range: startOf(contentRange(document, first.placed, headOf(first.placed, first.text))) }],
    );
  const references = wanted.includes('references') ? model.segments.flatMap((placed) => instrumentNotes(document, placed, catalogue)) : [];
  return [...counts, ...documents, ...references].sort((one, other) => one.range.start.line - other.range.start.line);
}

/** What a text of the document counts; undefined where there is no such text any more. */
export function textCounts({ document, model }: FeatureContext, text: number): TextCounts | undefined {
  const found = textsOf(model)[text];
  if (found === undefined) return undefined;
  const {
    placed,
    text: { start, end },
  } = found;
  const { blocks, places, notes } = placed.segment;
  const within = ({ block }: { readonly block: number }): boolean => block >= start && block < end;
  let words = 0;
  let paragraphs = 0;
  for (let block = start; block < end; block += 1) {
    const place = places[block];
    const content = blocks[block];
    if (place === undefined || content === undefined || !COUNTED.has(place.role) || place.part === 'closing') continue;
    words += wordsIn(content);
    if ((place.role === 'preambular' || (place.role === 'operative' && place.part !== 'annex')) && place.joins < 0) paragraphs += 1;
  }
  const range = rangeIn(document, placed, { block: start, start: 0, end: 0 });
  const last = contentRange(document, placed, end - 1);
  return {
    words,
    paragraphs,
    notes: notes.flatMap((series) => (series.kind === 'asterisk' ? [] : series.notes)).filter(within).length,
    range: { start: range.start, end: last.end },
  };
}

const COUNTED: ReadonlySet<string> = new Set(['enacting', 'preambular', 'operative', 'item', 'heading', 'subheading', 'text']);

function textsOf(model: DocumentModel): readonly { readonly placed: PlacedSegment; readonly text: ResolutionText }[] {
  return model.segments.flatMap((placed) => placed.segment.texts.map((text) => ({ placed, text })));
}

function headOf({ segment: { places } }: PlacedSegment, { start, end, enacting }: ResolutionText): number {
  const title = places.findIndex(({ role }, block) => block >= start && block < end && role === 'title');
  return title >= 0 ? title : enacting >= 0 ? enacting : start;
}

function startOf({ start }: { readonly start: Position }): Range {
  return { start, end: start };
}

/** The notes that stand after the name of one instrument. */
function instrumentNotes(document: ResolutionDocument, placed: PlacedSegment, catalogue: Catalogue): readonly LensPlace[] {
  const keys = new Map<number, Set<CitedKey>>();
  for (const { instruments, marks } of citedInstruments(placed.segment, catalogue)) {
    const block = marks[0]?.note?.note.block;
    if (block === undefined) continue;
    const known = keys.get(block) ?? new Set();
    for (const instrument of instruments) known.add(instrumentKey(instrument));
    keys.set(block, known);
  }
  return [...keys].map(([block, of]): LensPlace => ({
    kind: 'references',
    range: startOf(contentRange(document, placed, block)),
    keys: [...of],
  }));
}

const wordsIn = remember((block: Block): number => {
  const { start, end } = block.summary;
  const words =
    block.text
      .slice(start, end)
      .replaceAll(/\[\^[^\]\s]{1,40}\]/gu, '')
      .match(/[\p{L}\p{Nd}][\p{L}\p{Nd}\p{M}’'./-]*/gu)?.length ?? 0;
  return words;
});
