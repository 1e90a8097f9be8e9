import { LINE_END } from '../../text/lineEnds';
import type { Catalogue } from '../../catalogue/catalogue';
import type { Block } from '../../syntax/block';
import type { BlockSummary } from '../../syntax/summary';
import { bareNumber, isBareNumber, misprintedNumber } from './numbering';
import { opensOperative, opensPreambular } from './placing';
import { isClosingLine } from './texts';
import { ended, numberedNote, put, type Step, type Walk, type WalkState } from './walk';

/** The step of a block with the label `12)` below a note or a drawn line that goes on with the notes; undefined for any other. */
export function numberAsNote(walk: Walk, state: WalkState, block: Block): Step | undefined {
  const { label } = block.summary;
  if (label?.form !== 'number-bracket' || !state.underNote) return undefined;
  const value = Number(label.value);
  return value === state.lastNote + 1 ? numberedNote(walk, state, value) : undefined;
}

/**
 * The step of a numbered block that is no paragraph: a note whose number is written `12)`, or the line of a meeting (`12. plenary meeting`);
 * undefined for any other.
 */
export function numberedOtherwise(walk: Walk, state: WalkState, block: Block): Step | undefined {
  return numberAsNote(walk, state, block) ?? (/^plenary meeting$/.test(block.summary.opening) ? closing(walk, state) : undefined);
}

/** The step of a text that says by itself what it is, in the preamble and in the operative part alike; undefined for any other. */
export function knownByItself(walk: Walk, state: WalkState, block: Block, index: number): Step | undefined {
  return (
    pageFootText(walk, state, block, index) ??
    bareNumber(walk, state, block, index) ??
    misprintedNumber(walk, state, block, index) ??
    closingLine(walk, state, block)
  );
}

/** The step of the line of a meeting, a date or an adoption, with which the closing begins; undefined for any other text. */
export function closingLine(walk: Walk, state: WalkState, block: Block): Step | undefined {
  return isClosingLine(block) ? closing(walk, state) : undefined;
}

function closing(walk: Walk, state: WalkState): Step {
  return ended(put(walk, { ...state, part: 'closing' }, 'closing'));
}

/**
 * The step of a text block that the foot of a page explains: the rest of a paragraph that the page broke, or a note whose number has lost
 * its form; undefined for any other.
 */
export function pageFootText(walk: Walk, state: WalkState, block: Block, index: number): Step | undefined {
  if (joinsBrokenParagraph(walk, state, block)) {
    const step = put(walk, state, 'text', { joins: state.current });
    return { ...step, state: { ...step.state, tail: index, broken: 'nowhere', previous: index, previousRole: 'text' } };
  }
  const { candidate, ending } = block.summary;
  const goesOn = candidate?.number === state.lastNote + 1 && ending === '.' && state.underNote;
  return goesOn && !isClosingLine(block) && !isBareNumber(walk, state, block, index)
    ? numberedNote(walk, state, candidate.number)
    : undefined;
}

/**
 * Whether a text block after notes or the head of a page goes on with the paragraph before them (LANGUAGE §4, "A paragraph broken by a
 * page").
 */
function joinsBrokenParagraph({ blocks, catalogue }: Walk, { broken, current, tail }: WalkState, { summary }: Block): boolean {
  const paragraph = blocks[current];
  const above = blocks[tail];
  if (broken === 'nowhere' || paragraph === undefined || above === undefined || /[;:.]/.test(above.summary.ending)) return false;
  if (summary.opensWith === 'small') return paragraph.kind !== 'heading';
  if (summary.candidate !== undefined) return false;
  const labelled = paragraph.kind === 'paragraph' || paragraph.kind === 'item';
  if (labelled && (summary.ending === ',' || summary.ending === ';' || summary.ending === ':' || summary.ending === '.')) return true;
  // The head of a page proves that one ended here; a line that was full then goes on in any letter.
  return broken === 'by page' && summary.ending !== '' && isFullLine(above, summary.opening) && !opensParagraph(summary, above, catalogue);
}

/** Whether the last line of a block had no room for the first word of what follows. */
function isFullLine({ text, summary: { start, end } }: Block, next: string): boolean {
  const lines = text
    .slice(start, end)
    .split(LINE_END)
    .map((line) => line.trim().length);
  const last = lines.at(-1) ?? 0;
  return lines.length > 1 && last + 1 + (next.split(' ')[0] ?? '').length >= Math.max(...lines.slice(0, -1)) * 0.95;
}

/** Whether the words are those of a new paragraph: a known opening after the end of a clause. */
function opensParagraph({ opening }: BlockSummary, above: Block, catalogue: Catalogue): boolean {
  if (above.summary.ending === '' && RUNS_ON.test(above.text.slice(0, above.summary.end).slice(-8))) return false;
  return opensPreambular(opening, catalogue) || opensOperative(opening, catalogue);
}

/** A word after which no paragraph ends. */
const RUNS_ON = /\s(?:an?|and|as|at|by|for|from|in|its|of|on|or|that|the|to|with)$/;
