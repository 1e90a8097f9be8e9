import { countOn, valueSpan } from '../../model/edits/labels';
import { LINE_END } from '../../text/lineEnds';
import { isBlank } from '../../text/characters';
import { labelValue, type LabelStyle } from '../../model/outline/lists';
import { followLabels } from '../../model/references/renumber';
import type { ListMember, NumberedList, Segment, SegmentEdit } from '../../model/segment';

/** How the labels of a degree are written in canonical form: `1.`, `(a)`, `(i)`, `a.`, `i.`. */
export function canonicalStyle(degree: number): { readonly text: (value: number) => string; readonly counts: NumberedList['counts'] } {
  if (degree <= 1) return { counts: 'number', text: (value) => labelText(value, 'number', 'number') };
  const counts = degree % 2 === 0 ? 'letter' : 'roman';
  return { counts, text: (value) => labelText(value, counts, degree <= 3 ? 'bracketed' : 'dotted') };
}

/** A label with its brackets or stop: `12.`, `(c)`, `iv.`. */
export function labelText(value: number, counts: NumberedList['counts'], style: LabelStyle): string {
  const label = labelValue(value, counts);
  return style === 'bracketed' ? `(${label})` : `${label}.`;
}

/** The members from `first` on count one higher, as far as they stand in the way of the new value; references follow. */
export function shiftBelow(segment: Segment, list: NumberedList | undefined, first: number, value: number): readonly SegmentEdit[] {
  const labels = new Map<ListMember, string>();
  if (list !== undefined) countOn(labels, list, first, value);
  const edits = [...labels.keys()].map((member) => ({
    block: member.block,
    ...valueSpan(member),
    newText: labelValue(member.value + 1, list?.counts ?? 'number'),
  }));
  return [...edits, ...followLabels(segment, labels)];
}

/** The members from `first` on count one lower, as far as they follow on the value that is taken out; references follow. */
export function pullUpBelow(segment: Segment, list: NumberedList, first: number, value: number): readonly SegmentEdit[] {
  const labels = new Map<ListMember, string>();
  const edits: SegmentEdit[] = [];
  let next = value + 1;
  for (const member of list.members.slice(first)) {
    if (member.bare || (member.value !== next && !(member.suffix !== undefined && member.value === next - 1))) break;
    next = member.value + 1;
    const newText = labelValue(member.value - 1, list.counts);
    labels.set(member, newText + (member.suffix === undefined ? '' : ` ${member.suffix}`));
    edits.push({ block: member.block, ...valueSpan(member), newText });
  }
  return [...edits, ...followLabels(segment, labels)];
}

/** The spaces that a text begins with. */
export function leadingBlanks(text: string): string {
  let end = 0;
  while (end < text.length && isBlank(text.charCodeAt(end))) end += 1;
  return text.slice(0, end);
}

/** Where the line at an offset ends, before its line end. */
export function lineEndOf(text: string, from: number): number {
  let end = from;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end += 1;
  return end;
}

/**
 * The line break after a paragraph as the text has it: with an empty line if this paragraph or one of the two before it is followed by
 * one. `like` are texts of blocks that say more, such as those of the same list; where nothing says anything there is an empty line.
 */
export function breakAfter(segment: Segment, index: number, like: readonly string[] = []): string {
  const near = [segment.blocks[index], segment.blocks[index - 1], segment.blocks[index - 2]].map((block) =>
    block === undefined ? '' : block.text.slice(block.summary.end),
  );
  const telling = [...like, ...near].filter((text) => /[\r\n]/.test(text));
  const line = LINE_END.exec(telling[0] ?? '')?.[0] ?? '\n';
  const asked = like.length > 0 ? like : telling;
  return asked.length === 0 || asked.some((text) => text.split(LINE_END).length > 2) ? line + line : line;
}
