import { remember } from '../../text/remember';
import type { Block } from '../../syntax/block';
import { inlineSpansOf } from '../../syntax/inline';
import type { ReferenceSpan } from '../../syntax/paragraphReferences';
import type { ReferenceLabel, ReferencePath } from '../../syntax/referenceTarget';
import { listsUnder, numberingsAt, type Numbering } from '../numberings';
import { quotedBlocks } from '../quotations';
import type { ListMember, NumberedList, Segment } from '../segment';

/** A label of a reference with the member of a list that it names; the member is undefined where there is none. */
export interface ResolvedLabel {
  readonly label: ReferenceLabel;
  readonly list: NumberedList | undefined;
  readonly member: ListMember | undefined;
}

/** One target of a reference, from the outer label to the inner one; `to` where it is a range. */
export interface ResolvedTarget {
  readonly path: readonly ResolvedLabel[];
  readonly to: readonly ResolvedLabel[] | undefined;
  /** The blocks that the target leads to, in order; empty where it is missing. */
  readonly blocks: readonly number[];
  /** `other-side`: it is there, but below where the text says above, or the other way round. */
  readonly status: 'found' | 'missing' | 'other-side';
}

/** An internal reference at its place. */
export interface ResolvedReference {
  readonly block: number;
  readonly reference: ReferenceSpan;
  readonly targets: readonly ResolvedTarget[];
}

/**
 * Every internal reference of a segment with what it leads to, in the order of the text. A bare `paragraph 5` that leads nowhere is taken
 * for one to another text and left out. Remembered with the segment.
 */
export const resolveReferences = remember((segment: Segment): readonly ResolvedReference[] => {
  const annexes = annexesOf(segment);
  const resolved: ResolvedReference[] = [];
  const quoted = quotedBlocks(segment);
  segment.blocks.forEach((block, at) => {
    // Before the enacting line nothing is numbered: what stands there is another text's end, or quotes one.
    // What is quoted speaks of the paragraphs of another text.
    if (!mayRefer(block) || segment.places[at]?.part === 'front' || quoted.has(at)) return;
    const quotations = inlineSpansOf(block, 'quotation');
    for (const reference of inlineSpansOf(block, 'reference')) {
      if (quotations.some(({ start, end }) => start < reference.start && reference.end < end)) continue;
      // An annex with an enacting line of its own begins another segment.
      if (reference.of === 'annex' && annexes.length === 0) continue;
      const targets = targetsOf(segment, annexes, at, reference);
      if (reference.sure || targets.every((target) => target.status !== 'missing')) resolved.push({ block: at, reference, targets });
    }
  });
  return resolved;
});

/**
 * The references of a block that is none of the segment's, as they would be read if it stood in the place of one of its blocks: the words of
 * a paragraph that is to be written there. Numbers are those of the segment.
 */
export function resolveReferencesAt(segment: Segment, at: number, block: Block): readonly ResolvedReference[] {
  if (!mayRefer(block)) return [];
  const annexes = annexesOf(segment);
  const blocks = segment.blocks.map((one, position) => (position === at ? block : one));
  const quotations = inlineSpansOf(block, 'quotation');
  return inlineSpansOf(block, 'reference').flatMap((reference): readonly ResolvedReference[] => {
    if (quotations.some(({ start, end }) => start < reference.start && reference.end < end)) return [];
    const targets = targetsOf({ ...segment, blocks }, annexes, at, reference);
    return reference.sure || targets.every((target) => target.status !== 'missing') ? [{ block: at, reference, targets }] : [];
  });
}

function mayRefer(block: Block): boolean {
  return block.text.includes('aragraph') || block.text.includes('nnex');
}

/** The blocks that head an annex. */
function annexesOf({ blocks }: Segment): readonly number[] {
  return blocks.flatMap((block, at) => (block.kind === 'heading' && ANNEX.test(block.summary.opening) ? [at] : []));
}

/** The list and member that a block is: of two labels in one block (`1. (a)`) the inner one. */
function homeOf(segment: Segment, block: number): Numbering | undefined {
  return numberingsAt(segment, block).at(-1);
}

const ANNEX = /^annex(?:\s+([IVX]+|[A-Z]))?(?![\p{L}\d])/iu;

function targetsOf(segment: Segment, annexes: readonly number[], block: number, reference: ReferenceSpan): readonly ResolvedTarget[] {
  if (reference.of === 'annex') return annexTargets(segment, annexes, block, reference);
  return reference.targets.map(({ path, to }) => {
    const first = resolvePath(segment, block, reference, path);
    const last = to === undefined ? undefined : resolvePath(segment, block, reference, to);
    const blocks = blocksOf(first, last);
    return { path: first, to: last, blocks, status: statusOf(blocks, block, reference) };
  });
}

function statusOf(blocks: readonly number[], block: number, reference: ReferenceSpan): ResolvedTarget['status'] {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return 'missing';
  if (reference.side === undefined) return 'found';
  return (reference.side === 'above' ? first < block : last > block) ? 'found' : 'other-side';
}

function blocksOf(first: readonly ResolvedLabel[], last: readonly ResolvedLabel[] | undefined): readonly number[] {
  const from = first.at(-1);
  if (from?.member === undefined) return [];
  if (last === undefined) return [from.member.block];
  const to = last.at(-1);
  if (to?.member === undefined) return [];
  const { member: fromMember, list } = from;
  const toMember = to.member;
  if (list === undefined || list !== to.list) return [fromMember.block, toMember.block];
  return list.members.map((member) => member.block).filter((block) => block >= fromMember.block && block <= toMember.block);
}

function resolvePath(segment: Segment, block: number, reference: ReferenceSpan, path: ReferencePath): readonly ResolvedLabel[] {
  const first = path[0];
  if (first === undefined) return [];
  const inBrackets = segment.blocks[block]?.text.charAt(first.start - 1) === '(';
  let home = inBrackets ? findItem(segment, block, first) : findParagraph(segment, block, reference, first);
  const resolved: ResolvedLabel[] = [{ label: first, list: home?.list, member: home?.member }];
  for (const label of path.slice(1)) {
    home = home === undefined ? undefined : (memberUnder(segment, home.member.block, label) ?? memberBelow(segment, home, label));
    resolved.push({ label, list: home?.list, member: home?.member });
  }
  return resolved;
}

/** The block and what it stands under, from the inside to the outside; a paragraph broken by a page counts as its first part. */
function ancestors(segment: Segment, block: number): readonly number[] {
  const chain: number[] = [];
  for (let at = block; at >= 0 && chain.length < 12;) {
    const place = segment.places[at];
    if (place === undefined) break;
    if (place.joins >= 0) {
      at = place.joins;
      continue;
    }
    chain.push(at);
    at = place.parent;
  }
  return chain;
}

/**
 * Paragraph numbers: of the list that the reference stands in, else of its part, else of the text; where several bear the number, the
 * nearest on the side that is said. A resolution that has numbered paragraphs means those, not those of an annex; an annex means them where
 * it names the resolution.
 */
function findParagraph(segment: Segment, block: number, reference: ReferenceSpan, label: ReferenceLabel): Numbering | undefined {
  const place = segment.places[block];
  if (reference.ofResolution && place?.part === 'annex') {
    const operative = operativeLists(segment, place.text);
    if (operative.length > 0) return nearest(bearersIn(operative, label), block);
  }
  const own = ancestors(segment, block)
    .flatMap((at) => homeOf(segment, at) ?? [])
    .find((home) => home.list.owner < 0 && home.list.counts === 'number');
  const inOwn = own === undefined ? undefined : memberOf(own.list, label);
  if (own !== undefined && inOwn !== undefined) return { list: own.list, member: inOwn };
  // A gap in the own list is a paragraph that was taken out, not one of another section.
  if (own?.list.members.some((member) => member.value > Number(label.value)) === true) return undefined;
  const operative = place?.part === 'annex' ? [] : operativeLists(segment, place?.text);
  const found = bearersIn(operative.length > 0 ? operative : numberedLists(segment, place?.text), label);
  const samePart = found.filter((home) => (home.list.part === 'annex') === (place?.part === 'annex'));
  const candidates = samePart.length > 0 ? samePart : found;
  const sided = candidates.filter((home) => reference.side === undefined || (reference.side === 'above') === home.member.block < block);
  return nearest(sided.length > 0 ? sided : candidates, block);
}

/** The lists of numbered paragraphs of one of the texts of a segment. */
function numberedLists(segment: Segment, text: number | undefined): readonly NumberedList[] {
  return segment.lists.filter(
    (list) => list.owner < 0 && list.counts === 'number' && segment.places[list.members[0]?.block ?? -1]?.text === text,
  );
}

/** Those of them that are not in an annex. */
function operativeLists(segment: Segment, text: number | undefined): readonly NumberedList[] {
  return numberedLists(segment, text).filter((list) => list.part !== 'annex');
}

function bearersIn(lists: readonly NumberedList[], label: ReferenceLabel): readonly Numbering[] {
  return lists.flatMap((list): Numbering[] => {
    const member = memberOf(list, label);
    return member === undefined ? [] : [{ list, member }];
  });
}

function nearest(homes: readonly Numbering[], block: number): Numbering | undefined {
  let best: Numbering | undefined;
  for (const home of homes) {
    if (best === undefined || Math.abs(home.member.block - block) < Math.abs(best.member.block - block)) best = home;
  }
  return best;
}

/**
 * Items: below the block, beside it, beside what it stands under, then anywhere in the same paragraph, to which unlabelled lines below its
 * items belong.
 */
function findItem(segment: Segment, block: number, label: ReferenceLabel): Numbering | undefined {
  const chain = ancestors(segment, lastMember(segment, block));
  for (const at of chain) {
    const below = memberUnder(segment, at, label);
    if (below !== undefined) return below;
    const home = homeOf(segment, at);
    const beside = home !== undefined && home.list.counts !== 'number' ? memberOf(home.list, label) : undefined;
    if (home !== undefined && beside !== undefined) return { list: home.list, member: beside };
  }
  const top = chain.at(-1);
  return top === undefined ? undefined : anywhereUnder(segment, top, label, 0);
}

/** The block itself, or for an unlabelled line the last member of a list above it with no heading in between. */
function lastMember(segment: Segment, block: number): number {
  for (let at = block; at >= 0; at -= 1) {
    if (homeOf(segment, at) !== undefined) return at;
    const role = segment.places[at]?.role;
    if (role !== 'text' && role !== 'blank' && role !== 'note' && role !== 'comment') break;
  }
  return block;
}

function anywhereUnder(segment: Segment, block: number, label: ReferenceLabel, depth: number): Numbering | undefined {
  const found = memberUnder(segment, block, label);
  if (found !== undefined || depth > 5) return found;
  for (const list of listsUnder(segment, block)) {
    for (const member of list.members) {
      const inner = anywhereUnder(segment, member.block, label, depth + 1);
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
}

function memberUnder(segment: Segment, block: number, label: ReferenceLabel): Numbering | undefined {
  for (const list of listsUnder(segment, block)) {
    const member = memberOf(list, label);
    if (member !== undefined) return { list, member };
  }
  return undefined;
}

/** Items that stand under subheadings inside a paragraph. */
function memberBelow(segment: Segment, { list, member }: Numbering, label: ReferenceLabel): Numbering | undefined {
  for (const other of listsBelow(segment, list, member)) {
    const found = memberOf(other, label);
    if (found !== undefined) return { list: other, member: found };
  }
  return undefined;
}

/** The lists that begin between a member and the next of its list: its items and theirs, under subheadings too. */
export function listsBelow(segment: Segment, list: NumberedList, member: ListMember): readonly NumberedList[] {
  const next = list.members[list.members.indexOf(member) + 1]?.block ?? Infinity;
  return segment.lists.filter((other) => {
    const first = other.members[0]?.block ?? -1;
    return other.degree > list.degree && first > member.block && first < next;
  });
}

/** The first member that bears the label: a doubled number keeps its references with the first. */
function memberOf(list: NumberedList, label: ReferenceLabel): ListMember | undefined {
  let byLabel = membersByLabel.get(list);
  if (byLabel === undefined) {
    byLabel = new Map();
    for (const member of list.members) {
      const key = `${member.label.value} ${member.suffix ?? ''}`;
      if (!byLabel.has(key)) byLabel.set(key, member);
    }
    membersByLabel.set(list, byLabel);
  }
  return byLabel.get(`${label.value} ${label.suffix ?? ''}`);
}

/** Lists never change, and a long one is asked for as many labels as there are references. */
const membersByLabel = new WeakMap<NumberedList, Map<string, ListMember>>();

function annexTargets(segment: Segment, headings: readonly number[], block: number, reference: ReferenceSpan): readonly ResolvedTarget[] {
  const text = segment.places[block]?.text;
  const annexes = headings.filter((at) => segment.places[at]?.text === text || segment.texts.length <= 1);
  const target = (path: ReferencePath, blocks: readonly number[]): ResolvedTarget => ({
    path: path.map((label) => ({ label, list: undefined, member: undefined })),
    to: undefined,
    blocks,
    status: statusOf(blocks, block, reference),
  });
  if (reference.targets.length === 0) return [target([], annexes.slice(0, 1))];
  return reference.targets.map(({ path }) =>
    target(path, annexes.filter((at) => ANNEX.exec(segment.blocks[at]?.summary.opening ?? '')?.[1] === path[0]?.value).slice(0, 1)),
  );
}
