import type { FeatureContext } from './at/context';
import type { SelectionRange } from 'vscode-languageserver-types';
import { pathOf } from '../model/tree';
import { inlineSpans } from '../syntax/inline';
import type { ResolutionDocument } from '../syntax/document';
import { isWordCharacter } from '../text/characters';
import type { Position, Range, Span } from '../text/position';
import { contentSpan, rangeIn, spotAt, type Spot } from './at/spot';

/**
 * For each position what a growing selection takes in: the word, spans such as a quotation or a citation, the clause, the paragraph or
 * item, what it stands under, the part, the whole document.
 */
export function selectionRanges({ document, model }: FeatureContext, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const spot = spotAt(document, model, position);
    const whole: Range = { start: { line: 0, character: 0 }, end: document.positionAt(document.length) };
    const ranges = spot === undefined ? [] : rangesAt(document, spot);
    let selection: SelectionRange = { range: whole };
    for (const range of ranges.toReversed()) {
      if (isInside(range, selection.range) && !isSame(range, selection.range)) selection = { range, parent: selection };
    }
    return selection;
  });
}

/** From the inside to the outside. */
function rangesAt(document: ResolutionDocument, spot: Spot): readonly Range[] {
  const { placed, block, content, offset } = spot;
  const { text, summary } = content;
  const inside: Span[] = [];
  let start = offset;
  let end = offset;
  while (start > 0 && isWordCharacter(text.charCodeAt(start - 1))) start -= 1;
  while (end < text.length && isWordCharacter(text.charCodeAt(end))) end += 1;
  if (end > start) inside.push({ start, end });
  for (const span of inlineSpans(content)) {
    if (span.start > offset || offset > span.end) continue;
    if ('innerStart' in span && span.innerStart <= offset && offset <= span.innerEnd)
      inside.push({ start: span.innerStart, end: span.innerEnd });
    if (span.kind === 'act') inside.push({ start: span.phraseStart, end: span.dateEnd });
    inside.push({ start: span.start, end: span.end });
  }
  const clause = clauseAt(text, summary.start, summary.end, offset);
  if (clause !== undefined) inside.push(clause);
  inside.push({ start: summary.start, end: summary.end });
  inside.sort((a, b) => a.end - a.start - (b.end - b.start));
  const ranges = inside.map((span) => rangeIn(document, placed, { block, ...span }));
  ranges.push(rangeIn(document, placed, contentSpan(placed, block)));
  const path = pathOf(placed.segment, block);
  for (const node of path === undefined ? [] : [path.node, ...path.above])
    if (node.kind !== 'section' && node.kind !== 'annex') ranges.push(rangeOver(document, spot, node.blocks[0], node.last));
  const part = partOf(spot);
  if (part !== undefined) ranges.push(rangeOver(document, spot, part.start, part.end));
  return ranges;
}

/** Between commas, semicolons and colons. */
function clauseAt(text: string, from: number, to: number, offset: number): Span | undefined {
  if (offset < from || offset > to) return undefined;
  let start = offset;
  let end = offset;
  while (start > from && !',;:'.includes(text.charAt(start - 1))) start -= 1;
  while (start < offset && /\s/.test(text.charAt(start))) start += 1;
  while (end < to && !',;:'.includes(text.charAt(end))) end += 1;
  return end > start ? { start, end } : undefined;
}

function partOf({ placed, block }: Spot): Span | undefined {
  const { places } = placed.segment;
  const own = places[block];
  if (own === undefined) return undefined;
  let start = block;
  let end = block;
  while (start > 0 && places[start - 1]?.part === own.part && places[start - 1]?.text === own.text) start -= 1;
  while (end + 1 < places.length && places[end + 1]?.part === own.part && places[end + 1]?.text === own.text) end += 1;
  return { start, end };
}

function rangeOver(document: ResolutionDocument, { placed }: Spot, from: number, to: number): Range {
  return { start: rangeIn(document, placed, contentSpan(placed, from)).start, end: rangeIn(document, placed, contentSpan(placed, to)).end };
}

function isInside(inner: Range, outer: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isSame(one: Range, other: Range): boolean {
  return (
    !isBefore(one.start, other.start) && !isBefore(other.start, one.start) && !isBefore(one.end, other.end) && !isBefore(other.end, one.end)
  );
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
