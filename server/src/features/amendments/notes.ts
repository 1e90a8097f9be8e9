import { firstLineEnd } from '../../text/lineEnds';
import { resolveIbids } from '../../model/notes/ibid';
import { planNotes, writtenOut } from '../../model/notes/renumber';
import { segmentEdits } from '../../model/renumber';
import type { NoteSeries, Segment } from '../../model/segment';
import { splitBlocks } from '../../syntax/block';
import { applySpanEdits } from '../../text/position';
import type { Entry } from './assemble';
import { writtenNote, type NewNote } from './newWords';

/** The entries without the notes whose marks have gone, and with those that new words bring; an `Ibid.` after a note that goes is written out. */
export function settleNotes(segment: Segment, entries: readonly Entry[], news: readonly NewNote[]): readonly Entry[] {
  const gone = goneNotes(segment, entries);
  if (gone.size === 0 && news.length === 0) return entries;
  const ibids = new Map(segment.notes.flatMap((series) => [...expanded(segment, series, gone)]));
  const kept = entries.flatMap((entry): readonly Entry[] => {
    if (entry.source === undefined) return [entry];
    if (gone.has(entry.source)) return [];
    const text = ibids.get(entry.source);
    return text === undefined ? [entry] : [{ ...entry, text }];
  });
  return news.length === 0 ? kept : withNotes(segment, kept, news);
}

/** The notes that had a mark before the changes and have none after them. */
function goneNotes(segment: Segment, entries: readonly Entry[]): ReadonlySet<number> {
  const gone = new Set<number>();
  const texts = entries.flatMap(({ text, source }) =>
    source !== undefined && segment.places[source]?.role === 'note' ? [] : splitBlocks(text),
  );
  const marked = new Set(texts.flatMap(({ summary }) => summary.marks.map(({ form, label }) => `${kindOf(form)} ${label}`)));
  for (const { notes, marks } of segment.notes) {
    for (const { block, label } of notes) {
      const key = `${kindOf(label.form)} ${label.value}`;
      const had = marks.some(({ mark }) => `${kindOf(mark.form)} ${mark.label}` === key);
      if (had && !marked.has(key)) gone.add(block);
    }
  }
  return gone;
}

function kindOf(form: string): 'asterisk' | 'other' {
  return form === 'asterisk' ? 'asterisk' : 'other';
}

/** For each note whose `Ibid.` meant a note that goes, its text with the full citation. */
function expanded(segment: Segment, series: NoteSeries, gone: ReadonlySet<number>): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  let afterGone = false;
  for (const note of resolveIbids(series, segment.blocks)) {
    const { block } = note.note;
    const content = segment.blocks[block];
    const [ibid] = note.ibids;
    if (gone.has(block)) {
      afterGone = true;
      continue;
    }
    if (afterGone && content !== undefined && ibid?.standsFor !== undefined && note.reading.sources[0]?.kind === 'ibid')
      texts.set(
        block,
        applySpanEdits(content.text, [{ start: ibid.start, end: ibid.end, newText: writtenOut(note, ibid, ibid.standsFor) }]),
      );
    afterGone = false;
  }
  return texts;
}

/** New notes stand after the last one; where there is none, at the end of the text. */
function withNotes(segment: Segment, entries: readonly Entry[], news: readonly NewNote[]): readonly Entry[] {
  const blocks = new Set(segment.notes.filter(({ kind }) => kind !== 'asterisk').flatMap(({ notes }) => notes.map(({ block }) => block)));
  const last = entries.findLastIndex(({ source }) => source !== undefined && blocks.has(source));
  const at = last < 0 ? entries.length - 1 : last;
  const eol = firstLineEnd(segment.blocks);
  const made = news.map((note): Entry => ({
    source: undefined,
    text: `${writtenNote(segment, note)}${eol}`,
    fresh: [],
    inserted: undefined,
    moved: false,
  }));
  const before = entries[at];
  if (before === undefined) return made;
  const tail = before.text.slice(before.text.trimEnd().length);
  const end = made.at(-1);
  if (end !== undefined) made[made.length - 1] = { ...end, text: end.text.trimEnd() + (tail === '' ? '' : tail) };
  const gap = last < 0 ? eol.repeat(2) : eol;
  return [...entries.slice(0, at), { ...before, text: before.text.trimEnd() + gap }, ...made, ...entries.slice(at + 1)];
}

/** The blocks of a segment, as texts, with all its marks and notes numbered in the order of the text. */
export function withNotesInOrder(segment: Segment): readonly string[] {
  const { edits, order } = planNotes(segment, undefined, 'segment');
  const settled = segmentEdits(segment, edits, order);
  return segment.blocks.map(({ text }, block) => {
    const own = settled.filter((edit) => edit.block === block);
    return own.length === 0 ? text : applySpanEdits(text, own);
  });
}
