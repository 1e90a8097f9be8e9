import type { Catalogue } from '../../catalogue/catalogue';
import type { Block } from '../../syntax/block';
import { inlineSpans } from '../../syntax/inline';
import type { Span } from '../../text/position';
import { remember } from '../../text/remember';
import { citedInstruments, namesIn } from '../citedInstruments';
import { printedNotes, type PrintedMark } from '../notes/printed';
import { resolveReferences, type ResolvedLabel, type ResolvedReference } from '../references/resolve';
import type { Run, RunLink } from '../run';
import type { Segment, SegmentSpan } from '../segment';
import { bracketBeforeLabel } from '../tree/labels';
import type { TreeNode } from '../tree/node';

/** A stretch of a node's source with one set of properties. */
export type Stretch = Omit<Run, 'text' | 'source'> & SegmentSpan;

/** The stretches of a node in the order of the text; signs of emphasis and the label lie between them. */
export function stretchesOf(segment: Segment, node: TreeNode, catalogue: Catalogue | undefined): readonly Stretch[] {
  const signsOf = node.blocks.map((index, order) => bracketsIn(segment.blocks[index], order === 0 ? 'first' : 'later'));
  const unopened = pairBrackets(signsOf.flatMap((signs) => [...signs.values()]));
  const stretches: Stretch[] = [];
  let brackets = unopened;
  node.blocks.forEach((index, order) => {
    const block = segment.blocks[index];
    const signs = signsOf[order];
    if (block === undefined || signs === undefined) return;
    const shapes = shapesIn(segment, node, block, index, catalogue);
    const cuts = cutsOf(block, startOf(block, order === 0 ? 'first' : 'later'), shapes, signs.keys());
    const sweep = createSweep(shapes);
    for (let at = 0; at + 1 < cuts.length; at += 1) {
      const start = cuts[at] ?? 0;
      const end = cuts[at + 1] ?? start;
      const { hidden, ...look } = sweep(start, end);
      const bracket = signs.get(start);
      if (bracket === 'open') brackets += 1;
      if (!hidden) stretches.push({ block: index, start, end, ...look, brackets, bracket });
      if (bracket === 'close') brackets -= 1;
    }
  });
  return stretches;
}

type BracketSigns = ReadonlyMap<number, 'open' | 'close'>;

/** Where the words of a block begin: with the bracket before the label of the first. */
function startOf(block: Block, part: 'first' | 'later'): number {
  return (part === 'first' ? bracketBeforeLabel(block) : undefined) ?? block.summary.start;
}

/** The negotiating brackets of a block by their offsets; `[^label]` is none. */
function bracketsIn(block: Block | undefined, part: 'first' | 'later'): BracketSigns {
  const signs = new Map<number, 'open' | 'close'>();
  if (block === undefined || !/[[\]]/.test(block.text)) return signs;
  const { text, summary } = block;
  const marks = summary.marks.filter(({ form }) => form === 'named');
  for (let at = startOf(block, part); at < summary.end; at += 1) {
    const sign = text.charAt(at);
    if ((sign !== '[' && sign !== ']') || marks.some(({ start, end }) => start <= at && at < end)) continue;
    signs.set(at, sign === '[' ? 'open' : 'close');
  }
  return signs;
}

/** How many brackets are closed that were opened before the node. */
function pairBrackets(signs: readonly ('open' | 'close')[]): number {
  let open = 0;
  let unopened = 0;
  for (const side of signs) {
    if (side === 'open') open += 1;
    else if (open > 0) open -= 1;
    else unopened += 1;
  }
  return unopened;
}

/** Something with an extent that changes how its words look or where they lead. */
interface Shape extends Span {
  readonly kind: 'italics' | 'bold' | 'both' | 'quotation' | 'hidden' | 'link';
  readonly link?: RunLink;
}

function shapesIn(segment: Segment, node: TreeNode, block: Block, index: number, catalogue: Catalogue | undefined): readonly Shape[] {
  const shapes: Shape[] = [];
  const { label } = node;
  if (index === node.blocks[0] && label !== undefined && LABELLED.has(node.kind))
    shapes.push({ kind: 'hidden', start: label.start, end: Math.max(block.summary.start, afterSpace(block, label.end)) });
  for (const span of inlineSpans(block)) {
    switch (span.kind) {
      case 'italics':
      case 'bold': {
        const signs = span.innerStart - span.start;
        shapes.push({ kind: signs > 2 ? 'both' : span.kind, start: span.innerStart, end: span.innerEnd });
        shapes.push({ kind: 'hidden', start: span.start, end: span.innerStart }, { kind: 'hidden', start: span.innerEnd, end: span.end });
        break;
      }
      case 'quotation':
        shapes.push({ kind: 'quotation', start: span.start, end: span.end });
        break;
      case 'symbol':
        shapes.push({ kind: 'link', start: span.start, end: span.end, link: { kind: 'symbol', symbol: span.symbol } });
        break;
      case 'act':
        shapes.push({ kind: 'link', start: span.start, end: span.end, link: { kind: 'act', act: span } });
        break;
      default:
    }
  }
  const links = linksOf(segment);
  for (const mark of links.marks.get(index) ?? [])
    shapes.push({ kind: 'link', start: mark.mark.start, end: mark.mark.end, link: { kind: 'mark', mark } });
  for (const reference of links.references.get(index) ?? []) addReference(shapes, block.text, reference);
  for (const { start, end, name, instruments } of namesOf(segment, block, index, catalogue))
    shapes.push({ kind: 'link', start, end, link: { kind: 'instrument', name, instruments } });
  return shapes;
}

const LABELLED: ReadonlySet<TreeNode['kind']> = new Set(['paragraph', 'item', 'note', 'continuation', 'text']);

function afterSpace({ text, summary }: Block, from: number): number {
  let at = from;
  while (at < summary.end && /\s/.test(text.charAt(at))) at += 1;
  return at;
}

/**
 * The whole reference leads to all of its targets, each number to its own with its brackets. Of what several share (`2 (a) and (b)`) only the
 * first has it.
 */
function addReference(shapes: Shape[], text: string, { reference, targets }: ResolvedReference): void {
  const blocks = [...new Set(targets.flatMap((target) => target.blocks))];
  shapes.push({ kind: 'link', start: reference.start, end: reference.end, link: { kind: 'reference', reference, targets, blocks } });
  if (targets.length < 2) return;
  let from = reference.start;
  for (const target of targets) {
    const own = [...target.path, ...(target.to ?? [])].map(({ label }: ResolvedLabel) => label).filter(({ start }) => start >= from);
    if (own.length === 0) continue;
    let start = Math.min(...own.map((label) => label.start));
    let end = Math.max(...own.map((label) => label.end));
    while (OPENING.has(text.charAt(start - 1))) start -= 1;
    while (CLOSING.has(text.charAt(end))) end += 1;
    shapes.push({ kind: 'link', start, end, link: { kind: 'reference', reference, targets: [target], blocks: target.blocks } });
    from = end;
  }
}

const OPENING: ReadonlySet<string> = new Set(['(', '[']);
const CLOSING: ReadonlySet<string> = new Set([')', ']']);

function namesOf(
  segment: Segment,
  block: Block,
  index: number,
  catalogue: Catalogue | undefined,
): readonly (Span & Omit<RunLink & { readonly kind: 'instrument' }, 'kind'>)[] {
  if (catalogue === undefined) return [];
  return segment.places[index]?.role === 'note'
    ? namesIn(block, catalogue)
    : (namesByBlock(citedInstruments(segment, catalogue)).get(index) ?? []);
}

const namesByBlock = remember((cited: ReturnType<typeof citedInstruments>) => byBlock(cited));

function byBlock<Placed extends { readonly block: number }>(all: readonly Placed[]): ReadonlyMap<number, readonly Placed[]> {
  const grouped = new Map<number, Placed[]>();
  for (const one of all) {
    const known = grouped.get(one.block);
    if (known === undefined) grouped.set(one.block, [one]);
    else known.push(one);
  }
  return grouped;
}

/** The marks and references of a segment by their blocks: what the runs of a block have from elsewhere in the text. */
export interface Links {
  readonly marks: ReadonlyMap<number, readonly PrintedMark[]>;
  readonly references: ReadonlyMap<number, readonly ResolvedReference[]>;
}

/** The marks and references of a segment by their blocks. */
export const linksOf: (segment: Segment) => Links = remember((segment) => ({
  marks: byBlock(printedNotes(segment).marks),
  references: byBlock(resolveReferences(segment)),
}));

/** Where properties may change, from left to right. */
function cutsOf(block: Block, start: number, shapes: readonly Shape[], signs: Iterable<number>): readonly number[] {
  const { end } = block.summary;
  const cuts = new Set([start, end]);
  const add = (at: number): void => {
    if (at > start && at < end) cuts.add(at);
  };
  for (const shape of shapes) {
    add(shape.start);
    add(shape.end);
  }
  for (const at of signs) {
    add(at);
    add(at + 1);
  }
  return [...cuts].sort((a, b) => a - b);
}

type Look = Pick<Run, 'italics' | 'bold' | 'quotation' | 'link'> & { readonly hidden: boolean };

/** Answers for stretches from left to right what they look like; of links that lie over each other the shortest counts. */
function createSweep(shapes: readonly Shape[]): (start: number, end: number) => Look {
  const sorted = [...shapes].sort((a, b) => a.start - b.start);
  let next = 0;
  let open: readonly Shape[] = [];
  return (start, end) => {
    open = open.filter((shape) => shape.end > start);
    for (let shape = sorted[next]; shape !== undefined && shape.start <= start; shape = sorted[next]) {
      if (shape.end > start) open = [...open, shape];
      next += 1;
    }
    const over = open.filter((shape) => shape.end >= end);
    const has = (...kinds: readonly Shape['kind'][]): boolean => over.some(({ kind }) => kinds.includes(kind));
    const links = over.filter(({ link }) => link !== undefined).sort((a, b) => a.end - a.start - (b.end - b.start));
    return {
      italics: has('italics', 'both'),
      bold: has('bold', 'both'),
      quotation: over.filter(({ kind }) => kind === 'quotation').length,
      hidden: has('hidden') && !links.some(({ link }) => link?.kind === 'mark'),
      link: links[0]?.link,
    };
  };
}
