import type { BlockSummary } from '../../syntax/summary';
import { knownByItself, numberedOtherwise } from './anyPart';
import { item } from './items';
import { firstIn } from './lists';
import { isNumberedPreamble, nextNumber } from './lookAhead';
import { misprintedNumber } from './numbering';
import { operativeNumber } from './operative';
import { isNumeralTitle, isSubheading, opensOperative, opensPreambular } from './placing';
import { put, settled, type Handler, type Walk } from './walk';

/** A preambular paragraph that bears a number; the first operative paragraph, with which the operative part begins. */
export const preambleNumber: Handler = (walk, state, block, index) => {
  const other = numberedOtherwise(walk, state, block);
  if (other !== undefined) return other;
  const value = Number(block.summary.label?.value);
  return isNumberedPreamble(walk.blocks, index, walk.bounds.end, value, walk.catalogue)
    ? settled(put(walk, state, 'preambular'), index)
    : operativeNumber(walk, { ...state, part: 'operative' }, block, index);
};

/**
 * An item of a preambular paragraph. One that opens with a verb of the operative part, where no numbered paragraph follows, is the operative
 * part itself: a decision decides in the items of its last preambular paragraph.
 */
export const preambleItem: Handler = (walk, state, block, index) => {
  const misprinted = misprintedNumber(walk, state, block, index);
  if (misprinted !== undefined) return misprinted;
  const { label, opening } = block.summary;
  const decides =
    label !== undefined &&
    firstIn(label) !== undefined &&
    walk.blocks[state.previous]?.summary.ending === ':' &&
    opensOperative(opening, walk.catalogue) &&
    !isFollowedByNumber(walk, index);
  return item(walk, decides ? { ...state, part: 'operative' } : state, block, index);
};

function isFollowedByNumber(walk: Walk, index: number): boolean {
  return nextNumber(walk.blocks, index, walk.bounds.end, walk.catalogue) !== undefined;
}

/** A preambular paragraph, a subheading, or an operative paragraph without a number, with which the operative part begins. */
export const preambleText: Handler = (walk, state, block, index) => {
  const known = knownByItself(walk, state, block, index);
  if (known !== undefined) return known;
  return settled(unlabelled(walk, { ...state, open: [] }, block, index), index);
};

const unlabelled: Handler = (walk, state, { summary }, index) => {
  if (opensOperative(summary.opening, walk.catalogue) && !isFiniteInPreamble(walk, summary, index))
    return put(walk, { ...state, part: 'operative' }, 'operative', { degree: 1 });
  if ((isSubheading(summary) || isNumeralTitle(summary)) && !opensPreambular(proposed(summary), walk.catalogue))
    return put(walk, { ...state, mayRestart: true }, 'subheading');
  return put(walk, state, 'preambular');
};

/** `Recalls the report,` among preambular paragraphs, with paragraph 1 still to come: a finite verb by mistake. */
function isFiniteInPreamble(walk: Walk, { ending }: BlockSummary, index: number): boolean {
  return ending === ',' && nextNumber(walk.blocks, index, walk.bounds.end, walk.catalogue) === 1;
}

/** What a paragraph in negotiating brackets opens with after the delegation that proposes it: `[EU: Recalling …]`. */
function proposed({ bracketed, opening }: BlockSummary): string {
  return bracketed ? opening.replace(/^\p{Lu}[\p{L}\d ,/&-]{0,39}:\s/u, '') : opening;
}
