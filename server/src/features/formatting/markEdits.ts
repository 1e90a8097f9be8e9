import type { NoteSeries, Segment } from '../../model/segment';
import { toRaised } from '../../text/characters';
import type { SpanEdit } from '../../text/position';
import type { FootnoteStyle } from './style';

/** The form in which the numbered marks of a file are written. */
export type MarkForm = 'raised' | 'named';

/**
 * The edits that give the numbered marks and the labels of the notes of a segment one form, by block; labels that are words stay in
 * brackets, and asterisks stay
 * as they are. Marks of the old form (`1/`) are changed only where the user asks for a form: in a text of their time they are right.
 */
export function markEdits(segment: Segment, form: MarkForm, style: FootnoteStyle): ReadonlyMap<number, readonly SpanEdit[]> {
  const { notes, blocks } = segment;
  const stays = (old: string): boolean =>
    old === form || old === 'asterisk' || (old === 'slash' && (style === 'auto' || hasNotesInNotes(segment)));
  const edits = new Map<number, SpanEdit[]>();
  const numbered = notes.find(({ kind }) => kind === 'numbered') ?? NO_SERIES;
  const add = (block: number, edit: SpanEdit): void => {
    const known = edits.get(block);
    if (known === undefined) edits.set(block, [edit]);
    else known.push(edit);
  };
  for (const { block, mark } of numbered.marks) {
    const { start, end } = mark;
    const text = blocks[block]?.text ?? '';
    if (stays(mark.form) || !isPlain(mark.label)) continue;
    // A mark that stands directly after another would run together with it.
    const behindMark = blocks[block]?.summary.marks.some((other) => other.end === start) === true;
    const beforeMark = blocks[block]?.summary.marks.some((other) => other.start === end) === true;
    if (form === 'raised' && (behindMark || beforeMark)) continue;
    add(block, {
      start: mark.form === 'slash' ? blanksBefore(text, start) : start,
      end,
      newText: form === 'raised' ? toRaised(Number(mark.label)) : `[^${mark.label}]`,
    });
  }
  for (const { block, label } of numbered.notes) {
    const { start, end } = label;
    if ((label.form !== 'raised' && label.form !== 'named' && label.form !== 'slash') || stays(label.form) || !isPlain(label.value))
      continue;
    add(block, { start, end, newText: form === 'raised' ? toRaised(Number(label.value)) : `[^${label.value}]:` });
  }
  return edits;
}

/** Whether several notes of the old form stand in one block, where all but the first look like marks. */
function hasNotesInNotes({ notes, places }: Segment): boolean {
  return notes.some(({ marks }) => marks.some(({ block, mark }) => mark.form === 'slash' && places[block]?.role === 'note'));
}

const NO_SERIES: NoteSeries = { kind: 'numbered', marks: [], notes: [] };

/** `007` is not the number that raised digits would say. */
function isPlain(label: string): boolean {
  return /^[1-9]\d{0,2}$/.test(label);
}

/** A mark of the old form stands after a space, which a raised one has not. */
function blanksBefore(text: string, start: number): number {
  let at = start;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}
