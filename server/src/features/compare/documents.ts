import { inWords } from '../../compare/address';
import type { ComparedUnit, Comparison, Counts } from '../../compare/comparison';
import type { Unit, UnitWord } from '../../compare/unit';
import type { WordRun } from '../../compare/words';
import type { Segment } from '../../model/segment';
import { message, type Message, type Say } from '../../text/message';

/** A heading of the written documents, and what it is about. */
export interface ComparisonHeading {
  /** The zero-based line, the same in both documents. */
  readonly line: number;
  readonly unit: ComparedUnit;
}

/**
 * Two texts as two documents for an editor of differences. Every unit stands below a heading that is the same on both sides, also where one
 * side lacks it, so that an editor puts each unit beside its own.
 */
export interface ComparisonDocuments {
  readonly left: string;
  readonly right: string;
  readonly headings: readonly ComparisonHeading[];
}

/** The segments of both texts that a comparison was made of. */
export interface ComparedSegments {
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
}

/** Writes a comparison for an editor of differences; all lines are in the reader's language but the words of the texts. */
export function comparisonDocuments(comparison: Comparison, segments: ComparedSegments, say: Say): ComparisonDocuments {
  const left: string[] = [];
  const right: string[] = [];
  const headings: ComparisonHeading[] = [];
  const both = (line: string): void => {
    left.push(line);
    right.push(line);
  };
  both(say(summaryOf(comparison.counts)));
  both('');
  for (const unit of comparison.units) {
    headings.push({ line: left.length, unit });
    both(`── ${say(headingOf(unit))} ──`);
    for (const line of linesOf(unit, segments, say)) {
      left.push(line.left);
      right.push(line.right);
    }
  }
  return { left: `${left.join('\n')}\n`, right: `${right.join('\n')}\n`, headings };
}

/** How many units have become what: the first line of both documents, and what a command line prints. */
export function summaryOf({ inserted, deleted, changed, replaced, moved, same }: Counts): Message {
  if (inserted + deleted + changed + replaced + moved === 0)
    return message('The words of the two texts are the same; consequential renumbering is not shown.');
  return message(
    '{0} new, {1} deleted, {2} changed, {3} moved, {4} unchanged; consequential renumbering is not shown.',
    String(inserted),
    String(deleted),
    String(changed + replaced),
    String(moved),
    String(same),
  );
}

/** What has become of a unit, by its address: `operative paragraph 4, was 5`. */
export function headingOf({ fate, moved, left, right }: ComparedUnit): Message {
  if (right === undefined) return message('deleted: {0}', left === undefined ? '' : inWords(left.address));
  const is = inWords(right.address);
  if (left === undefined || fate === 'inserted') return message('{0}, new', is);
  const was = wasOf(left, right);
  if (was === undefined) return moved ? message('{0}, moved', is) : message('{0}', is);
  return moved ? message('{0}, was {1}, moved', is, was) : message('{0}, was {1}', is, was);
}

/** The old address where it is another one; only its number where nothing else has changed. */
function wasOf(left: Unit, right: Unit): string | undefined {
  const was = inWords(left.address);
  if (was === inWords(right.address)) return undefined;
  const alike = left.address.kind === right.address.kind && left.address.within.join() === right.address.within.join();
  const numbers = [left.address.number, ...left.address.path.map((label) => `(${label})`)].filter((part) => part !== '').join(' ');
  return alike && numbers !== '' ? numbers : was;
}

interface LinePair {
  readonly left: string;
  readonly right: string;
}

function linesOf(compared: ComparedUnit, segments: ComparedSegments, say: Say): readonly LinePair[] {
  const { left, right } = compared;
  const words = { left: left?.words ?? [], right: right?.words ?? [] };
  const runs = runsOf(compared);
  const body: LinePair = {
    left:
      left === undefined
        ? ''
        : joined(
            runs.flatMap((run) =>
              run.kind === 'same' && right !== undefined
                ? shownAt(words.right, run.right, run.rightEnd)
                : shownAt(words.left, run.left, run.leftEnd),
            ),
          ),
    right: right === undefined ? '' : joined(words.right),
  };
  return [body, ...noteLines(compared, runs, segments, say), { left: '', right: '' }];
}

/** The runs of words; one run that is the same for a unit without changes, one that is changed for a new or deleted one. */
function runsOf({ left, right, words }: ComparedUnit): readonly WordRun[] {
  if (words.length > 0) return words;
  const kind = left === undefined || right === undefined ? 'changed' : 'same';
  return [{ kind, left: 0, leftEnd: left?.words.length ?? 0, right: 0, rightEnd: right?.words.length ?? 0 }];
}

function shownAt(words: readonly UnitWord[], from: number, to: number): readonly UnitWord[] {
  return words.slice(from, to);
}

/** Words as a line of text; marks are raised, so that they are not read as numbers. */
function joined(words: readonly UnitWord[]): string {
  return words
    .map(({ shown, spaced, note }, index) => `${spaced && index > 0 ? ' ' : ''}${note === undefined ? shown : raised(shown)}`)
    .join('');
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function raised(number: string): string {
  return number.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)));
}

/** A line for each note whose mark stands in the unit, beside its own on the other side. */
function noteLines(
  { left, right, leftSegment, rightSegment }: ComparedUnit,
  runs: readonly WordRun[],
  segments: ComparedSegments,
  say: Say,
): readonly LinePair[] {
  const lefts = segments.left[leftSegment];
  const rights = segments.right[rightSegment];
  return runs.flatMap((run): readonly LinePair[] => {
    const before = marksIn(left, run.left, run.leftEnd);
    const after = marksIn(right, run.right, run.rightEnd);
    return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => {
      const old = before[index];
      const now = after[index];
      const head = say(noteHeading(old?.shown, now?.shown));
      const oldText = old === undefined || lefts === undefined ? '' : noteText(lefts, old.note);
      const nowText = now === undefined || rights === undefined ? '' : noteText(rights, now.note);
      const same = run.kind === 'same' && now !== undefined;
      return {
        left: old === undefined ? '' : `    · ${head} ${same ? nowText : oldText}`,
        right: now === undefined ? '' : `    · ${head} ${nowText}`,
      };
    });
  });
}

interface Mark {
  readonly shown: string;
  readonly note: number;
}

function marksIn(unit: Unit | undefined, from: number, to: number): readonly Mark[] {
  return (unit?.words ?? []).slice(from, to).flatMap(({ shown, note }) => (note === undefined ? [] : [{ shown, note }]));
}

function noteHeading(was: string | undefined, is: string | undefined): Message {
  if (was === undefined || is === undefined || was === is) return message('footnote {0}:', is ?? was ?? '');
  return message('footnote {0}, was {1}:', is, was);
}

function noteText({ blocks }: Segment, note: number): string {
  const block = blocks[note];
  return block === undefined ? '' : block.text.slice(block.summary.start, block.summary.end).replace(/\s+/gu, ' ');
}
