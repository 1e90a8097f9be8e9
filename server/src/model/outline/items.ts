import { countingOf, followsInside, nearestList, opensInner, runsOnAfterHeading, standsForLetter } from './itemPlace';
import { firstIn, goesOn } from './lists';
import { nextItemLabel } from './lookAhead';
import { innerDegree, join, openList, put, type Handler } from './walk';

/** An item: the next of an open list, or the first of an inner one. */
export const item: Handler = (walk, state, block, index) => {
  const { label } = block.summary;
  if (label === undefined) return put(walk, state, 'text');
  const { open } = state;
  const opens = (counts: 'number' | 'letter' | 'roman') =>
    openList(walk, state, index, label, { counts, degree: innerDegree(state), owner: state.current });
  const continued = open.filter((list) => list.degree > 1 || list.style !== 'number').findLast((list) => goesOn(list, label));
  const first = firstIn(label);
  const before = walk.blocks[state.previous];
  const runOn = before?.kind === 'item' ? runsOnAfterHeading(state.closed, open, label, before.summary) : undefined;
  if (runOn !== undefined) return opens(runOn);
  const nextLabel = label.value === 'i' ? nextItemLabel(walk.blocks, index, walk.bounds.end, label) : undefined;
  if (continued !== undefined && (first === undefined || !opensInner(before?.summary.ending, nextLabel)))
    return join(walk, state, index, label, continued);
  if (first !== undefined && !standsForLetter(open, label, before?.summary.ending, nextLabel)) return opens(first);
  const counts = countingOf(label);
  if (followsInside(open, label, counts, before?.text)) return opens(counts);
  // `(ii)` below a colon is the second of an inner list whose first was taken out, not a letter.
  const opensRoman = counts === 'roman' && label.value.length > 1 && before?.summary.ending === ':';
  const nearest = opensRoman ? undefined : nearestList(open, label);
  return nearest === undefined ? opens(counts) : join(walk, state, index, label, nearest);
};
