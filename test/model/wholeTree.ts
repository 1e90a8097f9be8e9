import assert from 'node:assert/strict';
import { textOf } from '../../server/src/model/runs';
import { printedNotes } from '../../server/src/model/notes/printed';
import type { Segment } from '../../server/src/model/segment';
import { isApart, nodesOf, treesOf, type TreeNode } from '../../server/src/model/tree';
import { emphasisAndMarks } from '../../server/src/syntax/marks';
import { BLANK, INVISIBLE } from '../../server/src/text/characters';

/** Fails where a block of a segment is in no node or in two, where a node stands out of order, or where its runs lack a letter. */
export function assertWholeTree(segment: Segment, name: string): void {
  const seen = new Map<number, TreeNode>();
  for (const tree of treesOf(segment)) {
    for (const node of nodesOf(tree)) {
      for (const block of node.blocks) {
        assert.equal(seen.get(block), undefined, `${name}: block ${String(block)} is in two nodes`);
        seen.set(block, node);
      }
      assertOrder(node, name);
    }
  }
  assert.equal(seen.size, segment.blocks.length, `${name}: a block is in no node`);
  for (const node of new Set(seen.values())) assertWords(segment, node, name);
}

function assertOrder(node: TreeNode, name: string): void {
  const under = [...(node.title === undefined ? [] : [node.title]), ...node.children];
  let before = node.blocks[0];
  for (const child of under) {
    assert.ok(child.blocks[0] > before, `${name}: block ${String(child.blocks[0])} stands under ${String(node.blocks[0])} out of order`);
    before = child.last;
  }
  assert.equal(node.last, Math.max(...node.blocks, ...under.map(({ last }) => last)), name);
}

/** The letters of the runs are those of the blocks, each mark by its printed number, label and signs of emphasis aside. */
function assertWords(segment: Segment, node: TreeNode, name: string): void {
  if (isApart(node)) return;
  const wanted = node.blocks.map((block) => lettersOf(segment, node, block)).join('');
  assert.equal(textOf(segment, node).replaceAll(UNSEEN, ''), wanted, `${name}: the words of block ${String(node.blocks[0])}`);
}

const UNSEEN = new RegExp(`[${BLANK}${INVISIBLE}\\r\\n]+`, 'g');

function lettersOf(segment: Segment, { label, blocks, kind }: TreeNode, index: number): string {
  const block = segment.blocks[index];
  if (block === undefined) return '';
  const { text, summary } = block;
  const { signs } = emphasisAndMarks(text, summary.start, summary.end);
  const hidden = index === blocks[0] && label !== undefined && kind !== 'section' && kind !== 'annex' ? label : undefined;
  const marks = new Map(printedNotes(segment).marks.flatMap((one) => (one.block === index ? [[one.mark.start, one] as const] : [])));
  let letters = '';
  const opened =
    index === blocks[0] && !text.slice(summary.label?.end, summary.start).includes(']') ? text.slice(0, summary.label?.start) : '';
  for (let at = opened.includes('[') && summary.label !== undefined ? opened.indexOf('[') : summary.start; at < summary.end; at += 1) {
    const mark = marks.get(at);
    if (mark !== undefined) {
      letters += mark.printed;
      at = mark.mark.end - 1;
    } else if (!(signs?.has(at) ?? false) && !(hidden !== undefined && at >= hidden.start && at < hidden.end)) letters += text.charAt(at);
  }
  return letters.replaceAll(UNSEEN, '');
}
