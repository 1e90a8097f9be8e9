import type { Run } from '../../model/runs';
import type { SegmentSpan } from '../../model/segment';
import type { RenderedRun } from './rendered';

/**
 * What a comparison says of a text that is rendered: words of it that are new or have come from elsewhere, by their place in the source (UTF-16
 * offsets in a block), and words that are gone, with the place where they stood.
 */
export type RenderChange =
  | { readonly kind: 'inserted' | 'moved'; readonly segment: number; readonly span: SegmentSpan }
  | { readonly kind: 'deleted'; readonly segment: number; readonly block: number; readonly at: number; readonly text: string };

/** The changes of one segment by their blocks. */
export type ChangesByBlock = ReadonlyMap<number, readonly RenderChange[]>;

/** The changes of a segment by their blocks. */
export function changesIn(changes: readonly RenderChange[], segment: number): ChangesByBlock {
  const grouped = new Map<number, RenderChange[]>();
  for (const change of changes) {
    if (change.segment !== segment) continue;
    const block = change.kind === 'deleted' ? change.block : change.span.block;
    grouped.set(block, [...(grouped.get(block) ?? []), change]);
  }
  return grouped;
}

/** Where in a block something begins or ends to be changed. */
export function cutsOf(changes: readonly RenderChange[]): readonly number[] {
  return changes.flatMap((change) => (change.kind === 'deleted' ? [change.at] : [change.span.start, change.span.end]));
}

/** What has become of the words of a run; undefined for words that were there before. */
export function changeOf({ source }: Run, changes: readonly RenderChange[]): 'inserted' | 'moved' | undefined {
  for (const change of changes)
    if (change.kind !== 'deleted' && source.start < change.span.end && change.span.start < source.end) return change.kind;
  return undefined;
}

/** The words that are gone and stood from one place to another of a block, the second not included, each as a run. */
export function deletedBetween(changes: readonly RenderChange[], from: number, to: number): readonly RenderedRun[] {
  return changes.flatMap((change): readonly RenderedRun[] =>
    change.kind === 'deleted' && change.at >= from && change.at < to
      ? [{ text: change.text, italics: false, bold: false, change: 'deleted' }]
      : [],
  );
}
