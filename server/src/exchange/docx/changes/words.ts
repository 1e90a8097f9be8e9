import type { UnitWord } from '../../../compare/unit';
import { compareWords } from '../../../compare/words';
import { matchesOf } from '../../../text/matches';
import type { RenderedRun } from '../../render/rendered';

/** Runs of which two neighbours that look the same are one, wherever they lead. */
function joinedRuns(runs: readonly RenderedRun[]): readonly RenderedRun[] {
  const result: RenderedRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && run.mark === undefined && last.mark === undefined && lookOf(last) === lookOf(run))
      result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

function lookOf({ italics, bold, added, change }: RenderedRun): string {
  return JSON.stringify([italics, bold, added, change]);
}

/** Runs that stand in one version only. */
export function changedRuns(runs: readonly RenderedRun[], change: 'inserted' | 'deleted'): readonly RenderedRun[] {
  return joinedRuns(runs.map((run) => ({ ...run, change })));
}

/** Two marks that are one mark, by their places among the runs of both sides. */
export interface KeptMark {
  readonly left: number;
  readonly right: number;
}

/**
 * The words of two versions in one list: those of the old one that have gone before those that are in their place. What is compared is what
 * is printed, letter for letter, since a file without numbers of its own shows every difference; the given marks are the same on both sides.
 */
export function mergedRuns(
  left: readonly RenderedRun[],
  right: readonly RenderedRun[],
  kept: readonly KeptMark[] = [],
): readonly RenderedRun[] {
  const result: RenderedRun[] = [];
  let from: KeptMark = { left: 0, right: 0 };
  for (const mark of kept) {
    result.push(...mergedStretch(left.slice(from.left, mark.left), right.slice(from.right, mark.right)));
    const own = right[mark.right];
    if (own !== undefined) result.push(own);
    from = { left: mark.left + 1, right: mark.right + 1 };
  }
  result.push(...mergedStretch(left.slice(from.left), right.slice(from.right)));
  return result.every(({ change }) => change === undefined) ? right : joinedRuns(result);
}

/** A word or a sign with the space before it, or a mark. */
interface Piece {
  readonly word: UnitWord;
  readonly run: RenderedRun;
}

function mergedStretch(left: readonly RenderedRun[], right: readonly RenderedRun[]): readonly RenderedRun[] {
  // Where a number leads somewhere in one version only, its run is one of its own there, and its words are the same.
  const [olds, news] = [piecesOf(joinedRuns(left), 'old'), piecesOf(joinedRuns(right), 'new')];
  if (olds.length === news.length && olds.every(({ word }, at) => word.folded === news[at]?.word.folded)) return sameRuns(olds, news);
  const words = compareWords(
    olds.map(({ word }) => word),
    news.map(({ word }) => word),
  );
  return words.flatMap((run) => {
    const [gone, come] = [olds.slice(run.left, run.leftEnd), news.slice(run.right, run.rightEnd)];
    return run.kind === 'same' ? sameRuns(gone, come) : [...put(gone, 'deleted'), ...put(come, 'inserted')];
  });
}

function put(pieces: readonly Piece[], change: 'inserted' | 'deleted'): readonly RenderedRun[] {
  return changedRuns(
    pieces.map(({ run }) => run),
    change,
  );
}

/** Words that are the same, but for the space before them: one that has come or gone is a change of its own. */
function sameRuns(olds: readonly Piece[], news: readonly Piece[]): readonly RenderedRun[] {
  return news.flatMap(({ run }, index): readonly RenderedRun[] => {
    const before = olds[index]?.run ?? run;
    if (before.text === run.text) return [run];
    const [gone, come] = [before, run].map((one) => ({ ...one, text: /^\s*/u.exec(one.text)?.[0] ?? '' }));
    return [
      ...(gone === undefined || gone.text === '' ? [] : changedRuns([gone], 'deleted')),
      ...(come === undefined || come.text === '' ? [] : changedRuns([come], 'inserted')),
      { ...run, text: run.text.trimStart() },
    ];
  });
}

const WORD = /\s?(?:[\p{L}\p{M}\p{N}]+(?:[’'/.,–-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{N}])|\s/gu;

function piecesOf(runs: readonly RenderedRun[], side: 'old' | 'new'): readonly Piece[] {
  return runs.flatMap((run, order): readonly Piece[] => {
    // A mark that is not kept is another one, whatever its number.
    if (run.mark !== undefined) return [{ word: wordOf(`{${side} ${String(order)}}`), run }];
    const look = `${String(Number(run.italics))}${String(Number(run.bold))}`;
    return matchesOf(run.text, WORD).map(([text]) => ({ word: wordOf(`${look}${text.trimStart()}`), run: { ...run, text } }));
  });
}

function wordOf(folded: string): UnitWord {
  return { folded, shown: folded, spaced: true, italics: false, span: { block: 0, start: 0, end: 0 } };
}
