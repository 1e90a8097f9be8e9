import type { Block } from '../../syntax/block';
import { isBareNumber } from './numbering';
import { isClosingLine } from './texts';
import { ended, numberedNote, put, type Step, type Walk, type WalkState } from './walk';

/** The step of a block with the label `12)` below a note or a drawn line that goes on with the notes; undefined for any other. */
export function numberAsNote(walk: Walk, state: WalkState, block: Block, index: number): Step | undefined {
  const { label } = block.summary;
  if (label?.form !== 'number-bracket' || !state.underNote) return undefined;
  const value = Number(label.value);
  return value === state.lastNote + 1 ? numberedNote(walk, state, index, value) : undefined;
}

/**
 * The step of a numbered block that is no paragraph: a note whose number is written `12)`, or a line of the closing (`3 rd meeting`,
 * `12. plenary meeting`); undefined for any other.
 */
export function numberedOtherwise(walk: Walk, state: WalkState, block: Block, index: number): Step | undefined {
  const closes = isClosingLine(block) && /^\d+\.?\s*(?:st|nd|rd|th|plenary)/.test(block.summary.opening);
  return numberAsNote(walk, state, block, index) ?? (closes ? put(walk, state, 'closing') : undefined);
}

/** The step of the line of a meeting, a date or an adoption, with which the closing begins; undefined for any other text. */
export function closingLine(walk: Walk, state: WalkState, block: Block): Step | undefined {
  return isClosingLine(block) ? ended(put(walk, { ...state, part: 'closing' }, 'closing')) : undefined;
}

/**
 * The step of a text block that the foot of a page explains: the rest of a paragraph that the page broke, or a note whose number has lost
 * its form; undefined for any other.
 */
export function pageFootText(walk: Walk, state: WalkState, block: Block, index: number): Step | undefined {
  if (joinsBrokenParagraph(walk, state, block)) {
    const step = put(walk, state, 'text', { joins: state.current });
    return { ...step, state: { ...step.state, afterNotes: false, previous: index, previousRole: 'text' } };
  }
  const { candidate, ending } = block.summary;
  const goesOn = candidate?.number === state.lastNote + 1 && ending === '.' && state.underNote;
  return goesOn && !isClosingLine(block) && !isBareNumber(walk, state, block, index)
    ? numberedNote(walk, state, index, candidate.number)
    : undefined;
}

/** A text block after a run of notes that goes on with the paragraph before the run (LANGUAGE §4, "A paragraph broken by a page"). */
function joinsBrokenParagraph(walk: Walk, state: WalkState, { summary }: Block): boolean {
  const broken = walk.blocks[state.current];
  if (!state.afterNotes || broken === undefined) return false;
  if (/[;:.]/.test(broken.summary.ending)) return false;
  if (summary.opensWith === 'small') return broken.kind !== 'heading';
  const labelled = broken.kind === 'paragraph' || broken.kind === 'item';
  return (
    labelled &&
    (summary.ending === ',' || summary.ending === ';' || summary.ending === ':' || summary.ending === '.') &&
    summary.candidate === undefined
  );
}
