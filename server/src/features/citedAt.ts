import type { FeatureContext } from './at/context';
import type { Position } from '../text/position';
import { citationAt } from './cited/citations';
import type { CitedKey } from './cited/keys';
import { spotAt } from './at/spot';
import { subjectAt } from './at/subject';

/** Something that a text cites from outside, by keys that are the same in every file, and what it is called. */
export interface CitedThing {
  readonly keys: readonly CitedKey[];
  readonly name: string;
}

/**
 * The instrument, resolution or document that is cited at a position; undefined where none is, and on marks, labels and internal
 * references.
 */
export function citedAt({ document, model, catalogue }: FeatureContext, position: Position): CitedThing | undefined {
  const spot = spotAt(document, model, position);
  if (spot === undefined) return undefined;
  const subject = subjectAt(spot);
  // An `Ibid.` is a place of the text and stands for something outside at the same time.
  if (subject !== undefined && subject.kind !== 'ibid') return undefined;
  return citationAt(spot.placed.segment, catalogue, spot.block, spot.offset);
}
