import { resolveIbids, type IbidFault } from '../../model/notes/ibid';
import type { PlacedSegment } from '../../model/model';
import { message, type Message, type Say } from '../../text/message';
import { escaped } from './markdown';
import { plainText } from '../at/spot';
import type { IbidSubject, NoteSubject } from '../at/subject';

/** The note of a mark, or what an `Ibid.` stands for, with both notes named. */
export function noteMarkdown(placed: PlacedSegment, subject: NoteSubject | IbidSubject, say: Say): string {
  if (subject.kind === 'ibid') return ibidMarkdown(subject, say);
  const notes = resolveIbids(subject.series, placed.segment.blocks).filter(({ note }) => note.label.value === subject.label);
  if (notes.length === 0) return say(message('There is no footnote {0}.', escaped(subject.label)));
  const shown = notes.map(({ note, ibids, source, reading }) => {
    const text = `**${escaped(note.label.value)}** ${escaped(plainText(placed, note.block))}`;
    const first = ibids[0];
    if (first === undefined) return text;
    if (first.standsFor === undefined) return `${text}\n\n${say(FAULTS[first.fault ?? 'undefined'])}`;
    const meant = reading.sources.length === 1 && source !== undefined ? source.text : first.standsFor.text;
    return `${text}\n\n= ${escaped(meant)}`;
  });
  if (subject.kind === 'note') {
    const marks = subject.series.marks.filter(({ mark }) => mark.label === subject.label).length;
    shown.push(
      say(
        marks === 1
          ? message('One indicator in the text refers to this footnote.')
          : marks === 0
            ? message('This footnote has no indicator in the text.')
            : message('{0} indicators in the text refer to this footnote.', marks),
      ),
    );
  }
  return shown.join('\n\n');
}

function ibidMarkdown({ ibid, note, notes }: IbidSubject, say: Say): string {
  if (ibid.standsFor === undefined) return say(FAULTS[ibid.fault ?? 'undefined']);
  const antecedent = ibid.antecedent === undefined ? undefined : notes[ibid.antecedent];
  const own = escaped(note.note.label.value);
  const from =
    antecedent === undefined || antecedent === note
      ? message('*Ibid.* in footnote {0}, after another source in the same footnote:', own)
      : message('*Ibid.* in footnote {0} refers to footnote {1}:', own, escaped(antecedent.note.label.value));
  return `${say(from)}\n\n${escaped(ibid.standsFor.text)}`;
}

const FAULTS: Readonly<Record<IbidFault, Message>> = {
  first: message('*Ibid.* refers to no source here: there is no preceding footnote.'),
  explanatory: message('*Ibid.* refers to no source here: the preceding footnote cites none.'),
  several: message('*Ibid.* is ambiguous here: the preceding footnote cites several sources.'),
  asterisk: message('*Ibid.* refers to no source here: it cannot refer to a footnote with an asterisk.'),
  undefined: message('*Ibid.* refers to no source here: nor does the preceding one.'),
};
