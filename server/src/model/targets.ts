import { resolveIbids } from './notes/ibid';
import { resolveReferences } from './references/resolve';
import type { NoteSeries, Segment } from './segment';
import { pathOf } from './tree';

/**
 * Whether every mark of a segment leads to the same note, every note stands for the same source, and every reference leads to the same
 * paragraphs once the segment has become another. `sourceIn` says which block of the first a block of the second was; undefined for a new
 * one.
 */
export function sameTargets(before: Segment, after: Segment, sourceIn: (block: number) => number | undefined): boolean {
  const rootOf = (block: number): number => pathOf(before, block)?.node.blocks[0] ?? block;
  const sourceOf = (block: number): number | undefined => {
    const source = sourceIn(block);
    return source === undefined ? undefined : rootOf(source);
  };
  return (
    sameEntries(notesOf(before, rootOf), notesOf(after, sourceOf)) && sameReferences(targetsOf(before, rootOf), targetsOf(after, sourceOf))
  );
}

/** For each mark, by the block that it stands in and its place there, what its note stands for. */
function notesOf(segment: Segment, sourceOf: (block: number) => number | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const series of segment.notes) {
    if (series.kind === 'asterisk') continue;
    const said = sayings(series, segment, sourceOf);
    const seen = new Map<number, number>();
    for (const { block, mark } of series.marks) {
      const source = sourceOf(block) ?? -1;
      const place = seen.get(source) ?? 0;
      seen.set(source, place + 1);
      found.set(`${series.kind} ${source} ${place}`, said.get(mark.label) ?? '');
    }
  }
  return found;
}

function sayings(series: NoteSeries, { blocks }: Segment, sourceOf: (block: number) => number | undefined): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const { note, source } of resolveIbids(series, blocks)) {
    const text = (source?.text ?? '').toLowerCase();
    // A label of two notes is read by neither alone: what it stands for is left to the rule that reports it.
    const known = said.get(note.label.value);
    said.set(note.label.value, known === undefined ? `${sourceOf(note.block) ?? -1} ${text}` : '');
  }
  return said;
}

type Targets = ReadonlyMap<number, ReadonlySet<number>>;

function sameReferences(was: Targets, is: Targets): boolean {
  return [...was].every(([block, targets]) => {
    const now = is.get(block);
    return now !== undefined && [...targets].every((target) => now.has(target)) && [...now].every((target) => targets.has(target));
  });
}

/** For each block with references, the blocks that they lead to. Those that lead nowhere are left out. */
function targetsOf(segment: Segment, sourceOf: (block: number) => number | undefined): Targets {
  const found = new Map<number, Set<number>>();
  for (const { block, targets } of resolveReferences(segment)) {
    const source = sourceOf(block) ?? -1;
    const blocks = targets.flatMap((target) => target.blocks.map((one) => sourceOf(one) ?? -1));
    if (blocks.length === 0) continue;
    const known = found.get(source);
    if (known === undefined) found.set(source, new Set(blocks));
    else for (const one of blocks) known.add(one);
  }
  return found;
}

function sameEntries(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
