import { isAside, type Segment } from '../../model/segment';
import type { ResolutionTree, TreeNode } from '../../model/tree';
import { element, type XmlNode } from './xml';

/**
 * Where a drawn line belongs: above the notes, of which each text has one line at most; after the notes, as what parts the text from the
 * next one; else to its own place.
 */
export function lineKind({ places }: Segment, { blocks: [line] }: TreeNode): 'above notes' | 'after notes' | 'own' {
  const after = places.slice(line + 1).map(({ role }) => role);
  const next = after.find((role) => role === 'note' || !isAside(role));
  if (next === 'note') return 'above notes';
  const before = places.slice(0, line).findLast(({ role }) => role === 'note' || !isAside(role));
  return next === undefined && before?.role === 'note' ? 'after notes' : 'own';
}

/** The line above the notes of a text; undefined where there is none. */
export function lineAboveNotes(segment: Segment, { apart }: ResolutionTree): string | undefined {
  return linesOf(segment, apart, 'above notes')[0];
}

/** The lines that part a text from the next one. */
export function linesAfterNotes(segment: Segment, { apart }: ResolutionTree): readonly string[] {
  return linesOf(segment, apart, 'after notes');
}

function linesOf(segment: Segment, apart: readonly TreeNode[], kind: ReturnType<typeof lineKind>): readonly string[] {
  return apart.filter((node) => node.kind === 'rule' && lineKind(segment, node) === kind).map((node) => textOf(segment, node));
}

function textOf({ blocks }: Segment, { blocks: [index] }: TreeNode): string {
  return blocks[index]?.text.trim() ?? '';
}

/** A drawn line between parts of a text. */
export function lineXml({ segment }: { readonly segment: Segment }, node: TreeNode): XmlNode {
  return drawn(textOf(segment, node));
}

/** A drawn line. */
export function drawn(line: string): XmlNode {
  return element('p', { class: 'line' }, line);
}

/** Nodes with the drawn lines that stand among what is under them, in the order of the text. */
export function withLines(nodes: readonly TreeNode[], lines: readonly TreeNode[]): readonly TreeNode[] {
  if (lines.length === 0) return nodes;
  const placed = nodes.map((node) => {
    const inside = lines.filter(({ blocks: [line] }) => node.blocks[0] < line && line <= node.last);
    return inside.length === 0 ? node : { ...node, children: withLines(node.children, inside) };
  });
  const outside = lines.filter(({ blocks: [line] }) => !nodes.some((node) => node.blocks[0] < line && line <= node.last));
  return [...placed, ...outside].sort((one, other) => one.blocks[0] - other.blocks[0]);
}
