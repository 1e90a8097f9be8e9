import { lineJoin } from '../../model/lineJoin';
import type { Segment } from '../../model/segment';
import { splitBlocks, type Block } from '../../syntax/block';
import { applySpanEdits, type SpanEdit } from '../../text/position';
import type { BlockForm } from './blockForm';

/** A paragraph that pages broke, read as one: the text of the first block up to its end, then the others. */
export interface JoinedBlock {
  readonly block: Block;
  /** The edits of the first block and of the others, in the offsets of the joined one. */
  readonly edits: (of: ReadonlyMap<number, readonly SpanEdit[]>) => readonly SpanEdit[];
}

/** For each paragraph that pages broke: the blocks that go on with it, as far as all of them are touched and nothing stands in the way. */
export function restsOf(
  { places }: Segment,
  forms: readonly BlockForm[],
  isTouched: (block: number) => boolean,
): ReadonlyMap<number, readonly number[]> {
  const rests = new Map<number, number[]>();
  const parted = new Set<number>();
  places.forEach(({ joins }, index) => {
    if (joins < 0) return;
    // A comment above a part may be about it.
    const stays =
      forms[joins] !== 'prose' ||
      forms[index] !== 'prose' ||
      !isTouched(joins) ||
      !isTouched(index) ||
      places[index - 1]?.role === 'comment';
    if (stays) parted.add(joins);
    if (parted.has(joins)) return;
    const known = rests.get(joins);
    if (known === undefined) rests.set(joins, [index]);
    else known.push(index);
  });
  return rests;
}

/** The block and its rests as one; undefined where they cannot be read so. */
export function joinBlocks({ blocks }: Segment, first: number, rests: readonly number[]): JoinedBlock | undefined {
  const own = blocks[first];
  if (own === undefined) return undefined;
  let text = own.text.slice(0, own.summary.end);
  const shifts = new Map([[first, 0]]);
  for (const rest of rests) {
    const { text: other = '', summary } = blocks[rest] ?? {};
    const words = other.slice(summary?.start, summary?.end);
    text += lineJoin(text, words);
    shifts.set(rest, text.length - (summary?.start ?? 0));
    text += words;
  }
  const [block, second] = splitBlocks(text);
  if (block === undefined || second !== undefined || block.kind !== own.kind) return undefined;
  const edits: JoinedBlock['edits'] = (of) =>
    [...shifts].flatMap(([index, by]) =>
      (of.get(index) ?? []).map(({ start, end, newText }) => ({ start: start + by, end: end + by, newText })),
    );
  return { block, edits };
}

/** The edits of a joined block as those of its first block, whose text ends at an offset, and what is added there. */
export function partEdits(
  { block }: JoinedBlock,
  edits: readonly SpanEdit[],
  end: number,
): { readonly own: readonly SpanEdit[]; readonly added: string } {
  const own = edits.filter((edit) => edit.end <= end);
  const others = edits
    .filter((edit) => edit.end > end)
    .map((edit) => ({ start: edit.start - end, end: edit.end - end, newText: edit.newText }));
  return { own, added: applySpanEdits(block.text.slice(end), others) };
}
