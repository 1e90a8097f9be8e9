import { LINE_END } from '../../text/lineEnds';
import type { FeatureContext } from '../at/context';
import { splitBlocks } from '../../syntax/block';
import type { ResolutionDocument } from '../../syntax/document';
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
  const [line = ''] = text.split(LINE_END, 1);
  const label = splitBlocks(line)[0]?.summary.label;
  // The mark of a note that has lost its raised digits or has a stroke, a number in parts, a point or a dash: none comes after a label.
  const start = leadingBlanks(line).length;
  const bare = /^(?:\d{1,2}\/?|\d{1,3}(?:\.\d{1,3}){1,4}\.?|[•–—])(?=[ \t])/.exec(line.slice(start))?.[0];
  if (bare !== undefined) return { text: bare, start };
  if (label === undefined || !LIST_LABELS.has(label.form) || !isBlank(line.charCodeAt(label.end))) return undefined;
  return { text: line.slice(label.start, label.end), start: label.start };
}

const LIST_LABELS: ReadonlySet<string> = new Set([
  'number',
  'number-bracket',
  'bracketed',
  'dotted',
  'half-bracketed',
  'raised',
  'named',
  'asterisk',
]);

/**
 * Whether a label that the writer has typed stands in place of one that the editor has put down before it, and not after it, as in
 * `2. (a) …`. `above` is the paragraph or item before it.
 */
export function replacesLabel(given: string, typed: string, above: LabelAbove): boolean {
  // An item may well begin with a number: `(a) 20 seats`.
  if (/^\d+(?:\.\d+)*$/.test(typed)) return /^\d/.test(given);
  const open = openLabels(above);
  // A note is no paragraph.
  if (valueOf(given) === valueOf(typed) || open.includes(typed) || !/^[\d(]|\.$/.test(typed)) return true;
  // A colon has just opened a list: who types the first of such a list, after the label that leads out of it or with a stop, wants that.
  const [inside] = open;
  if (inside !== undefined && FIRST_LABELS.has(inside) && FIRST_LABELS.has(typed) && (inside !== given || typed.endsWith('.'))) return true;
  if (/^\d/.test(typed)) return true;
  // Only the first of a list can stand after a number, and only where the paragraph above has come to its end.
  if (/^\d/.test(given)) return !FIRST_LABELS.has(typed) || !hasSign(above);
  return !FIRST_LABELS.has(typed) && given.startsWith('(') === typed.startsWith('(');
}

/** What a label says without brackets and stop. */
function valueOf(label: string): string {
  return label.replace(/[().]/g, '');
}

/** Whether a paragraph or item has come to the sign that it ends with, whatever mark of a note stands after it. */
export function hasSign(above: LabelAbove): boolean {
  const { joiner } = above.segment.blocks[above.member.block]?.summary ?? { joiner: '' };
  return joiner !== '' || SIGN.test(withoutMark(above));
}

/** Whether it ends with a full stop, as the text of a resolution does. */
export function hasFullStop(above: LabelAbove): boolean {
  return FULL_STOP.test(withoutMark(above));
}

function withoutMark({ segment, member }: LabelAbove): string {
  const { text, summary } = segment.blocks[member.block] ?? NO_BLOCK;
  return text.slice(0, summary.end).replace(/ ?(?:[¹²³⁰⁴-⁹]{1,3}|\d{1,3}\/?|\*{1,3})$/, '');
}

const SIGN = /[.;:?!][”’"'»)\]*_]{0,4}$/;
const FULL_STOP = /\.[”’"'»)\]*_]{0,4}$/;

const NO_BLOCK = { text: '', summary: { end: 0 } };

/** The paragraph or item that a label was put down after. */
export type LabelAbove = Pick<MemberPlace, 'segment' | 'list' | 'member'>;

const FIRST_LABELS: ReadonlySet<string> = new Set(['(a)', '(i)', 'a.', 'i.']);

/** The labels that can come after a member: the next of its list and of those outside of it, and after a colon the first one inside. */
function openLabels({ segment, list, member }: LabelAbove): readonly string[] {
  const inside = segment.blocks[member.block]?.summary.ending === ':' ? [canonicalStyle(list.degree + 1).text(1)] : [];
  const labels: string[] = [...inside];
  for (let one: Pick<LabelAbove, 'list' | 'member'> | undefined = { list, member }; one !== undefined; one = ownerOf(segment, one.list))
    labels.push(labelText(one.member.value + 1, one.list.counts, styleOf(one.member.label)));
  return labels;
}

/** A place after a label that the editor has put down. */
export interface GivenLabel {
  /** A UTF-16 offset in the line of the label. */
  readonly offset: number;
  /** Whether the label came of two line breaks at once, so that nobody has asked for it. */
  readonly unsure: boolean;
}

/**
 * The edits, in UTF-16 offsets, that leave of a label put down by the editor and the one typed after it the typed one: what the first has
 * pushed down is pulled up again. A label that nobody has asked for goes too where what is typed cannot be a paragraph. `undefined` where
 * all stands.
 */
export function keepOwnLabel({ model, document }: FeatureContext, { offset, unsure }: GivenLabel): readonly SpanEdit[] | undefined {
  const place = memberAt(model, document, document.positionAt(offset));
  const block = place?.segment.blocks[place.member.block];
  if (place === undefined || block === undefined) return unsure ? dropStrayLabel(document, offset) : undefined;
  const { segment, firstBlock, list, member } = place;
  const given = block.text.slice(member.label.start, member.label.end);
  const own = typedLabel(block.text.slice(member.label.end));
  if (own === undefined)
    return unsure && /^\d/.test(given) && !opensParagraph(block.text.slice(member.label.end)) ? dropLabel(document, place) : undefined;
  const above = memberAbove(segment, member.block);
  if (above !== undefined && !replacesLabel(given, own.text, above)) return undefined;
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

/** Whether a text may be that of a numbered paragraph: it begins with a capital, in whatever type or brackets. */
function opensParagraph(text: string): boolean {
  return /^[ \t\u00A0]*[[*_]{0,4}\p{Lu}/u.test(text);
}

/** What takes the label before a text away, in UTF-16 offsets of the document; what it has pushed down is pulled up again. */
export function dropLabel(document: ResolutionDocument, { segment, firstBlock, list, member }: MemberPlace): readonly SpanEdit[] {
  const block = segment.blocks[member.block];
  const start = document.blockStart(firstBlock + member.block);
  const labelStart = (member.label.bulletStart ?? member.label.start) - leadingBlanks(block?.text ?? '').length;
  return [
    { start: start + labelStart, end: start + Math.max(member.label.end, block?.summary.start ?? 0), newText: '' },
    ...pullUpBelow(segment, list, list.members.indexOf(member) + 1, member.value).map((edit) => {
      const at = document.blockStart(firstBlock + edit.block);
      return { start: at + edit.start, end: at + edit.end, newText: edit.newText };
    }),
  ];
}

/**
 * What takes a number away that stands before something that is in no list, such as the line of a meeting, in UTF-16 offsets of the
 * document; undefined where there is none.
 */
export function dropStrayLabel(document: ResolutionDocument, offset: number): readonly SpanEdit[] | undefined {
  const index = document.blockIndexAt(offset);
  const { label, start } = document.blocks[index]?.summary ?? {};
  if (label?.form !== 'number' || start === undefined) return undefined;
  const blockStart = document.blockStart(index);
  return [{ start: blockStart + label.start, end: blockStart + Math.max(label.end, start), newText: '' }];
}

/** The member of a list that stands next above a block; undefined where it is the first of all. */
export function memberAbove(segment: Segment, block: number): LabelAbove | undefined {
  const members = segment.lists.flatMap((list) => list.members.map((member) => ({ segment, list, member })));
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
