import { firstMarks, homeOf } from './homes';
import { countLineEnds } from '../../text/lineEnds';
import { longestRun } from '../edits/longestRun';
import { isAside, type PlacedMark, type Segment } from '../segment';
import type { Block } from '../../syntax/block';

/** Where the blocks of a segment go. */
export interface BlockOrder {
  /** The blocks in their new order, without those that go. */
  readonly order: readonly number[];
  /** Those of them that leave their place; the others keep their order. */
  readonly moved: ReadonlySet<number>;
}

/** The blocks of a segment as they stand. */
export function unchangedOrder(segment: Segment): BlockOrder {
  return { order: segment.blocks.map((_, index) => index), moved: new Set() };
}

/**
 * The notes of each text after its last paragraph: asterisk notes, then the others in the order of their numbers and first marks, or where
 * that would
 * turn an `Ibid.` (`sorting` is `none`) in the order in which they stand. A comment directly above a note goes with it; of the rules above
 * the notes of each page one is left.
 * Where it is not clear which block is a note and which is not, all stay as they are.
 */
export function collectNotes(segment: Segment, sorting: 'sorted' | 'none'): BlockOrder {
  if (!isClear(segment)) return unchangedOrder(segment);
  const homes = homesOf(segment, sorting);
  const order: number[] = [];
  const moved = new Set<number>();
  segment.texts.forEach((text, index) => {
    const rest: number[] = [];
    for (let block = text.start; block < text.end; block += 1) if (!homes.companions.has(block)) rest.push(block);
    const last = rest.findLastIndex((block) => isContent(segment, block));
    for (const block of rest.slice(0, last + 1)) order.push(block);
    const home = homes.notes[index] ?? [];
    const candidates = home
      .filter(({ note }) => note >= text.start && note < text.end && note > (rest[last] ?? -1))
      .map(({ note }) => note);
    const stay = new Set([...longestRun(candidates)].map((index) => candidates[index]));
    const anyMoves =
      home.some(({ note }) => !stay.has(note)) ||
      homes.notes.some((others, other) => other !== index && others.some(({ note }) => note >= text.start && note < text.end));
    const separators = rulesAboveNotes(segment, text.start, text.end);
    const tail = rest.slice(last + 1);
    if (!anyMoves) {
      // Nothing leaves its place: rules and comments between the notes stay too.
      for (let block = (rest[last] ?? text.start - 1) + 1; block < text.end; block += 1) order.push(block);
      return;
    }
    const [separator] = separators.filter((block) => block > (rest[last] ?? -1)).concat(separators);
    if (separator !== undefined && home.length > 0) {
      order.push(separator);
      if (separator < (rest[last] ?? -1)) moved.add(separator);
    }
    for (const { note, above } of home) {
      for (const block of [...above, note]) {
        order.push(block);
        if (!stay.has(note)) moved.add(block);
      }
    }
    for (const block of tail) order.push(block);
  });
  return keepsOrder(order, moved) ? { order, moved } : unchangedOrder(segment);
}

interface Home {
  readonly note: number;
  /** The comments that go with the note. */
  readonly above: readonly number[];
}

/** The notes of each text in their new order, and all blocks that go with notes. */
function homesOf(
  segment: Segment,
  sorting: 'sorted' | 'none',
): { readonly notes: readonly (readonly Home[])[]; readonly companions: ReadonlySet<number> } {
  const companions = new Set<number>();
  const first = firstMarks(segment);
  const keyed: { readonly home: Home; readonly text: number; readonly key: number; readonly block: number }[] = [];
  let before: { readonly text: number; readonly key: number } | undefined;
  segment.places.forEach((place, note) => {
    if (place.role !== 'note') return;
    const above = commentsAbove(segment, note);
    const mark = first.get(note);
    const text = homeOf(segment, note);
    // A note without a mark stays after the note before it.
    const own = mark && mark.block + mark.mark.start / ((segment.blocks[mark.block]?.text.length ?? 0) + 1);
    const key = isAsterisk(segment, note) ? -1 : (own ?? (before?.text === text ? before.key : -1));
    before = { text, key };
    keyed.push({ home: { note, above }, text, key, block: note });
    for (const block of [...above, note]) companions.add(block);
  });
  for (const { start, end } of segment.texts) for (const block of rulesAboveNotes(segment, start, end)) companions.add(block);
  const notes = segment.texts.map((_, index) => {
    const own = keyed.filter(({ text }) => text === index);
    return sorting === 'none'
      ? own.map(({ home }) => home)
      : byNumber(
          segment,
          own.sort((a, b) => a.key - b.key || a.block - b.block).map(({ home }) => home),
        );
  });
  return { notes, companions };
}

/**
 * Notes with numbers in the order of these, which a note without a mark has too; those with words keep the places that their marks give
 * them.
 */
function byNumber(segment: Segment, homes: readonly Home[]): readonly Home[] {
  const numbers = new Map(
    segment.notes
      .filter(({ kind }) => kind === 'numbered')
      .flatMap(({ notes }) => notes.map(({ block, label }) => [block, Number(label.value)])),
  );
  const numbered = homes
    .filter(({ note }) => numbers.has(note))
    .sort((a, b) => (numbers.get(a.note) ?? 0) - (numbers.get(b.note) ?? 0) || a.note - b.note);
  return homes.map((home) => (numbers.has(home.note) ? (numbered.shift() ?? home) : home));
}

function isAsterisk(segment: Segment, block: number): boolean {
  return segment.blocks[block]?.summary.label?.form === 'asterisk';
}

/**
 * A number that two notes bear says nothing of where they belong; nor does one whose mark stands again after its note, since numbers may
 * start again on each page; an unlabelled stretch after a note may be its second paragraph; a comment that silences up to another one must
 * keep what stands between them.
 */
function isClear(segment: Segment): boolean {
  const labels = new Set<string>();
  for (const { kind, notes, marks } of segment.notes) {
    if (kind === 'asterisk') continue;
    const spans = spansOf(marks);
    for (const { block, label } of notes) {
      const name = `${kind} ${label.value}`;
      const span = spans.get(label.value);
      if (labels.has(name) || (span !== undefined && span.first < block && span.last > block)) return false;
      labels.add(name);
    }
  }
  let behindNote = false;
  for (let index = 0; index < segment.places.length; index += 1) {
    const place = segment.places[index];
    const block = segment.blocks[index];
    if (place === undefined || block === undefined) continue;
    if (block.kind === 'comment' && /^\/\/\s*resolution-(?:disable|enable)(?![\w-])/.test(block.text.trimStart())) return false;
    if (place.role !== 'note' && isAside(place.role)) continue;
    if (behindNote && place.role === 'text' && place.joins < 0) return false;
    behindNote = place.role === 'note';
  }
  return true;
}

/** The first and the last block in which the marks of each label stand. */
function spansOf(marks: readonly PlacedMark[]): ReadonlyMap<string, { readonly first: number; readonly last: number }> {
  const spans = new Map<string, { readonly first: number; readonly last: number }>();
  for (const {
    block,
    mark: { label },
  } of marks)
    spans.set(label, { first: spans.get(label)?.first ?? block, last: block });
  return spans;
}

/** Comments that stand right above a note, without a blank line between or silencing what comes next. */
function commentsAbove(segment: Segment, note: number): readonly number[] {
  const above: number[] = [];
  for (let index = note - 1; index >= 0; index -= 1) {
    const block = segment.blocks[index];
    if (block?.kind !== 'comment' || !(isGlued(block) || /resolution-disable-next-line/.test(block.text))) break;
    above.unshift(index);
  }
  return above;
}

function isGlued({ text, summary: { end } }: Block): boolean {
  return countLineEnds(text.slice(end)) <= 1;
}

/** The rules directly above a note. */
function rulesAboveNotes(segment: Segment, start: number, end: number): readonly number[] {
  const found: number[] = [];
  for (let index = start; index < end - 1; index += 1) {
    if (segment.places[index]?.role === 'rule' && segment.places[index + 1]?.role === 'note') found.push(index);
  }
  return found;
}

function isContent(segment: Segment, block: number): boolean {
  return !isAside(segment.places[block]?.role);
}

/** Whether the blocks that are not moved stand in their old order, which is what the edits rest on. */
function keepsOrder(order: readonly number[], moved: ReadonlySet<number>): boolean {
  let last = -1;
  for (const block of order) {
    if (moved.has(block)) continue;
    if (block < last) return false;
    last = block;
  }
  return true;
}
