import { knownByItself, numberedOtherwise, pageFootText } from './anyPart';
import { item } from './items';
import { firstIn } from './lists';
import { bareNumber, damagedNumber, misprintedNumber, number, numberLost } from './numbering';
import { isNumeralTitle, isSubheading, opensOperative } from './placing';
import { isAnnexHeading } from './texts';
import { put, settled, type Handler } from './walk';

/** A heading of a section, or of an annex, with which the annexes begin. */
export const heading: Handler = (walk, state, block, index) =>
  misprintedNumber(walk, state, block, index) ??
  damagedNumber(walk, state, block, index) ??
  (isAnnexHeading(block) ? annexHeading : fragmentHeading)(walk, state, block, index);

/** A heading inside an annex: numbers and items begin anew. */
export const annexHeading: Handler = (walk, state, block, index) =>
  damagedNumber(walk, state, block, index) ?? settled(put(walk, { ...state, part: 'annex', mayRestart: true, open: [] }, 'heading'), index);

/** A heading after which numbers may start again. */
export const fragmentHeading: Handler = (walk, state, block, index) =>
  damagedNumber(walk, state, block, index) ??
  settled(put(walk, { ...state, mayRestart: true, open: state.open.slice(0, 1) }, 'heading'), index);

/** A numbered paragraph, of an annex and of a fragment too. */
export const operativeNumber: Handler = (walk, state, block, index) => {
  const other = numberedOtherwise(walk, state, block);
  if (other !== undefined) return other;
  const { label } = block.summary;
  return label === undefined ? put(walk, state, 'text') : number(walk, state, block, index, label);
};

/** An item, or a paragraph whose number was taken for one: `l.` for `1.`. */
export const operativeItem: Handler = (walk, state, block, index) =>
  misprintedNumber(walk, state, block, index) ?? item(walk, state, block, index);

/** A paragraph without a number, a subheading, the first line of the closing, or what goes on with a paragraph. */
export const operativeText: Handler = (walk, state, block, index) => {
  const known = knownByItself(walk, state, block, index);
  if (known !== undefined) return known;
  const { summary } = block;
  const open = numberLost(walk, state, block, index);
  if (open !== undefined) return settled(put(walk, { ...state, open }, 'operative'), index);
  if (index === walk.body?.block) return settled(put(walk, state, 'operative', { degree: 1 }), index);
  // What a decision of one sentence decides on stands below it: a programme of work, a list of names.
  if (walk.body !== undefined && isSubheading(summary)) return annexHeading(walk, state, block, index);
  if (isSubheading(summary) || isNumeralTitle(summary)) return settled(put(walk, { ...state, mayRestart: true }, 'subheading'), index);
  const role = opensOperative(summary.opening, walk.catalogue) ? 'operative' : 'text';
  return settled(put(walk, afterQuotation(state, block), role), index);
};

/** What an annex says: nothing in it is an operative paragraph. */
export const annexText: Handler = (walk, state, block, index) =>
  pageFootText(walk, state, block, index) ?? plainText(walk, state, block, index);

/** What a text without an enacting line says: it has no closing, and becomes operative with the first number that proves it. */
export const fragmentText: Handler = (walk, state, block, index) =>
  pageFootText(walk, state, block, index) ?? bareNumber(walk, state, block, index) ?? plainText(walk, state, block, index);

const plainText: Handler = (walk, state, block, index) => {
  const { summary } = block;
  // `Item 5. Rights of the child:` has items of its own: those of the item before are at their end.
  if (summary.ending === ':' && ITEM.test(summary.opening)) return settled(put(walk, { ...state, open: [] }, 'text'), index);
  // After other words than those of its items a list is at its end: what follows a colon is another.
  if (summary.ending === ':' && state.previousRole === 'text' && startsList(walk, index))
    return settled(put(walk, { ...state, open: state.open.slice(0, 1) }, 'text'), index);
  if (isSubheading(summary) || isNumeralTitle(summary))
    return settled(put(walk, { ...state, mayRestart: true, open: state.open.slice(0, 1) }, 'subheading'), index);
  return settled(put(walk, afterQuotation(state, block), 'text'), index);
};

/** Whether the first label of a list stands directly below a block. */
function startsList({ blocks, bounds }: Parameters<Handler>[0], index: number): boolean {
  let next = index + 1;
  while (next < bounds.end && blocks[next]?.kind === 'blank') next += 1;
  const label = next < bounds.end ? blocks[next]?.summary.label : undefined;
  return label !== undefined && firstIn(label) !== undefined;
}

/** The number of a point in a programme of work. */
const ITEM = /^Item \d{1,3}\.\s/;

/** The enacting line of a quoted text allows its numbers to start at 1. */
function afterQuotation(state: Parameters<Handler>[1], block: Parameters<Handler>[2]): typeof state {
  return block.summary.enacting?.quoted === true ? { ...state, mayRestart: true } : state;
}
