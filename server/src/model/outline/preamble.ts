import type { BlockSummary } from '../../syntax/summary';
import { closingLine, numberedOtherwise, pageFootText } from './anyPart';
import { isNumberedPreamble, nextNumber } from './lookAhead';
import { bareNumber } from './numbering';
import { operativeNumber } from './operative';
import { isNumeralTitle, isSubheading, opensOperative, opensPreambular } from './placing';
import { put, settled, type Handler, type Walk } from './walk';

/** A preambular paragraph that bears a number; the first operative paragraph, with which the operative part begins. */
export const preambleNumber: Handler = (walk, state, block, index) => {
  const other = numberedOtherwise(walk, state, block, index);
  if (other !== undefined) return other;
  const value = Number(block.summary.label?.value);
  return isNumberedPreamble(walk.blocks, index, walk.bounds.end, value, walk.catalogue)
    ? settled(put(walk, state, 'preambular'), index)
    : operativeNumber(walk, { ...state, part: 'operative' }, block, index);
};

/** A preambular paragraph, a subheading, or an operative paragraph without a number, with which the operative part begins. */
export const preambleText: Handler = (walk, state, block, index) => {
  const known = pageFootText(walk, state, block, index) ?? bareNumber(walk, state, block, index) ?? closingLine(walk, state, block);
  if (known !== undefined) return known;
  return settled(unlabelled(walk, { ...state, open: [] }, block, index), index);
};

const unlabelled: Handler = (walk, state, { summary }, index) => {
  if (opensOperative(summary.opening, walk.catalogue) && !isFiniteInPreamble(walk, summary, index))
    return put(walk, { ...state, part: 'operative' }, 'operative', { degree: 1 });
  if ((isSubheading(summary) || isNumeralTitle(summary)) && !opensPreambular(summary.opening, walk.catalogue))
    return put(walk, { ...state, mayRestart: true }, 'subheading');
  return put(walk, state, 'preambular');
};

/** `Recalls the report,` among preambular paragraphs, with paragraph 1 still to come: a finite verb by mistake. */
function isFiniteInPreamble(walk: Walk, { ending }: BlockSummary, index: number): boolean {
  return ending === ',' && nextNumber(walk.blocks, index, walk.bounds.end, walk.catalogue) === 1;
}
