import type { Label } from '../../syntax/label';
import type { BlockSummary } from '../../syntax/summary';
import { isHeadingShaped } from '../headingItems';
import { labelValue, styleOf, valueOf, type OpenList } from './lists';
import type { NumberedList } from '../segment';

/** `(i)` after `(h)` goes on with the letters unless `(ii)` comes next, or nothing does and a colon stands before it. */
export function opensInner(endingBefore: BlockSummary['ending'] | undefined, nextLabel: string | undefined): boolean {
  if (nextLabel === 'ii') return true;
  return nextLabel !== 'j' && endingBefore === ':';
}

/** `(i)` between `(a)` and `(c)` without a colon before it is a letter gone wrong. */
export function standsForLetter(
  open: readonly OpenList[],
  label: Label,
  endingBefore: BlockSummary['ending'] | undefined,
  nextLabel: string | undefined,
): boolean {
  const letters = open.findLast((list) => list.counts === 'letter' && list.style === styleOf(label));
  if (label.value !== 'i' || letters === undefined || endingBefore === ':') return false;
  return nextLabel !== undefined && nextLabel === labelValue(letters.last + 2, 'letter');
}

/** Whether the label before this one stands inside the paragraph above (`… shall: (a) act;` above `(b)`). */
export function followsInside(open: readonly OpenList[], label: Label, counts: NumberedList['counts'], above: string | undefined): boolean {
  const value = valueOf(label, counts);
  if (value === undefined || value <= 1 || above === undefined || styleOf(label) !== 'bracketed') return false;
  return above.includes(`(${labelValue(value - 1, counts)}) `) && nearestList(open, label)?.last !== value - 1;
}

/**
 * The open list that a label out of order most likely belongs to: the one whose next value is nearest; undefined where none has its form.
 */
export function nearestList(open: readonly OpenList[], label: Label): OpenList | undefined {
  const innermost = open.at(-1);
  // A digit in brackets among letters is a letter misread: `(6)` for `(b)`.
  let best =
    /^\d/.test(label.value) && innermost !== undefined && innermost.degree > 1 && innermost.style === styleOf(label)
      ? innermost
      : undefined;
  let distance = Infinity;
  for (const list of open) {
    if (list.style !== styleOf(label) || (list.degree === 1 && list.style === 'number')) continue;
    const value = valueOf(label, list.counts);
    if (value === undefined) continue;
    const far = Math.abs(value - list.last - 1);
    if (far <= distance) {
      best = list;
      distance = far;
    }
  }
  return best;
}

/** The way of counting that a label that is not the first of a list most likely belongs to. */
export function countingOf(label: Label): NumberedList['counts'] {
  if (/^\d/.test(label.value)) return 'number';
  return label.value.length > 1 && valueOf(label, 'roman') !== undefined ? 'roman' : 'letter';
}

/**
 * The way of counting of a label that goes on below a heading with the list below the heading before, as (iii) does below “(b) Elections”
 * where (i) and (ii) stand below “(a) Civilians”; undefined where it does not.
 */
export function runsOnAfterHeading(
  closed: OpenList | undefined,
  open: readonly OpenList[],
  label: Label,
  before: BlockSummary,
): NumberedList['counts'] | undefined {
  const outer = open.at(-1);
  if (closed === undefined || outer === undefined || outer.degree < 2 || !isHeadingShaped(before)) return undefined;
  if (closed.degree !== outer.degree + 1 || closed.last < 1 || closed.style !== styleOf(label)) return undefined;
  return valueOf(label, closed.counts) === closed.last + 1 ? closed.counts : undefined;
}
