import type { Span } from '../../text/position';
import { labelValue } from '../outline/lists';
import type { ListMember, NumberedList } from '../segment';

/** A member's label as it stands in references: `12`, `12 bis`, `c`. */
export function writtenLabel({ label, suffix }: ListMember): string {
  return suffix === undefined ? label.value : `${label.value} ${suffix}`;
}

/** Where the value of a member's label stands in its block, without brackets and stop. */
export function valueSpan({ label }: ListMember): Span {
  const start = label.start + (label.form === 'bracketed' ? 1 : 0);
  return { start, end: start + label.value.length };
}

/** Lets the members of a list from `first` on count one higher, as far as they stand in the way of the value. */
export function countOn(labels: Map<ListMember, string>, list: NumberedList, first: number, value: number): void {
  let taken = value;
  for (const member of list.members.slice(first)) {
    if (member.value !== taken || member.bare) break;
    taken += member.suffix === undefined ? 1 : 0;
    labels.set(member, labelValue(member.value + 1, list.counts) + (member.suffix === undefined ? '' : ` ${member.suffix}`));
  }
}
