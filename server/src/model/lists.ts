import { fromLetters, fromRoman, toLetters, toRoman } from '../text/numerals';
import type { Label } from '../syntax/label';
import type { ListMember, NumberedList, Part } from './segment';

/** A list while it grows. */
export interface OpenList {
  readonly id: number;
  readonly degree: number;
  readonly owner: number;
  readonly part: Part;
  /** `1.`, `(a)` or `a.`: a label of another form does not go on with the list. */
  readonly style: LabelStyle;
  counts: NumberedList['counts'];
  last: number;
  readonly members: DraftMember[];
}

/** A member before its expected value is known. */
export type DraftMember = Omit<ListMember, 'expected'>;

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

/** Whether the label goes on with the open list: the next value, or an insertion (`12 bis`) behind the last one. */
export function goesOn(list: OpenList, label: Label): boolean {
  if (list.style !== styleOf(label)) return false;
  const value = valueOf(label, list.counts);
  return value !== undefined && (value === list.last + 1 || (label.suffix !== undefined && value === list.last));
}

/**
 * The finished list. A member is out of order if it does not follow the one before it and is not where counting from the first would put it,
 * or does not rise; so one slip gives one report, at the place where the eye stops.
 */
export function finishList(list: OpenList, strict: 'from one' | 'from its first'): NumberedList {
  let previous: number | undefined;
  const first = list.members[0]?.value ?? 1;
  let place = strict === 'from one' ? 0 : first - 1;
  const members = list.members.map((member): ListMember => {
    if (member.suffix !== undefined) {
      const sound = previous !== undefined && member.value === previous;
      return { ...member, expected: sound ? undefined : Math.max(place, 1) };
    }
    place += 1;
    const follows = member.value === (previous ?? place - 1) + 1;
    const rises = previous === undefined || member.value > previous;
    const sound = follows || (member.value === place && rises);
    previous = member.value;
    return { ...member, expected: sound ? undefined : place };
  });
  return { degree: list.degree, counts: list.counts, owner: list.owner, part: list.part, members };
}
