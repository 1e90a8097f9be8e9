import type { FeatureContext } from './at/context';
import type { FoldingRange } from 'vscode-languageserver-types';
import type { PlacedSegment } from '../model/model';
import { isAside, type Place } from '../model/segment';
import { nodesOf, treesOf } from '../model/tree';
import { contentSpan, rangeIn } from './at/spot';

/**
 * What can be folded: masthead, preamble, operative part, annexes, paragraphs and items with what stands under them, runs of notes and of
 * comments.
 */
export function foldingRanges({ document, model }: FeatureContext): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  for (const placed of model.segments) {
    const fold = (from: number, to: number, kind?: 'comment'): void => {
      const start = rangeIn(document, placed, contentSpan(placed, from)).start.line;
      const end = rangeIn(document, placed, contentSpan(placed, to)).end.line;
      if (end > start) ranges.push({ startLine: start, endLine: end, ...(kind === undefined ? {} : { kind }) });
    };
    foldParts(placed, fold);
    foldParagraphs(placed, fold);
    foldRuns(placed, 'note', (from, to) => {
      fold(from, to);
    });
    foldRuns(placed, 'comment', (from, to) => {
      fold(from, to, 'comment');
    });
  }
  return unlike(ranges).sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

type Fold = (from: number, to: number) => void;

/** A part goes from its first block to its last; notes at the foot of pages stand inside it, those after it do not. */
function foldParts({ segment }: PlacedSegment, fold: Fold): void {
  let from = -1;
  let last = -1;
  let open: Place | undefined;
  const close = (): void => {
    if (open !== undefined && from >= 0 && last > from) fold(from, last);
    from = -1;
  };
  segment.places.forEach((place, block) => {
    if (isAside(place.role)) return;
    const annex =
      place.part === 'annex' &&
      place.role === 'heading' &&
      /^(?:annex|appendix|attachment|enclosure)\b/i.test(segment.blocks[block]?.summary.opening ?? '');
    if (open?.part !== place.part || open.text !== place.text || annex) {
      close();
      open = place;
      from = block;
    }
    last = block;
  });
  close();
}

/** A paragraph or item folds together with all that stands under it. */
function foldParagraphs({ segment }: PlacedSegment, fold: Fold): void {
  for (const tree of treesOf(segment)) {
    for (const { kind, blocks, last } of nodesOf(tree))
      if (last > blocks[0] && kind !== 'section' && kind !== 'annex') fold(blocks[0], last);
  }
}

function foldRuns({ segment }: PlacedSegment, role: Place['role'], fold: Fold): void {
  let from = -1;
  segment.places.forEach((place, block) => {
    if (place.role === role && from < 0) from = block;
    if (from >= 0 && segment.places[block + 1]?.role !== role) {
      if (block > from) fold(from, block);
      from = -1;
    }
  });
}

/** One range a line: of two that start on the same line the editor folds one only. */
function unlike(ranges: readonly FoldingRange[]): FoldingRange[] {
  const byLine = new Map<number, FoldingRange>();
  for (const range of ranges) {
    const other = byLine.get(range.startLine);
    if (other === undefined || other.endLine < range.endLine) byLine.set(range.startLine, range);
  }
  return [...byLine.values()];
}
