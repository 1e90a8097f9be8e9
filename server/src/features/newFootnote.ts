import { segmentEdits } from '../model/renumber';
import { planNotes, type NotePlan } from '../model/notes/renumber';
import { isAside, type NoteSeries, type Role, type Segment, type SegmentEdit } from '../model/segment';
import type { ResolutionDocument } from '../syntax/document';
import { toRaised } from '../text/characters';
import type { Spot } from './at/spot';

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
 * A new footnote whose mark stands at an offset of the spot's block; undefined where no mark can stand: in a note, in the masthead and the
 * enacting line, between blocks.
 */
export function newFootnote(document: ResolutionDocument, { placed, block, content }: Spot, offset: number): NewFootnote | undefined {
  const { segment } = placed;
  const role = segment.places[block]?.role;
  if (role === undefined || UNMARKED.has(role) || content.summary.start === content.summary.end) return undefined;
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
      content.summary.marks.some((other) => other.end === offset),
    ),
  };
  const { edit, cursor } = noteEdit(segment, plan, { block, offset }, labelText(form, number), lineEndOf(document));
  return { mark, note: edit, cursor, others: segmentEdits(segment, plan.edits, plan.order) };
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

/** The edit that puts the note in its place, and where in it the text of the note begins. */
function noteEdit(
  segment: Segment,
  plan: NotePlan,
  { block: mark, offset }: { readonly block: number; readonly offset: number },
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
  const ends = content === undefined ? null : content.text.slice(content.summary.end).match(/\r\n?|\n/g);
  return ends?.length === 1 && segment.places[block + 1]?.role === 'note' ? lineEnd : `${lineEnd}${lineEnd}`;
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

function lineEndOf(document: ResolutionDocument): string {
  for (const { text } of document.blocks) {
    const found = /\r\n?|\n/.exec(text);
    if (found !== null) return found[0];
  }
  return '\n';
}
