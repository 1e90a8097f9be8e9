import { diffArrays } from 'diff';
import type { UnitWord } from './unit';

/** A stretch of words that both units have, or one in place of the other: `left` or `right` is empty for words that are new or gone. Both count words, `End` not included. */
export interface WordRun {
  readonly kind: 'same' | 'changed';
  readonly left: number;
  readonly leftEnd: number;
  readonly right: number;
  readonly rightEnd: number;
}

/** Changes with fewer unchanged words than this between them are read as one. */
const LEAST_BETWEEN = 3;

/** What has become of the words of a unit, from left to right; the runs cover both lists. */
export function compareWords(left: readonly UnitWord[], right: readonly UnitWord[]): readonly WordRun[] {
  const changes = diffArrays(
    left.map(({ folded }) => folded),
    right.map(({ folded }) => folded),
  );
  const runs: WordRun[] = [];
  let at = { left: 0, right: 0 };
  for (const { added, removed, count } of changes) {
    const leftEnd = at.left + (added ? 0 : count);
    const rightEnd = at.right + (removed ? 0 : count);
    runs.push({ kind: added || removed ? 'changed' : 'same', left: at.left, leftEnd, right: at.right, rightEnd });
    at = { left: leftEnd, right: rightEnd };
  }
  return joined(runs);
}

/** A single word between two changes makes a change hard to read: neighbours are joined. Signs alone do not keep two changes apart either. */
function joined(runs: readonly WordRun[]): readonly WordRun[] {
  const result: WordRun[] = [];
  runs.forEach((run, index) => {
    const last = result.at(-1);
    const between = index < runs.length - 1 && run.leftEnd - run.left < LEAST_BETWEEN;
    if (last?.kind === 'changed' && (run.kind === 'changed' || between)) {
      result[result.length - 1] = { ...last, leftEnd: run.leftEnd, rightEnd: run.rightEnd };
    } else result.push(run);
  });
  return result;
}
