import { createModel } from '../../server/src/model/model';
import type { Segment } from '../../server/src/model/segment';
import { runsOf, type Run, type RunLink } from '../../server/src/model/runs';
import { nodesOf, topNodes, treesOf, type ResolutionTree, type TreeNode } from '../../server/src/model/tree';
import { catalogue, documentOf } from '../fixture';

const modelOf = createModel(catalogue);

/** The segments of a text. */
export function segmentsOf(text: string): readonly Segment[] {
  return modelOf(documentOf(text)).segments.map(({ segment }) => segment);
}

/** The trees of a text as a drawing: a line a node, what stands under it further in. */
export function drawTrees(text: string): string {
  return segmentsOf(text)
    .flatMap((segment) => treesOf(segment).map((tree) => drawTree(segment, tree)))
    .join('\n---\n');
}

function drawTree(segment: Segment, tree: ResolutionTree): string {
  return topNodes(tree)
    .flatMap((node) => drawNode(segment, node, ''))
    .join('\n');
}

function drawNode(segment: Segment, node: TreeNode, indent: string): readonly string[] {
  const words = segment.blocks[node.blocks[0]]?.summary.opening ?? '';
  const parts = [
    node.kind,
    node.label?.written,
    ...node.inner.map(({ written }) => `<${written}>`),
    node.bracketed === 'none' ? undefined : `[${node.bracketed}]`,
    words.split(' ').slice(0, 3).join(' '),
    node.blocks.length > 1 ? `+${String(node.blocks.length - 1)}` : undefined,
    node.note === undefined ? undefined : `(printed ${node.note.printed}, marks ${String(node.note.marks.length)})`,
  ];
  return [
    indent + parts.filter((part) => part !== undefined && part !== '').join(' '),
    ...(node.title === undefined ? [] : drawNode(segment, node.title, `${indent}  = `)),
    ...node.children.flatMap((child) => drawNode(segment, child, `${indent}  `)),
  ];
}

/** The runs of each node of a text that has words, a line a node: `italics`, `*bold*`, links in angle brackets. */
export function drawRuns(text: string): string {
  return segmentsOf(text)
    .flatMap((segment) => treesOf(segment).flatMap((tree) => nodesOf(tree).map((node) => ({ segment, node }))))
    .map(({ segment, node }) => runsOf(segment, node).map(drawRun).join('|'))
    .filter((line) => line !== '')
    .join('\n');
}

function drawRun({ text, italics, bold, quotation, brackets, bracket, link }: Run): string {
  const looks = [italics ? 'i' : '', bold ? 'b' : '', 'q'.repeat(quotation), 'n'.repeat(brackets), bracket ?? ''].join('');
  return `${looks === '' ? '' : `${looks}:`}${text}${link === undefined ? '' : `<${drawLink(link)}>`}`;
}

function drawLink(link: RunLink): string {
  switch (link.kind) {
    case 'mark':
      return `note ${String(link.mark.note?.block ?? 'missing')}`;
    case 'reference':
      return `to ${link.blocks.join(' ')}`;
    case 'symbol':
      return link.symbol;
    case 'act':
      return `${link.act.act} ${link.act.id}`;
    case 'instrument':
      return link.name;
  }
}
