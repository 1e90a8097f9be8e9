import type { FeatureContext } from './at/context';
import type { Catalogue } from '../catalogue/catalogue';
import { printedItalicEnd } from '../model/openings/italics';
import { openingOf } from '../model/openings/paragraphOpenings';
import type { Place } from '../model/segment';
import type { Block } from '../syntax/block';
import type { ResolutionDocument } from '../syntax/document';
import { inlineSpans } from '../syntax/inline';
import { matchesOf } from '../text/matches';
import type { Range, Span } from '../text/position';

/** The standard types that colours go by; every theme knows them. */
export const TOKEN_TYPES = [
  'keyword',
  'namespace',
  'class',
  'function',
  'string',
  'enumMember',
  'number',
  'label',
  'type',
  'variable',
] as const;

/** The standard modifiers that tell a label from a reference to it, and a bracketed text from an agreed one. */
export const TOKEN_MODIFIERS = ['declaration', 'modification'] as const;

/** A coloured stretch of one line: zero-based line and character, length in UTF-16 units, indexes of type and set bits of modifiers. */
export interface SemanticToken {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: number;
  readonly modifiers: number;
}

type TokenType = (typeof TOKEN_TYPES)[number];

/** The tokens of a document in order, of a range only where one is given; none overlaps another. */
export function semanticTokens({ document, model, catalogue }: FeatureContext, range: Range | undefined): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const first = range === undefined ? 0 : document.blockIndexAt(document.offsetAt(range.start));
  const last = range === undefined ? document.blocks.length - 1 : document.blockIndexAt(document.offsetAt(range.end));
  for (const { segment, firstBlock } of model.segments) {
    const from = Math.max(0, first - firstBlock);
    const to = Math.min(segment.blocks.length - 1, last - firstBlock);
    for (let index = from; index <= to; index += 1) {
      const block = segment.blocks[index];
      const place = segment.places[index];
      if (block === undefined || place === undefined) continue;
      for (const { start, end, type, modifiers } of spansOf(catalogue, block, place))
        addLines(tokens, document, firstBlock + index, block, { start, end }, type, modifiers);
    }
  }
  return tokens;
}

interface TypedSpan extends Span {
  readonly type: number;
  readonly modifiers: number;
}

const DECLARATION = 1;
const MODIFICATION = 2;

function spansOf(catalogue: Catalogue, block: Block, place: Place): readonly TypedSpan[] {
  const spans: TypedSpan[] = [];
  const add = (span: Span, type: TokenType, modifiers = 0): void => {
    spans.push({ start: span.start, end: span.end, type: TOKEN_TYPES.indexOf(type), modifiers });
  };
  const { label, start, end } = block.summary;
  const content = { start, end };
  if (label !== undefined) add(label, place.role === 'note' ? 'enumMember' : 'number', DECLARATION);
  if (place.role === 'enacting') add(content, 'namespace', DECLARATION);
  if (place.role === 'heading' || place.role === 'subheading' || place.role === 'title') add(content, 'type', DECLARATION);
  if (place.role === 'operative' || place.role === 'preambular') {
    const opening = openingOf(block, place.role, catalogue);
    // What is coloured is what is printed in italics, so that nobody learns others from it.
    if (opening !== undefined) {
      const italics = { start: opening.start, end: printedItalicEnd(block, opening) };
      for (const words of withoutEmphasis(block.text, italics)) add(words, 'keyword');
    }
  }
  if (block.kind === 'text' || block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'note') {
    for (const match of catalogue.instruments.find(block.text))
      if (match.start >= start) for (const words of withoutEmphasis(block.text, match)) add(words, 'class');
  }
  for (const span of inlineSpans(block)) {
    switch (span.kind) {
      case 'mark':
        add(span, 'enumMember');
        break;
      case 'symbol':
        add(span, 'string');
        break;
      case 'act':
        add(span, 'function');
        break;
      case 'date':
        add(span, 'variable');
        break;
      case 'reference':
        add(span, 'label');
        break;
      case 'bracket':
        // The signs alone: what stands between them keeps its own colours.
        add({ start: span.start, end: span.start + 1 }, 'string', MODIFICATION);
        add({ start: span.end - 1, end: span.end }, 'string', MODIFICATION);
        break;
      default:
        break;
    }
  }
  return withoutOverlaps(spans);
}

/** The words of a span without the signs of emphasis between them, which have the colour of the grammar like all others. */
function withoutEmphasis(text: string, { start, end }: Span): readonly Span[] {
  return matchesOf(text.slice(start, end), /[^*_]+/g).map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** Of two spans that overlap, the one that begins first stays, of two that begin together the longer. */
function withoutOverlaps(spans: TypedSpan[]): readonly TypedSpan[] {
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TypedSpan[] = [];
  let end = -1;
  for (const span of spans) {
    if (span.start < end || span.end <= span.start) continue;
    kept.push(span);
    end = span.end;
  }
  return kept;
}

/** A token of several lines is one of each line, since many editors know no others. */
function addLines(
  tokens: SemanticToken[],
  document: ResolutionDocument,
  index: number,
  block: Block,
  span: Span,
  type: number,
  modifiers: number,
): void {
  let at = span.start;
  for (const piece of block.text.slice(span.start, span.end).split(/(\r\n|\r|\n)/)) {
    if (piece !== '' && !/^[\r\n]/.test(piece)) {
      const { line, character } = document.positionInBlock(index, at);
      tokens.push({ line, character, length: piece.length, type, modifiers });
    }
    at += piece.length;
  }
}
