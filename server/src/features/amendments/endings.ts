import { endOf } from '../../model/paragraphEnds';
import type { Segment } from '../../model/segment';
import { splitBlocks } from '../../syntax/block';
import { applySpanEdits, type SpanEdit } from '../../text/position';
import { endingOf, type Ending } from '../refactor/endings';
import type { Entry } from './assemble';
import type { Structure } from './structure';

/**
 * The entries with the last signs that their places ask for: what is last now ends as the last one did, what was last and no longer is ends as
 * the others do, and `and` stands before the last one again.
 */
export function settleEndings(structure: Structure, entries: readonly Entry[]): readonly Entry[] {
  const texts = new Map<Entry, string>();
  for (const row of rowsOf(structure, entries)) settleRow(structure.segment, row, texts);
  return entries.map((entry) => {
    const text = texts.get(entry);
    return text === undefined ? entry : { ...entry, text };
  });
}

/** Paragraphs or items that stand in one row, before and after the changes. */
interface Row {
  /** For each member the block with which it ended. */
  readonly before: readonly number[];
  /** For each member the entry with which it ends, and the last block of the member that it was; undefined for a new one. */
  readonly after: readonly { readonly entry: Entry; readonly was: number | undefined }[];
}

function rowsOf(structure: Structure, entries: readonly Entry[]): readonly Row[] {
  const { units, owned, unitOfBlock } = structure;
  const rows: Row[] = [];
  const owners = [...owned.keys()].filter((owner) => owner >= 0).sort((a, b) => b - a);
  for (const owner of owners) {
    const items = (owned.get(owner) ?? []).filter((child) => units[child]?.kind === 'item');
    rows.push(...changedRow(structure, items, entries));
  }
  const operative = units.flatMap((unit, index) => (unit.kind === 'operative' && unit.part === 'operative' ? [index] : []));
  rows.push(...changedRow(structure, operative, entries));
  return rows.filter(({ before, after }) => before.length > 0 && after.length > 0 && unitOfBlock.size > 0);
}

/** The row that these units are, where it has changed; new entries that were numbered with them are part of it. */
function changedRow(structure: Structure, row: readonly number[], entries: readonly Entry[]): readonly Row[] {
  const { units } = structure;
  const memberOfBlock = new Map<number, number>();
  const lasts = new Map<number, number>();
  const lists = new Set<unknown>();
  for (const unit of row) {
    const first = units[unit]?.blocks[0] ?? -1;
    lists.add(structure.homes.get(first)?.list ?? (units[unit]?.kind === 'operative' ? 'lone' : undefined));
    for (const one of ownedBlocks(structure, unit)) memberOfBlock.set(one, unit);
    lasts.set(unit, Math.max(...ownedBlocks(structure, unit)));
  }
  const after: { entry: Entry; member: number | Entry; was: number | undefined }[] = [];
  for (const entry of entries) {
    const member = entry.source === undefined ? (isNewIn(entry, lists) ? entry : undefined) : memberOfBlock.get(entry.source);
    const last = after.at(-1);
    // What was put below a member, and has no number of the row, ends it now.
    const below = entry.source === undefined && !isNewIn(entry, lists) && last !== undefined && standsIn(entry, row, structure);
    if (member === undefined && !below) continue;
    const key = member ?? last?.member ?? entry;
    const was = typeof key === 'number' ? lasts.get(key) : undefined;
    if (last?.member === key) after[after.length - 1] = { entry, member: key, was };
    else after.push({ entry, member: key, was });
  }
  const before = row.map((unit) => lasts.get(unit) ?? -1);
  const same = before.length === after.length && after.every(({ was, entry }, index) => was === before[index] && entry.source === was);
  return same ? [] : [{ before, after }];
}

function ownedBlocks({ units, owned }: Structure, unit: number): readonly number[] {
  return [...(units[unit]?.blocks ?? []), ...(owned.get(unit) ?? []).flatMap((child) => ownedBlocks({ units, owned } as Structure, child))];
}

function isNewIn({ inserted }: Entry, lists: ReadonlySet<unknown>): boolean {
  return inserted?.joins !== undefined && lists.has(inserted.joins);
}

/** Whether a new entry without a number of the row stands in one of the units of the row or after it. */
function standsIn({ inserted }: Entry, row: readonly number[], { unitOfBlock, owners, units }: Structure): boolean {
  if (inserted === undefined) return false;
  let unit = unitOfBlock.get(inserted.at) ?? -1;
  if (units[unit]?.kind === 'heading' || units[unit]?.kind === 'text') return false;
  while (unit >= 0 && !row.includes(unit)) unit = owners[unit] ?? -1;
  return unit >= 0 && inserted.paragraph.label !== '';
}

function settleRow(segment: Segment, { before, after }: Row, texts: Map<Entry, string>): void {
  const wasLast = before.at(-1) ?? -1;
  const last = endingOf(segment, wasLast);
  const others = before.slice(0, -1).flatMap((block) => endingOf(segment, block) ?? []);
  const middle = others.find(({ joiner }) => joiner === '')?.sign ?? (last?.sign === '.' ? ';' : undefined);
  const joiner = others.at(-1)?.joiner ?? '';
  if (last === undefined) return;
  after.forEach(({ entry, was }, index) => {
    const isLast = index === after.length - 1;
    const now = endingOfText(texts.get(entry) ?? entry.text);
    const kept = was !== undefined && entry.source === was;
    const beforeLast = index === after.length - 2;
    let wanted: Ending | undefined;
    if (isLast) wanted = kept && was === wasLast ? undefined : { sign: last.sign, joiner: '' };
    else if (kept && was !== wasLast)
      wanted = now === undefined ? undefined : { sign: now.sign, joiner: beforeLast ? joiner : joiner === '' ? now.joiner : '' };
    else if (middle !== undefined && (now === undefined || now.sign === '.' || was === wasLast))
      wanted = { sign: middle, joiner: beforeLast ? joiner : '' };
    else if (now !== undefined) wanted = { sign: now.sign, joiner: beforeLast ? joiner : joiner === '' ? now.joiner : '' };
    if (wanted !== undefined) texts.set(entry, withEnding(texts.get(entry) ?? entry.text, wanted));
  });
}

/** A segment of one block, to ask for its end. */
function alone(text: string): Segment | undefined {
  const block = splitBlocks(text)[0];
  return block === undefined ? undefined : { blocks: [block], places: [], texts: [], lists: [], notes: [] };
}

function endingOfText(text: string): Ending | undefined {
  const segment = alone(text);
  return segment === undefined ? undefined : endingOf(segment, 0);
}

/** A text that ends with a sign and a joining word; one that ends with a colon or a question mark stays as it is. */
function withEnding(text: string, { sign, joiner }: Ending): string {
  const segment = alone(text);
  const end = segment === undefined ? undefined : endOf(segment, 0);
  const block = segment?.blocks[0];
  if (end === undefined || block === undefined || !['', ',', ';', '.'].includes(end.sign)) return text;
  const edits: SpanEdit[] = [];
  if (end.sign !== sign) edits.push({ start: end.start, end: end.end, newText: sign });
  const { summary } = block;
  if (summary.joiner !== joiner) {
    const from = summary.joiner === '' ? summary.end : block.text.lastIndexOf(summary.joiner, summary.end);
    const gap = block.text.slice(0, from).trimEnd().length;
    edits.push({ start: gap, end: from + summary.joiner.length, newText: joiner === '' ? '' : ` ${joiner}` });
  }
  return applySpanEdits(text, edits);
}
