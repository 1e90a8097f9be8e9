import type { Unit } from '../../compare/unit';
import type { Structure } from './structure';
import { plainQuote, plainWords, type FoundWords } from './wordSearch';

/** Below this share of common words nothing is near. */
const LEAST_NEAR = 0.5;

/** The words of some units that are most like quoted ones, as many as those; undefined where none are. */
export function nearestWords({ units }: Structure, scope: readonly number[], words: string): string | undefined {
  const wanted = plainQuote(words).toLowerCase().split(' ');
  let best: string | undefined;
  let most = LEAST_NEAR;
  for (const index of scope) {
    const unit = units[index];
    const there = unit === undefined ? [] : plainWords(unit).split(' ');
    for (let at = 0; at + wanted.length <= there.length; at += 1) {
      const stretch = there.slice(at, at + wanted.length);
      const share = stretch.filter((word) => wanted.includes(word.toLowerCase())).length / wanted.length;
      if (share > most) {
        most = share;
        best = stretch.join(' ');
      }
    }
  }
  return best;
}

/** The sentences of the own words of a unit, from left to right. */
export function sentencesOf(unit: Unit, index: number): readonly FoundWords[] {
  const found: FoundWords[] = [];
  let first = 0;
  unit.words.forEach((word, at) => {
    const next = unit.words[at + 1];
    const before = unit.words[at - 1]?.shown ?? '';
    const ends = /^[.?!]$/u.test(word.shown) && before.length > 3;
    if (next !== undefined && !(ends && next.spaced && /^\p{Lu}/u.test(next.shown))) return;
    const start = unit.words[first];
    if (start === undefined) return;
    found.push({
      unit: index,
      start: { block: start.span.block, offset: start.span.start },
      end: { block: word.span.block, offset: word.span.end },
    });
    first = at + 1;
  });
  return found;
}
