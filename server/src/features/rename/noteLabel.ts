import { textEdits } from '../../model/edits/textEdits';
import { resolveIbids, type ResolvedNote, type StandsFor } from '../../model/notes/ibid';
import { writtenOut } from '../../model/notes/renumber';
import type { Segment, SegmentEdit } from '../../model/segment';
import { ResolutionDocument } from '../../syntax/document';
import { fromRaised, toRaised } from '../../text/characters';
import { message } from '../../text/message';
import { applySpanEdits, type TextEdit } from '../../text/position';
import type { RefactoringContext, Refused } from '../refactor/refactoring';
import { type Spot } from '../at/spot';
import { subjectAt, type NoteSubject } from '../at/subject';

/** The mark or the label of a note at a spot; undefined for asterisks, which have no names. */
export function renamableNote(spot: Spot): NoteSubject | undefined {
  const subject = subjectAt(spot);
  return (subject?.kind === 'mark' || subject?.kind === 'note') && subject.series.kind !== 'asterisk' ? subject : undefined;
}

/**
 * The edits that give a note another label, in all its marks and before its text: a number or, as `[^word]`, a word. Refused for a label
 * that another note has, and for a number out of the order of the marks.
 */
export function renameNote(context: RefactoringContext, { series, label }: NoteSubject, newName: string): readonly TextEdit[] | Refused {
  const {
    document,
    spot: { placed },
  } = context;
  const name = labelOf(newName);
  if (name === undefined) return { refused: message('The indicator of a footnote should be a number or a word, not “{0}”.', newName) };
  if (name === label) return [];
  const taken = placed.segment.notes.some(
    (other) => other.notes.some((note) => note.label.value === name) || other.marks.some(({ mark }) => mark.label === name),
  );
  if (taken) return { refused: message('There is already a footnote {0}.', name) };
  if (outOfTurn(placed.segment, (one) => (one === label ? name : one)) > outOfTurn(placed.segment, (one) => one)) {
    return { refused: message('Footnotes are numbered in the order of their indicators: {0} would be out of sequence.', name) };
  }
  const edits: SegmentEdit[] = [];
  for (const { block, mark } of series.marks)
    if (mark.label === label) edits.push({ block, start: mark.start, end: mark.end, newText: written(name, mark.form, '') });
  for (const note of series.notes) {
    if (note.label.value === label)
      edits.push({ block: note.block, start: note.label.start, end: note.label.end, newText: written(name, note.label.form, ':') });
  }
  return textEdits(document, placed.firstBlock, [...edits, ...ibidsWrittenOut(context, edits)]);
}

/**
 * A note that bears a name is none of the numbered ones: an `Ibid.` that would go back to another note then is written out, the first of
 * them first, since those after go on from there.
 */
function ibidsWrittenOut(context: RefactoringContext, edits: readonly SegmentEdit[]): readonly SegmentEdit[] {
  const { segment } = context.spot.placed;
  const was = notesByBlock(segment);
  const written: SegmentEdit[] = [];
  for (;;) {
    const text = segment.blocks
      .map((block, index) =>
        applySpanEdits(
          block.text,
          [...edits, ...written].filter((edit) => edit.block === index),
        ),
      )
      .join('');
    const after = context.modelOf(ResolutionDocument.create(context.document.uri, context.document.languageId, 0, text)).segments[0]
      ?.segment;
    const is = after === undefined ? was : notesByBlock(after);
    const lost = [...was].find(
      ([block, { note, source }]) =>
        source !== undefined &&
        is.get(block)?.source?.text.toLowerCase() !== source.text.toLowerCase() &&
        !written.some((edit) => edit.block === block) &&
        note.ibids.length > 0,
    );
    const ibid = lost?.[1].note.ibids[0];
    if (lost === undefined || ibid?.standsFor === undefined) return written;
    written.push({ block: lost[0], start: ibid.start, end: ibid.end, newText: writtenOut(lost[1].note, ibid, ibid.standsFor) });
  }
}

function notesByBlock({
  notes,
  blocks,
}: Segment): ReadonlyMap<number, { readonly note: ResolvedNote; readonly source: StandsFor | undefined }> {
  const resolved = notes
    .flatMap((series) => resolveIbids(series, blocks))
    .map((note) => [note.note.block, { note, source: note.source }] as const);
  return new Map(resolved.sort(([a], [b]) => a - b));
}

/** How many of the numbers do not follow the one before, in the order of the first marks and of the notes. */
function outOfTurn({ notes }: Segment, nameOf: (label: string) => string): number {
  const series = notes.filter(({ kind }) => kind !== 'asterisk');
  const placed = series.flatMap(({ marks }) => marks).sort((a, b) => a.block - b.block || a.mark.start - b.mark.start);
  const marked = [...new Set(placed.map(({ mark }) => nameOf(mark.label)))];
  const noted = [
    ...new Set(
      series
        .flatMap((one) => one.notes)
        .sort((a, b) => a.block - b.block)
        .map(({ label }) => nameOf(label.value)),
    ),
  ];
  return leaps(marked, noted) + leaps(noted, marked);
}

/** The numbers that leave out others; names, and those that stand among the others only, may be what is left out. */
function leaps(labels: readonly string[], others: readonly string[]): number {
  let last = 0;
  let spare = 0;
  let found = 0;
  for (const label of labels) {
    if (!isNumber(label)) {
      spare += 1;
      continue;
    }
    let expected = last + 1;
    for (; expected < Number(label); expected += 1) {
      if (others.includes(String(expected)) && !labels.includes(String(expected))) continue;
      if (spare === 0) break;
      spare -= 1;
    }
    if (Number(label) !== expected) found += 1;
    last = Number(label);
    spare = 0;
  }
  return found;
}

function isNumber(label: string): boolean {
  return /^\d+$/.test(label);
}

/** The label that somebody typed, as `12`, `¹²`, `crc` or `[^crc]`; undefined where it is none. */
function labelOf(typed: string): string | undefined {
  const name = /^\[\^(.+)\]:?$/.exec(typed.trim())?.[1] ?? typed.trim();
  if (/^[⁰¹²³⁴-⁹]{1,4}$/.test(name)) return fromRaised(name);
  if (/^[1-9]\d{0,2}$/.test(name)) return name;
  return /^\p{L}[\p{L}\p{N}_-]{0,39}$/u.test(name) ? name : undefined;
}

/** A number keeps the form that it stands in, a word is always `[^word]`. */
function written(name: string, form: string, colon: string): string {
  if (!isNumber(name) || form === 'named') return `[^${name}]${colon}`;
  return form === 'slash' ? `${name}/` : toRaised(Number(name));
}
