import type { RenderedBlock, RenderedNote, RenderedRun, RenderedText } from '../../render/rendered';
import { planNotes, type NotePlan } from '../notes';
import { keptMarks, type NotesOfVersion } from './marks';
import { mergedNotePlan, OLD } from './notes';
import { placeBlocks, type Placed } from './place';
import { changedRuns, mergedRuns } from './words';
import type { LooseNote, WordChanges, WrittenBlock, WrittenText } from './written';

/** The texts as they are written, and the plan for their notes. */
export interface Written {
  readonly texts: readonly WrittenText[];
  readonly notes: NotePlan;
}

/** Texts without changes, as they are written. */
export function untracked(texts: readonly RenderedText[]): Written {
  const notes = planNotes(texts);
  return {
    texts: texts.map(({ language, head, blocks }, index) => ({
      language,
      head,
      headWas: head,
      blocks: blocks.map((block) => ({ id: block.id, now: block, was: block, runs: block.runs })),
      loose: (notes.loose[index] ?? []).map((note) => ({ note })),
    })),
    notes,
  };
}

/** The new texts with all that has changed since the old ones, so that whoever accepts it all has the new texts, and whoever rejects it the old. */
export function tracked(texts: readonly RenderedText[], changes: WordChanges): Written {
  const now: NotesOfVersion = { plan: planNotes(texts), notes: notesOf(texts) };
  const was: NotesOfVersion = { plan: planNotes(changes.base, now.plan.starts), notes: notesOf(changes.base) };
  const paired = new Map<string, string>();
  const sameMarks = new Map<string, string>();
  const placed = placeBlocks(texts, changes);
  const written = placed.map((blocks) => blocks.map((block) => writtenBlock(block, { was, now, paired, sameMarks, moves: changes.moves })));
  const notes = mergedNotePlan(
    written.flatMap((blocks) => blocks.flatMap(({ runs }) => runs)),
    { was, now, paired, sameMarks },
  );
  return {
    texts: texts.map(({ language, head }, index) => ({
      language,
      head,
      headWas: changes.base.length === 0 ? head : changes.base[index]?.head,
      blocks: written[index] ?? [],
      loose: looseNotes(was.plan.loose[index] ?? [], now.plan.loose[index] ?? []),
    })),
    notes,
  };
}

function notesOf(texts: readonly RenderedText[]): ReadonlyMap<string, RenderedNote> {
  return new Map(texts.flatMap(({ notes }) => notes.map((note) => [note.id, note] as const)));
}

interface BlockTracking {
  readonly was: NotesOfVersion;
  readonly now: NotesOfVersion;
  /** The new ids of notes by their old ones; filled block by block. */
  readonly paired: Map<string, string>;
  /** The old ids of marks by their new ones; filled block by block. */
  readonly sameMarks: Map<string, string>;
  readonly moves: WordChanges['moves'];
}

function writtenBlock({ was, now, replaced, move }: Placed, tracking: BlockTracking): WrittenBlock {
  const moved = move === undefined || tracking.moves === 'rewritten' ? {} : { move };
  if (was === undefined && now !== undefined) return { id: now.id, now, was, runs: changedRuns(now.runs, 'inserted'), ...moved };
  if (was === undefined || now === undefined) {
    const block: RenderedBlock | undefined = was;
    return { id: `${OLD}${block?.id ?? ''}`, now, was, runs: changedRuns(oldMarks(block?.runs ?? []), 'deleted'), ...moved };
  }
  const kept = replaced
    ? []
    : keptMarks({ runs: was.runs, version: tracking.was }, { runs: now.runs, version: tracking.now }, tracking.paired);
  for (const { left, right } of kept) {
    const [old, own] = [was.runs[left]?.mark, now.runs[right]?.mark];
    if (old === undefined || own === undefined) continue;
    tracking.sameMarks.set(own.id, old.id);
    if (old.note !== undefined && own.note !== undefined) tracking.paired.set(old.note, own.note);
  }
  const before = oldMarks(was.runs);
  const runs = replaced ? [...changedRuns(before, 'deleted'), ...changedRuns(now.runs, 'inserted')] : mergedRuns(before, now.runs, kept);
  return { id: now.id, now, was, runs };
}

/** Runs of the old version, whose marks have ids that no mark of the new one has. */
function oldMarks(runs: readonly RenderedRun[]): readonly RenderedRun[] {
  return runs.map((run) => (run.mark === undefined ? run : { ...run, mark: { ...run.mark, id: `${OLD}${run.mark.id}` } }));
}

function looseNotes(olds: readonly RenderedNote[], news: readonly RenderedNote[]): readonly LooseNote[] {
  const said = ({ number, runs }: RenderedNote): string => `${number} ${runs.map(({ text }) => text).join('')}`;
  const [before, after] = [new Set(olds.map(said)), new Set(news.map(said))];
  return [
    ...olds.filter((note) => !after.has(said(note))).map((note): LooseNote => ({ note, change: 'deleted' })),
    ...news.map((note): LooseNote => (before.has(said(note)) ? { note } : { note, change: 'inserted' })),
  ];
}
