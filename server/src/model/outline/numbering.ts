import type { Block } from '../../syntax/block';
import type { Label } from '../../syntax/label';
import { goesOn, type OpenList } from './lists';
import { nextNumber, stripAdverb } from './lookAhead';
import { bareLabel, openingBehindCandidate, opensOperative } from './placing';
import { innerDegree, join, openList, put, settled, type Step, type Walk, type WalkState } from './walk';

/** The step of a numbered block: the next paragraph, a member or the first of an inner list of numbers, a numbered subheading. */
export function number(walk: Walk, state: WalkState, block: Block, index: number, label: Label): Step {
  const value = Number(label.value);
  const main = state.open[0];
  const inner = state.open.find((list) => list.style === 'number' && list.degree > 1);
  if (main?.style !== 'number') return openList(walk, state, index, label, MAIN);
  // `2. Organizational matters.` below `1. Opening of the Congress.` is the second item of an agenda, not paragraph 2.
  const staysInside = inner !== undefined && goesOn(inner, label) && !opensOperative(block.summary.opening, walk.catalogue);
  if (goesOn(main, label) && !staysInside) return join(walk, state, index, label, main);
  if (inner !== undefined && goesOn(inner, label)) return join(walk, state, index, label, inner);
  if (isNumberedSubheading(walk, state, block, index, main)) {
    const open = state.part === 'annex' ? [] : state.open;
    return settled(put(walk, { ...state, open, mayRestart: true }, 'subheading'), index);
  }
  if (walk.blocks[state.previous]?.summary.ending === ':' && (value === 1 || isUnnumbered(state.previousRole)))
    return openList(walk, state, index, label, { counts: 'number', degree: innerDegree(state), owner: state.current });
  if (state.part === 'annex' ? value === 1 || state.mayRestart : value === 1 && state.mayRestart)
    return openList(walk, { ...state, open: [] }, index, label, MAIN);
  const nearer = inner !== undefined && Math.abs(value - inner.last - 1) < Math.abs(value - main.last - 1) ? inner : main;
  return join(walk, state, index, label, nearer);
}

const MAIN = { counts: 'number', degree: 1, owner: -1 } as const;

/** The step of a number without its stop that must be the next paragraph (`6Also requests`); undefined for any other text. */
export function bareNumber(walk: Walk, state: WalkState, block: Block, index: number): Step | undefined {
  const { candidate } = block.summary;
  if (candidate === undefined || !isBareNumber(walk, state, block, index)) return undefined;
  return number(walk, { ...state, part: 'operative' }, block, index, bareLabel(candidate, 'number'));
}

/** Whether a number without its stop goes on with the paragraphs, before a verb and among numbers that bear it out. */
export function isBareNumber(walk: Walk, { part, open }: WalkState, block: Block, index: number): boolean {
  const candidate = block.summary.candidate;
  if (candidate === undefined || part === 'annex' || part === 'closing') return false;
  const main = open[0];
  const last = main?.style === 'number' ? main.last : 0;
  if (candidate.number !== last + 1) return false;
  if (!opensOperative(stripAdverb(openingBehindCandidate(block.summary)), walk.catalogue)) return false;
  const next = nextNumber(walk.blocks, index, walk.bounds.end, walk.catalogue);
  return next === undefined || next === candidate.number + 1 || next === 1;
}

/**
 * The step of a block whose number was misread or misprinted (`l. Urges`, `ll. Urges`, `I. Urges`, `12 . Urges`, `6.Urges`): it is the number
 * that must come here, a verb follows it, and the next number bears it out. Undefined for any other.
 */
export function misprintedNumber(walk: Walk, state: WalkState, block: Block, index: number): Step | undefined {
  if (state.part !== 'preamble' && state.part !== 'operative') return undefined;
  const { summary, text } = block;
  const start = summary.label?.start ?? summary.start;
  const printed = MISPRINTED.exec(text.slice(start, start + 12));
  if (printed === null) return undefined;
  const value = printed[1]?.replace(/[lIi|]/g, '1').replace(/o/gi, '0') ?? '';
  const main = state.open[0];
  if (Number(value) !== (main?.style === 'number' ? main.last : 0) + 1) return undefined;
  const { label: written } = summary;
  if (written !== undefined && (written.form !== 'dotted' || state.open.some((list) => goesOn(list, written)))) return undefined;
  const opening = written === undefined ? summary.opening.replace(MISPRINTED, '') : summary.opening;
  if (!opensOperative(stripAdverb(opening), walk.catalogue)) return undefined;
  const next = nextNumber(walk.blocks, index, walk.bounds.end, walk.catalogue);
  if (next === undefined ? summary.ending !== '.' : next !== Number(value) + 1) return undefined;
  const label: Label = {
    form: 'number',
    value,
    suffix: undefined,
    bulletStart: undefined,
    start,
    end: start + printed[0].trimEnd().length,
  };
  return number(walk, { ...state, part: 'operative' }, block, index, label);
}

/** One to three signs that figures are taken for, and a full stop or comma in its place, doubled, or out of it. */
const MISPRINTED = /^([\dlIi|Oo]{1,3})[ \u00A0]?[.,]{1,2}\s*(?=[*_]{0,3}\p{Lu})/u;

/**
 * The open lists after an unlabelled paragraph of the operative part that has lost its number, where the next number is the one after its
 * own; undefined for any other.
 */
export function numberLost(walk: Walk, { open, previous }: WalkState, block: Block, index: number): readonly OpenList[] | undefined {
  const main = open[0];
  if (main?.style !== 'number' || main.degree !== 1 || block.summary.ending !== ';') return undefined;
  if (walk.blocks[previous]?.summary.ending !== ';' || !opensOperative(block.summary.opening, walk.catalogue)) return undefined;
  if (nextNumber(walk.blocks, index, walk.bounds.end, walk.catalogue) !== main.last + 2) return undefined;
  return [{ ...main, last: main.last + 1, skipped: main.skipped + 1 }];
}

/**
 * The step of `S. Appeals …;` for `5. Appeals …;`: a capital and a stop directly after paragraph n, where the next numbered block is
 * n + 2; undefined for any other heading.
 */
export function damagedNumber(walk: Walk, state: WalkState, block: Block, index: number): Step | undefined {
  if (!/^[A-Z]\.\s/.test(block.summary.opening) || block.summary.ending !== ';') return undefined;
  const main = state.open[0];
  const before = walk.blocks[state.current];
  if (main?.style !== 'number' || before?.summary.ending !== ';') return undefined;
  if (nextNumber(walk.blocks, index, walk.bounds.end, walk.catalogue) !== main.last + 2) return undefined;
  const { start } = block.summary;
  const label: Label = { form: 'number', value: String(main.last + 1), suffix: undefined, bulletStart: undefined, start, end: start + 2 };
  return join(walk, state, index, label, main);
}

/** A short numbered block without end punctuation whose number does not go on, while the next one's does (`1. Finance`). */
function isNumberedSubheading(walk: Walk, { part }: WalkState, { summary }: Block, index: number, main: OpenList): boolean {
  if (summary.end - summary.start >= 120 || summary.ending !== '') return false;
  return part === 'annex' || nextNumber(walk.blocks, index, walk.bounds.end, walk.catalogue) === main.last + 1;
}

function isUnnumbered(role: WalkState['previousRole']): boolean {
  return role === 'text' || role === 'subheading' || role === 'heading';
}
