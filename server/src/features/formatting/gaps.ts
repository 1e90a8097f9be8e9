import { countLineEnds } from '../../text/lineEnds';
import type { Role } from '../../model/segment';
import type { Block } from '../../syntax/block';
import type { BlockForm } from './blockForm';

/** A block at its place, as far as the lines between it and its neighbour go. */
export interface Neighbour {
  readonly block: Block;
  readonly form: BlockForm;
  readonly role: Role;
}

/**
 * How many line ends stand between two blocks: one blank line, but none where a comment, lines that are kept as they stand or what may be
 * one paragraph stand directly below each other. `follows` is the block that stood below the first one before.
 */
export function lineEndsBetween(above: Neighbour, below: Neighbour, follows: Block | undefined): number {
  const before = lineEndsBelow(above.block);
  if (follows !== below.block) return 2;
  if (above.form === 'verbatim' && below.form === 'verbatim') return Math.max(1, before);
  const apart = before > 1;
  if (apart) return 2;
  if (above.block.kind === 'comment' || below.block.kind === 'comment') return 1;
  return (isLoose(above.form) && isLoose(below.form)) || mayGoOn(above, below) ? 1 : 2;
}

/** The line ends after the text of a block. */
export function lineEndsBelow({ text, summary: { end } }: Block): number {
  return countLineEnds(text.slice(end));
}

/**
 * Whether an unlabelled line directly below a paragraph that has no sign at its end may be the rest of it: a narrow line that happens to
 * begin with a capital.
 */
function mayGoOn(above: Neighbour, below: Neighbour): boolean {
  return (
    above.block.summary.ending === '' && below.block.summary.label === undefined && PROSE.has(above.role) && UNLABELLED.has(below.role)
  );
}

const PROSE: ReadonlySet<Role> = new Set<Role>(['preambular', 'operative', 'item', 'note', 'text', 'subheading']);
const UNLABELLED: ReadonlySet<Role> = new Set<Role>(['preambular', 'text', 'subheading']);

function isLoose(form: BlockForm): boolean {
  return form !== 'prose';
}
