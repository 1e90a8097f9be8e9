import type { Catalogue } from '../catalogue/catalogue';
import type { Block } from '../syntax/block';
import { remember, rememberWith } from '../text/remember';
import { lineJoin } from './lineJoin';
import { linksOf, stretchesOf, type Stretch } from './runs/stretches';
import { foldLines } from './runs/foldLines';
import type { Segment } from './segment';
import { isApart, type TreeNode } from './tree';
import type { Run } from './run';

export type { Run, RunLink } from './run';
export { linksOf };

/**
 * The words of a node in the order of the text, its label left out and what stands under it too. The parts of a paragraph that a page broke
 * are joined. Of `[3. Invites …;]` the first run is the bracket before the label. `[]` for comments, drawn lines and empty lines.
 * Remembered with the node.
 */
export function runsOf(segment: Segment, node: TreeNode): readonly Run[] {
  return plainRuns(segment)(node);
}

/** As `runsOf`, with the names of instruments that the catalogue knows. */
export function runsWithInstruments(segment: Segment, node: TreeNode, catalogue: Catalogue): readonly Run[] {
  return namedRuns(segment, catalogue)(node);
}

/** The words of a node as plain text: its runs joined. */
export function textOf(segment: Segment, node: TreeNode): string {
  return runsOf(segment, node)
    .map(({ text }) => text)
    .join('');
}

const plainRuns = remember((segment: Segment) => remember((node: TreeNode) => readRuns(segment, node, undefined)));
const namedRuns = rememberWith((segment: Segment, catalogue: Catalogue) =>
  remember((node: TreeNode) => readRuns(segment, node, catalogue)),
);

function readRuns(segment: Segment, node: TreeNode, catalogue: Catalogue | undefined): readonly Run[] {
  if (isApart(node)) return [];
  const runs: Run[] = [];
  let before: Block | undefined;
  for (const { block, start, end, ...properties } of stretchesOf(segment, node, catalogue)) {
    const content = segment.blocks[block];
    if (content === undefined) continue;
    let text = printedText(content.text, { block, start, end, ...properties });
    if (before !== undefined && before !== content) {
      const words = (one: Block): string => one.text.slice(one.summary.start, one.summary.end);
      const join = lineJoin(words(before), words(content));
      const last = runs.at(-1);
      if (join === '' || last === undefined || properties.link?.kind !== 'mark') text = join + text;
      else runs[runs.length - 1] = { ...last, text: last.text + join };
    }
    before = content;
    const last = runs.at(-1);
    // The old form of a mark stands apart from its word, the printed one does not; two marks stay apart.
    const isOld = properties.link?.kind === 'mark' && properties.link.mark.mark.form === 'slash';
    if (isOld && last !== undefined && last.text.trim() !== '') runs[runs.length - 1] = { ...last, text: last.text.trimEnd() };
    if (text !== '') runs.push({ text, ...properties, source: { block, start, end } });
  }
  return runs;
}

function printedText(text: string, { start, end, link }: Stretch): string {
  return link?.kind === 'mark' ? link.mark.printed : foldLines(text, start, end);
}
