import type { Unit, UnitWord } from '../../compare/unit';
import { compareWords, type WordRun } from '../../compare/words';
import { findWords } from './wordSearch';
import type { Structure } from './structure';

/** A change of the words of a paragraph as an amendment says it, all words as they are quoted. */
export type QuotedChange =
  | { readonly kind: 'replace'; readonly old: string; readonly now: string }
  | { readonly kind: 'delete'; readonly old: string }
  | { readonly kind: 'insert'; readonly after: string; readonly now: string }
  | { readonly kind: 'insert-before'; readonly before: string; readonly now: string };

/** More changes than this in one paragraph are hard to follow: it is replaced. */
const MOST_CHANGES = 4;
/** No more words than this are quoted only to say where. */
const MOST_WIDENED = 10;

/** What a change of words is worked out from. */
export interface QuotingContext {
  readonly structure: Structure;
  /** The unit and what it owns: where quoted words must stand once. */
  readonly scope: readonly number[];
  readonly unit: Unit;
  /** The words before and after, in which references are what they lead to. */
  readonly left: readonly UnitWord[];
  readonly right: readonly UnitWord[];
  /** Words of the new text, from the one index to the other, as an amendment quotes them. */
  readonly quoteNew: (from: number, to: number) => string;
  /** Whether a last sign that is only another one by its place is said too. */
  readonly lastSign: 'left out' | 'said';
}

/** The changes by which the words of a paragraph become the new ones; undefined where it is better replaced as a whole. */
export function quotedChanges(context: QuotingContext): readonly QuotedChange[] | undefined {
  const { left, right, lastSign } = context;
  const runs = compareWords(left, right).map((run) => (lastSign === 'said' ? run : withoutLastSign(run, left, right)));
  const changed = runs.filter(
    ({ kind, left: from, leftEnd, right: start, rightEnd }) => kind === 'changed' && (leftEnd > from || rightEnd > start),
  );
  if (changed.length > MOST_CHANGES) return undefined;
  const gone = changed.reduce((sum, { left: from, leftEnd }) => sum + leftEnd - from, 0);
  if (left.length > 8 && gone > left.length * 0.6) return undefined;
  const quoted: QuotedChange[] = [];
  for (const [index, run] of changed.entries()) {
    const bounds = { from: changed[index - 1]?.leftEnd ?? 0, to: changed[index + 1]?.left ?? left.length };
    const change = quotedChange(context, run, bounds);
    if (change === undefined || Object.values(change).some((words) => /[“”"]/u.test(words))) return undefined;
    quoted.push(change);
  }
  return quoted;
}

/** A last sign that differs by the place of the paragraph follows by itself. */
function withoutLastSign(run: WordRun, left: readonly UnitWord[], right: readonly UnitWord[]): WordRun {
  const { leftEnd, rightEnd } = run;
  if (run.kind !== 'changed' || leftEnd !== left.length || rightEnd !== right.length || leftEnd === run.left || rightEnd === run.right)
    return run;
  const signs = [left.at(-1), right.at(-1)].map((word) => /^[;,.]$/u.test(word?.folded ?? ''));
  return signs.every(Boolean) ? { ...run, leftEnd: leftEnd - 1, rightEnd: rightEnd - 1 } : run;
}

function quotedChange(
  context: QuotingContext,
  run: WordRun,
  bounds: { readonly from: number; readonly to: number },
): QuotedChange | undefined {
  const { left, quoteNew } = context;
  const { left: from, leftEnd: to, right, rightEnd } = run;
  if (from === to) {
    const before = widened(context, { from, to }, { from: bounds.from, to: from });
    const anchor = before === undefined || before.from === before.to ? undefined : quote(left, before.from, before.to);
    // New words never part a word from its mark.
    if (anchor !== undefined && left[from]?.note === undefined) return { kind: 'insert', after: anchor, now: quoteNew(right, rightEnd) };
    const after = widened(context, { from, to }, { from, to: bounds.to });
    if (after !== undefined && after.from < after.to && left[from]?.note === undefined)
      return { kind: 'insert-before', before: quote(left, after.from, after.to), now: quoteNew(right, rightEnd) };
  }
  const found = widened(context, { from, to }, bounds);
  if (found === undefined || found.from === found.to) return undefined;
  const widerBefore = from - found.from;
  const widerAfter = found.to - to;
  const old = quote(left, found.from, found.to);
  const now = quoteNew(right - widerBefore, rightEnd + widerAfter);
  return now === '' ? { kind: 'delete', old } : { kind: 'replace', old, now };
}

/** A stretch of words made longer until it stands once; undefined where it would become too long. A mark is quoted with its word. */
function widened(
  { structure, scope, unit, left }: QuotingContext,
  { from, to }: { readonly from: number; readonly to: number },
  bounds: { readonly from: number; readonly to: number },
): { readonly from: number; readonly to: number } | undefined {
  let [start, end] = [from, to];
  let weak: { readonly from: number; readonly to: number } | undefined;
  for (let step = 0; step <= MOST_WIDENED; step += 1) {
    const quoted = quote(left, start, end);
    const sound = start < end && left[start]?.note === undefined && left[end]?.note === undefined && /[\p{L}\p{N}]/u.test(quoted);
    if (sound && occurs(structure, scope, unit, quoted) === 1) {
      if (STRONG.test(quoted)) return { from: start, to: end };
      weak ??= { from: start, to: end };
    }
    if (start > bounds.from && (step % 2 === 0 || end >= bounds.to)) start -= 1;
    else if (end < bounds.to) end += 1;
    else if (start > bounds.from) start -= 1;
    else return weak;
  }
  return weak;
}

/** “and” or “of the” may stand once, and yet nobody finds them. */
const STRONG = /\p{L}{4}|\p{N}/u;

function occurs({ units }: Structure, scope: readonly number[], unit: Unit, words: string): number {
  return scope.reduce((sum, index) => {
    const one = units[index] ?? unit;
    return sum + findWords(one, index, words, 'exact').length;
  }, 0);
}

/** Words of the old text as they are quoted: without emphasis, with their marks. */
function quote(words: readonly UnitWord[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ shown, spaced, note }, index) => (note === undefined ? `${spaced && index > 0 ? ' ' : ''}${shown}` : raised(shown)))
    .join('');
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function raised(number: string): string {
  return number.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)));
}
