import { resolveIbids, type IbidFault } from '../model/ibid';
import type { PlacedSegment } from '../model/model';
import { escaped } from './markdown';
import { plainText } from './spot';
import type { IbidSubject, NoteSubject } from './subject';

/** The note of a mark, or what an `Ibid.` stands for, with both notes named. */
export function noteMarkdown(placed: PlacedSegment, subject: NoteSubject | IbidSubject): string {
  if (subject.kind === 'ibid') return ibidMarkdown(subject);
  const notes = resolveIbids(subject.series, placed.segment.blocks).filter(({ note }) => note.label.value === subject.label);
  if (notes.length === 0) return `There is no note ${escaped(subject.label)}.`;
  const shown = notes.map(({ note, ibids, source, reading }) => {
    const text = `**${escaped(note.label.value)}** ${escaped(plainText(placed, note.block))}`;
    const first = ibids[0];
    if (first === undefined) return text;
    if (first.standsFor === undefined) return `${text}\n\n${FAULTS[first.fault ?? 'undefined']}`;
    const meant = reading.sources.length === 1 && source !== undefined ? source.text : first.standsFor.text;
    return `${text}\n\n= ${escaped(meant)}`;
  });
  if (subject.kind === 'note') {
    const marks = subject.series.marks.filter(({ mark }) => mark.label === subject.label).length;
    shown.push(marks === 1 ? 'One mark leads to this note.' : marks === 0 ? 'No mark leads to this note.' : `${marks} marks lead to this note.`);
  }
  return shown.join('\n\n');
}

function ibidMarkdown({ ibid, note, notes }: IbidSubject): string {
  if (ibid.standsFor === undefined) return FAULTS[ibid.fault ?? 'undefined'];
  const antecedent = ibid.antecedent === undefined ? undefined : notes[ibid.antecedent];
  const from = antecedent === undefined || antecedent === note ? 'after another source of the same note' : `goes back to note ${escaped(antecedent.note.label.value)}`;
  return `*Ibid.* in note ${escaped(note.note.label.value)} ${from}:\n\n${escaped(ibid.standsFor.text)}`;
}

const FAULTS: Readonly<Record<IbidFault, string>> = {
  first: '*Ibid.* stands for nothing here: there is no note before it.',
  explanatory: '*Ibid.* stands for nothing here: the note before it cites no source.',
  several: '*Ibid.* stands for nothing here: the note before it cites several sources.',
  asterisk: '*Ibid.* stands for nothing here: asterisk notes are no source for it.',
  undefined: '*Ibid.* stands for nothing here: the one before it does not either.',
};
