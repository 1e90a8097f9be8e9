import type { AmendedPlace } from '../../model/amendment/place';
import type { Change } from './changes';
import { noSuchPlace, type AmendmentFault } from './faults';
import { wordsOfPlace } from './placeWords';
import type { Structure } from './structure';

/** The changes of one action, and what can be said against it. */
export interface Planned {
  readonly changes: readonly Change[];
  readonly faults: readonly AmendmentFault[];
}

/** Several plans as one. */
export function together(plans: readonly Planned[]): Planned {
  return { changes: plans.flatMap(({ changes }) => changes), faults: plans.flatMap(({ faults }) => faults) };
}

/** Nothing is changed, since the text amended has no such place. */
export function missing({ units }: Structure, place: AmendedPlace): Planned {
  const last = units.findLast(({ kind, part }) => kind === 'operative' && part === 'operative');
  return { changes: [], faults: [noSuchPlace(wordsOfPlace(place), last?.address.number ?? '')] };
}
