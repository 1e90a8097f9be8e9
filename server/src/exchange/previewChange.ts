import type { PreviewPage, PreviewPart } from './preview';

/**
 * How a list of parts has become another one: `removed` parts from the index `start` on have given way to `parts`, and those after them have
 * moved by so many lines. A list that is new as a whole has come of an empty one.
 */
export interface PartsChange {
  readonly start: number;
  readonly removed: number;
  readonly parts: readonly PreviewPart[];
  readonly lines: number;
}

/** The least change from one list of parts to another, so that a letter sends the part that it stands in and no other. */
export function partsChange(before: readonly PreviewPart[], after: readonly PreviewPart[]): PartsChange {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && isSame(before[start], after[start], 0)) start += 1;
  const lines = (after.at(-1)?.line ?? 0) - (before.at(-1)?.line ?? 0);
  let kept = 0;
  while (kept < most - start && isSame(before[before.length - 1 - kept], after[after.length - 1 - kept], lines)) kept += 1;
  return {
    start,
    removed: before.length - start - kept,
    parts: after.slice(start, after.length - kept),
    lines: kept === 0 ? 0 : lines,
  };
}

/** The keys of all parts of a page. */
export function keysOfPage({ order, feet }: PreviewPage): ReadonlySet<string> {
  return new Set([...order, ...feet].map(({ key }) => key));
}

function isSame(one: PreviewPart | undefined, other: PreviewPart | undefined, lines: number): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.key === other.key &&
    one.id === other.id &&
    one.line + lines === other.line &&
    one.lastLine + lines === other.lastLine &&
    one.keep === other.keep &&
    one.newPage === other.newPage &&
    one.opens === other.opens &&
    one.running === other.running &&
    one.feet.length === other.feet.length &&
    one.feet.every((foot, index) => foot === other.feet[index])
  );
}
