import type { Catalogue } from '../catalogue/catalogue';
import type { Instrument } from '../catalogue/instruments';
import type { Block } from '../syntax/block';
import type { CitedActSpan } from '../syntax/citedActs';
import type { ReferenceSpan } from '../syntax/paragraphReferences';
import { remember, rememberWith } from '../text/remember';
import { lineJoin } from './lineJoin';
import type { PrintedMark } from './notes/printed';
import type { ResolvedTarget } from './references/resolve';
import { stretchesOf, type Stretch } from './runs/stretches';
import { foldLines } from './runs/foldLines';
import type { Segment, SegmentSpan } from './segment';
import { isApart, type TreeNode } from './tree';

/**
 * A stretch of a node's words that looks the same and leads to the same place all over. Runs are flat: what nests in the source is said by
 * the properties of each run.
 */
export interface Run {
  /**
   * The letters to be printed: without signs of emphasis and characters that nobody sees, lines and spaces folded. Of a mark its printed
   * number.
   */
  readonly text: string;
  readonly italics: boolean;
  readonly bold: boolean;
  /** How many quotations the run stands in; the quotation marks are part of the quotation. */
  readonly quotation: number;
  /** How many negotiating brackets the run stands in; the brackets themselves count as inside. */
  readonly brackets: number;
  /** Set for a run that is nothing but a negotiating bracket. One that has no partner in the node opens or closes a longer stretch. */
  readonly bracket: 'open' | 'close' | undefined;
  readonly link: RunLink | undefined;
  /** Where the run comes from, signs of emphasis not included. The joined runs leave no other letter of the node out but those of its label. */
  readonly source: SegmentSpan;
}

/** What a run leads to. */
export type RunLink =
  | { readonly kind: 'mark'; readonly mark: PrintedMark }
  | {
      readonly kind: 'reference';
      readonly reference: ReferenceSpan;
      /** Of a number in the reference its own target, of the other words all. */
      readonly targets: readonly ResolvedTarget[];
      /** The blocks of the paragraphs and items referred to, in the order of the text. */
      readonly blocks: readonly number[];
    }
  /** A document symbol as it should be: `A/CONF.203/18`. */
  | { readonly kind: 'symbol'; readonly symbol: string }
  /** The number of a resolution or decision. */
  | { readonly kind: 'act'; readonly act: CitedActSpan }
  /** Several where the name is ambiguous. */
  | { readonly kind: 'instrument'; readonly name: string; readonly instruments: readonly Instrument[] };

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
    // The old form of a mark stands apart from its word, the printed one does not.
    if (properties.link?.kind === 'mark' && properties.link.mark.mark.form === 'slash' && last !== undefined && last.link?.kind !== 'mark')
      runs[runs.length - 1] = { ...last, text: last.text.trimEnd() };
    if (text !== '') runs.push({ text, ...properties, source: { block, start, end } });
  }
  return runs;
}

function printedText(text: string, { start, end, link }: Stretch): string {
  return link?.kind === 'mark' ? link.mark.printed : foldLines(text, start, end);
}
