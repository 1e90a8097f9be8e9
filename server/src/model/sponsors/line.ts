import type { State, States } from '../../catalogue/states';
import type { Block } from '../../syntax/block';
import type { SpanEdit } from '../../text/position';
import { listedStates, type ListedState } from './stateLists';

/** A line such as `Chile, Ghana and Norway: draft resolution`; offsets are UTF-16 units in the block's text. */
export interface SponsorLine {
  readonly sponsors: readonly ListedState[];
  /** Where the list of sponsors begins and ends. */
  readonly start: number;
  readonly end: number;
  /**
   * What is submitted, with the words as written: `draft resolution`, `revised draft decision`; empty in a line of the form `Sponsors: …`.
   */
  readonly submitted: string;
}

/** The sponsors of a block, which is a sponsor line by its role; undefined where no State is named. */
export function readSponsorLine(block: Block, states: States): SponsorLine | undefined {
  const { text, summary } = block;
  const key = /^(?:Sponsors|Submitted by|Signatories)\s*:\s*/i.exec(text.slice(summary.start));
  const colon = key === null ? text.indexOf(':', summary.start) : summary.end;
  if (colon < 0 || colon > summary.end) return undefined;
  const start = summary.start + (key?.[0].length ?? 0);
  const sponsors = listedStates(text, start, colon, states);
  if (!sponsors.some(({ named }) => named !== undefined)) return undefined;
  return {
    sponsors,
    start,
    end: sponsors.at(-1)?.end ?? colon,
    submitted: text.slice(colon + 1, summary.end).replace(/^[*⁰¹²³⁴-⁹\s]+/, ''),
  };
}

/** Names joined as a sponsor line joins them: commas, and “and” without a comma before the last. */
export function joinedNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/**
 * The edit that puts the sponsors of a line in the English alphabetical order of their names; undefined where a name is not known, or bears
 * a mark that would stay after.
 */
export function sortedSponsors({ text }: Block, { sponsors, start, end }: SponsorLine, states: States): SpanEdit | undefined {
  if (sponsors.some(({ named }) => named === undefined) || /[*⁰¹²³⁴-⁹]/.test(text.slice(start, end))) return undefined;
  const compare = orderOf(sponsors, states);
  const sorted = [...sponsors].sort((a, b) => (a.named === undefined || b.named === undefined ? 0 : compare(a.named.state, b.named.state)));
  // A name that was broken at the end of a line is one again: it comes to stand elsewhere.
  return { start, end, newText: joinedNames(sorted.map(({ written }) => written.replace(/\s+/g, ' '))) };
}

/**
 * The order that a list of sponsors keeps or comes nearest to. Both are printed: one alphabet for all, and observer States after all Member
 * States.
 */
export function orderOf(sponsors: readonly ListedState[], states: States): States['compare'] {
  const isObserver = sponsors.flatMap(({ named }) => (named === undefined ? [] : [named.state.status === 'observer State']));
  const observersLast = isObserver.includes(true) && isObserver.lastIndexOf(false) < isObserver.indexOf(true);
  if (!observersLast) return states.compare;
  const rank = ({ status }: State): number => (status === 'observer State' ? 1 : 0);
  return (one, other) => rank(one) - rank(other) || states.compare(one, other);
}
