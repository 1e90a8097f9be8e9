import { inWords } from '../../compare/address';
import type { AmendedDocument } from './apply';
import { amendedSegment } from './apply';
import type { AppliedSheets } from './several';
import { structureOf, type Structure } from './structure';
import type { PlannedInstruction } from './plan';

/** What an instruction does to a paragraph, the furthest removed first. */
export type VotingKind = 'deletion' | 'replacement' | 'change' | 'addition';

/** An instruction in the order in which it may be put to the vote. */
export interface VotingEntry {
  readonly sheet: string;
  readonly number: number;
  readonly text: string;
  readonly kind: VotingKind;
  /** The share of the letters of the paragraph that it changes, from 0 to 1. */
  readonly share: number;
}

/** A paragraph of the text amended with all that amendments do to it. */
export interface VotingPlace {
  /** As `operative paragraph 5 (b)`. */
  readonly place: string;
  readonly entries: readonly VotingEntry[];
}

const ORDER: readonly VotingKind[] = ['deletion', 'replacement', 'change', 'addition'];

/**
 * The amendments paragraph by paragraph, in the order of the text: deletions first, then replacements, then changes by how much they change,
 * then additions. It says nothing of substance, which the Chair decides.
 */
export function votingList(base: AmendedDocument, { sheets }: AppliedSheets): readonly VotingPlace[] {
  const placed = amendedSegment(base.model);
  if (placed === undefined) return [];
  const structure = structureOf(placed.segment);
  const byUnit = new Map<number, VotingEntry[]>();
  for (const { name, planned } of sheets)
    for (const one of planned)
      for (const [unit, { kind, share }] of touchedBy(structure, one)) {
        const entry = { sheet: name, number: one.instruction.number, text: one.instruction.text, kind, share };
        const known = byUnit.get(unit);
        if (known === undefined) byUnit.set(unit, [entry]);
        else known.push(entry);
      }
  return [...byUnit]
    .sort(([a], [b]) => a - b)
    .map(([unit, entries]) => ({
      place: structure.units[unit] === undefined ? '' : inWords(structure.units[unit].address),
      entries: entries.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.share - a.share),
    }));
}

type Touched = ReadonlyMap<number, Pick<VotingEntry, 'kind' | 'share'>>;

function touchedBy(structure: Structure, { instruction, changes, blocked }: PlannedInstruction): Touched {
  const touched = new Map<number, Pick<VotingEntry, 'kind' | 'share'>>();
  const replaces = instruction.reading.actions.some(({ kind }) => kind === 'replace-unit');
  for (const change of blocked ?? changes) {
    switch (change.kind) {
      case 'delete': {
        // What stands below a deleted paragraph goes with it.
        const [first] = change.units;
        if (first !== undefined && !replaces) touched.set(first, { kind: 'deletion', share: 1 });
        break;
      }
      case 'words': {
        const { unit, edit } = change;
        const before = touched.get(unit)?.share ?? 0;
        const changed = Math.max(edit.end - edit.start, edit.newText.length) / Math.max(1, lengthOf(structure, unit));
        touched.set(unit, { kind: replaces ? 'replacement' : 'change', share: Math.min(1, before + changed) });
        break;
      }
      case 'insert':
        if (!touched.has(change.anchor.unit)) touched.set(change.anchor.unit, { kind: 'addition', share: 0 });
        break;
      case 'move':
        touched.set(change.unit, { kind: 'change', share: 0 });
        break;
      case 'delete-note':
    }
  }
  return touched;
}

function lengthOf({ segment, units }: Structure, unit: number): number {
  return (units[unit]?.blocks ?? []).reduce((sum, block) => {
    const summary = segment.blocks[block]?.summary;
    return sum + (summary === undefined ? 0 : summary.end - summary.start);
  }, 0);
}
