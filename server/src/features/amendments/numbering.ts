import { labelValue, styleOf } from '../../model/outline/lists';
import type { ListMember, NumberedList } from '../../model/segment';
import { labelEdit } from '../refactor/labels';
import { applySpanEdits } from '../../text/position';
import type { Entry } from './assemble';
import type { Structure } from './structure';

/** The entries with their numbers, and what has become of the old ones. */
export interface Numbered {
  readonly entries: readonly Entry[];
  /** The label of each member that stays, without brackets: `5`, `b`. */
  readonly labels: ReadonlyMap<ListMember, string>;
  /** For the provisional number of a new paragraph, `4 bis`, the one that it has now. */
  readonly provisional: ReadonlyMap<string, string>;
}

/** Numbers the lists that have lost, won or moved a member, from where each began; all others keep their labels whatever they are. */
export function numberEntries(structure: Structure, entries: readonly Entry[]): Numbered {
  const { segment } = structure;
  const labels = new Map<ListMember, string>();
  const provisional = new Map<string, string>();
  const texts = new Map<Entry, string>();
  for (const list of segment.lists) {
    const members = entries.filter((entry) => entry.inserted?.joins === list || memberOf(structure, list, entry) !== undefined);
    if (members.length === list.members.length && members.every((entry, index) => entry.source === list.members[index]?.block)) continue;
    if (isAlone(structure, list, members)) {
      for (const entry of members) texts.set(entry, withoutLabel(structure, entry));
      continue;
    }
    number(structure, list, members, { labels, provisional, texts });
  }
  numberLone(structure, entries, provisional, texts);
  const numbered = entries.map((entry) => {
    const text = texts.get(entry);
    if (text === undefined) return entry;
    const grown = text.length - entry.text.length;
    return { ...entry, text, fresh: entry.fresh.map((edit) => ({ ...edit, start: edit.start + grown, end: edit.end + grown })) };
  });
  return { entries: numbered, labels, provisional };
}

interface Written {
  readonly labels: Map<ListMember, string>;
  readonly provisional: Map<string, string>;
  readonly texts: Map<Entry, string>;
}

function memberOf({ homes }: Structure, list: NumberedList, { source }: Entry): ListMember | undefined {
  const home = source === undefined ? undefined : homes.get(source);
  return home?.list === list ? home.member : undefined;
}

function number(structure: Structure, list: NumberedList, members: readonly Entry[], { labels, provisional, texts }: Written): void {
  const first = list.members[0];
  if (first === undefined) return;
  let last = (first.expected ?? first.value) - 1;
  if (Number.isNaN(last)) last = 0;
  if (first.suffix !== undefined) last += 1;
  for (const entry of members) {
    const member = memberOf(structure, list, entry);
    const value = member?.suffix === undefined ? last + 1 : Math.max(last, 1);
    last = value;
    const label = labelValue(value, list.counts);
    if (member === undefined) {
      const named = entry.inserted?.paragraph.label.replace(/[().]/g, '').trim() ?? '';
      if (/^\d+\s+\p{L}/u.test(named)) provisional.set(named.replace(/\s+/gu, ' '), label);
      texts.set(entry, `${newLabel(structure, list, label)}${entry.text}`);
      continue;
    }
    const written = member.suffix === undefined ? label : `${label} ${member.suffix}`;
    labels.set(member, written);
    const edit = labelEdit(structure.segment, member, written);
    if (edit !== undefined) texts.set(entry, applySpanEdits(entry.text, [edit]));
  }
}

/** A label with the space after it, as the list writes its labels. */
function newLabel({ segment }: Structure, { members, counts }: NumberedList, label: string): string {
  const like = members.find(({ bare, label: { form } }) => !bare && form !== 'number-bracket' && form !== 'half-bracketed') ?? members[0];
  const block = like === undefined ? undefined : segment.blocks[like.block];
  const style = like === undefined ? (counts === 'number' ? 'number' : 'bracketed') : styleOf(like.label);
  const written = style === 'bracketed' ? `(${label})` : `${label}.`;
  if (like === undefined || block === undefined) return `${written} `;
  const indent = /^[ \t]*$/.test(block.text.slice(0, like.label.start)) ? block.text.slice(0, like.label.start) : '';
  const gap = block.text.slice(like.label.end, block.summary.start);
  return `${indent}${written}${/^[ \t\u00A0]+$/.test(gap) ? gap : ' '}`;
}

/** A lone operative paragraph has no number; one that had one all along keeps it. */
function isAlone({ segment, units }: Structure, list: NumberedList, members: readonly Entry[]): boolean {
  if (list.owner >= 0 || list.counts !== 'number' || list.part === 'annex' || members.length !== 1 || list.members.length < 2) return false;
  const others = segment.lists.some((other) => other !== list && other.owner < 0 && other.part === list.part);
  return !others && units.some(({ kind, part }) => kind === 'operative' && part === 'operative');
}

function withoutLabel({ homes }: Structure, { source, text, inserted }: Entry): string {
  const label = source === undefined || inserted !== undefined ? undefined : homes.get(source)?.member.label;
  return label === undefined ? text : text.slice(0, label.bulletStart ?? label.start) + text.slice(label.end).trimStart();
}

/** Where a lone operative paragraph without a number gets company, both are numbered. */
function numberLone(structure: Structure, entries: readonly Entry[], provisional: Map<string, string>, texts: Map<Entry, string>): void {
  const { unitOfBlock, units } = structure;
  if (!entries.some(({ inserted }) => inserted?.joins === 'lone')) return;
  const members = entries.filter(({ source, inserted }) => {
    const unit = source === undefined ? undefined : units[unitOfBlock.get(source) ?? -1];
    return inserted?.joins === 'lone' || (unit?.kind === 'operative' && unit.part === 'operative' && unit.blocks[0] === source);
  });
  if (members.length < 2) return;
  members.forEach((entry, index) => {
    const named = entry.inserted?.paragraph.label.replace(/[().]/g, '').trim() ?? '';
    if (/^\d+\s+\p{L}/u.test(named)) provisional.set(named, String(index + 1));
    texts.set(entry, `${String(index + 1)}. ${entry.text.trimStart()}`);
  });
}
