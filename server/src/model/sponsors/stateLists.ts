import type { StateName, States } from '../../catalogue/states';
import type { Span } from '../../text/position';
import { matchesOf } from '../../text/matches';

/** A name in a list of States, with the State that it names; undefined for a name that the catalogue does not know. */
export interface ListedState extends Span {
  readonly written: string;
  readonly named: StateName | undefined;
}

/**
 * The names of a list (`Argentina, Bosnia and Herzegovina and Chile`) between two offsets of a text; a name that holds “and” or a comma is
 * one.
 */
export function listedStates(text: string, start: number, end: number, states: States): readonly ListedState[] {
  const pieces = piecesOf(text, start, end);
  const listed: ListedState[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    let last = at;
    let named = states.byName(text.slice(piece.start, piece.end));
    for (let next = at + 1; next < Math.min(pieces.length, at + 6); next += 1) {
      const longer = states.byName(text.slice(piece.start, pieces[next]?.end).replace(/\s+/g, ' '));
      if (longer === undefined) continue;
      named = longer;
      last = next;
    }
    const to = pieces[last]?.end ?? piece.end;
    listed.push({ start: piece.start, end: to, written: text.slice(piece.start, to), named });
    at = last;
  }
  return listed;
}

/** What stands between commas, semicolons and “and”, without spaces and footnote marks. */
function piecesOf(text: string, start: number, end: number): readonly Span[] {
  const pieces: Span[] = [];
  let from = start;
  const add = (to: number): void => {
    let [first, last] = [from, to];
    while (first < last && /\s/.test(text.charAt(first))) first += 1;
    while (last > first && /[\s*⁰¹²³⁴-⁹]/.test(text.charAt(last - 1))) last -= 1;
    if (last > first) pieces.push({ start: first, end: last });
  };
  for (const gap of matchesOf(text.slice(start, end), /[,;]|\sand\s/g)) {
    add(start + gap.index);
    from = start + gap.index + gap[0].length;
  }
  add(end);
  return pieces;
}
