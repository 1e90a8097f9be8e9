import type { Catalogue } from '../catalogue/catalogue';
import { lineJoin } from '../model/lineJoin';
import type { DocumentModel, PlacedSegment } from '../model/model';
import { splitBlocks } from '../syntax/block';
import { ResolutionDocument } from '../syntax/document';
import { BLANK } from '../text/characters';
import { applySpanEdits, type Range, type SpanEdit, type TextEdit } from '../text/position';
import { assemble, type FormattedBlock } from './formatting/assemble';
import { blockEdits } from './formatting/blockEdits';
import { blockForms, indentOf } from './formatting/blockForm';
import { lineEndsBetween, type Neighbour } from './formatting/gaps';
import { italicsEdits } from './formatting/italics';
import { markEdits } from './formatting/markEdits';
import { meaningOf } from './formatting/meaning';
import { collectNotes, unchangedOrder } from './formatting/noteOrder';
import { markForm, type FormatStyle } from './formatting/style';

export type { FootnoteStyle, FormatStyle, ItalicsStyle } from './formatting/style';

/** What formatting asks beside the document. */
export interface FormatContext {
  readonly modelOf: (document: ResolutionDocument) => DocumentModel;
  readonly catalogue: Catalogue;
  readonly style: FormatStyle;
}

/**
 * The least edits that give a document its canonical form (LANGUAGE §9); `[]` where it has it. The text that they lead to is read again: where it would mean
 * anything else, or would not be at rest, less is done: the notes stay unsorted, then in their places, then the paragraphs that a page broke, then words and marks as they are.
 */
export function formatDocument(document: ResolutionDocument, context: FormatContext): readonly TextEdit[] {
  return firstSound(document, context, DEGREES, undefined);
}

/** The same for the blocks that a range touches: notes stay in their places, and all other blocks as they are. */
export function formatRange(document: ResolutionDocument, range: Range, context: FormatContext): readonly TextEdit[] {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const first = Math.max(0, document.blockIndexAt(Math.min(start, end)));
  // A selection of whole lines ends where the next line begins.
  const last = Math.max(first, document.blockIndexAt(start === end ? end : Math.max(start, end) - 1));
  return firstSound(document, context, DEGREES.filter(({ notes }) => notes === 'stay'), { first, last });
}

/** How much formatting does. */
interface Degree {
  readonly notes: 'sorted' | 'collected' | 'stay';
  readonly broken: 'joined' | 'apart';
  readonly words: 'typeset' | 'kept';
}

const DEGREES: readonly Degree[] = [
  { notes: 'sorted', broken: 'joined', words: 'typeset' },
  { notes: 'collected', broken: 'joined', words: 'typeset' },
  { notes: 'stay', broken: 'joined', words: 'typeset' },
  { notes: 'stay', broken: 'apart', words: 'typeset' },
  { notes: 'stay', broken: 'apart', words: 'kept' },
];

/** Blocks of a document by index, both ends included. */
interface BlockRange {
  readonly first: number;
  readonly last: number;
}

function firstSound(document: ResolutionDocument, context: FormatContext, degrees: readonly Degree[], range: BlockRange | undefined): readonly TextEdit[] {
  const model = context.modelOf(document);
  // A file of another kind has no segments.
  if (model.segments.length === 0 || document.blocks.every(({ kind }) => kind === 'blank')) return [];
  const before = meaningOf(model);
  let tried: string | undefined;
  for (const degree of degrees) {
    const edits = plan(document, context, degree, range);
    if (edits.length === 0) return [];
    const after = edited(document, edits);
    const text = after.getText();
    if (text === tried) continue;
    tried = text;
    if (meaningOf(context.modelOf(after)) !== before) continue;
    // The blocks of a range are those between the ones that stay.
    const same = range && { first: range.first, last: range.last + after.blocks.length - document.blocks.length };
    if (isAtRest(after, context, degrees, before, same)) return edits.map(({ start, end, newText }) => ({ range: { start: document.positionAt(start), end: document.positionAt(end) }, newText }));
  }
  return [];
}

/** Whether formatting again does nothing more to a text that means what is given. */
function isAtRest(document: ResolutionDocument, context: FormatContext, degrees: readonly Degree[], meaning: string, range: BlockRange | undefined): boolean {
  for (const degree of degrees) {
    const edits = plan(document, context, degree, range);
    if (edits.length === 0) return true;
    if (meaningOf(context.modelOf(edited(document, edits))) === meaning) return false;
  }
  return true;
}

function edited(document: ResolutionDocument, edits: readonly SpanEdit[]): ResolutionDocument {
  return ResolutionDocument.create(document.uri, document.languageId, document.version, applySpanEdits(document.getText(), edits));
}

function plan(document: ResolutionDocument, context: FormatContext, degree: Degree, range: BlockRange | undefined): readonly SpanEdit[] {
  const model = context.modelOf(document);
  const lineEnd = commonLineEnd(document);
  const form = markForm(context.style.footnotes, model);
  const blocks = model.segments.flatMap((placed) => planSegment(placed, context, degree, range, lineEnd, form));
  return assemble(document, blocks.map((block, at) => ({ ...block, gap: gapBelow(block, blocks[at + 1], document, lineEnd) })));
}

/** A block whose distance from the next is still open; `touched` is false for one outside the range. */
interface PlannedBlock extends Omit<FormattedBlock, 'gap'> {
  readonly place: Neighbour;
  readonly touched: boolean;
  /** The last block of the document whose text it now has: another than `index` where what a page broke is joined. */
  readonly last: number;
}

function planSegment(
  { segment, firstBlock }: PlacedSegment,
  { catalogue, style }: FormatContext,
  degree: Degree,
  range: BlockRange | undefined,
  lineEnd: string,
  form: 'raised' | 'named',
): readonly PlannedBlock[] {
  const forms = blockForms(segment);
  const typeset = degree.words === 'typeset';
  const marks = typeset ? markEdits(segment, form, style.footnotes) : NO_EDITS;
  const italics = typeset ? italicsEdits(segment, style.italics, catalogue) : NO_EDITS;
  const { order, moved } = degree.notes === 'stay' ? unchangedOrder(segment) : collectNotes(segment, degree.notes === 'sorted' ? 'sorted' : 'none');
  const isTouched = (block: number): boolean => range === undefined || (block + firstBlock >= range.first && block + firstBlock <= range.last);
  const editsOf = (index: number): readonly SpanEdit[] => {
    const block = segment.blocks[index];
    const place = segment.places[index];
    if (block === undefined || place === undefined || !isTouched(index)) return [];
    return blockEdits({ block, form: forms[index] ?? 'kept', indent: indentOf(place), lineEnd, words: typeset ? 'typeset' : 'kept', marks: marks.get(index) ?? [], italics: italics.get(index) ?? [] });
  };
  const rests = degree.broken === 'apart' ? new Map<number, number[]>() : joinedRests(segment, forms, isTouched);
  const joined = new Set([...rests.values()].flat());
  return order.filter((index) => !joined.has(index)).flatMap((index) => {
    const block = segment.blocks[index];
    if (block === undefined) return [];
    const placed = { index: index + firstBlock, place: { block, form: forms[index] ?? 'kept', role: segment.places[index]?.role ?? 'text' }, touched: isTouched(index) };
    if (block.kind === 'blank') return placed.touched && !block.text.startsWith(BYTE_ORDER_MARK) ? [] : [{ ...placed, moved: false, edits: [], added: '', last: placed.index }];
    const edits = editsOf(index);
    let text = applySpanEdits(block.text.slice(0, block.summary.end), edits);
    const before = text.length;
    for (const rest of rests.get(index) ?? []) {
      const other = segment.blocks[rest];
      const words = other === undefined ? '' : applySpanEdits(other.text.slice(0, other.summary.end), editsOf(rest)).trimStart();
      text += lineJoin(text, words) + words;
    }
    return [{ ...placed, moved: moved.has(index), edits, added: text.slice(before), last: (rests.get(index)?.at(-1) ?? index) + firstBlock }];
  });
}

const NO_EDITS: ReadonlyMap<number, readonly SpanEdit[]> = new Map();

/** For each paragraph that pages broke: the blocks that go on with it. */
function joinedRests({ places }: PlacedSegment['segment'], forms: readonly string[], isTouched: (block: number) => boolean): ReadonlyMap<number, number[]> {
  const rests = new Map<number, number[]>();
  places.forEach(({ joins }, index) => {
    if (joins < 0 || forms[joins] !== 'prose' || forms[index] !== 'prose' || !isTouched(joins) || !isTouched(index)) return;
    // A comment above the second part may be about it.
    if (places[index - 1]?.role === 'comment') return;
    const known = rests.get(joins);
    if (known === undefined) rests.set(joins, [index]);
    else known.push(index);
  });
  return rests;
}

/** The lines below a block: at the end of the document the line is ended. */
function gapBelow(block: PlannedBlock, next: PlannedBlock | undefined, document: ResolutionDocument, lineEnd: string): string | undefined {
  if (!block.touched) return undefined;
  if (block.place.block.kind === 'blank') return BYTE_ORDER_MARK;
  const { text, summary: { end } } = block.place.block;
  // Signs that nobody sees are no blanks.
  const unseen = text.slice(end).replace(BLANKS, '');
  const lines = next === undefined ? 1 : lineEndsBetween(block.place, next.place, document.blocks[block.last + 1]);
  return unseen + lineEnd.repeat(lines === 1 && next !== undefined && runsTogether(block, next) ? 2 : lines);
}

/** Whether two blocks directly below each other would be read as one: the line above has become a longer one, so that what is below may go on with it. */
function runsTogether(above: PlannedBlock, below: PlannedBlock): boolean {
  const [first, second] = [above, below].map(({ place: { block }, edits, added }) => applySpanEdits(block.text.slice(0, block.summary.end), edits) + added);
  return splitBlocks(`${first ?? ''}\n${second ?? ''}`).length < 2;
}

const BLANKS = new RegExp(`[${BLANK}\\r\\n]+`, 'g');

const BYTE_ORDER_MARK = '\uFEFF';

/** The line end that the document has most often; LF in one of a single line. */
function commonLineEnd(document: ResolutionDocument): string {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (const { text } of document.blocks) {
    for (const [found] of text.matchAll(/\r\n|\r|\n/g)) counts[found as keyof typeof counts] += 1;
  }
  if (counts['\r\n'] > counts['\n'] && counts['\r\n'] >= counts['\r']) return '\r\n';
  return counts['\r'] > counts['\n'] ? '\r' : '\n';
}
