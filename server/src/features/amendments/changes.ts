import type { SegmentEdit } from '../../model/segment';
import type { NewParagraph } from './newWords';

/** Where new or moved paragraphs go: beside a unit and all that it owns, or directly below its own words. */
export interface Anchor {
  readonly unit: number;
  readonly where: 'before' | 'after' | 'below';
}

/** What new paragraphs are: they join the list of their kind, or are put in as they are written. */
export type NewKind = 'preambular' | 'operative' | 'item' | 'as written';

/** One change of the text amended; units and offsets are those of the text before all changes. */
export type Change =
  /** New words in the place of others, within one block; `start` and `end` are the same where words are only put in. */
  | { readonly kind: 'words'; readonly unit: number; readonly edit: SegmentEdit }
  | { readonly kind: 'delete'; readonly units: readonly number[] }
  | {
      readonly kind: 'insert';
      readonly anchor: Anchor;
      readonly as: NewKind;
      readonly paragraphs: readonly NewParagraph[];
    }
  | { readonly kind: 'move'; readonly unit: number; readonly anchor: Anchor }
  /** A note whose marks go with it. */
  | { readonly kind: 'delete-note'; readonly note: number };

/** Whether two changes cannot both be made: their words overlap, or one takes away what the other changes. */
export function collide(a: Change, b: Change): boolean {
  if (a.kind === 'words' && b.kind === 'words') {
    const [one, other] = [a.edit, b.edit];
    return one.block === other.block && one.start < other.end && other.start < one.end;
  }
  if (a.kind === 'delete' && b.kind === 'delete') return false;
  if (a.kind === 'delete') return touches(b, a.units);
  if (b.kind === 'delete') return touches(a, b.units);
  // Two paragraphs that are each to stand beside the other have no place.
  return a.kind === 'move' && b.kind === 'move' && (a.unit === b.unit || (a.anchor.unit === b.unit && b.anchor.unit === a.unit));
}

/** Whether a change is made inside units that are deleted; one beside a deleted unit is none. */
function touches(change: Change, deleted: readonly number[]): boolean {
  switch (change.kind) {
    case 'words':
      return deleted.includes(change.unit);
    case 'move':
      return deleted.includes(change.unit);
    case 'insert':
      return change.anchor.where === 'below' && deleted.includes(change.anchor.unit);
    case 'delete':
    case 'delete-note':
      return false;
  }
}
