import type { RenderedNote, RenderedRun } from '../../render/rendered';
import type { NotePlan, PlannedMark } from '../notes';
import type { KeptMark } from './words';

/** The notes of one version with the plan for them. */
export interface NotesOfVersion {
  readonly plan: NotePlan;
  readonly notes: ReadonlyMap<string, RenderedNote>;
}

/** From this share of common words on a note that stands at the same mark is another version of the note before. */
const LEAST_ALIKE = 0.4;

/**
 * The marks of two versions of a block that are one mark with, perhaps, other words in its note: the most there are in the same order. A mark
 * is one with another only if Word numbers both, or both have the same number typed. `paired` has the new ids of notes by their old ones.
 */
export function keptMarks(
  left: { readonly runs: readonly RenderedRun[]; readonly version: NotesOfVersion },
  right: { readonly runs: readonly RenderedRun[]; readonly version: NotesOfVersion },
  paired: ReadonlyMap<string, string>,
): readonly KeptMark[] {
  const olds = placesOf(left.runs);
  const news = placesOf(right.runs);
  if (olds.length === 0 || news.length === 0) return [];
  const alike = (row: number, column: number): number => {
    const [one, other] = [markAt(left, olds[row] ?? -1), markAt(right, news[column] ?? -1)];
    return one === undefined || other === undefined ? 0 : alikeMarks(one, other, paired);
  };
  const columns = news.length + 1;
  const worth = new Float64Array((olds.length + 1) * columns);
  const at = (row: number, column: number): number => worth[row * columns + column] ?? 0;
  for (let row = olds.length - 1; row >= 0; row -= 1)
    for (let column = news.length - 1; column >= 0; column -= 1) {
      const own = alike(row, column);
      worth[row * columns + column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        own >= LEAST_ALIKE ? own + at(row + 1, column + 1) : 0,
      );
    }
  const kept: KeptMark[] = [];
  let [row, column] = [0, 0];
  while (row < olds.length && column < news.length) {
    if (at(row, column) === at(row + 1, column)) row += 1;
    else if (at(row, column) === at(row, column + 1)) column += 1;
    else {
      kept.push({ left: olds[row] ?? 0, right: news[column] ?? 0 });
      row += 1;
      column += 1;
    }
  }
  return kept;
}

function placesOf(runs: readonly RenderedRun[]): readonly number[] {
  return runs.flatMap(({ mark }, index) => (mark === undefined ? [] : [index]));
}

interface MarkAt {
  readonly planned: PlannedMark;
  readonly note: RenderedNote | undefined;
}

function markAt(
  { runs, version }: { readonly runs: readonly RenderedRun[]; readonly version: NotesOfVersion },
  index: number,
): MarkAt | undefined {
  const mark = runs[index]?.mark;
  const planned = mark === undefined ? undefined : version.plan.marks.get(mark.id)?.mark;
  return planned === undefined ? undefined : { planned, note: version.notes.get(mark?.note ?? '') };
}

function alikeMarks(left: MarkAt, right: MarkAt, paired: ReadonlyMap<string, string>): number {
  const [one, other] = [left.planned, right.planned];
  if (one.kind !== other.kind || one.automatic !== other.automatic || one.asterisk !== other.asterisk) return 0;
  if ((one.kind !== 'first' || !one.automatic) && one.printed !== other.printed) return 0;
  if (one.kind === 'alone') return 1;
  if (left.note === undefined || right.note === undefined) return 0;
  if (one.kind === 'again') return paired.get(left.note.id) === right.note.id ? 1 : 0;
  return paired.has(left.note.id) ? 0 : alikeTexts(textOf(left.note.runs), textOf(right.note.runs));
}

function textOf(runs: readonly RenderedRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The share of words that two short texts have in common, from 0 to 1. */
function alikeTexts(left: string, right: string): number {
  if (left === right) return 1;
  const [one, other] = [left, right].map((text) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''));
  const rest = [...(other ?? [])];
  const shared = (one ?? []).filter((word) => {
    const index = rest.indexOf(word);
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  }).length;
  return (2 * shared) / Math.max(1, (one?.length ?? 0) + (other?.length ?? 0));
}
