import type { RenderedBlock, RenderedText } from '../../render/rendered';
import type { WordChanges } from './written';

/** A block in its place among those of both versions. */
export interface Placed {
  readonly was: RenderedBlock | undefined;
  readonly now: RenderedBlock | undefined;
  readonly replaced: boolean;
  /** The number of its move, from 1; a moved block stands in two places. */
  readonly move: number | undefined;
}

/**
 * For each text of the new version its blocks, with those that have gone in the place where they were. Without the new blocks they are the old
 * version in its order, without those that have gone the new one.
 */
export function placeBlocks(texts: readonly RenderedText[], { base, pairs }: WordChanges): readonly (readonly Placed[])[] {
  const olds = base.flatMap(({ blocks }) => blocks);
  const news = texts.flatMap(({ blocks }, text) => blocks.map((block) => ({ block, text })));
  const leftOf = new Map(olds.map(({ id }, index) => [id, index]));
  const rightOf = new Map(news.map(({ block }, index) => [block.id, index]));
  const points = pairs
    .flatMap(({ left, right, replaced }) => {
      const [one, other] = [leftOf.get(left), rightOf.get(right)];
      return one === undefined || other === undefined ? [] : [{ left: one, right: other, replaced }];
    })
    .sort((a, b) => a.right - b.right);
  const setAlike = points.filter(({ left, right }) => isSetAlike(olds[left], news[right]?.block));
  const inOrder = new Set(longestRise(setAlike));
  const moves = new Map<string, number>();
  for (const { left, right } of setAlike.filter((point) => !inOrder.has(point))) {
    const number = moves.size / 2 + 1;
    moves.set(`left ${String(left)}`, number).set(`right ${String(right)}`, number);
  }
  const placed: Placed[][] = texts.map(() => []);
  const at = { left: 0, right: 0, text: 0 };
  const rest = { replaced: false };
  const putOlds = (end: number): void => {
    for (; at.left < end; at.left += 1)
      placed[at.text]?.push({ ...rest, was: olds[at.left], now: undefined, move: moves.get(`left ${String(at.left)}`) });
  };
  const putNews = (end: number): void => {
    for (; at.right < end; at.right += 1) {
      at.text = news[at.right]?.text ?? at.text;
      placed[at.text]?.push({ ...rest, was: undefined, now: news[at.right]?.block, move: moves.get(`right ${String(at.right)}`) });
    }
  };
  for (const point of points) {
    if (!inOrder.has(point)) continue;
    putOlds(point.left);
    putNews(point.right);
    at.text = news[point.right]?.text ?? at.text;
    placed[at.text]?.push({ was: olds[point.left], now: news[point.right]?.block, replaced: point.replaced, move: undefined });
    at.left = point.left + 1;
    at.right = point.right + 1;
  }
  putOlds(olds.length);
  putNews(news.length);
  return placed;
}

/**
 * Whether a paragraph is set in the same way in both versions. One that was an item and is a paragraph now, or has a number now, is written
 * twice: not every program gives a paragraph its old form back when a change of form is rejected.
 */
function isSetAlike(was: RenderedBlock | undefined, now: RenderedBlock | undefined): boolean {
  const [one, other] = [was, now].map((block) =>
    JSON.stringify([block?.role, block?.degree, block?.number === '', block?.counted?.style ?? 'none']),
  );
  return one === other;
}

/** Of points that are given by rising right the most whose left rises too. */
function longestRise<T extends { readonly left: number }>(points: readonly T[]): readonly T[] {
  const ends: number[] = [];
  const before = new Int32Array(points.length).fill(-1);
  points.forEach(({ left }, index) => {
    const found = ends.findIndex((end) => (points[end]?.left ?? 0) >= left);
    const length = found < 0 ? ends.length : found;
    before[index] = length === 0 ? -1 : (ends[length - 1] ?? -1);
    ends[length] = index;
  });
  const rise: T[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const point = points[index];
    if (point !== undefined) rise.push(point);
  }
  return rise.reverse();
}
