import type { RenderedNote, RenderedRun } from '../../render/rendered';
import type { NotePlan, PlannedMark, PlannedNote } from '../notes';
import type { NotesOfVersion } from './marks';
import { changedRuns, mergedRuns } from './words';

/** What stands before the ids of the old version, so that none is one of the new. */
export const OLD = 'old-';

/** The marks and notes of two versions. */
export interface NotesOfBoth {
  readonly was: NotesOfVersion;
  readonly now: NotesOfVersion;
  /** The new ids of notes that live on, by their old ones. */
  readonly paired: ReadonlyMap<string, string>;
  /** The old ids of marks that live on, by their new ones. */
  readonly sameMarks: ReadonlyMap<string, string>;
}

/** The plan for the notes of a file with the changes between two versions, whose runs are given in the order of the file. */
export function mergedNotePlan(runs: readonly RenderedRun[], { was, now, paired, sameMarks }: NotesOfBoth): NotePlan {
  const marks = new Map<string, { readonly token: number; readonly mark: PlannedMark }>();
  const notes: PlannedNote[] = [];
  const numbers = new Map<string, number>();
  const oldOf = new Map([...paired].map(([old, own]) => [own, old]));
  for (const { mark, change } of runs) {
    if (mark === undefined) continue;
    const gone = change === 'deleted';
    const version = gone ? was : now;
    const planned = version.plan.marks.get(gone ? mark.id.slice(OLD.length) : mark.id)?.mark;
    if (planned === undefined) continue;
    const key = keyOf(gone, mark.note, paired);
    if (planned.kind === 'first' && !numbers.has(key)) {
      const number = notes.length + 1;
      const note = version.notes.get(mark.note ?? '');
      numbers.set(key, number);
      if (note !== undefined)
        notes.push({ id: number, note: noteOfBoth(note, change, was.notes.get(oldOf.get(note.id) ?? '')), automatic: planned.automatic });
    }
    const shown = change === 'inserted' || change === 'deleted' ? { change } : {};
    const same = sameMarks.has(mark.id) || change === undefined ? {} : shown;
    marks.set(mark.id, { token: marks.size + 1, mark: { ...planned, note: numbers.get(key) ?? 0, ...same } });
  }
  return { marks, notes, starts: now.plan.starts, loose: now.plan.loose };
}

function keyOf(gone: boolean, note: string | undefined, paired: ReadonlyMap<string, string>): string {
  if (!gone) return note ?? '';
  return paired.get(note ?? '') ?? `${OLD}${note ?? ''}`;
}

/** A note with its changes: all of one that is new or gone. */
function noteOfBoth(note: RenderedNote, change: RenderedRun['change'], old: RenderedNote | undefined): RenderedNote {
  if (change === 'inserted' || change === 'deleted') return { ...note, runs: changedRuns(note.runs, change) };
  return old === undefined ? note : { ...note, runs: mergedRuns(old.runs, note.runs) };
}
