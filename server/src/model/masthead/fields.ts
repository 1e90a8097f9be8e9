import type { Block } from '../../syntax/block';
import { inlineSpansOf } from '../../syntax/inline';
import { BLANK } from '../../text/characters';
import { matchesOf } from '../../text/matches';
import type { SegmentSpan } from '../segment';

/** What a field of a masthead says. `job number` is what the printer adds (`25-14304 (E)`), `report` the bracketed line below the adoption. */
export type FieldKind =
  | 'house'
  | 'symbol'
  | 'organ'
  | 'subsidiary'
  | 'committee'
  | 'distribution'
  | 'date'
  | 'original'
  | 'session'
  | 'place and dates'
  | 'agenda'
  | 'agenda title'
  | 'adoption'
  | 'report'
  | 'number'
  | 'job number';

/** A field of a masthead; the span is that of its value, footnote marks not included. */
export interface MastheadField extends SegmentSpan {
  readonly kind: FieldKind;
  /** The value on one line: `Limited`, `A/86/L.14`, `Item 7 of the provisional agenda`. */
  readonly value: string;
  /** Where the field begins with its key (`Distr.:`), in the same block. */
  readonly keyStart: number;
}

/** The fields in one block, from left to right. `before` are those of the blocks before it, which tell what a line of words alone may be. */
export function fieldsIn(block: Block, index: number, before: readonly MastheadField[]): readonly MastheadField[] {
  const { start, end } = block.summary;
  const found: MastheadField[] = [];
  const add = (kind: FieldKind, keyStart: number, from: number, to: number): void => {
    const field = trimmed(block, { block: index, kind, keyStart, start: from, end: to });
    if (field.end > field.start && !found.some((other) => field.keyStart < other.end && other.keyStart < field.end)) found.push(field);
  };
  const content = block.text.slice(start, end);
  const keyed = KEYED.exec(content);
  const kind = KEYS.find(([key]) => key.test(keyed?.[1] ?? ''))?.[1];
  if (keyed !== null && kind !== undefined) {
    add(kind, start, start + keyed[0].length, end);
    return found;
  }
  if (content.length > LONGEST) return afterAgenda(before) && block.kind === 'text' ? [titleField(block, index)] : [];
  const whole = WHOLE.find(([, pattern]) => pattern.test(plainOf(content)))?.[0];
  if (whole !== undefined) {
    add(whole, start, start, end);
    return found;
  }
  for (const [part, pattern] of PARTS) {
    for (const match of matchesOf(content, pattern)) {
      const value = match[1] ?? match[0];
      const at = start + match.index + match[0].lastIndexOf(value);
      add(part, start + match.index, at, at + value.length);
    }
  }
  for (const symbol of inlineSpansOf(block, 'symbol')) add('symbol', symbol.start, symbol.start, symbol.end);
  addWords(block, before, found, add);
  return found.sort((one, other) => one.start - other.start);
}

/** What the rest of a line says: an organ before other fields, or words that are known by the line before them. */
function addWords(
  block: Block,
  before: readonly MastheadField[],
  found: readonly MastheadField[],
  add: (kind: FieldKind, keyStart: number, from: number, to: number) => void,
): void {
  const { start, end } = block.summary;
  const first = found.reduce((least, { keyStart }) => Math.min(least, keyStart), end);
  const words = plainOf(block.text.slice(start, first));
  const house = /^United Nations(?: |$)/.exec(words);
  const rest = house === null ? words : words.slice(house[0].length);
  const from = start + block.text.slice(start, first).lastIndexOf(rest);
  if (house !== null) add('house', start, start, start + 'United Nations'.length);
  if (rest === '') return;
  if (COMMITTEE.test(rest)) add('committee', from, from, first);
  else if (PRINCIPAL.test(rest)) add(before.some(({ kind }) => kind === 'organ') ? 'subsidiary' : 'organ', from, from, first);
  else if (BODY.test(rest) && !afterAgenda(before)) add('subsidiary', from, from, first);
  else if (found.length === 0 && afterAgenda(before)) add('agenda title', start, start, end);
}

function titleField(block: Block, index: number): MastheadField {
  const { start, end } = block.summary;
  return trimmed(block, { block: index, kind: 'agenda title', keyStart: start, start, end });
}

/** Whether the last line was one of the agenda or the title below it, so that a title follows. */
function afterAgenda(before: readonly MastheadField[]): boolean {
  const last = before.at(-1);
  return last?.kind === 'agenda' || (last?.kind === 'agenda title' && last.keyStart === last.start);
}

/** A field without spaces, emphasis and footnote marks at its ends. */
function trimmed(block: Block, field: Omit<MastheadField, 'value'>): MastheadField {
  let { start, end } = field;
  const { text, summary } = block;
  const mark = summary.marks.find((one) => one.start > start && one.end === text.slice(0, end).trimEnd().length);
  if (mark !== undefined) end = mark.start;
  while (start < end && /[\s*_]/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s*_]/.test(text.charAt(end - 1))) end -= 1;
  return { ...field, start, end, value: plainOf(text.slice(start, end)) };
}

/** The words on one line, without signs of emphasis. */
function plainOf(text: string): string {
  return text.replaceAll(/[*_]+/g, '').replaceAll(/\s+/g, ' ').trim();
}

/** No line of a masthead but the title of an item is longer. */
const LONGEST = 160;

const B = `[${BLANK}\\r\\n]`;
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DAY = `\\d{1,2}(?:${B}+${MONTH})?(?:${B}+\\d{4})?`;

const KEYED = new RegExp(`^[*_]{0,3}([A-Z][A-Za-z .-]{2,30}?)${B}*:[*_]{0,3}${B}*`);
const KEYS: readonly (readonly [RegExp, FieldKind])[] = [
  [/^Symbol$/i, 'symbol'],
  [/^(?:Organ|Main organ)$/i, 'organ'],
  [/^(?:Committee|Council|Forum)$/i, 'committee'],
  [/^Session$/i, 'session'],
  [/^Date$/i, 'date'],
  [/^(?:Agenda items?|Items?)$/i, 'agenda'],
  [/^(?:Topic|Question of|Agenda)$/i, 'agenda title'],
];

/** Lines that are one field as a whole, told by their words. */
const WHOLE: readonly (readonly [FieldKind, RegExp])[] = [
  ['house', /^United Nations$/],
  ['agenda', /^(?:Agenda items?|Items?):? \W?\d/i],
  ['adoption', /^(?:(?:Draft )?(?:[Rr]esolution|[Dd]ecision)s? adopted|Adopted) by /],
  ['report', /^\[.*\]$/],
  ['job number', /^(?:\d{2}-\d{5}(?: \([A-Z]\))?(?: \d{6})?|\d{7})$/],
  ['number', /^(?:Resolution|Decision) (?:\d{1,4} \(\d{4}\)|[A-Z]?-?\d{1,4}\/[\w.-]{1,8})$/],
  ['place and dates', new RegExp(`^(?:[A-Z][\\p{L}’' .,-]{2,40}, )?${DAY}(?: ?[–-] ?| to | and )${DAY}$`, 'u')],
];

/** Fields that may stand beside others in one line; the first group is the value. */
const PARTS: readonly (readonly [FieldKind, RegExp])[] = [
  ['distribution', new RegExp(`Distr(?:ibution|\\.)?${B}*:?${B}*(General|Limited|Restricted)(?![a-z])`, 'gi')],
  ['original', new RegExp(`Orig(?:inal|\\.)${B}*:${B}*([A-Z][a-z]+(?:(?:/|,${B}*|${B}+and${B}+)[A-Z][a-z]+)*)`, 'gi')],
  ['session', new RegExp(`[A-Z][a-z]+(?:-[a-z]+|${B}and${B}[a-z-]+)?(?:${B}+[a-z]+){0,3}${B}+session(?![a-z])`, 'g')],
  ['date', new RegExp(`(?<![\\d–-])\\d{1,2}${B}+${MONTH}${B}+\\d{4}(?!\\d)`, 'g')],
];

const PRINCIPAL = /^(?:General Assembly|Economic and Social Council|Security Council|Trusteeship Council|Human Rights Council)$/i;
const COMMITTEE = /^(?:(?:First|Second|Third|Fourth|Fifth|Sixth|General) Committee|Special Political(?: and Decolonization)? Committee.*)$/;
const BODY =
  /^(?:[A-Z][\p{L}-]+ ){0,4}(?:Commission|Committee|Conference|Congress|Council|Forum|Board|Assembly)(?: (?:of|on|for|to|in|serving)\b.*)?$/u;
