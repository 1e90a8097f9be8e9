import { commonLineEnd } from '../text/lineEnds';
import type { FeatureContext } from './at/context';
import type { PlacedSegment } from '../model/model';
import { splitBlocks, type Block } from '../syntax/block';
import { ResolutionDocument } from '../syntax/document';
import { findLostMarks } from '../model/notes/markSearch';
import { BLANK, toRaised } from '../text/characters';
import { applySpanEdits, type Range, type SpanEdit, type TextEdit } from '../text/position';
import { assemble, type FormattedBlock } from './formatting/assemble';
import { blockEdits } from './formatting/blockEdits';
import { blockForms, indentOf } from './formatting/blockForm';
import { lineEndsBetween, type Neighbour } from './formatting/gaps';
import { italicsEdits } from './formatting/italics';
import { joinBlocks, partEdits, restsOf } from './formatting/joined';
import { markEdits } from './formatting/markEdits';
import type { DocumentModel } from '../model/model';
import { documentMeaning } from '../model/meaning';
import { collectNotes, unchangedOrder } from '../model/notes/order';
import { markForm, type FormatStyle } from './formatting/style';
import { pieceEdits, replacePieces, type Piece } from '../model/edits/pieces';

export type { FootnoteStyle, FormatStyle, ItalicsStyle } from './formatting/style';

/** What formatting asks beside the document. */
export interface FormatContext extends FeatureContext {
  readonly style: FormatStyle;
}

/**
 * The least edits that give a document its canonical form (LANGUAGE §9); `[]` where it has it. The text that they lead to is read again:
 * where it would mean
 * anything else, less is done: the notes stay unsorted, then in their places, then the paragraphs that a page broke, then words and marks
 * as they are.
 */
export function formatDocument(context: FormatContext): readonly TextEdit[] {
  return formatted(context.document, context, DEGREES, undefined);
}

/** The same for the blocks that a range touches: notes stay in their places, and all other blocks as they are. */
export function formatRange(context: FormatContext, range: Range): readonly TextEdit[] {
  const { document } = context;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const first = Math.max(0, document.blockIndexAt(Math.min(start, end)));
  // A selection of whole lines ends where the next line begins.
  const last = Math.max(first, document.blockIndexAt(start === end ? end : Math.max(start, end) - 1));
  return formatted(
    document,
    context,
    DEGREES.filter(({ notes }) => notes === 'stay'),
    { first, last },
  );
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

/** Goes on until nothing changes any more, so that formatting again does nothing; `[]` where it does not come to rest. */
function formatted(
  document: ResolutionDocument,
  context: FormatContext,
  degrees: readonly Degree[],
  range: BlockRange | undefined,
): readonly TextEdit[] {
  const model = context.modelOf(document);
  // A file of another kind has no segments.
  if (model.segments.length === 0 || document.blocks.every(({ kind }) => kind === 'blank')) return [];
  const before = document.getText();
  let pieces: readonly Piece[] = [{ start: 0, end: before.length }];
  let work = document;
  // Marks and notes that came down to the line are raised first: what the text means is what it means with them.
  const raised = range === undefined ? raisedAgain(document, model) : [];
  if (raised.length > 0) {
    pieces = replacePieces(pieces, raised);
    work = edited(document, raised);
  }
  const meaning = documentMeaning(context.modelOf(work));
  let blocks = range;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const step = firstSound(work, context, degrees, blocks, meaning);
    if (step === undefined) {
      return pieceEdits(before, pieces).map((edit) => document.editAt(edit));
    }
    pieces = replacePieces(pieces, step.edits);
    // The blocks of a range are those between the ones that stay.
    blocks &&= { first: blocks.first, last: blocks.last + step.after.blocks.length - work.blocks.length };
    work = step.after;
  }
  return [];
}

/** The edits that raise the marks of notes, and the numbers of the notes themselves, where both are known for certain. */
function raisedAgain(document: ResolutionDocument, { segments }: DocumentModel): readonly SpanEdit[] {
  return segments
    .flatMap((placed) => {
      const { segment, firstBlock } = placed;
      const found = findLostMarks([placed]).map(({ block, ...mark }) => ({ ...mark, at: document.blockStart(block) }));
      const marked = new Set(found.map(({ number }) => number));
      for (const { marks } of segment.notes) for (const { mark } of marks) marked.add(Number(mark.label));
      const lowered = segment.notes.flatMap(({ notes }) =>
        notes.flatMap(({ block, label: { value, form, start } }) =>
          form === 'raised' && segment.blocks[block]?.summary.label === undefined && marked.has(Number(value))
            ? [{ number: Number(value), at: document.blockStart(firstBlock + block), start, end: start + value.length }]
            : [],
        ),
      );
      return [...found, ...lowered].map(({ at, start, end, number }) => ({ start: at + start, end: at + end, newText: toRaised(number) }));
    })
    .sort((a, b) => a.start - b.start);
}

/** One round is usual; a second one is for what could be seen only after the first. */
const MOST_ROUNDS = 8;

/** The edits of the first degree that leave the meaning as it is, and the document after them; undefined where there is nothing to do. */
function firstSound(
  document: ResolutionDocument,
  context: FormatContext,
  degrees: readonly Degree[],
  range: BlockRange | undefined,
  meaning: string,
): { readonly edits: readonly SpanEdit[]; readonly after: ResolutionDocument } | undefined {
  let tried: string | undefined;
  for (const degree of degrees) {
    const edits = plan(document, context, degree, range);
    if (edits.length === 0) return undefined;
    const after = edited(document, edits);
    const text = after.getText();
    if (text !== tried && documentMeaning(context.modelOf(after)) === meaning) return { edits, after };
    tried = text;
  }
  return undefined;
}

function edited(document: ResolutionDocument, edits: readonly SpanEdit[]): ResolutionDocument {
  return ResolutionDocument.create(document.uri, document.languageId, document.version, applySpanEdits(document.getText(), edits));
}

function plan(document: ResolutionDocument, context: FormatContext, degree: Degree, range: BlockRange | undefined): readonly SpanEdit[] {
  const model = context.modelOf(document);
  const lineEnd = commonLineEnd(document.blocks);
  const form = markForm(context.style.footnotes, model);
  const blocks = model.segments.flatMap((placed) => planSegment(placed, context, degree, range, lineEnd, form));
  return assemble(
    document,
    blocks.map((block, at) => ({ ...block, gap: gapBelow(block, blocks[at + 1], document, lineEnd) })),
  );
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
  const { order, moved } =
    degree.notes === 'stay' ? unchangedOrder(segment) : collectNotes(segment, degree.notes === 'sorted' ? 'sorted' : 'none');
  const isTouched = (block: number): boolean =>
    range === undefined || (block + firstBlock >= range.first && block + firstBlock <= range.last);
  const editsOf = (index: number, block: Block, ownMarks: readonly SpanEdit[]): readonly SpanEdit[] => {
    const place = segment.places[index];
    if (place === undefined || !isTouched(index)) return [];
    return blockEdits({
      block,
      form: forms[index] ?? 'kept',
      indent: indentOf(place),
      lineEnd,
      words: degree.words,
      marks: ownMarks,
      italics: italics.get(index) ?? [],
    });
  };
  const rests = degree.broken === 'apart' ? new Map<number, readonly number[]>() : restsOf(segment, forms, isTouched);
  const joins = new Map(
    [...rests].flatMap(([first, others]) => {
      const joined = joinBlocks(segment, first, others);
      return joined === undefined ? [] : [[first, joined] as const];
    }),
  );
  const gone = new Set([...rests].flatMap(([first, others]) => (joins.has(first) ? others : [])));
  // The heads of pages are no words of the text.
  if (typeset) segment.places.forEach(({ role }, index) => (role === 'furniture' && isTouched(index) ? gone.add(index) : undefined));
  return order
    .filter((index) => !gone.has(index))
    .flatMap((index) => {
      const block = segment.blocks[index];
      if (block === undefined) return [];
      const placed = {
        index: index + firstBlock,
        place: { block, form: forms[index] ?? 'kept', role: segment.places[index]?.role ?? 'text' },
        touched: isTouched(index),
      };
      if (block.kind === 'blank')
        return placed.touched && !block.text.startsWith(BYTE_ORDER_MARK)
          ? []
          : [{ ...placed, moved: false, edits: [], added: '', last: placed.index }];
      const joined = joins.get(index);
      if (joined === undefined)
        return [
          { ...placed, moved: moved.has(index), edits: editsOf(index, block, marks.get(index) ?? []), added: '', last: placed.index },
        ];
      const { own, added } = partEdits(joined, editsOf(index, joined.block, joined.edits(marks)), block.summary.end);
      return [{ ...placed, moved: moved.has(index), edits: own, added, last: (rests.get(index)?.at(-1) ?? index) + firstBlock }];
    });
}

const NO_EDITS: ReadonlyMap<number, readonly SpanEdit[]> = new Map();

/** The lines below a block: at the end of the document the line is ended. */
function gapBelow(block: PlannedBlock, next: PlannedBlock | undefined, document: ResolutionDocument, lineEnd: string): string | undefined {
  if (!block.touched) return undefined;
  if (block.place.block.kind === 'blank') return BYTE_ORDER_MARK;
  const {
    text,
    summary: { end },
  } = block.place.block;
  // Signs that nobody sees are no spaces.
  const unseen = text.slice(end).replace(BLANKS, '');
  const lines = next === undefined ? 1 : lineEndsBetween(block.place, next.place, document.blocks[block.last + 1]);
  return unseen + lineEnd.repeat(lines === 1 && next !== undefined && runsTogether(block, next) ? 2 : lines);
}

/**
 * Whether two blocks directly below each other would be read as one: the line above has become a longer one, so that what is below may go
 * on with it.
 */
function runsTogether(above: PlannedBlock, below: PlannedBlock): boolean {
  if (above.edits.length === 0 && above.added === '' && below.edits.length === 0) return false;
  const [first, second] = [above, below].map(
    ({ place: { block }, edits, added }) => applySpanEdits(block.text.slice(0, block.summary.end), edits) + added,
  );
  return splitBlocks(`${first ?? ''}\n${second ?? ''}`).length < 2;
}

const BLANKS = new RegExp(`[${BLANK}\\r\\n]+`, 'g');

const BYTE_ORDER_MARK = '\uFEFF';
