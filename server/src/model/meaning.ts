import { resolveIbids } from './notes/ibid';
import type { DocumentModel } from './model';
import { isAside, type NoteSeries, type Segment } from './segment';
import type { Block } from '../syntax/block';
import { emphasisAndMarks } from '../syntax/marks';
import { BLANK, INVISIBLE } from '../text/characters';

/**
 * What formatting must not change, as a text that can be compared: the paragraphs in order with their places, labels, letters and marks,
 * the note after
 * each mark and what it stands for. Spaces, line breaks, the form of quotation marks and of footnote marks, italics and the places of the
 * notes do not count.
 */
export function meaningOf({ segments, profile, era }: DocumentModel): string {
  return [
    `${profile} ${era}`,
    ...segments.flatMap(({ segment }) => [...wordsOf(segment), ...segment.notes.flatMap((series) => notesOf(segment, series))]),
  ].join('\n');
}

function wordsOf(segment: Segment): readonly string[] {
  const words: string[] = [];
  // A comment above a note goes where the note goes.
  const noted: string[] = [];
  const slots = new Map<number, number>();
  segment.places.forEach((place, index) => {
    const block = segment.blocks[index];
    if (block === undefined || (place.role !== 'comment' && isAside(place.role))) return;
    if (place.role === 'comment') {
      const below = nextBlock(segment, index);
      const aboveNote = below !== undefined && segment.places[below]?.role === 'note';
      if (aboveNote) noted.push(`${block.text.trim()} ${lettersOf(segment.blocks[below] ?? block)}`);
      else words.push(block.text.trim());
      return;
    }
    const slot = place.joins < 0 ? undefined : slots.get(place.joins);
    if (slot === undefined) {
      slots.set(index, words.length);
      const { label } = block.summary;
      // Words tell what a line before the enacting line is, and a line break between them may have hidden it.
      const kind = `${place.part === 'front' ? 'front' : place.role} ${place.part} ${String(place.text)} ${String(place.degree)}`;
      words.push(`${kind} ${label?.value ?? ''} ${label?.suffix ?? ''}|${lettersOf(block)}`);
    } else {
      words[slot] = `${words[slot] ?? ''}${lettersOf(block)}`;
    }
  });
  return [...words, ...noted.sort()];
}

/** The next block that is neither a comment nor a rule; undefined for none. */
function nextBlock({ places }: Segment, index: number): number | undefined {
  for (let next = index + 1; next < places.length; next += 1)
    if (places[next]?.role === 'note' || !isAside(places[next]?.role)) return next;
  return undefined;
}

function notesOf(segment: Segment, series: NoteSeries): readonly string[] {
  const resolved = resolveIbids(series, segment.blocks);
  const notes = resolved.map(({ note, ibids }) => {
    const block = segment.blocks[note.block];
    const standsFor = ibids.map((ibid) => ibid.standsFor?.text.replace(/\s/g, '') ?? ibid.fault ?? '').join('|');
    return { label: note.label.value, text: `${block === undefined ? '' : lettersOf(block)}|${standsFor}` };
  });
  // A mark leads to the first note of its label, wherever that stands; notes of one label keep their order.
  const first = new Map([...notes].reverse().map(({ label, text }) => [label, text]));
  const marks = series.marks
    .filter(({ block }) => segment.places[block]?.role !== 'note')
    .map(({ mark }) => `${mark.label}→${first.get(mark.label) ?? ''}`);
  const all = notes.map(({ label, text }) => `${label}=${text}`).sort();
  return [`${series.kind} ${String(marks.length)}`, ...marks, ...all];
}

/** The letters, figures and signs of a block without its label, spaces and emphasis, each mark by its label alone. */
function lettersOf({ text, summary: { start, end, marks, candidate } }: Block): string {
  const { signs } = emphasisAndMarks(text, start, end);
  let letters = '';
  let at = candidate === undefined ? start : candidate.start;
  for (const mark of marks) {
    letters += `${plain(text, at, mark.start, signs)}{${mark.form === 'asterisk' ? mark.label : `#${mark.label}`}}`;
    at = mark.end;
  }
  return letters + plain(text, at, end, signs);
}

function plain(text: string, start: number, end: number, signs: ReadonlySet<number> | undefined): string {
  let letters = text.slice(start, end);
  if (signs !== undefined && signs.size > 0) {
    letters = '';
    for (let at = start; at < end; at += 1) if (!signs.has(at)) letters += text.charAt(at);
  }
  return letters.replace(UNSEEN, '').replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}

const UNSEEN = new RegExp(`[${BLANK}${INVISIBLE}\\r\\n]+`, 'g');
