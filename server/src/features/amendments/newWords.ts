import type { Segment } from '../../model/segment';
import { splitBlocks, type Block } from '../../syntax/block';
import type { FootnoteMark } from '../../syntax/marks';
import { toRaised } from '../../text/characters';
import { applySpanEdits } from '../../text/position';

/** A paragraph that an amendment puts in. */
export interface NewParagraph {
  /** Its label as the amendment has it, `(b)`, `4 bis.`; empty for none. */
  readonly label: string;
  /** Its words on one line with the footnote marks of the text amended. */
  readonly text: string;
}

/** A note that an amendment brings. */
export interface NewNote {
  /** The number that its marks have until all notes are numbered again. */
  readonly number: number;
  readonly text: string;
}

/** Takes words over from an amendment: its asterisks become footnote marks of the text amended. A class since it counts the new notes. */
export class NewWords {
  readonly #base: Segment;
  readonly #sheet: Segment;
  readonly #notes = new Map<number, NewNote>();
  #last: number;

  /** `sheet` is the segment of the amendment that the words are from. */
  constructor(base: Segment, sheet: Segment, notesBefore: number) {
    this.#base = base;
    this.#sheet = sheet;
    this.#last = Math.max(0, notesBefore, ...noteNumbers(base));
  }

  /** The notes that were needed so far, in the order in which they were met. */
  get notes(): readonly NewNote[] {
    return [...this.#notes.values()];
  }

  /** Some words with marks of the text amended. A mark without a note in the amendment means the note of that number in the text amended. */
  take(words: string): string {
    // A letter before and a full stop after, so that nothing at the ends is read as a label or a note.
    const block = splitBlocks(`${GUARD}${words}`)[0];
    if (block === undefined) return words;
    const edits = block.summary.marks.flatMap((mark) => {
      const number = this.#numberOf(mark);
      return number === undefined ? [] : [{ start: mark.start, end: mark.end, newText: writtenMark(this.#base, number) }];
    });
    return applySpanEdits(block.text, edits).slice(GUARD.length);
  }

  /** The blocks of an amendment as new paragraphs, without the quotation marks that stand round all of them together. */
  paragraphs(blocks: readonly number[]): readonly NewParagraph[] {
    const given = blocks.flatMap((index) => this.#sheet.blocks[index] ?? []);
    const bare = withoutQuotationMarks(given.map(({ text, summary }) => text.slice(0, summary.end).trim()));
    return (bare?.flatMap((text) => splitBlocks(text)) ?? given).map((block) => this.#paragraph(block));
  }

  /** Words that stand in quotation marks as new paragraphs. */
  quoted(words: string): readonly NewParagraph[] {
    return splitBlocks(words).map((block) => this.#paragraph(block));
  }

  #paragraph({ text, summary: { label, start, end } }: Block): NewParagraph {
    return {
      label: label === undefined ? '' : text.slice(label.start, label.end).trim(),
      text: this.take(text.slice(start, end).replace(/\s+/gu, ' ')),
    };
  }

  #numberOf(mark: FootnoteMark): number | undefined {
    const note = noteOfMark(this.#sheet, mark);
    if (note === undefined) {
      const number = Number(mark.label);
      return noteNumbers(this.#base).includes(number) ? number : undefined;
    }
    const known = this.#notes.get(note);
    if (known !== undefined) return known.number;
    this.#last += 1;
    const block = this.#sheet.blocks[note];
    this.#notes.set(note, {
      number: this.#last,
      text: block === undefined ? '' : block.text.slice(block.summary.start, block.summary.end).replace(/\s+/gu, ' '),
    });
    return this.#last;
  }
}

const GUARD = 'x ';

/**
 * Paragraphs without the quotation marks in which all of them stand, of which each may open one and the last closes it; undefined where they
 * stand in none, or where marks open and close inside them only.
 */
function withoutQuotationMarks(paragraphs: readonly string[]): readonly string[] | undefined {
  const [open = ''] = paragraphs[0] ?? '';
  const close = QUOTATION_MARKS.get(open);
  if (close === undefined) return undefined;
  const last = paragraphs.length - 1;
  const bare = paragraphs.map((text) => (text.startsWith(open) ? text.slice(1) : text));
  const [, words, sign] = /^(.*)[”"»]([.;]?)$/su.exec(bare[last] ?? '') ?? [];
  if (words === undefined || sign === undefined || !(bare[last] ?? '').endsWith(close + sign)) return undefined;
  bare[last] = /[.;,:]$/u.test(words) ? words : words + sign;
  let depth = 0;
  for (const sign of bare.join('')) {
    if (sign === close && open !== close) depth -= 1;
    else if (sign === open) depth += 1;
    if (depth < 0) return undefined;
  }
  return (open === close ? depth % 2 : depth) === 0 ? bare : undefined;
}

const QUOTATION_MARKS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
]);

function noteOfMark(sheet: Segment, { form, label }: FootnoteMark): number | undefined {
  const asterisk = form === 'asterisk';
  for (const series of sheet.notes) {
    const note = series.notes.find((one) => (one.label.form === 'asterisk') === asterisk && one.label.value === label);
    if (note !== undefined) return note.block;
  }
  return undefined;
}

function noteNumbers(base: Segment): readonly number[] {
  return base.notes.flatMap(({ notes, marks }) =>
    [...notes.map(({ label }) => Number(label.value)), ...marks.map(({ mark }) => Number(mark.label))].filter((number) => number > 0),
  );
}

/** How the text amended writes its footnote marks; raised where it has none. */
export function markForm(base: Segment): 'raised' | 'named' | 'slash' {
  for (const { kind, marks, notes } of base.notes) {
    if (kind !== 'numbered') continue;
    const form = marks[0]?.mark.form ?? notes[0]?.label.form;
    if (form === 'named' || form === 'slash') return form;
  }
  return 'raised';
}

function writtenMark(base: Segment, number: number): string {
  const form = markForm(base);
  return form === 'named' ? `[^${String(number)}]` : form === 'slash' ? `${String(number)}/` : toRaised(number);
}

/** The lines of a new note as the text amended writes its notes. */
export function writtenNote(base: Segment, { number, text }: NewNote): string {
  const form = markForm(base);
  const label = form === 'named' ? `[^${String(number)}]:` : form === 'slash' ? `${String(number)}/` : toRaised(number);
  return `${label} ${text}`;
}
