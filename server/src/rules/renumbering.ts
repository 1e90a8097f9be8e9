import { proofOf } from '../model/numberingProof';
import { renumberListEdits, renumberNoteEdits } from '../model/renumber';
import type { NumberedList, Segment } from '../model/segment';
import { message, type FixDraft } from './rule';

/** The fix of a list with a member out of order: safe only where the numbers leave no doubt which of them is wrong. */
export function renumbering(segment: Segment, list: NumberedList): FixDraft {
  const proof = proofOf(segment, list);
  return {
    title: message('Renumber'),
    preferred: true,
    safe: proof !== 'open',
    ...(proof === 'slip' ? { proven: true } : {}),
    edits: renumberListEdits(segment, list),
  };
}

/** The fix of notes out of order: safe only where exactly one number is left out, of marks and notes alike. */
export function renumberingOfNotes(segment: Segment): FixDraft {
  return { title: message('Renumber'), preferred: true, safe: isOneLeftOut(segment), edits: renumberNoteEdits(segment) };
}

function isOneLeftOut(segment: Segment): boolean {
  const series = segment.notes.find(({ kind }) => kind === 'numbered');
  if (series === undefined || segment.notes.some(({ kind }) => kind === 'symbolic')) return false;
  const notes = series.notes.map(({ label }) => Number(label.value));
  const marks = series.marks
    .filter(({ block }) => segment.places[block]?.role !== 'note')
    .map(({ mark }) => Number(mark.label))
    .filter((number, at, all) => all.indexOf(number) === at);
  return (
    notes.length > 1 &&
    (notes[0] ?? 0) <= 2 &&
    notes.at(-1) === notes.length + 1 &&
    notes.every((number, at) => number === marks[at] && number > (notes[at - 1] ?? 0))
  );
}
