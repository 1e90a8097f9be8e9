import { blockPieceEdits } from '../../model/edits/blockPieces';
import type { DocumentModel, PlacedSegment } from '../../model/model';
import { ResolutionDocument } from '../../syntax/document';
import type { TextEdit } from '../../text/position';
import { assemble } from './assemble';
import type { Change } from './changes';
import { settleEndings } from './endings';
import type { AmendmentFault } from './faults';
import { followAll } from './follow';
import type { NewNote } from './newWords';
import { settleNotes, withNotesInOrder } from './notes';
import { numberEntries } from './numbering';
import { structureOf } from './structure';

/** A text after changes. */
export interface AmendedText {
  readonly text: string;
  /** What leads to it from the text before; one step for the drafter. `[]` where nothing changes. */
  readonly edits: readonly TextEdit[];
  /** References that lead to paragraphs that go. */
  readonly lost: readonly AmendmentFault[];
}

/**
 * Makes changes that do not collide in a segment of a document, and all that follows from them: numbers and letters of paragraphs, references,
 * footnote marks, notes and every `Ibid.`, last signs; a lone operative paragraph loses its number.
 */
export function makeChanges(
  document: ResolutionDocument,
  placed: PlacedSegment,
  changes: readonly Change[],
  notes: readonly NewNote[],
  modelOf: (document: ResolutionDocument) => DocumentModel,
): AmendedText {
  const { segment, firstBlock } = placed;
  const start = document.blockStart(firstBlock);
  const end = document.blockStart(firstBlock + segment.blocks.length);
  const whole = document.slice(0, document.length);
  if (changes.length === 0) return { text: whole, edits: [], lost: [] };
  const structure = structureOf(segment);
  const { entries: followed, lost } = followAll(structure, numberEntries(structure, assemble(structure, changes)));
  const settled = settleNotes(segment, settleEndings(structure, followed), notes);
  const joined = settled.map(({ text }) => text).join('');
  const written = document.slice(0, start) + joined + document.slice(end, document.length);
  const after = ResolutionDocument.create(document.uri, document.languageId, document.version, written);
  const result = modelOf(after).segments.findLast(({ firstBlock: first }) => after.blockStart(first) <= start);
  const touchesNotes = notes.length > 0 || marksOf(settled.map(({ text }) => text)) !== marksOf(segment.blocks.map(({ text }) => text));
  const ordered = result === undefined || !touchesNotes ? undefined : withNotesInOrder(result.segment);
  const texts = ordered ?? result?.segment.blocks.map(({ text }) => text) ?? [joined];
  const isWhole = result !== undefined && after.blockStart(result.firstBlock) === start && result.segment.blocks.length === settled.length;
  if (isWhole) {
    const pieces = settled.map(({ source }, index) => ({ source, text: texts[index] ?? '' }));
    const text = document.slice(0, start) + texts.join('') + document.slice(end, document.length);
    return { text, edits: blockPieceEdits(document, placed, pieces), lost };
  }
  const from = result === undefined ? 0 : after.blockStart(result.firstBlock);
  const to = result === undefined ? written.length : after.blockStart(result.firstBlock + result.segment.blocks.length);
  const text = result === undefined ? written : written.slice(0, from) + texts.join('') + written.slice(to);
  return { text, edits: text === whole ? [] : [document.editAt({ start: 0, end: document.length, newText: text })], lost };
}

/** The marks of some blocks in their order. */
function marksOf(texts: readonly string[]): string {
  return texts.flatMap((text) => text.match(/[⁰¹²³⁴-⁹]+|\[\^[^\]\s]{1,40}\]|\d{1,3}\//gu) ?? []).join(' ');
}
