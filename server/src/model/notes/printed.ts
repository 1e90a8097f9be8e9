import { remember } from '../../text/remember';
import type { NoteSeries, PlacedMark, PlacedNote, Segment } from '../segment';

/** A mark with the note that it leads to and the number with which both are printed. */
export interface PrintedMark extends PlacedMark {
  readonly series: NoteSeries['kind'];
  /** `12`, or the asterisks. */
  readonly printed: string;
  /** Undefined for a mark without a note. */
  readonly note: PlacedNote | undefined;
}

/** A note with its printed number and the marks that lead to it. */
export interface PrintedNote extends PlacedNote {
  readonly series: NoteSeries['kind'];
  /** `12`, or the asterisks. */
  readonly printed: string;
  readonly marks: readonly PlacedMark[];
}

/** The marks and notes of a segment, each in the order of the text. */
export interface PrintedNotes {
  readonly marks: readonly PrintedMark[];
  readonly notes: readonly PrintedNote[];
}

/**
 * What stands in print for the marks and notes of a segment. Numbers and asterisks are printed as they are written; where a label such as
 * `[^crc]` is among them, all are printed with the numbers of the places at which their marks come first. Remembered with the segment.
 */
export const printedNotes: (segment: Segment) => PrintedNotes = remember((segment) => {
  const numbers = symbolicNumbers(segment);
  const marks: PrintedMark[] = [];
  const notes: PrintedNote[] = [];
  for (const series of segment.notes) {
    const printed = (label: string): string => numbers?.get(`${series.kind} ${label}`) ?? label;
    const noteOf = notesOfMarks(series);
    const marksOf = new Map<PlacedNote, PlacedMark[]>();
    for (const placed of series.marks) {
      const note = noteOf(placed);
      if (note !== undefined) marksOf.set(note, [...(marksOf.get(note) ?? []), placed]);
      marks.push({ ...placed, series: series.kind, printed: printed(placed.mark.label), note });
    }
    for (const note of series.notes)
      notes.push({ ...note, series: series.kind, printed: printed(note.label.value), marks: marksOf.get(note) ?? [] });
  }
  return {
    marks: marks.sort((a, b) => a.block - b.block || a.mark.start - b.mark.start),
    notes: notes.sort((a, b) => a.block - b.block),
  };
});

/** The number of each mark, by series and label, where notes without a number of their own are counted; undefined where there are none. */
function symbolicNumbers({ notes }: Segment): ReadonlyMap<string, string> | undefined {
  if (!notes.some(({ kind }) => kind === 'symbolic')) return undefined;
  const counted = notes
    .filter(({ kind }) => kind !== 'asterisk')
    .flatMap(({ kind, marks }) => marks.map(({ block, mark }) => ({ block, at: mark.start, key: `${kind} ${mark.label}` })));
  counted.sort((one, other) => one.block - other.block || one.at - other.at);
  return new Map([...new Set(counted.map(({ key }) => key))].map((key, index) => [key, String(index + 1)]));
}

/**
 * As many notes as marks of one label belong together in order, as where numbers start again on each page; else a mark belongs to the first
 * note of its label below it, or to the last one above.
 */
function notesOfMarks({ marks, notes }: NoteSeries): (placed: PlacedMark) => PlacedNote | undefined {
  const byLabel = new Map<string, { readonly notes: PlacedNote[]; readonly marks: PlacedMark[] }>();
  const group = (label: string): { readonly notes: PlacedNote[]; readonly marks: PlacedMark[] } => {
    const known = byLabel.get(label);
    if (known !== undefined) return known;
    const made = { notes: [], marks: [] };
    byLabel.set(label, made);
    return made;
  };
  for (const note of notes) group(note.label.value).notes.push(note);
  for (const placed of marks) group(placed.mark.label).marks.push(placed);
  const found = new Map<PlacedMark, PlacedNote>();
  for (const own of byLabel.values()) {
    own.marks.forEach((placed, order) => {
      const note =
        own.notes.length === own.marks.length
          ? own.notes[order]
          : own.notes.length < 2
            ? own.notes[0]
            : (own.notes.find(({ block }) => block > placed.block) ?? own.notes.at(-1));
      if (note !== undefined) found.set(placed, note);
    });
  }
  return (placed) => found.get(placed);
}
