import { opensBlock, shapeOf } from '../../syntax/line';
import { fromRaised, toRaised } from '../../text/characters';
import type { Catalogue } from '../../catalogue/catalogue';
import { endsInAbbreviation, isSlashNote, opensSmall, type PastedLine, type ReadLine } from './lines';
import type { Tally } from './tally';

/**
 * Finds the notes among the lines. A note whose number is no longer raised is one only at the foot of a page, where its number follows that
 * of the note
 * before and a mark in the text has it; it is raised again.
 */
export function withNotes(lines: readonly PastedLine[], catalogue: Catalogue, tally: Tally): readonly ReadLine[] {
  const reader: NoteReader = { lines, marks: marksOf(lines), catalogue };
  const read: ReadLine[] = [];
  const state = { last: 0, within: false };
  lines.forEach((line, index) => {
    if (line.page) state.within = false;
    const above = lines[index - 1];
    const opened = noteAt(reader, index, state);
    if (opened !== undefined) {
      if (opened.text !== line.text) tally.marks += 1;
      if (opened.number !== undefined) state.last = opened.number;
      state.within = true;
      read.push({ ...line, text: opened.text, role: 'note' });
      return;
    }
    if (isDrawnLine(line.text)) {
      state.within = false;
      const next = lines[index + 1];
      const leads = next !== undefined && !next.page && noteAt(reader, index + 1, { ...state, within: true }) !== undefined;
      read.push({ ...line, role: leads ? 'rule' : 'text' });
      return;
    }
    if (state.within && above !== undefined && goesOn(lines, index, above)) {
      read.push({ ...line, role: 'rest of note' });
      return;
    }
    state.within = false;
    read.push({ ...line, role: 'text' });
  });
  return read;
}

interface NoteReader {
  readonly lines: readonly PastedLine[];
  /** The numbers that marks in the text have. */
  readonly marks: ReadonlySet<number>;
  readonly catalogue: Catalogue;
}

interface NotesSoFar {
  readonly last: number;
  readonly within: boolean;
}

/** The note that a line opens, its number raised and set apart by a space; undefined where it opens none. */
function noteAt(
  { lines, marks, catalogue }: NoteReader,
  index: number,
  so: NotesSoFar,
): { readonly text: string; readonly number: number | undefined } | undefined {
  const text = lines[index]?.text ?? '';
  const glued = /^([⁰¹²³⁴-⁹]{1,3})(?=[\p{Lu}“"(])/u.exec(text);
  const spaced = glued === null ? text : `${glued[0]} ${text.slice(glued[0].length)}`;
  const shape = shapeOf(spaced);
  if (shape.kind === 'note' && (shape.label?.form !== 'slash' || isSlashNote(spaced, shape.label)))
    return { text: spaced, number: shape.label?.form === 'raised' ? Number(fromRaised(spaced.slice(0, shape.label.end))) : undefined };
  const line = lines[index];
  const above = lines[index - 1];
  const underLine = above !== undefined && isDrawnLine(above.text);
  // Set apart at the foot of a page and next in number, a note may begin with anything: an address, a year, a small letter.
  const isNext = line?.apart === true && (underLine || so.within) && text.startsWith(`${so.last + 1} `);
  const lowered = isNext ? ANY_NOTE.exec(text) : LOWERED_NOTE.exec(text);
  const digits = lowered?.[1];
  if (lowered === null || digits === undefined) return undefined;
  const number = Number(digits);
  if (so.last > 0 && number !== so.last + 1) return undefined;
  const content = text.slice(lowered[0].length);
  if (!marks.has(number) && !isNext && !(so.within && so.last > 0 && SOURCE.test(content))) return undefined;
  // `5 Encourages …` is a paragraph whose number has lost its stop.
  if (catalogue.openings.matchOperative(content) !== undefined) return undefined;
  if (!so.within && !underLine && !leadsToPageEnd(lines, index)) return undefined;
  return { text: `${toRaised(number)} ${content}`, number };
}

/** What notes that cite a source mostly begin with. */
const SOURCE =
  /^(?:See |Ibid|Resolutions? |General Assembly|Economic and Social Council|Official Records|Report of |United Nations, |Treaty Series|[A-Z]{1,5}\/[A-Z\d])/;

/** A number, a space and anything but a date. */
const ANY_NOTE = /^([1-9]\d{0,2}) (?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?=\S)/;

/** A number, a space or none, and what a note may begin with; no date. */
const LOWERED_NOTE =
  /^([1-9]\d{0,2})(?: (?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?=[\p{Lu}“"(])|(?=\p{Lu}\p{Ll}))/u;

/** The numbers that marks in the text have, raised or glued to a word or a sign. */
function marksOf(lines: readonly PastedLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { text } of lines) {
    for (const match of text.matchAll(/(?<=\S)[⁰¹²³⁴-⁹]{1,3}/g)) found.add(Number(fromRaised(match[0])));
    for (const match of text.matchAll(/(?<=\p{Ll}{3}|[\p{L}\d)”"’][,;:.]|[)”"’])[1-9]\d{0,2}(?![\p{L}\d/.-])/gu))
      found.add(Number(match[0]));
    for (const match of text.matchAll(/(?<=\p{Ll}{3}|[\p{L}\d)”"’][,;:.]|[)”"’])[1-9]\d{0,2}(?=\.(?: |$))/gu)) found.add(Number(match[0]));
  }
  return found;
}

/** Whether a page, or the text, ends before anything that only the text has: a numbered paragraph or an item. */
function leadsToPageEnd(lines: readonly PastedLine[], from: number): boolean {
  for (let index = from; index < from + LINES_OF_PAGE; index += 1) {
    const line = lines[index];
    if (line === undefined || (index > from && line.page)) return true;
    if (isLabelled(line.text)) return false;
  }
  return false;
}

const LINES_OF_PAGE = 100;

/** Whether a line below a note belongs to it. */
function goesOn(lines: readonly PastedLine[], index: number, above: PastedLine): boolean {
  const line = lines[index];
  if (line === undefined || line.apart || line.page || isLabelled(line.text)) return false;
  for (let end = index; end <= index + 25; end += 1) {
    const next = lines[end];
    if (next === undefined || (end > index && next.page)) return true;
    if (next.apart || isLabelled(next.text)) break;
  }
  if (endsInAbbreviation(above.text)) return true;
  if (opensSmall(line.text) && above.text.endsWith('.') && above.text.length < 60) return false;
  return !opensBlock(line.text, shapeOf(line.text), above.text, shapeOf(above.text));
}

/** Whether a line opens with a number as a note does that is no longer raised. */
export function looksLikeNote(text: string): boolean {
  return LOWERED_NOTE.test(text);
}

function isLabelled(text: string): boolean {
  const { kind } = shapeOf(text);
  return kind === 'paragraph' || kind === 'item';
}

function isDrawnLine(text: string): boolean {
  return shapeOf(text).kind === 'rule';
}
