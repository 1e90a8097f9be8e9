import type { Catalogue } from '../catalogue/catalogue';
import type { Block } from '../syntax/block';
import type { ResolutionDocument } from '../syntax/document';
import type { DocumentModel } from './documentModel';
import { withNewWords } from './newWords';
import { findNotes } from './notes/find';
import { readBody } from './outline/body';
import { outlineText } from './outline/outline';
import { detectProfile, detectYear } from './profile';
import type { NumberedList, Place, ResolutionText, Segment } from './segment';
import { createNoteLabels, groupBySeries } from './notes/series';
import { findTexts, type TextBounds } from './outline/texts';

export type { DocumentModel, PlacedSegment } from './documentModel';

/**
 * A function from documents to their models. Segments whose blocks are the same objects as before are remembered,
 * so that a typed letter costs the analysis of the resolution it stands in and no more.
 */
export function createModel(catalogue: Catalogue): (document: ResolutionDocument) => DocumentModel {
  const models = new WeakMap<readonly Block[], DocumentModel>();
  const last = new WeakMap<ResolutionDocument, { readonly blocks: readonly Block[]; readonly model: DocumentModel }>();
  const segments = new WeakMap<Block, Segment>();
  const labelsOf = createNoteLabels();
  return (document) => {
    const known = models.get(document.blocks);
    if (known !== undefined) return known;
    const before = last.get(document);
    const model =
      (before === undefined ? undefined : withNewWords(before.model, before.blocks, document.blocks, catalogue)) ??
      modelOf(document.blocks);
    models.set(document.blocks, model);
    last.set(document, { blocks: document.blocks, model });
    return model;
  };

  function modelOf(blocks: readonly Block[]): DocumentModel {
    const texts = findTexts(blocks);
    const year = detectYear(blocks, texts);
    const placed = groupBySeries(blocks, texts, labelsOf).map((group) => ({
      segment: segmentOf(blocks, group),
      firstBlock: group[0]?.start ?? 0,
    }));
    return { segments: placed, profile: detectProfile(blocks, texts), era: year !== undefined && year < 2020 ? 'legacy' : 'current' };
  }

  function segmentOf(blocks: readonly Block[], group: readonly TextBounds[]): Segment {
    const start = group[0]?.start ?? 0;
    const end = group.at(-1)?.end ?? start;
    const first = blocks[start];
    if (first === undefined) return { blocks: [], places: [], texts: [], lists: [], notes: [] };
    const known = segments.get(first);
    if (known !== undefined && isSame(known, blocks, start, end, group)) return known;
    const segment = analyse(
      blocks.slice(start, end),
      group.map((text) => ({ start: text.start - start, end: text.end - start, enacting: text.enacting < 0 ? -1 : text.enacting - start })),
      catalogue,
    );
    segments.set(first, segment);
    return segment;
  }
}

/** The segment of some blocks whose texts are known. */
function analyse(blocks: readonly Block[], bounds: readonly TextBounds[], catalogue: Catalogue): Segment {
  const places: Place[] = [];
  const lists: NumberedList[] = [];
  bounds.forEach((text, index) => {
    const outline = outlineText(blocks, text, index, lists.length, catalogue);
    // One by one: a long text holds more places than a call takes arguments.
    for (const place of outline.places) places.push(place);
    for (const list of outline.lists) lists.push(list);
  });
  const texts = bounds.map((text): ResolutionText => ({
    ...text,
    organ: text.enacting < 0 ? readBody(blocks, text)?.organ : blocks[text.enacting]?.summary.enacting?.organ,
  }));
  return { blocks, places, texts, lists, notes: findNotes(blocks, places) };
}

function isSame(segment: Segment, blocks: readonly Block[], start: number, end: number, group: readonly TextBounds[]): boolean {
  if (segment.blocks.length !== end - start || segment.texts.length !== group.length) return false;
  for (let index = 0; index < group.length; index += 1) {
    const text = segment.texts[index];
    const bounds = group[index];
    if (
      text === undefined ||
      bounds === undefined ||
      text.start !== bounds.start - start ||
      text.enacting !== (bounds.enacting < 0 ? -1 : bounds.enacting - start)
    )
      return false;
  }
  for (let index = start; index < end; index += 1) if (segment.blocks[index - start] !== blocks[index]) return false;
  return true;
}
