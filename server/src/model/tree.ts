import { remember } from '../text/remember';
import type { Segment } from './segment';
import { buildTree } from './tree/build';
import type { ResolutionTree, TreeNode } from './tree/node';

export type { NodeLabel } from './tree/labels';
export type { NodeKind, PrintedPart, ResolutionTree, TreeNode } from './tree/node';
export { printedPart } from './tree/node';

/** The texts of a segment, one tree each, in the order of the text. `[]` for an empty segment. Remembered with the segment. */
export const treesOf: (segment: Segment) => readonly ResolutionTree[] = remember((segment) =>
  segment.texts.map((_, text) => buildTree(segment, text)),
);

/** The node whose own words a block is part of, with the nodes that it stands under, from the inside to the outside. */
export interface NodePath {
  readonly node: TreeNode;
  readonly above: readonly TreeNode[];
}

/** The node of a block and what it stands under; undefined for a number that is no block of the segment. */
export function pathOf(segment: Segment, block: number): NodePath | undefined {
  return pathsOf(segment)[block];
}

/** The nodes of a tree with all that stands under them, in the order of the text. */
export function nodesOf(tree: ResolutionTree): readonly TreeNode[] {
  return topNodes(tree).flatMap(withChildren);
}

/** The outermost nodes of a tree in the order of the text. */
export function topNodes(tree: ResolutionTree): readonly TreeNode[] {
  const { masthead, sponsors, chapeau, title, enacting, preamble, operative, annexes, closing, notes, apart } = tree;
  return [masthead, sponsors, chapeau, title ?? [], enacting ?? [], preamble, operative, annexes, closing, notes, apart]
    .flat()
    .sort((one, other) => one.blocks[0] - other.blocks[0]);
}

/** Whether a node holds nothing to be read: a comment, a drawn line, a head or foot of a page, empty lines. Its runs are `[]`. */
export function isApart({ kind }: TreeNode): boolean {
  return kind === 'comment' || kind === 'rule' || kind === 'furniture' || kind === 'blank';
}

/** A node and all under it, itself first. */
export function withChildren(node: TreeNode): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  const add = (one: TreeNode): void => {
    nodes.push(one);
    if (one.title !== undefined) nodes.push(one.title);
    one.children.forEach(add);
  };
  add(node);
  return nodes;
}

const pathsOf: (segment: Segment) => readonly (NodePath | undefined)[] = remember((segment) => {
  const paths: (NodePath | undefined)[] = segment.blocks.map(() => undefined);
  const add = (node: TreeNode, above: readonly TreeNode[]): void => {
    const path: NodePath = { node, above };
    for (const block of node.blocks) paths[block] = path;
    const under = [node, ...above];
    if (node.title !== undefined) add(node.title, under);
    for (const child of node.children) add(child, under);
  };
  for (const tree of treesOf(segment)) for (const node of topNodes(tree)) add(node, []);
  return paths;
});
