import { toRaised } from '../../text/characters';
import { countLineEnds } from '../../text/lineEnds';
import { segmentEdits } from '../renumber';
import { isAside, type NoteSeries, type PlacedMark, type PlacedNote, type Role, type Segment, type SegmentEdit } from '../segment';
import { planNotes, type InsertedMark, type NotePlan } from './renumber';

/** What a new footnote takes: edits of a segment that do not overlap. */
export interface NewFootnote {
  readonly mark: SegmentEdit;
  readonly note: SegmentEdit;
  /** Where in the new text of `note` the text of the note begins. */
  readonly cursor: number;
  /** The other marks and notes numbered anew, and each `Ibid.` whose source is no longer the note before written out. */
  readonly others: readonly SegmentEdit[];
}

/**
 * A new footnote whose mark stands at an offset of a block, in a text with these line ends; undefined where no mark can stand: in a note, in
 * the masthead and the enacting line, between blocks.
 */
export function newFootnote(segment: Segment, { block, offset }: InsertedMark, lineEnd: string): NewFootnote | undefined {
  const role = segment.places[block]?.role;
  const summary = segment.blocks[block]?.summary;
  if (role === undefined || summary === undefined || UNMARKED.has(role) || summary.start === summary.end) return undefined;
  const plan = planNotes(segment, { block, offset });
  const number = plan.inserted;
  if (number === undefined) return undefined;
  const form = formOf(segment);
  const mark: SegmentEdit = {
    block,
    start: offset,
    end: offset,
    newText: markText(
      form,
      number,
      summary.marks.some((other) => other.end === offset),
    ),
  };
  const { edit, cursor } = noteEdit(segment, plan, { block, offset }, labelText(form, number), lineEnd);
  return { mark, note: edit, cursor, others: segmentEdits(segment, plan.edits, plan.order) };
}

/** The edit that makes a note, with its words. */
export function noteSaying({ note, cursor }: NewFootnote, words: string): SegmentEdit {
  return { ...note, newText: note.newText.slice(0, cursor) + words + note.newText.slice(cursor) };
}

/** What bears no numbered mark; in the masthead asterisks are used (rulebook FN-06). */
const UNMARKED: ReadonlySet<Role> = new Set<Role>(['note', 'comment', 'rule', 'furniture', 'blank', 'masthead', 'sponsors', 'enacting']);

type MarkForm = 'raised' | 'named' | 'slash';

/** The form of mark that the segment uses first; raised digits where it uses none. */
function formOf(segment: Segment): MarkForm {
  for (const { mark } of segment.notes.find(({ kind }) => kind === 'numbered')?.marks ?? []) if (mark.form !== 'asterisk') return mark.form;
  return segment.notes.some(({ kind }) => kind === 'symbolic') ? 'named' : 'raised';
}

/** Marks that stand together are parted by a comma (`¹,²`). */
function markText(form: MarkForm, number: number, behindMark: boolean): string {
  const comma = behindMark ? ',' : '';
  if (form === 'raised') return `${comma}${toRaised(number)}`;
  return form === 'named' ? `${comma}[^${number}]` : `${comma} ${number}/`;
}

function labelText(form: MarkForm, number: number): string {
  if (form === 'raised') return `${toRaised(number)} `;
  return form === 'named' ? `[^${number}]: ` : `${number}/ `;
}

/**
 * An empty note for a mark that has none, after the last of some notes with a lower number or, where there is none, at the end of the text.
 */
export function noteForMark(segment: Segment, notes: readonly PlacedNote[], { mark, block }: PlacedMark, lineEnd: string): SegmentEdit {
  const lower = notes.findLast(({ label }) => Number(label.value) < Number(mark.label));
  const text = segment.texts[segment.places[block]?.text ?? 0];
  const after = lower?.block ?? (text === undefined ? segment.blocks.length : text.end) - 1;
  const end = segment.blocks[after]?.summary.end ?? 0;
  const written = segment.blocks[block]?.text.slice(mark.start, mark.end) ?? '';
  return { block: after, start: end, end, newText: `${lineEnd}${lineEnd}${mark.form === 'named' ? `${written}:` : written} ` };
}

/** The edit that puts the note in its place, and where in it the text of the note begins. */
function noteEdit(
  segment: Segment,
  plan: NotePlan,
  { block: mark, offset }: InsertedMark,
  label: string,
  lineEnd: string,
): { readonly edit: SegmentEdit; readonly cursor: number } {
  const numbered = segment.notes.find(({ kind }) => kind !== 'asterisk');
  const before = plan.before === undefined ? undefined : slotOf(plan, plan.before);
  const next = before === undefined ? numbered?.notes[0]?.block : nextNote(segment, before);
  // On a later page than the note before: the note goes to the foot of its own page.
  const ownPage = before === undefined || (before < mark && next !== undefined);
  if (ownPage && next !== undefined) {
    const gap = gapAfter(segment, next, lineEnd);
    return { edit: { block: next, start: 0, end: 0, newText: `${label}${gap}` }, cursor: label.length };
  }
  const after = before !== undefined && before > mark ? before : lastContent(segment, mark);
  const contentEnd = segment.blocks[after]?.summary.end ?? 0;
  // Who writes at the end of the text stands after a space, and the note comes after what is written there.
  const end = after === mark ? Math.max(contentEnd, offset) : contentEnd;
  const gap = segment.places[after]?.role === 'note' ? gapAfter(segment, after, lineEnd) : `${lineEnd}${lineEnd}`;
  return { edit: { block: after, start: end, end, newText: `${gap}${label}` }, cursor: gap.length + label.length };
}

/** The place at which a note will stand when the notes are in order. */
function slotOf(plan: NotePlan, block: number): number {
  for (const [slot, source] of plan.order) if (source === block) return slot;
  return block;
}

function nextNote(segment: Segment, block: number): number | undefined {
  const notes = segment.notes
    .filter(({ kind }) => kind !== 'asterisk')
    .flatMap((series: NoteSeries) => series.notes.map((note) => note.block));
  const later = notes.filter((other) => other > block);
  return later.length === 0 ? undefined : Math.min(...later);
}

/** Notes that stand without blank lines between them go on so. */
function gapAfter(segment: Segment, block: number, lineEnd: string): string {
  const content = segment.blocks[block];
  const ends = content === undefined ? 0 : countLineEnds(content.text.slice(content.summary.end));
  return ends === 1 && segment.places[block + 1]?.role === 'note' ? lineEnd : `${lineEnd}${lineEnd}`;
}

/** The last block of the text that the mark stands in, or its last note if that comes later. */
function lastContent(segment: Segment, mark: number): number {
  const text = segment.texts[segment.places[mark]?.text ?? 0];
  for (let block = (text?.end ?? segment.blocks.length) - 1; block > mark; block -= 1) {
    const role = segment.places[block]?.role;
    if (role === 'note' || !isAside(role)) return block;
  }
  return mark;
}
