import { isWordless } from './blockKind';
import { remember } from '../text/remember';
import type { Span } from '../text/position';
import type { Block } from './block';
import { findCitedActs, type CitedActSpan } from './citedActs';
import { findDates, type DateSpan } from './dates';
import { findDelimited, type DelimitedSpan } from './delimiters';
import type { FootnoteMark } from './marks';
import { findReferences, type PinpointSpan, type ReferenceSpan } from './paragraphReferences';
import { findSymbols, type SymbolSpan } from './symbols';

/** A footnote mark in running text. */
export interface MarkSpan extends Span {
  readonly kind: 'mark';
  readonly mark: FootnoteMark;
}

/** A stretch of running text that has a shape of its own (LANGUAGE §3); offsets are UTF-16 units in the block's text. */
export type InlineSpan = DelimitedSpan | MarkSpan | SymbolSpan | CitedActSpan | DateSpan | ReferenceSpan | PinpointSpan;

/**
 * What stands in the text of a block, from left to right; a span may lie inside another (a symbol in brackets). Remembered with the block,
 * and `[]` for blank lines, comments and rules.
 */
export const inlineSpans = remember((block: Block): readonly InlineSpan[] => readSpans(block));

/** The spans of one kind in a block, from left to right. */
export function inlineSpansOf<Kind extends InlineSpan['kind']>(
  block: Block,
  kind: Kind,
): readonly (InlineSpan & { readonly kind: Kind })[] {
  const spans = inlineSpans(block);
  if (spans.length === 0) return NONE_OF_ANY_KIND;
  return spans.filter((span): span is InlineSpan & { readonly kind: Kind } => span.kind === kind);
}

const NONE: readonly InlineSpan[] = [];
const NONE_OF_ANY_KIND: readonly never[] = [];

function readSpans(block: Block): readonly InlineSpan[] {
  if (isWordless(block.kind)) return NONE;
  const { text, summary } = block;
  const { start, end } = summary;
  const spans = NONE.concat(
    summary.marks.map((mark): MarkSpan => ({ kind: 'mark', mark, start: mark.start, end: mark.end })),
    findDelimited(text, start, end),
    findSymbols(text, start, end),
    findDates(text, start, end),
    findCitedActs(text, start, end, block.kind === 'note' ? 'note' : 'paragraph'),
    findReferences(text, start, end),
  );
  if (spans.length < 2) return spans.length === 0 ? NONE : spans;
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}
