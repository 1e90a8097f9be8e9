import type { FeatureContext } from './at/context';
import type { SegmentSpan } from '../model/segment';
import type { Position, Range } from '../text/position';
import { placesOf } from './at/places';
import { rangeIn, spotAt } from './at/spot';
import { subjectAt } from './at/subject';

/** Places that are edited together, and what may stand there as a regular expression without flags. */
export interface LinkedPlaces {
  readonly ranges: readonly Range[];
  readonly wordPattern: string;
}

/**
 * The number or the word of a footnote mark in all its marks and in the label of its note, as far as it is written there in the same signs,
 * so that one can be
 * edited for all; undefined where it stands nowhere else. A raised mark is linked only between two of its digits: an editor carries over
 * that the linked
 * text is gone as well, and who takes a mark away by a key does not mean the label of its note.
 */
export function linkedEditing({ document, model }: FeatureContext, position: Position): LinkedPlaces | undefined {
  const spot = spotAt(document, model, position);
  const subject = spot === undefined ? undefined : subjectAt(spot);
  if (spot === undefined || (subject?.kind !== 'mark' && subject?.kind !== 'note') || subject.series.kind === 'asterisk') return undefined;
  const { placed, offset } = spot;
  const textOf = (span: SegmentSpan): string => placed.segment.blocks[span.block]?.text.slice(span.start, span.end) ?? '';
  const own = inner(subject.span, textOf(subject.span));
  const raised = isRaised(textOf(own));
  if (raised ? offset <= own.start || offset >= own.end : offset < own.start || offset > own.end) return undefined;
  const { targets, uses } = placesOf(placed, subject);
  const same = [...uses, ...targets].map((span) => inner(span, textOf(span))).filter((span) => textOf(span) === textOf(own));
  // Of two notes with one number nobody knows which one is meant.
  if (same.length < 2 || targets.length > 1) return undefined;
  return { ranges: same.map((span) => rangeIn(document, placed, span)), wordPattern: raised ? '[⁰¹²³⁴⁵⁶⁷⁸⁹]+' : '[^\\s\\[\\]]+' };
}

/** The label alone, without the brackets, the colon or the slash that it is written with. */
function inner(span: SegmentSpan, text: string): SegmentSpan {
  const open = text.startsWith('[^') ? 2 : 0;
  const close = /\]:?$|\/$/.exec(text)?.[0].length ?? 0;
  return { block: span.block, start: span.start + open, end: span.end - close };
}

function isRaised(text: string): boolean {
  return /^[⁰¹²³⁴-⁹]+$/.test(text);
}
