import { resolveIbids, type ResolvedIbid, type ResolvedNote } from '../../model/notes/ibid';
import { resolveReferences, type ResolvedReference, type ResolvedTarget } from '../../model/references/resolve';
import type { ListMember, NoteSeries, NumberedList, SegmentSpan } from '../../model/segment';
import type { Spot } from './spot';

/** What a position in a document points at. */
export type Subject = NoteSubject | IbidSubject | ReferenceSubject | MemberSubject;

/** A footnote mark or the label of a note. */
export interface NoteSubject {
  readonly kind: 'mark' | 'note';
  readonly span: SegmentSpan;
  readonly series: NoteSeries;
  readonly label: string;
}

/** An `Ibid.` in a note. */
export interface IbidSubject {
  readonly kind: 'ibid';
  readonly span: SegmentSpan;
  readonly series: NoteSeries;
  readonly notes: readonly ResolvedNote[];
  readonly note: ResolvedNote;
  readonly ibid: ResolvedIbid;
}

/** An internal reference; the target is the one whose number the position is on, else the first. */
export interface ReferenceSubject {
  readonly kind: 'reference';
  readonly span: SegmentSpan;
  readonly reference: ResolvedReference;
  readonly target: ResolvedTarget | undefined;
}

/** The label of a paragraph or item. */
export interface MemberSubject {
  readonly kind: 'member';
  readonly span: SegmentSpan;
  readonly list: NumberedList;
  readonly member: ListMember;
}

/** What stands at a spot; undefined for plain text. A position right after a mark or label counts as on it. */
export function subjectAt(spot: Spot): Subject | undefined {
  return noteSubject(spot) ?? ibidSubject(spot) ?? referenceSubject(spot) ?? memberSubject(spot);
}

function noteSubject({ placed, block, offset }: Spot): NoteSubject | undefined {
  for (const series of placed.segment.notes) {
    const marked = series.marks.find((placedMark) => placedMark.block === block && touches(placedMark.mark, offset));
    if (marked !== undefined)
      return { kind: 'mark', span: { block, start: marked.mark.start, end: marked.mark.end }, series, label: marked.mark.label };
    const note = series.notes.find((placedNote) => placedNote.block === block);
    if (note !== undefined && touches(note.label, offset))
      return { kind: 'note', span: { block, start: note.label.start, end: note.label.end }, series, label: note.label.value };
  }
  return undefined;
}

function ibidSubject({ placed, block, offset }: Spot): IbidSubject | undefined {
  for (const series of placed.segment.notes) {
    if (!series.notes.some((note) => note.block === block)) continue;
    const notes = resolveIbids(series, placed.segment.blocks);
    const note = notes.find((resolved) => resolved.note.block === block);
    const ibid = note?.ibids.find((one) => touches(one, offset));
    if (note !== undefined && ibid !== undefined)
      return { kind: 'ibid', span: { block, start: ibid.start, end: ibid.end }, series, notes, note, ibid };
  }
  return undefined;
}

function referenceSubject({ placed, block, offset }: Spot): ReferenceSubject | undefined {
  const reference = resolveReferences(placed.segment).find((resolved) => resolved.block === block && touches(resolved.reference, offset));
  if (reference === undefined) return undefined;
  const target =
    reference.targets.find(({ path, to }) => [...path.slice(-1), ...(to ?? [])].some(({ label }) => touches(label, offset))) ??
    reference.targets[0];
  return { kind: 'reference', span: { block, start: reference.reference.start, end: reference.reference.end }, reference, target };
}

function memberSubject({ placed, block, offset }: Spot): MemberSubject | undefined {
  for (const list of placed.segment.lists) {
    const member = list.members.find((one) => one.block === block);
    if (member !== undefined)
      return touches(member.label, offset)
        ? { kind: 'member', span: { block, start: member.label.start, end: member.label.end }, list, member }
        : undefined;
  }
  return undefined;
}

function touches(span: { readonly start: number; readonly end: number }, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
