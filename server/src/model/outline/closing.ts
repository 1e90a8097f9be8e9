import { closingLine, numberAsNote, pageFootText } from './anyPart';
import { goesOn } from './lists';
import { operativeNumber } from './operative';
import { put, type Handler } from './walk';

/** A line of the closing; a numbered paragraph that goes on shows that the operative part had not ended. */
export const closingNumber: Handler = (walk, state, block, index) => {
  const asNote = numberAsNote(walk, state, block);
  if (asNote !== undefined) return asNote;
  const main = state.open[0];
  const { label } = block.summary;
  return main !== undefined && label !== undefined && goesOn(main, label)
    ? operativeNumber(walk, { ...state, part: 'operative' }, block, index)
    : put(walk, state, 'closing');
};

/** Whatever stands in the closing, notes aside. */
export const closingText: Handler = (walk, state, block, index) =>
  pageFootText(walk, state, block, index) ?? closingLine(walk, state, block) ?? put(walk, state, 'closing');
