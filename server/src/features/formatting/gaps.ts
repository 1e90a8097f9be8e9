import type { Block } from '../../syntax/block';
import type { BlockForm } from './blockForm';

/** A block at its place, as far as the lines between it and its neighbour go. */
export interface Neighbour {
  readonly block: Block;
  readonly form: BlockForm;
}

/** How many line ends stand between two blocks: one blank line, but none where a comment or lines that are kept as they stand are directly below each other. `follows` is the block that stood below the first one before. */
export function lineEndsBetween(above: Neighbour, below: Neighbour, follows: Block | undefined): number {
  const before = lineEndsBelow(above.block);
  if (follows !== below.block) return 2;
  if (above.form === 'verbatim' && below.form === 'verbatim') return Math.max(1, before);
  const apart = before > 1;
  if (apart) return 2;
  if (above.block.kind === 'comment' || below.block.kind === 'comment') return 1;
  return isLoose(above.form) && isLoose(below.form) ? 1 : 2;
}

/** The line ends behind the text of a block. */
export function lineEndsBelow({ text, summary: { end } }: Block): number {
  return text.slice(end).match(/\r\n|\r|\n/g)?.length ?? 0;
}

function isLoose(form: BlockForm): boolean {
  return form !== 'prose';
}
