import type { FeatureContext } from './at/context';
import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall } from 'vscode-languageserver-types';
import type { Catalogue } from '../catalogue/catalogue';
import { resolveIbids } from '../model/notes/ibid';
import type { DocumentModel, PlacedSegment } from '../model/model';
import { resolveReferences } from '../model/references/resolve';
import { isAside, type SegmentSpan } from '../model/segment';
import { pathOf } from '../model/tree';
import type { ResolutionDocument } from '../syntax/document';
import type { Position } from '../text/position';
import { createCalls, type Calls } from './callHierarchy/calls';
import { blockItem, citedItem, isCitedItem, noteItem } from './callHierarchy/items';
import { citationAt, citationsOf } from './cited/citations';
import { citationPlaces, introductionOf } from './cited/citationPlaces';
import { rangeIn, spotAt, type Spot } from './at/spot';
import { subjectAt } from './at/subject';
import { paragraphsOf } from './summary/paragraphs';

/**
 * What citations can be followed from at a position: the instrument, resolution or document cited there, the note of a mark, the paragraphs
 * of a
 * reference, the paragraph or item whose label it is; on plain words the paragraph that they stand in. `[]` where there is none.
 */
export function prepareCallHierarchy({ document, model, catalogue }: FeatureContext, position: Position): CallHierarchyItem[] {
  const spot = spotAt(document, model, position);
  if (spot === undefined) return [];
  const { placed } = spot;
  const subject = subjectAt(spot);
  switch (subject?.kind) {
    case 'mark':
    case 'note':
      return subject.series.notes
        .filter(({ label }) => label.value === subject.label)
        .slice(0, 1)
        .map(({ block }) => noteItem(document, placed, block));
    case 'reference':
      return (subject.target?.blocks ?? []).map((block) => blockItem(document, placed, block));
    case 'member':
      return [blockItem(document, placed, subject.member.block)];
    case 'ibid':
    case undefined:
      return [citedAt(document, model, catalogue, spot) ?? itemAround(document, spot)].filter((item) => item !== undefined);
  }
}

/**
 * Who cites a paragraph or a note in its own document: the paragraphs that refer to it, those with its marks, the notes that say `Ibid.`
 * after it. Instruments and resolutions are cited in the whole workspace: see `citingParagraphs`.
 */
export function incomingCalls({ document, model }: FeatureContext, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const spot = isCitedItem(item) ? undefined : spotAt(document, model, item.selectionRange.start);
  if (spot === undefined) return [];
  const { placed, block } = spot;
  const calls = createCalls();
  if (placed.segment.places[block]?.role === 'note') addCitersOfNote(document, spot, calls);
  else {
    for (const { block: from, reference, targets } of resolveReferences(placed.segment)) {
      if (targets.some(({ blocks }) => blocks.some((target) => stands(placed, target, block))))
        addFromParagraph(document, placed, { block: from, start: reference.start, end: reference.end }, calls);
    }
  }
  return calls.all().map(({ item: from, ranges }) => ({ from, fromRanges: ranges }));
}

/**
 * What a paragraph with its items, or a note, cites: other paragraphs, instruments, resolutions and documents, and its notes. `[]` for what
 * is cited itself.
 */
export function outgoingCalls({ document, model, catalogue }: FeatureContext, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const spot = isCitedItem(item) ? undefined : spotAt(document, model, item.selectionRange.start);
  if (spot === undefined) return [];
  const { placed, block } = spot;
  const { segment } = placed;
  const calls = createCalls();
  const within = (at: number): boolean => stands(placed, at, block);
  for (const { block: from, reference, targets } of resolveReferences(segment)) {
    if (!within(from)) continue;
    const range = rangeIn(document, placed, { block: from, start: reference.start, end: reference.end });
    for (const target of targets.flatMap(({ blocks }) => blocks)) calls.add(blockItem(document, placed, target), range);
  }
  for (const citation of citationsOf(segment, catalogue)) {
    if (within(citation.block))
      calls.add(
        citedItem(document, placed, citation, introductionOf(citationPlaces(model, catalogue, citation.keys), placed)),
        rangeIn(document, placed, citation),
      );
  }
  for (const { marks, notes } of segment.notes) {
    for (const { block: from, mark } of marks) {
      const note = within(from) ? notes.find(({ label }) => label.value === mark.label) : undefined;
      if (note !== undefined)
        calls.add(noteItem(document, placed, note.block), rangeIn(document, placed, { block: from, start: mark.start, end: mark.end }));
    }
  }
  return calls.all().map(({ item: to, ranges }) => ({ to, fromRanges: ranges }));
}

function citedAt(
  document: ResolutionDocument,
  model: DocumentModel,
  catalogue: Catalogue,
  { placed, block, offset }: Spot,
): CallHierarchyItem | undefined {
  const citation = citationAt(placed.segment, catalogue, block, offset);
  return citation === undefined
    ? undefined
    : citedItem(document, placed, citation, introductionOf(citationPlaces(model, catalogue, citation.keys), placed));
}

function itemAround(document: ResolutionDocument, { placed, block }: Spot): CallHierarchyItem | undefined {
  const role = placed.segment.places[block]?.role;
  if (role === 'note') return noteItem(document, placed, block);
  const { all, ownerOf } = paragraphsOf(placed);
  const owner = all[ownerOf(block)];
  return owner === undefined || isAside(role) ? undefined : blockItem(document, placed, owner.span.block);
}

function addCitersOfNote(document: ResolutionDocument, { placed, block }: Spot, calls: Calls): void {
  for (const series of placed.segment.notes) {
    const label = series.notes.find((note) => note.block === block)?.label.value;
    if (label === undefined) continue;
    for (const { block: from, mark } of series.marks)
      if (mark.label === label) addFromParagraph(document, placed, { block: from, start: mark.start, end: mark.end }, calls);
    const notes = resolveIbids(series, placed.segment.blocks);
    for (const { note, ibids } of notes) {
      for (const ibid of ibids) {
        if (note.block === block || notes[ibid.antecedent ?? -1]?.note.block !== block) continue;
        calls.add(
          noteItem(document, placed, note.block),
          rangeIn(document, placed, { block: note.block, start: ibid.start, end: ibid.end }),
        );
      }
    }
  }
}

function addFromParagraph(document: ResolutionDocument, placed: PlacedSegment, span: SegmentSpan, calls: Calls): void {
  const { all, ownerOf } = paragraphsOf(placed);
  calls.add(blockItem(document, placed, all[ownerOf(span.block)]?.span.block ?? span.block), rangeIn(document, placed, span));
}

/** Whether a block is another one, stands under it or goes on with it. */
function stands({ segment }: PlacedSegment, block: number, above: number): boolean {
  const path = pathOf(segment, block);
  return path !== undefined && [path.node, ...path.above].some(({ blocks }) => blocks[0] === above);
}
