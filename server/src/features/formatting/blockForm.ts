import { LINE_END } from '../../text/lineEnds';
import type { Place, Segment } from '../../model/segment';
import type { Block } from '../../syntax/block';
import { isBlank, isLineEnd } from '../../text/characters';

/**
 * How a block is laid out. `prose` is one line, at the left or as deep as its label. `loose` is one line too, but may stay directly below
 * its like: the date below
 * `Distr.: Limited`, a line of a signature, which looks like a heading. `kept` keeps its lines, `columns` also its spaces and all its
 * signs,
 * and both may stay directly below their like. `verbatim` keeps even the number of blank lines below it.
 */
export type BlockForm = 'prose' | 'loose' | 'kept' | 'columns' | 'verbatim';

/** The forms of the blocks of a segment, by their place and by what can be seen in their lines. */
export function blockForms(segment: Segment): readonly BlockForm[] {
  const fronts = new Set<number>();
  segment.places.forEach((place, index) => {
    const block = segment.blocks[index];
    if (block !== undefined && place.part === 'front' && place.role !== 'note' && (hasColumns(block) || isSetIn(block)))
      fronts.add(place.text);
  });
  return segment.places.map((place, index) => {
    const block = segment.blocks[index];
    if (block === undefined) return 'kept';
    if (place.part === 'front' && fronts.has(place.text) && place.role !== 'note') return 'verbatim';
    return formOf(place, block);
  });
}

/** How far a label is set in: the numbered paragraph stands at the left, each degree of items four spaces deeper. */
export function indentOf({ role, degree }: Place): string {
  return role === 'item' || role === 'operative' ? '    '.repeat(Math.max(0, degree - 1)) : '';
}

function formOf({ role, joins }: Place, block: Block): BlockForm {
  if (hasColumns(block)) return 'columns';
  switch (role) {
    case 'blank':
    case 'comment':
    case 'rule':
    case 'furniture':
      return 'kept';
    case 'text':
    case 'closing':
      return joins >= 0 || ITEM.test(block.summary.opening) || isBrokenProse(block) ? 'prose' : 'kept';
    case 'subheading':
    case 'masthead':
    case 'sponsors':
      return 'loose';
    default:
      return 'prose';
  }
}

/**
 * Whether the text of a block, label aside, has a tab or three spaces in a row inside a line, or is a row of a table between upright lines:
 * columns, which nobody but their author can set anew.
 */
function hasColumns({ text, summary: { start, end } }: Block): boolean {
  if (JOB_NUMBER.test(text.slice(start, start + 40))) return false;
  if (text.charCodeAt(start) === UPRIGHT) return true;
  let run = 0;
  let seen = false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) {
      seen = false;
      run = 0;
    } else if (isBlank(code)) {
      run += code === TAB ? 3 : 1;
    } else {
      if (seen && run >= 3) return true;
      seen = true;
      run = 0;
    }
  }
  return false;
}

/**
 * Whether an unlabelled stretch is running text whose lines were broken where the next word had no room: long lines, and a sign at the end.
 * Anything else may be verse, an address or a table.
 */
function isBrokenProse({ text, summary: { start, end, ending } }: Block): boolean {
  if (ending === '') return false;
  const lines = text
    .slice(start, end)
    .split(LINE_END)
    .map((line) => line.trim());
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  if (lines.length < 2 || width > WIDEST) return false;
  // Lines set to one width on paper are of many widths in letters.
  return lines.every((line, index) => {
    const next = lines[index + 1];
    return next === undefined || (line.length >= NARROWEST && line.length + 1 + (next.split(' ')[0]?.length ?? 0) > width * 0.92);
  });
}

/** A point of a programme of work, with its words below its number. */
const ITEM = /^Item \d{1,3}\. /;

/** The printers' number in a masthead, with the dates at which languages were printed. */
const JOB_NUMBER = /^\d{2}-\d{5}\b/;

/** The lengths of lines in typed and printed texts. */
const NARROWEST = 45;
const WIDEST = 120;

const TAB = 9;
const UPRIGHT = 0x7c;

/** Whether a line of the masthead is moved to the right or to the middle by spaces. */
function isSetIn({ text }: Block): boolean {
  return /^[ \t\u00A0]{2}/.test(text);
}
