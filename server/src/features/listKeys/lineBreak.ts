import type { FeatureContext } from '../at/context';
import { isBlank } from '../../text/characters';
import { leastEdits } from '../../model/edits/leastEdit';
import { ResolutionDocument } from '../../syntax/document';
import { readLabel } from '../../syntax/label';
import type { SpanEdit, TextEdit } from '../../text/position';
import { memberAt, type MemberPlace } from '../at/member';
import { continueList, takeLabelAway, type ListBreak } from './continueList';
import { nextParagraph } from './nextParagraph';
import { dropLabel, dropStrayLabel, hasFullStop, hasSign, memberAbove, replacesLabel, typedLabel, type LabelAbove } from './ownLabel';

/** A line break that somebody has made, in UTF-16 offsets of the text as it is now. */
export interface TypedBreak {
  readonly start: number;
  /** After the line break and the spaces that the editor put after it. */
  readonly end: number;
  /** Where what has been written there since ends: what stands after it was there before. */
  readonly rest: number;
  /** Whether it was made so soon after the one before it that the label that came of that one had hardly been seen. */
  readonly twice: boolean;
  /** Whether it was made on a label by somebody who makes two line breaks and types labels by hand. */
  readonly ownLabels: boolean;
  /** Whether the label of the line that it ends came of such a double break, so that nobody has asked for it twice. */
  readonly unsure: boolean;
}

/** What follows on a line break: edits in UTF-16 offsets of the text, and what the new line begins with by them. */
export interface BreakAnswer {
  /** `own` where the writer has typed the label by hand. */
  readonly kind: 'label' | 'own' | 'out' | 'unsure' | 'empty line' | 'plain';
  readonly edits: readonly SpanEdit[];
}

/**
 * What follows on a line break that was typed in a list or at the end of a paragraph of the preamble, whatever has been written since: the
 * next label, an inner list after a colon, a degree up on an empty label; in the preamble the empty line between paragraphs. A label that
 * the writer has typed already is never put down a second time. `undefined` where a line break is only that.
 */
export function answerBreak({ modelOf, document }: FeatureContext, typed: TypedBreak): BreakAnswer | undefined {
  const { start, end, rest } = typed;
  const before = ResolutionDocument.create(
    document.uri,
    document.languageId,
    document.version,
    document.slice(0, start) + document.slice(rest, document.length),
  );
  const model = modelOf(before);
  const position = before.positionAt(start);
  const spans = (edits: readonly TextEdit[]): readonly SpanEdit[] =>
    edits.map(({ range, newText }) => ({ start: before.offsetAt(range.start), end: before.offsetAt(range.end), newText }));
  const place = memberAt(model, before, position);
  const summary = place?.segment.blocks[place.member.block]?.summary;
  // A heading, or what is no sentence of a resolution, where a label stands that nobody has asked for: it is none of the paragraphs.
  if (typed.unsure && place !== undefined && summary !== undefined && summary.end <= place.offset && summary.start < summary.end) {
    if (!hasSign(place)) return { kind: 'plain', edits: aroundBreak(document, typed, dropLabel(before, place), undefined) };
  }
  const stray = typed.unsure && place === undefined ? dropStrayLabel(before, start) : undefined;
  if (stray !== undefined) return { kind: 'plain', edits: aroundBreak(document, typed, stray, undefined) };
  const list = continueList(model, before, position);
  if (list === undefined || place === undefined) {
    const newText = nextParagraph(model, before, position);
    const main = { start, end: start, newText: newText ?? '' };
    return newText === undefined ? undefined : { kind: 'empty line', edits: aroundBreak(document, typed, [main], main) };
  }
  const { segment, member } = place;
  const above = list.kind === 'label' ? place : memberAbove(segment, member.block);
  const atOnce = list.kind === 'label' || above === undefined ? 'label' : meantByTwo(typed, list.kind, place, above);
  if (atOnce === 'given') return { kind: 'unsure', edits: [{ start, end, newText: '' }] };
  const made = atOnce === 'none' ? takeLabelAway(before, place) : list;
  const edits = spans(made.edits);
  const main = edits[made.main];
  if (atOnce === 'none') return { kind: 'plain', edits: aroundBreak(document, typed, edits, main) };
  const own = list.label === '' ? undefined : typedLabel(document.slice(end, rest));
  if (own === undefined || main === undefined || (above !== undefined && !replacesLabel(list.label, own.text, above)))
    return { kind: kindOf(list.kind, typed), edits: aroundBreak(document, typed, edits, main) };
  // The writer has typed a label: only the line break is made, and what is pushed down is pushed by that label alone.
  const bare = { ...main, newText: main.newText.slice(0, -`${list.label} `.length) };
  const others = own.text === list.label ? edits.filter((edit) => edit !== main) : [];
  return { kind: 'own', edits: aroundBreak(document, typed, [bare, ...others], bare) };
}

/**
 * What somebody means who has made two line breaks at once, and may be used to making the empty line by hand: the label that the first of
 * them has given, the one that the second leads to, or none. After a colon, after items of a paragraph that has no number itself, after a
 * heading and after the full stop that ends a text no number is awaited; nor is one ever by who types labels by hand.
 */
function meantByTwo(
  { twice, ownLabels }: TypedBreak,
  kind: 'out' | 'away',
  { member }: MemberPlace,
  above: LabelAbove,
): 'given' | 'label' | 'none' {
  if (ownLabels) return 'none';
  if (!twice || kind === 'out') return 'label';
  return member.label.form !== 'number' || hasFullStop(above) || !hasSign(above) ? 'none' : 'given';
}

/** Who leaves a list by two line breaks at once may be going to write a paragraph of the list outside, or a heading. */
function kindOf(kind: ListBreak['kind'], { twice }: TypedBreak): BreakAnswer['kind'] {
  return kind === 'away' ? 'plain' : kind === 'out' && twice ? 'unsure' : kind;
}

/**
 * Edits of the text without the line break as edits of the text with it; `main` is the one that stands for the break itself. What has been
 * written since stays where it is.
 */
function aroundBreak(
  document: ResolutionDocument,
  { start, end, rest }: TypedBreak,
  edits: readonly SpanEdit[],
  main: SpanEdit | undefined,
): readonly SpanEdit[] {
  const moved = edits.flatMap((edit): readonly SpanEdit[] => {
    if (edit === main)
      return [
        { start: edit.start, end, newText: edit.newText },
        { start: rest, end: rest + edit.end - start, newText: '' },
      ];
    if (edit.end <= start) return [edit];
    return [{ ...edit, start: edit.start + rest - start, end: edit.end + rest - start }];
  });
  return leastEdits(document, moved);
}

/**
 * The line break before a position together with the spaces that the editor put after it; undefined where something else was typed there.
 */
export function breakBefore(
  document: ResolutionDocument,
  { line, character }: { readonly line: number; readonly character: number },
): TypedBreak | undefined {
  if (line < 1) return undefined;
  const lineStart = document.offsetAt({ line, character: 0 });
  let end = document.offsetAt({ line, character });
  for (let at = lineStart; at < end; at += 1) if (!isBlank(document.slice(at, at + 1).charCodeAt(0))) return undefined;
  const start = document.offsetAt({ line: line - 1, character: Number.MAX_SAFE_INTEGER });
  // Some editors ask before they set the cursor after the spaces; after a label alone the space is the label's own.
  const above = document.slice(document.offsetAt({ line: line - 1, character: 0 }), start).trim();
  if (readLabel(above, 0)?.end === above.length) return { start, end, rest: end, twice: false, ownLabels: false, unsure: false };
  while (end < document.length && isBlank(document.slice(end, end + 1).charCodeAt(0))) end += 1;
  return { start, end, rest: end, twice: false, ownLabels: false, unsure: false };
}
