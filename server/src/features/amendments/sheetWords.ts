import { writtenLabel } from '../../model/edits/labels';
import type { Unit } from '../../compare/unit';
import { resolveIbids } from '../../model/notes/ibid';
import { resolveReferences } from '../../model/references/resolve';
import type { Segment, SegmentEdit } from '../../model/segment';
import { toRaised } from '../../text/characters';
import { applySpanEdits } from '../../text/position';
import { homeOf, ownStart, type Structure } from './structure';
import { ownWords, type Pairing } from './pairing';

/**
 * Words of the new text as an amendment has them: every number is one of the text amended, new paragraphs have provisional names, and notes
 * that the text amended lacks are notes of the amendment. A class since it counts these.
 */
export class SheetWords {
  readonly #right: Structure;
  readonly #edits: ReadonlyMap<number, readonly SegmentEdit[]>;
  readonly #ownNotes: ReadonlyMap<string, string>;
  readonly #noteTexts: ReadonlyMap<number, string>;
  readonly #notes: string[] = [];
  readonly #form: (index: number) => string;

  /** `names` are the provisional numbers of new paragraphs by their units; `form` writes the mark of the nth new note, from 0. */
  constructor(left: Structure, right: Structure, pairing: Pairing, names: ReadonlyMap<number, string>, form: (index: number) => string) {
    this.#right = right;
    this.#edits = referenceEdits(left, right, pairing, names);
    this.#ownNotes = new Map([...noteTexts(left.segment)].map(([block, text]) => [folded(text), markOfNote(left.segment, block)] as const));
    this.#noteTexts = noteTexts(right.segment);
    this.#form = form;
  }

  /** The texts of the notes that were needed so far. */
  get notes(): readonly string[] {
    return this.#notes;
  }

  /** The words of a unit from one to another, on one line; signs of emphasis that have no partner are left out. */
  quote(unit: Unit, from: number, to: number): string {
    const words = ownWords(unit).slice(from, to);
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined) return '';
    const parts: string[] = [];
    for (let block = first.span.block; block <= last.span.block; block += 1) {
      const own = words.filter(({ span }) => span.block === block);
      const [start, end] = [own[0]?.span.start, own.at(-1)?.span.end];
      if (start !== undefined && end !== undefined) parts.push(this.#slice(block, start, end));
    }
    const text = parts.join(' ').replace(/\s+/gu, ' ');
    return (text.match(/[*_]/gu)?.length ?? 0) % 2 === 0 ? text : text.replace(/[*_]+/gu, '');
  }

  /** All own words of a unit, without its label, on one line. */
  whole({ blocks }: Unit): string {
    const parts = blocks.map((block) => {
      const summary = this.#right.segment.blocks[block]?.summary;
      return summary === undefined ? '' : this.#slice(block, ownStart(this.#right, block), summary.end);
    });
    return parts.join(' ').replace(/\s+/gu, ' ').trim();
  }

  #slice(block: number, start: number, end: number): string {
    const { segment } = this.#right;
    const text = segment.blocks[block]?.text ?? '';
    const marks = (segment.blocks[block]?.summary.marks ?? []).flatMap((mark) => {
      const note = noteOf(segment, mark.label, mark.form === 'asterisk');
      if (note === undefined || mark.start < start || mark.end > end) return [];
      return [{ start: mark.start, end: mark.end, newText: this.#mark(note) }];
    });
    const references = (this.#edits.get(block) ?? []).filter((edit) => edit.start >= start && edit.end <= end);
    const edits = [...marks, ...references].map((edit) => ({ start: edit.start - start, end: edit.end - start, newText: edit.newText }));
    return applySpanEdits(text.slice(start, end), edits);
  }

  #mark(note: number): string {
    const text = this.#noteTexts.get(note) ?? '';
    const own = this.#ownNotes.get(folded(text));
    if (own !== undefined && own !== '') return own;
    const known = this.#notes.indexOf(text);
    if (known >= 0) return this.#form(known);
    this.#notes.push(text);
    return this.#form(this.#notes.length - 1);
  }
}

function referenceEdits(
  left: Structure,
  right: Structure,
  pairing: Pairing,
  names: ReadonlyMap<number, string>,
): ReadonlyMap<number, readonly SegmentEdit[]> {
  const edits = new Map<number, SegmentEdit[]>();
  for (const { block, targets, reference } of resolveReferences(right.segment)) {
    if (reference.of === 'annex') continue;
    for (const { label, member } of targets.flatMap(({ path, to }) => [...path, ...(to ?? [])])) {
      const unit = member === undefined ? undefined : right.unitOfBlock.get(member.block);
      if (unit === undefined) continue;
      const old = pairing.ofRight[unit] ?? -1;
      const home = old < 0 ? undefined : homeOf(left, old);
      const written = home === undefined ? names.get(unit) : writtenLabel(home.member);
      const known = edits.get(block) ?? [];
      if (written === undefined || known.some(({ start }) => start === label.start)) continue;
      known.push({ block, start: label.start, end: label.end, newText: written });
      edits.set(block, known);
    }
  }
  return edits;
}

/** The units of the new text to which a reference leads. */
export function referredUnits({ segment, unitOfBlock }: Structure): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { targets } of resolveReferences(segment)) {
    for (const { member } of targets.flatMap(({ path, to }) => [...path, ...(to ?? [])])) {
      const unit = member === undefined ? undefined : unitOfBlock.get(member.block);
      if (unit !== undefined) found.add(unit);
    }
  }
  return found;
}

/** For each block of a note its words, with every `Ibid.` written out. */
function noteTexts(segment: Segment): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const series of segment.notes) {
    for (const { note, ibids } of resolveIbids(series, segment.blocks)) {
      const block = segment.blocks[note.block];
      if (block === undefined) continue;
      const start = Math.max(note.label.end, block.summary.start);
      const edits = ibids.flatMap((ibid) =>
        ibid.standsFor === undefined ? [] : [{ start: ibid.start - start, end: ibid.end - start, newText: ibid.standsFor.text }],
      );
      texts.set(note.block, applySpanEdits(block.text.slice(start, block.summary.end), edits).replace(/\s+/gu, ' ').trim());
    }
  }
  return texts;
}

/** The mark of a note of the text amended; empty for an asterisk, which in an amendment is one of its own. */
function markOfNote({ notes }: Segment, block: number): string {
  for (const { notes: series } of notes) {
    const label = series.find((one) => one.block === block)?.label;
    if (label === undefined || label.form === 'asterisk') continue;
    return /^\d+$/.test(label.value) ? toRaised(Number(label.value)) : `[^${label.value}]`;
  }
  return '';
}

function noteOf({ notes }: Segment, label: string, asterisk: boolean): number | undefined {
  for (const series of notes) {
    const note = series.notes.find((one) => one.label.value === label && (one.label.form === 'asterisk') === asterisk);
    if (note !== undefined) return note.block;
  }
  return undefined;
}

function folded(text: string): string {
  return text
    .replace(/[*_]+/gu, '')
    .replace(/[–—‑−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}
