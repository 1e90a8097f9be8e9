import type { Segment } from '../model/segment';
import { moved } from './lintBlocks';
import type { IndexRule, RuleContext, RuleFinding } from './rule';

/** What an index rule says of a segment, with what it is kept up by; the maps grow and shrink with the blocks. */
export interface IndexState {
  readonly rule: IndexRule;
  /** By block; no entry where nothing is said. */
  readonly findings: Map<number, readonly RuleFinding[]>;
  /** How many blocks have a key. */
  readonly counts: Map<string, number>;
  /** The blocks that look a key up. */
  readonly seekers: Map<string, Set<number>>;
}

/** Asks an index rule about all blocks of a segment. */
export function lintIndex(rule: IndexRule, segment: Segment, context: RuleContext): IndexState {
  const counts = new Map<string, number>();
  const seekers = new Map<string, Set<number>>();
  const findings = new Map<number, readonly RuleFinding[]>();
  segment.blocks.forEach((block, index) => {
    for (const key of rule.keysOf(block)) counts.set(key, (counts.get(key) ?? 0) + 1);
    addSeeker(seekers, rule, segment, index);
  });
  const state = { rule, findings, counts, seekers };
  for (const index of new Set([...seekers.values()].flatMap((blocks) => [...blocks]))) ask(state, segment, index, context);
  return state;
}

/**
 * Keeps the state up after some blocks have changed: asks about these, and about the blocks that look up a key that has come or gone.
 * Returns the blocks asked about; the state is brought up to date.
 */
export function relintIndex(
  state: IndexState,
  old: Segment,
  segment: Segment,
  changed: readonly number[],
  context: RuleContext,
): readonly number[] {
  const { rule, counts, seekers } = state;
  const wanted = new Set<number>();
  for (const index of changed) {
    const [was, is] = [old.blocks[index], segment.blocks[index]];
    if (was === undefined || is === undefined) continue;
    for (const key of looksUp(rule, old, index)) seekers.get(key)?.delete(index);
    addSeeker(seekers, rule, segment, index);
    const keys = new Map<string, number>();
    for (const key of rule.keysOf(was)) keys.set(key, (keys.get(key) ?? 0) - 1);
    for (const key of rule.keysOf(is)) keys.set(key, (keys.get(key) ?? 0) + 1);
    for (const [key, more] of keys) {
      const count = counts.get(key) ?? 0;
      counts.set(key, count + more);
      if (count > 0 !== count + more > 0) for (const seeker of seekers.get(key) ?? []) wanted.add(seeker);
    }
  }
  for (const index of changed) if (looksUp(rule, segment, index).length > 0 || state.findings.has(index)) wanted.add(index);
  for (const index of wanted) ask(state, segment, index, context);
  return [...wanted];
}

function ask({ rule, counts, findings }: IndexState, segment: Segment, index: number, context: RuleContext): void {
  const block = segment.blocks[index];
  const place = segment.places[index];
  const found: RuleFinding[] = [];
  if (block !== undefined && place !== undefined && looksUp(rule, segment, index).length > 0)
    rule.check({ block, place }, { has: (key) => (counts.get(key) ?? 0) > 0 }, context, (finding) =>
      found.push({ rule, finding: moved(finding, index) }),
    );
  if (found.length === 0) findings.delete(index);
  else findings.set(index, found);
}

function addSeeker(seekers: Map<string, Set<number>>, rule: IndexRule, segment: Segment, index: number): void {
  for (const key of looksUp(rule, segment, index)) {
    const known = seekers.get(key);
    if (known === undefined) seekers.set(key, new Set([index]));
    else known.add(index);
  }
}

function looksUp(rule: IndexRule, segment: Segment, index: number): readonly string[] {
  const block = segment.blocks[index];
  const place = segment.places[index];
  return block === undefined || place === undefined ? [] : rule.looksUp({ block, place });
}
