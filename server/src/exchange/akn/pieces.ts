import { INVISIBLE } from '../../text/characters';
import { lineJoin } from '../../model/lineJoin';
import type { Run } from '../../model/runs';
import type { Segment, SegmentSpan } from '../../model/segment';
import type { TreeNode } from '../../model/tree';
import type { Writing } from './writing';

/** The end of a line that is kept. */
export const LINE_END = '\n';

/**
 * The words of a node, cut at some offsets of its blocks, so that each piece lies wholly inside or outside of any stretch between them. They
 * are as the draft has them, several spaces and invisible characters too: an archive leaves nothing out. Only the ends of lines are folded,
 * but for those of headings and of the lines before the text.
 */
export function piecesOf(
  { segment, catalogue, reading }: Pick<Writing, 'segment' | 'catalogue' | 'reading'>,
  node: TreeNode,
  stretches: readonly SegmentSpan[],
): readonly Run[] {
  const pieces = reading.runsWithInstruments(segment, node, catalogue).flatMap((run) => {
    const { block, start, end } = run.source;
    if (run.link?.kind === 'mark') return [run];
    const cuts = stretches
      .filter((stretch) => stretch.block === block)
      .flatMap((stretch) => [stretch.start, stretch.end])
      .filter((at) => at > start && at < end)
      .sort((a, b) => a - b);
    return cutRun(segment, node, run, [...new Set(cuts)]);
  });
  // Where a page broke a line after a space, one space joins its parts.
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    const joins = next !== undefined && next.source.block !== piece.source.block && /^\s/.test(next.text);
    return joins ? { ...piece, text: piece.text.trimEnd() } : piece;
  });
}

function cutRun(segment: Segment, node: TreeNode, run: Run, cuts: readonly number[]): readonly Run[] {
  const { block, start, end } = run.source;
  const text = segment.blocks[block]?.text ?? '';
  const bounds = [start, ...cuts, end];
  const lead = leadOf(segment, node, run);
  return bounds.slice(1).map((to, index) => {
    const from = bounds[index] ?? start;
    const words = asWritten(text, from, endOf(segment, node, block, to), FOLDED.has(node.kind) ? 'folded' : 'kept');
    return { ...run, text: index === 0 ? lead + words : words, source: { block, start: from, end: to } };
  });
}

const UNSEEN_END = new RegExp(`[${INVISIBLE}]*`, 'y');

/** Characters that nobody sees, after the last word of a node, belong to it. */
function endOf({ blocks }: Segment, node: TreeNode, index: number, end: number): number {
  const block = blocks[index];
  if (block === undefined || end !== block.summary.end || index !== node.blocks.at(-1)) return end;
  UNSEEN_END.lastIndex = end;
  return end + (UNSEEN_END.exec(block.text)?.[0].length ?? 0);
}

/** What joins the words of a paragraph that a page broke: the beginning of the first run of its later blocks. */
function leadOf(segment: Segment, { blocks }: TreeNode, { text, source }: Run): string {
  const order = blocks.indexOf(source.block);
  const block = segment.blocks[source.block];
  if (order < 1 || block === undefined || source.start > block.summary.start) return '';
  return /^\s/.exec(text)?.[0] ?? '';
}

/** What is one line in a draft that is in order. */
const FOLDED: ReadonlySet<TreeNode['kind']> = new Set(['enacting', 'paragraph', 'item', 'note']);

const CONTEXT = 64;

function asWritten(text: string, start: number, end: number, lines: 'kept' | 'folded'): string {
  const written = text.slice(start, end).replaceAll(/\s+/g, (gap: string, at: number) => {
    if (!/[\r\n]/.test(gap)) return gap;
    if (lines === 'kept') return LINE_END;
    const from = start + at;
    return lineJoin(text.slice(Math.max(0, from - CONTEXT), from), text.slice(from + gap.length, from + gap.length + CONTEXT));
  });
  // Where lines are broken by hand, spaces are made as well.
  return lines === 'folded' && /[\r\n]/.test(text.trim()) ? written.replaceAll(/[ \t]{2,}|\t/g, ' ') : written;
}

/** Whether a piece lies in a stretch. */
export function liesIn({ source }: Run, { block, start, end }: SegmentSpan): boolean {
  return source.block === block && source.start >= start && source.end <= end;
}
