import { numberAsNote } from './anyPart';
import { frontRole } from './placing';
import { put, settled, type Handler } from './walk';

/** A numbered block before the enacting line: masthead. */
export const frontNumber: Handler = (walk, state, block) => numberAsNote(walk, state, block) ?? put(walk, state, 'masthead');

/** A masthead line, the sponsors, the chapeau or the title; the enacting line, with which the preamble begins. */
export const frontText: Handler = (walk, state, _block, index) => {
  if (index !== walk.bounds.enacting) return put(walk, state, frontRole(walk, index));
  const step = settled(put(walk, { ...state, part: 'preamble' }, 'enacting'), index);
  return { ...step, state: { ...step.state, current: -1, tail: -1 } };
};
