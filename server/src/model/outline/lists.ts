import { fromLetters, fromRoman, toLetters, toRoman } from '../../text/numerals';
import type { Label } from '../../syntax/label';
import type { ListMember, NumberedList, Part } from '../segment';

/** What a walk has to know of a list while it grows; its members are told step by step. */
export interface OpenList {
  readonly id: number;
  readonly degree: number;
  readonly owner: number;
  readonly part: Part;
  /** `1.`, `(a)` or `a.`: a label of another form does not go on with the list. */
  readonly style: LabelStyle;
  /** The value before the first member: 0, or more where the labels before it stand inside a paragraph. */
  readonly base: number;
  readonly counts: NumberedList['counts'];
  /** The value that the last member reaches, or an unlabelled paragraph after it that has lost its number. */
  readonly last: number;
  /** How many paragraphs since the last member have lost their numbers. */
  readonly skipped: number;
}

/**
 * A member before its expected value is known; `value` is NaN for a label that cannot be read in the list's way of counting (`(6)` for
 * `(b)`).
 */
export interface DraftMember extends Omit<ListMember, 'expected'> {
  /** The last label of the list inside the member's text (`(i) torture, (ii) violence,`), else its own value. */
  readonly through: number;
  /** Whether nothing stands after the label: it numbers no words, so that the next one may have its number too. */
  readonly empty: boolean;
  /** How many paragraphs directly before it have lost their numbers, so that its own is right as it is. */
  readonly skipped: number;
}

/** The form of a label as far as lists are concerned: a missing bracket does not make another list. */
export type LabelStyle = 'number' | 'bracketed' | 'dotted';

/** The style of an item's or paragraph's label. */
export function styleOf(label: Label): LabelStyle {
  if (label.form === 'number' || label.form === 'number-bracket') return 'number';
  return label.form === 'dotted' ? 'dotted' : 'bracketed';
}

/** The value of a label in a way of counting; `undefined` where it cannot be read so. */
export function valueOf(label: Label, counts: NumberedList['counts']): number | undefined {
  switch (counts) {
    case 'number':
      return /^\d+$/.test(label.value) ? Number(label.value) : undefined;
    case 'letter':
      return fromLetters(label.value);
    case 'roman':
      return fromRoman(label.value);
  }
}

/** The label text (without brackets) of a value in a way of counting: 3 → `3`, `c` or `iii`. */
export function labelValue(value: number, counts: NumberedList['counts']): string {
  if (counts === 'number') return String(value);
  return counts === 'letter' ? toLetters(value) : toRoman(value);
}

/** The ways of counting in which a label is the first of a list. */
export function firstIn(label: Label): NumberedList['counts'] | undefined {
  if (label.value === '1') return 'number';
  if (label.value === 'a') return 'letter';
  return label.value === 'i' ? 'roman' : undefined;
}

/** Whether the label goes on with the open list: the next value, or an insertion (`12 bis`) after the last one. */
export function goesOn(list: OpenList, label: Label): boolean {
  if (list.style !== styleOf(label)) return false;
  const value = valueOf(label, list.counts);
  return value !== undefined && (value === list.last + 1 || (label.suffix !== undefined && value === list.last));
}

/** The last value of a list that a text reaches by labels inside it: 2 for `torture, (ii) violence,` after `(i)`. */
export function reachedInside(text: string, value: number, counts: NumberedList['counts'], style: LabelStyle): number {
  let through = value;
  if (style === 'bracketed') while (holdsLabel(text, ` (${labelValue(through + 1, counts)}) `)) through += 1;
  return through;
}

/** Whether a label stands in a text other than in a reference (`see subparagraphs (b) and (c) below`). */
function holdsLabel(text: string, label: string): boolean {
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
    if (!REFERRING.test(text.slice(Math.max(0, at - 40), at))) return true;
  }
  return false;
}

const REFERRING = /paragraphs?(?:\s(?:\d{1,3}|\([a-z]{1,5}\)|and|or|to),?)*$/;

/**
 * The finished list. A member is out of order if it neither follows the one before it nor stands where counting from the first would put
 * it;
 * so one slip gives one report, at the place where the eye stops.
 */
export function finishList(list: OpenList, drafts: readonly DraftMember[]): NumberedList {
  let previous = list.base;
  let place = list.base;
  const members = drafts.map(({ through, empty, skipped, ...member }): ListMember => {
    previous += skipped;
    place += skipped;
    if (empty) return { ...member, expected: undefined };
    if (member.suffix !== undefined) return { ...member, expected: member.value === previous ? undefined : Math.max(place, 1) };
    place += 1;
    const expected = member.value === previous + 1 || member.value === place ? undefined : place;
    previous = Number.isNaN(member.value) ? place : through;
    place += Math.max(0, through - member.value) || 0;
    return { ...member, expected };
  });
  return { degree: list.degree, counts: list.counts, owner: list.owner, part: list.part, members };
}
