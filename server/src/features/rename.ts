import type { DocumentModel } from '../model/model';
import type { SegmentEdit } from '../model/segment';
import type { ResolutionDocument } from '../syntax/document';
import { fromRaised, toRaised } from '../text/characters';
import type { Position, Range, TextEdit } from '../text/position';
import { rangeIn, spotAt, textEdits, type Spot } from './spot';
import { subjectAt, type NoteSubject } from './subject';

/** What can be renamed at a position, with the label to start from; undefined for anything but a mark or the label of a note. */
export function prepareRename(document: ResolutionDocument, model: DocumentModel, position: Position): { readonly range: Range; readonly placeholder: string } | undefined {
  const spot = spotAt(document, model, position);
  const subject = spot === undefined ? undefined : renamable(spot);
  if (spot === undefined || subject === undefined) return undefined;
  return { range: rangeIn(document, spot.placed, subject.span), placeholder: subject.label };
}

/** The edits that give a note another label, in all its marks and before its text: a number or, as `[^word]`, a word. Undefined where nothing can be renamed, the name will not do, or another note has it. */
export function rename(document: ResolutionDocument, model: DocumentModel, position: Position, newName: string): readonly TextEdit[] | undefined {
  const spot = spotAt(document, model, position);
  const subject = spot === undefined ? undefined : renamable(spot);
  const name = labelOf(newName);
  if (spot === undefined || subject === undefined || name === undefined) return undefined;
  const { series, label } = subject;
  if (name === label) return [];
  const taken = spot.placed.segment.notes.some((other) => other.notes.some((note) => note.label.value === name) || other.marks.some(({ mark }) => mark.label === name));
  if (taken) return undefined;
  const edits: SegmentEdit[] = [];
  for (const { block, mark } of series.marks) if (mark.label === label) edits.push({ block, start: mark.start, end: mark.end, newText: written(name, mark.form, '') });
  for (const note of series.notes) {
    if (note.label.value === label) edits.push({ block: note.block, start: note.label.start, end: note.label.end, newText: written(name, note.label.form, ':') });
  }
  return textEdits(document, spot.placed, edits);
}

function renamable(spot: Spot): NoteSubject | undefined {
  const subject = subjectAt(spot);
  return (subject?.kind === 'mark' || subject?.kind === 'note') && subject.series.kind !== 'asterisk' ? subject : undefined;
}

/** The label that somebody typed, as `12`, `¹²`, `crc` or `[^crc]`; undefined where it is none. */
function labelOf(typed: string): string | undefined {
  const name = /^\[\^(.+)\]:?$/.exec(typed.trim())?.[1] ?? typed.trim();
  if (/^[⁰¹²³⁴-⁹]{1,3}$/.test(name)) return fromRaised(name);
  if (/^[1-9]\d{0,2}$/.test(name)) return name;
  return /^\p{L}[\p{L}\p{N}_-]{0,39}$/u.test(name) ? name : undefined;
}

/** A number keeps the form that it stands in, a word is always `[^word]`. */
function written(name: string, form: string, colon: string): string {
  if (!/^\d+$/.test(name) || form === 'named') return `[^${name}]${colon}`;
  return form === 'slash' ? `${name}/` : toRaised(Number(name));
}
