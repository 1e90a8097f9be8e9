import type { FeatureContext } from '../at/context';
import { splitBlocks } from '../../syntax/block';
import { isBlank } from '../../text/characters';
import { styleOf } from '../../model/outline/lists';
import type { NumberedList, Segment } from '../../model/segment';
import type { SpanEdit } from '../../text/position';
import { memberAt, type MemberPlace } from '../at/member';
import { canonicalStyle, labelText, leadingBlanks, pullUpBelow } from './labels';

/** A label at the head of a text with the space after it; offsets are UTF-16 units in the text. */
export interface TypedLabel {
  /** As it is written: `2.`, `(b)`. */
  readonly text: string;
  readonly start: number;
}

/** The label that a text begins with, once the space after it is typed; undefined where it begins with something else. */
export function typedLabel(text: string): TypedLabel | undefined {
  const [line = ''] = text.split(/\r\n|\r|\n/, 1);
  const label = splitBlocks(line)[0]?.summary.label;
  // The mark of a note that has lost its raised digits or has a stroke, and a point or a dash: none of them comes after a label.
  const start = leadingBlanks(line).length;
  const bare = /^(?:\d{1,2}\/?|[•–—])(?=[ \t])/.exec(line.slice(start))?.[0];
  if (bare !== undefined) return { text: bare, start };
  if (label === undefined || !LIST_LABELS.has(label.form) || !isBlank(line.charCodeAt(label.end))) return undefined;
  return { text: line.slice(label.start, label.end), start: label.start };
}

const LIST_LABELS: ReadonlySet<string> = new Set(['number', 'bracketed', 'dotted', 'raised', 'named', 'asterisk']);

/**
 * Whether a label that the writer has typed stands in place of one that the editor has put down before it, and not after it, as in
 * `2. (a) …`. `open` are the labels that could come there.
 */
export function replacesLabel(given: string, typed: string, open: readonly string[]): boolean {
  // A note is no paragraph.
  if (given === typed || open.includes(typed) || !/^[\d(]|\.$/.test(typed)) return true;
  // A label that leads out of a list which a colon has just opened: who types the first of such a list, in whatever form, wants that.
  const [inside] = open;
  if (inside !== undefined && FIRST_LABELS.has(inside) && inside !== given && FIRST_LABELS.has(typed)) return true;
  const isFirstInside = typed === '(i)' || typed === '(a)' || typed === 'a.' || typed === 'i.';
  return /^\d/.test(typed) || (!/^\d/.test(given) && !isFirstInside && given.startsWith('(') === typed.startsWith('('));
}

const FIRST_LABELS: ReadonlySet<string> = new Set(['(a)', '(i)', 'a.', 'i.']);

/** The labels that can come after a member: the next of its list and of those outside of it, and after a colon the first one inside. */
export function openLabels({ segment, list, member }: Pick<MemberPlace, 'segment' | 'list' | 'member'>): readonly string[] {
  const block = segment.blocks[member.block];
  const isEmpty = block !== undefined && block.summary.start >= block.summary.end;
  // What is open at an empty label is what was open before it.
  const above = isEmpty ? memberAbove(segment, member.block) : { list, member };
  if (above === undefined) return [];
  const inside = segment.blocks[above.member.block]?.summary.ending === ':' ? [canonicalStyle(above.list.degree + 1).text(1)] : [];
  const labels: string[] = [...inside];
  for (let one: typeof above | undefined = above; one !== undefined; one = ownerOf(segment, one.list))
    labels.push(labelText(one.member.value + 1, one.list.counts, styleOf(one.member.label)));
  return labels;
}

/**
 * The edits, in UTF-16 offsets, that leave of a label put down by the editor and the one typed after it the typed one: what the first has
 * pushed down is pulled up again. `undefined` where both stand, or where there is only one.
 */
export function keepOwnLabel({ model, document }: FeatureContext, offset: number): readonly SpanEdit[] | undefined {
  const place = memberAt(model, document, document.positionAt(offset));
  const block = place?.segment.blocks[place.member.block];
  if (place === undefined || block === undefined) return undefined;
  const { segment, firstBlock, list, member } = place;
  const given = block.text.slice(member.label.start, member.label.end);
  const own = typedLabel(block.text.slice(member.label.end));
  const above = memberAbove(segment, member.block);
  if (own === undefined || !replacesLabel(given, own.text, above === undefined ? [] : openLabels({ segment, ...above }))) return undefined;
  const start = document.blockStart(firstBlock + member.block);
  const typed = block.text.slice(member.label.end + 1, member.label.end + own.start);
  // Who has set the label in has set it in from the margin.
  const from = typed === '' ? member.label.start : member.label.start - leadingBlanks(block.text).length;
  const removed = { start: start + from, end: start + member.label.end + own.start - typed.length, newText: '' };
  if (own.text === given) return [removed];
  const pulled = pullUpBelow(segment, list, list.members.indexOf(member) + 1, member.value);
  return [
    removed,
    ...pulled.map((edit) => {
      const at = document.blockStart(firstBlock + edit.block);
      return { start: at + edit.start, end: at + edit.end, newText: edit.newText };
    }),
  ];
}

/** The member of a list that stands next above a block. */
function memberAbove(segment: Segment, block: number): Pick<MemberPlace, 'list' | 'member'> | undefined {
  const members = segment.lists.flatMap((list) => list.members.map((member) => ({ list, member })));
  return members
    .filter(({ member }) => member.block < block)
    .reduce<(typeof members)[number] | undefined>(
      (last, one) => (last === undefined || one.member.block >= last.member.block ? one : last),
      undefined,
    );
}

function ownerOf(segment: Segment, list: NumberedList): Pick<MemberPlace, 'list' | 'member'> | undefined {
  for (const outer of segment.lists) {
    const member = list.owner < 0 ? undefined : outer.members.find(({ block }) => block === list.owner);
    if (member !== undefined && outer.degree < list.degree) return { list: outer, member };
  }
  return undefined;
}
