import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'mocha';
import { align } from '../../server/src/compare/align';
import type { Unit, UnitWord } from '../../server/src/compare/unit';
import { unitsOf } from '../../server/src/compare/units';
import { createModel } from '../../server/src/model/model';
import { catalogue, documentOf } from '../fixture';
import { published } from './shared';

const modelOf = createModel(catalogue);

/** Numbers that are the same in each run (mulberry32), from 0 up to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A unit of the new text, and the one of the old text that it was; -1 for a new one. */
interface Planted {
  readonly unit: Unit;
  readonly was: number;
  readonly moved: boolean;
}

/**
 * So many units are reworded, and so much of their words is exchanged: 8 of 100 on average and 65 at most, the deepest changes the rarest. In
 * successive texts it is less: half of the changed paragraphs lose 3 words of 100.
 */
const REWORDED = { units: 0.43, mean: 0.08, most: 0.65 };
const DELETED = 0.15;
const INSERTED = 0.2;
const MOVED = 0.03;
/** What is shorter is not known again at another place. */
const LEAST_MOVED = 6;

/** A new text made of an old one: words exchanged, units deleted, moved, and put in from another text. */
function planted(old: readonly Unit[], other: readonly Unit[], words: readonly UnitWord[], next: () => number): readonly Planted[] {
  const pick = <Thing>(things: readonly Thing[]): Thing | undefined => things[Math.floor(next() * things.length)];
  const made: Planted[] = [];
  const away: Planted[] = [];
  old.forEach((unit, was) => {
    if (unit.kind === 'line' || unit.kind === 'title') {
      made.push({ unit, was, moved: false });
      return;
    }
    if (next() < DELETED) return;
    const changed =
      next() < REWORDED.units ? reworded(unit, Math.min(REWORDED.most, -REWORDED.mean * Math.log(1 - next())), words, next) : unit;
    if (next() < MOVED && changed.words.length >= LEAST_MOVED) away.push({ unit: changed, was, moved: true });
    else made.push({ unit: changed, was, moved: false });
    const fresh = next() < INSERTED ? pick(other) : undefined;
    if (fresh !== undefined && fresh.kind === unit.kind) made.push({ unit: fresh, was: -1, moved: false });
  });
  for (const one of away) made.splice(Math.floor(next() * (made.length + 1)), 0, one);
  return made;
}

function reworded(unit: Unit, share: number, words: readonly UnitWord[], next: () => number): Unit {
  const changed = unit.words.map((word) => (next() < share ? (words[Math.floor(next() * words.length)] ?? word) : word));
  return { ...unit, words: changed, key: changed.map(({ folded }) => folded).join(' ') };
}

published.describe('the alignment of planted changes', () => {
  it('finds what each unit has become', function () {
    this.timeout(120_000);
    const folder = path.join(published.path, 'pairs');
    const rows = readFileSync(path.join(folder, 'pairs.tsv'), 'utf8').trim().split('\n').slice(1);
    const texts = [...new Set(rows.flatMap((row) => row.split('\t').slice(2, 4)))].map((name) => {
      const { segments } = modelOf(documentOf(readFileSync(path.join(folder, name), 'utf8')));
      return segments.flatMap(({ segment }) => unitsOf(segment));
    });
    const words = texts.flatMap((units) => units.flatMap((unit) => unit.words)).filter(({ folded }) => /^\p{L}/u.test(folded));
    const next = numbers(19);
    const counts = { pairs: 0, found: 0, right: 0, moves: 0, movesFound: 0 };
    texts.forEach((old, index) => {
      const other = texts[(index + 7) % texts.length] ?? [];
      const keys = new Set(old.map(({ key }) => key));
      // A unit of which the old text has one with the same words, or that is in it twice, has no one true partner.
      const fresh = other.filter(({ key, kind }) => !keys.has(key) && kind !== 'line' && kind !== 'title');
      const now = planted(old, fresh, words, next);
      const { pairs } = align(
        old,
        now.map(({ unit }) => unit),
      );
      const partner = new Map(pairs.map(({ left, right }) => [right, left]));
      now.forEach(({ unit, was, moved }, right) => {
        if (unit.kind === 'line') return;
        const found = partner.get(right);
        if (was >= 0) counts.pairs += 1;
        if (moved) counts.moves += 1;
        if (found !== undefined) counts.found += 1;
        if (found === undefined || (found !== was && old[found]?.key !== old[was]?.key)) return;
        counts.right += 1;
        if (moved) counts.movesFound += 1;
      });
    });
    const said = JSON.stringify(counts);
    assert.ok(counts.pairs > 5000 && counts.moves > 100, said);
    assert.ok(counts.right / counts.found >= 0.995, `precision: ${said}`);
    assert.ok(counts.right / counts.pairs >= 0.99, `recall: ${said}`);
    assert.ok(counts.movesFound / counts.moves >= 0.99, `moves: ${said}`);
    if (process.env['SAY']) console.log(said);
  });
});
