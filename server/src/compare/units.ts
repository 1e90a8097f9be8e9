import type { Segment } from '../model/segment';
import { printedPart, topNodes, treesOf, type ResolutionTree, type TreeNode } from '../model/tree';
import { remember } from '../text/remember';
import type { Address } from './address';
import type { Unit, UnitKind, UnitWord } from './unit';
import { wordsOf } from './unitWords';

/**
 * The units of a segment in the order of the text. A paragraph that a page broke is one; a note belongs to the words of the unit that has its
 * mark. Comments, drawn lines, empty lines and notes are no units. Remembered with the segment.
 */
export const unitsOf: (segment: Segment) => readonly Unit[] = remember((segment) => {
  const units: Unit[] = [];
  for (const tree of treesOf(segment)) addTree(segment, tree, units);
  return units;
});

/** The units of the given segments of a document in one list with the number of the segment that each stands in. */
export interface DocumentUnits {
  readonly units: readonly Unit[];
  /** For each unit the index of its segment. */
  readonly segments: readonly number[];
}

/** The units of a whole document, whose segments are given in order. Remembered with its first segment. */
export function documentUnits(segments: readonly Segment[]): DocumentUnits {
  const [first] = segments;
  const known = first && last.get(first);
  if (known?.segments.length === segments.length && known.segments.every((segment, index) => segment === segments[index])) return known.all;
  const all = unitsOfAll(segments);
  if (first !== undefined) last.set(first, { segments, all });
  return all;
}

const last = new WeakMap<Segment, { readonly segments: readonly Segment[]; readonly all: DocumentUnits }>();

function unitsOfAll(segments: readonly Segment[]): DocumentUnits {
  const units: Unit[] = [];
  const owners: number[] = [];
  segments.forEach((segment, index) => {
    const first = units.length;
    for (const unit of unitsOf(segment)) {
      units.push(unit.parent < 0 || first === 0 ? unit : { ...unit, parent: unit.parent + first });
      owners.push(index);
    }
  });
  return { units, segments: owners };
}

/** What stands above a node. */
interface Above {
  readonly parent: number;
  readonly address: Address | undefined;
  readonly within: readonly string[];
}

/** Counts the preambular paragraphs of a text while its units are added. */
interface Counter {
  preambular: number;
}

function addTree(segment: Segment, tree: ResolutionTree, units: Unit[]): void {
  const counter: Counter = { preambular: 0 };
  for (const node of topNodes(tree)) addNode(segment, tree, node, { parent: -1, address: undefined, within: [] }, counter, units);
}

function addNode(segment: Segment, tree: ResolutionTree, node: TreeNode, above: Above, counter: Counter, units: Unit[]): void {
  const kind = kindOf(node);
  if (kind === undefined) return;
  if (kind === 'preambular') counter.preambular += 1;
  const address = addressOf(node, kind, above, counter);
  const words = wordsOf(segment, node);
  const index = units.length;
  units.push({
    kind,
    part: printedPart(node),
    text: tree.text,
    words,
    key: keyOf(words),
    address,
    label: node.label?.written ?? '',
    blocks: node.blocks,
    parent: above.parent,
  });
  const division = divisionOf(node);
  const inside: Above = { parent: index, address, within: division === undefined ? above.within : [...above.within, division] };
  if (node.title !== undefined) addNode(segment, tree, node.title, inside, counter, units);
  for (const child of node.children) addNode(segment, tree, child, inside, counter, units);
}

const keyOf = remember((words: readonly UnitWord[]) => words.map(({ folded }) => folded).join(' '));

function kindOf({ kind, part }: TreeNode): UnitKind | undefined {
  switch (kind) {
    case 'masthead':
    case 'sponsors':
    case 'enacting':
    case 'closing':
      return 'line';
    case 'title':
    case 'chapeau':
    case 'item':
      return kind;
    case 'section':
    case 'annex':
    case 'heading':
      return 'heading';
    case 'paragraph':
      return part === 'preamble' ? 'preambular' : 'operative';
    case 'continuation':
    case 'text':
      return 'text';
    case 'note':
    case 'comment':
    case 'rule':
    case 'furniture':
    case 'blank':
      return undefined;
  }
}

function addressOf(node: TreeNode, kind: UnitKind, above: Above, counter: Counter): Address {
  const { label } = node;
  const number = label === undefined ? '' : [label.value, label.suffix ?? ''].join(' ').trim();
  if (kind === 'item' && above.address !== undefined) return { ...above.address, path: [...above.address.path, number] };
  const plain = { path: [], within: above.within };
  if (kind === 'preambular') return { ...plain, kind, number: String(counter.preambular) };
  if (kind === 'operative') return { ...plain, kind: node.part === 'annex' ? 'paragraph' : kind, number };
  if (kind === 'item') return { ...plain, kind: 'paragraph', number: '', path: [number] };
  if (kind === 'line') return { ...plain, kind: LINES[node.kind] ?? 'masthead', number: '' };
  return { ...plain, kind, number: kind === 'heading' ? number : '' };
}

/** What the lines around a text are called. */
const LINES: Readonly<Partial<Record<TreeNode['kind'], Address['kind']>>> = {
  sponsors: 'sponsors',
  enacting: 'enacting',
  closing: 'closing',
};

/** `annex I`, `section II`: what the address of everything under a heading says of it; undefined for a heading without a number. */
function divisionOf({ kind, label }: TreeNode): string | undefined {
  if (kind === 'annex') return `annex ${label?.value ?? ''}`.trim();
  return kind === 'section' && label !== undefined && label.form !== 'number' ? `section ${label.value}` : undefined;
}
