import { countLineEnds, firstLineEnd } from '../../text/lineEnds';
import type { Segment } from '../../model/segment';
import { applySpanEdits, type SpanEdit } from '../../text/position';
import type { Anchor, Change } from './changes';
import type { NewParagraph } from './newWords';
import { homeOf, lastBlock, withOwned, type Home, type Structure } from './structure';

/** A block of the text as amended. */
export interface Entry {
  /** The block of the text amended that it was; undefined for a new one. */
  readonly source: number | undefined;
  /** Its text with line ends and the empty lines after it. */
  readonly text: string;
  /** Where in the text new words stand. */
  readonly fresh: readonly SpanEdit[];
  /** Of a new paragraph: how it is numbered, and the block beside which it is read. */
  readonly inserted: { readonly paragraph: NewParagraph; readonly joins: Join | undefined; readonly at: number } | undefined;
  /** Whether it stands at another place than before. */
  readonly moved: boolean;
}

/** The numbering that a new paragraph joins, by one that is in it; `lone` where the only operative paragraph has no number yet. */
export type Join = Home['list'] | 'lone';

/** The blocks of a text after changes that do not collide; labels, references, signs and notes are as they were. */
export function assemble(structure: Structure, changes: readonly Change[]): readonly Entry[] {
  const { segment, units } = structure;
  const gone = new Set(
    changes.flatMap((change) => (change.kind === 'delete' ? change.units.flatMap((unit) => units[unit]?.blocks ?? []) : [])),
  );
  const edits = editsByBlock(changes);
  const entryOf = (block: number, moved: boolean): readonly Entry[] | undefined => {
    const content = segment.blocks[block];
    if (content === undefined || gone.has(block)) return undefined;
    const own = edits.get(block) ?? [];
    const text = own.length === 0 ? content.text : applySpanEdits(content.text, own);
    return [{ source: block, text, fresh: placesAfter(own), inserted: undefined, moved }];
  };
  const taken = new Set(changes.flatMap((change) => (change.kind === 'move' ? blocksOf(structure, change.unit) : [])));
  const slots = new Slots();
  const emitted = new Set<number>();
  const emit = (block: number, moved: boolean): readonly Entry[] => {
    if (emitted.has(block)) return [];
    emitted.add(block);
    return [...slots.before(block), ...(entryOf(block, moved) ?? []), ...slots.after(block)];
  };
  for (const change of changes) {
    if (change.kind === 'move') {
      const blocks = blocksOf(structure, change.unit);
      slots.put(structure, change.anchor, () => blocks.flatMap((block) => emit(block, true)));
    } else if (change.kind === 'insert') {
      const entries = newEntries(structure, change);
      slots.put(structure, change.anchor, () => entries);
    }
  }
  const entries = segment.blocks.flatMap((_, block) => (taken.has(block) ? [] : emit(block, false)));
  // Paragraphs that were each moved beside the other stay where they were: nothing is lost.
  entries.push(...[...taken].flatMap((block) => emit(block, false)));
  return withGaps(segment, entries);
}

function blocksOf(structure: Structure, unit: number): readonly number[] {
  return withOwned(structure, unit)
    .flatMap((one) => structure.units[one]?.blocks ?? [])
    .sort((a, b) => a - b);
}

function editsByBlock(changes: readonly Change[]): ReadonlyMap<number, readonly SpanEdit[]> {
  const edits = new Map<number, SpanEdit[]>();
  for (const change of changes) {
    if (change.kind !== 'words') continue;
    const known = edits.get(change.edit.block) ?? [];
    known.push(change.edit);
    edits.set(change.edit.block, known);
  }
  for (const own of edits.values()) own.sort((a, b) => a.start - b.start || a.end - b.end);
  return edits;
}

/** Where the new words of edits stand after them. */
function placesAfter(edits: readonly SpanEdit[]): readonly SpanEdit[] {
  let grown = 0;
  return edits.map(({ start, end, newText }) => {
    const from = start + grown;
    grown += newText.length - (end - start);
    return { start: from, end: from + newText.length, newText };
  });
}

interface SlotFilling {
  readonly depth: number;
  /** Worked out when it is needed: what stands beside a moved paragraph moves with it. */
  readonly entries: () => readonly Entry[];
}

/** New and moved entries beside the blocks of the text: what belongs to an item stands before what belongs to its paragraph. */
class Slots {
  readonly #before = new Map<number, SlotFilling[]>();
  readonly #after = new Map<number, SlotFilling[]>();

  put(structure: Structure, { unit, where }: Anchor, entries: () => readonly Entry[]): void {
    const found = structure.units[unit];
    const first = found?.blocks[0];
    if (found === undefined || first === undefined) return;
    const depth = depthOf(structure, unit);
    const [slots, block] =
      where === 'before'
        ? [this.#before, first]
        : [this.#after, where === 'below' ? Math.max(...found.blocks) : lastBlock(structure, unit)];
    const known = slots.get(block) ?? [];
    known.push({ depth: where === 'below' ? depth + 1 : depth, entries });
    slots.set(block, known);
  }

  before(block: number): readonly Entry[] {
    return [...(this.#before.get(block) ?? [])].sort((a, b) => a.depth - b.depth).flatMap(({ entries }) => entries());
  }

  after(block: number): readonly Entry[] {
    return [...(this.#after.get(block) ?? [])].sort((a, b) => b.depth - a.depth).flatMap(({ entries }) => entries());
  }
}

function depthOf({ owners }: Structure, unit: number): number {
  let depth = 0;
  for (let owner = owners[unit] ?? -1; owner >= 0; owner = owners[owner] ?? -1) depth += 1;
  return depth;
}

function newEntries(structure: Structure, { anchor, as, paragraphs }: Extract<Change, { readonly kind: 'insert' }>): readonly Entry[] {
  const at = structure.units[anchor.unit]?.blocks[0] ?? 0;
  const list = as === 'item' || as === 'operative' ? joinedList(structure, anchor, as) : undefined;
  const isTop = topReader(paragraphs, as, list);
  return paragraphs.map((paragraph): Entry => {
    const top = isTop(paragraph);
    const label = paragraph.label === '' ? '' : `${paragraph.label} `;
    const joins = top ? list : undefined;
    return {
      source: undefined,
      text: joins === undefined ? `${as === 'operative' && top ? '' : label}${paragraph.text}` : paragraph.text,
      fresh: [{ start: 0, end: paragraph.text.length + label.length, newText: '' }],
      inserted: { paragraph, joins, at },
      moved: false,
    };
  });
}

/** The numbering that new paragraphs beside or below a unit are part of; undefined where there is none yet. */
function joinedList(structure: Structure, { unit, where }: Anchor, as: 'item' | 'operative'): Join | undefined {
  const { units, owned } = structure;
  if (as === 'item') {
    if (where !== 'below') return homeOf(structure, unit)?.list;
    return (owned.get(unit) ?? []).map((child) => homeOf(structure, child)?.list).find((list) => list !== undefined);
  }
  const own = units[unit];
  const isBeside = (index: number): boolean => {
    const beside = units[index];
    return beside?.kind === 'operative' && beside.part === own?.part;
  };
  for (let index = unit; index >= 0; index -= 1) {
    const home = isBeside(index) ? homeOf(structure, index) : undefined;
    if (home !== undefined) return home.list;
  }
  for (let index = unit + 1; index < units.length; index += 1) {
    const home = isBeside(index) ? homeOf(structure, index) : undefined;
    if (home !== undefined) return home.list;
  }
  return own?.part === 'annex' ? undefined : 'lone';
}

/** Whether a new paragraph is one of those that the instruction speaks of, and not an item below one. */
function topReader(paragraphs: readonly NewParagraph[], as: string, list: Join | undefined): (paragraph: NewParagraph) => boolean {
  if (as === 'preambular') return ({ label }) => label === '';
  if (as === 'operative') {
    // Where new paragraphs have numbers, those without belong to the one above them.
    const numbers = paragraphs.length > 1 && /^\d/.test(paragraphs[0]?.label ?? '');
    return ({ label }) => /^\d/.test(label) || (label === '' && !numbers);
  }
  if (as !== 'item') return () => false;
  const counts = list === undefined || list === 'lone' ? undefined : list.counts;
  let last = '';
  const [first] = paragraphs;
  return (paragraph) => {
    const label = paragraph.label.replace(/[().\s]+/g, '');
    const top =
      label === '' ||
      paragraph === first ||
      styleOf(label, counts, last) === styleOf(first?.label.replace(/[().\s]+/g, '') ?? '', counts, '');
    if (top) last = label;
    return top;
  };
}

/** `i` after `h` is a letter, and a Roman number otherwise; where the list is known, what it counts with comes first. */
function styleOf(label: string, counts: Home['list']['counts'] | undefined, before: string): 'letter' | 'roman' | 'number' {
  if (/^\d/.test(label)) return 'number';
  if (!/^[ivxl]+$/.test(label)) return 'letter';
  if (before !== '')
    return before === String.fromCharCode(label.charCodeAt(0) - 1)
      ? 'letter'
      : counts === 'letter' && label.length === 1 && label !== 'i'
        ? 'letter'
        : 'roman';
  return counts === 'letter' ? 'letter' : 'roman';
}

/** Every new or moved paragraph is apart from its neighbours, as the text parts its paragraphs; the last one ends as the text did. */
function withGaps({ blocks }: Segment, entries: readonly Entry[]): readonly Entry[] {
  const eol = firstLineEnd(blocks);
  return entries.map((entry, index) => {
    const { text, source } = entry;
    const next = entries[index + 1];
    if (next === undefined) {
      const end = blocks.at(-1);
      return source === blocks.length - 1 || end === undefined
        ? entry
        : { ...entry, text: text.trimEnd() + end.text.slice(end.summary.end) };
    }
    const fresh = source === undefined || entry.moved || next.source === undefined || next.moved;
    if (!fresh && next.source === source + 1) return entry;
    // What was deleted between two paragraphs leaves the gap that stood before the second.
    const before = next.source === undefined ? undefined : blocks[next.source - 1];
    const wanted = fresh ? 2 : Math.min(2, lineEndsAfter(before?.text ?? ''));
    return lineEndsAfter(text) >= wanted ? entry : { ...entry, text: `${text.trimEnd()}${eol.repeat(wanted)}` };
  });
}

function lineEndsAfter(text: string): number {
  return countLineEnds(text.slice(text.trimEnd().length));
}
