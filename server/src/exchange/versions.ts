import type { Catalogue } from '../catalogue/catalogue';
import { compare } from '../compare/comparison';
import type { DocumentModel } from '../model/model';
import { printedTexts, type CommentsOut } from './export';
import type { RenderedText } from './render/rendered';

/** A block of an old version and the one of a new version that it has become, by their ids. */
export interface BlockPair {
  readonly left: string;
  readonly right: string;
  /** Whether so little of it is the same that its words are shown as replaced as a whole. */
  readonly replaced: boolean;
}

/** Two versions of a text as they are printed. */
export interface PrintedVersions {
  readonly texts: readonly RenderedText[];
  readonly base: readonly RenderedText[];
  /** In the order of the new version. */
  readonly pairs: readonly BlockPair[];
}

/** Two versions of a text as they are printed, with what a comparison says of their blocks; comments are those of the new one. */
export function printedVersions(
  old: DocumentModel,
  now: DocumentModel,
  catalogue: Catalogue,
  comments: CommentsOut = 'without',
): PrintedVersions {
  const [base, texts] = [printedTexts(old, catalogue), printedTexts(now, catalogue, comments)];
  const [lefts, rights] = [idsByPlace(base), idsByPlace(texts)];
  const { units } = compare(
    old.segments.map(({ segment }) => segment),
    now.segments.map(({ segment }) => segment),
  );
  const pairs = units.flatMap(({ fate, left, leftSegment, right, rightSegment }): readonly BlockPair[] => {
    const [first, second] = [lefts.get(placeOf(leftSegment, left?.blocks[0])), rights.get(placeOf(rightSegment, right?.blocks[0]))];
    return first === undefined || second === undefined ? [] : [{ left: first, right: second, replaced: fate === 'replaced' }];
  });
  return { texts, base, pairs };
}

function idsByPlace(texts: readonly RenderedText[]): ReadonlyMap<string, string> {
  return new Map(texts.flatMap(({ blocks }) => blocks.map(({ id, source }) => [placeOf(source.segment, source.block), id] as const)));
}

function placeOf(segment: number, block: number | undefined): string {
  return `${String(segment)} ${String(block ?? -1)}`;
}
