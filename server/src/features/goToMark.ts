import type { FeatureContext } from './at/context';
import type { Position } from '../text/position';
import { rangeIn, spotAt } from './at/spot';

/**
 * The way between a note and its mark: from anywhere in a note to the place right after its first mark, where the writer goes on; from a
 * paragraph to the beginning of the note of the last mark before the position, else of its first. Undefined where there is none.
 */
export function goToMark({ document, model }: FeatureContext, position: Position): Position | undefined {
  const spot = spotAt(document, model, position);
  if (spot === undefined) return undefined;
  const { placed, block, offset } = spot;
  const { notes, places, blocks } = placed.segment;
  for (const { notes: ofSeries, marks } of notes) {
    const note = ofSeries.find((one) => one.block === block);
    const first =
      note && marks.find((one) => one.mark.label === note.label.value && one.block !== block && places[one.block]?.role !== 'note');
    if (first !== undefined) return rangeIn(document, placed, { block: first.block, start: first.mark.end, end: first.mark.end }).end;
  }
  if (places[block]?.role === 'note') return undefined;
  const here = notes.flatMap(({ marks, notes: ofSeries }) =>
    marks
      .filter((one) => one.block === block)
      .flatMap(({ mark }) => {
        const note = ofSeries.find(({ label }) => label.value === mark.label);
        return note === undefined ? [] : [{ at: mark.start, note }];
      }),
  );
  const inOrder = here.toSorted((one, other) => one.at - other.at);
  const found = inOrder.findLast(({ at }) => at <= offset) ?? inOrder[0];
  if (found === undefined) return undefined;
  const { note } = found;
  const start = Math.max(note.label.end, blocks[note.block]?.summary.start ?? 0);
  return rangeIn(document, placed, { block: note.block, start, end: start }).start;
}
