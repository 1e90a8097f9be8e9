import type { FeatureContext } from './at/context';
import { writtenOut } from '../model/notes/renumber';
import type { Position, TextEdit } from '../text/position';
import { rangeIn, spotAt } from './at/spot';
import { subjectAt } from './at/subject';

/** The edit that writes the `Ibid.` at a position out in full; `[]` where there is none, or one that stands for nothing. */
export function expandIbid({ document, model }: FeatureContext, position: Position): readonly TextEdit[] {
  const spot = spotAt(document, model, position);
  const subject = spot === undefined ? undefined : subjectAt(spot);
  if (spot === undefined || subject?.kind !== 'ibid') return [];
  const { ibid, note } = subject;
  if (ibid.standsFor === undefined) return [];
  const range = rangeIn(document, spot.placed, { block: spot.block, start: ibid.start, end: ibid.end });
  return [{ range, newText: writtenOut(note, ibid, ibid.standsFor) }];
}
