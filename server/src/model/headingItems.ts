import type { NumberedList, Segment } from './segment';
import type { BlockSummary } from '../syntax/summary';

/** Whether an item has the shape of a heading: a capital, few words, and no sign at its end that leads on. */
export function isHeadingShaped({ ending, opensWith, end, start }: BlockSummary): boolean {
  return (ending === '' || ending === '.') && opensWith === 'capital' && end - start <= LONGEST_HEADING;
}

/**
 * Whether the words above a list are no lead-in but a heading, as in mandates (“(a) *Protection of civilians*”): its neighbours are built
 * alike, or they are no beginning of a sentence that the items could end.
 */
export function isHeadingItem(segment: Segment, owner: number): boolean {
  const block = segment.blocks[owner];
  const place = segment.places[owner];
  if (block === undefined || place?.role !== 'item' || !isHeadingShaped(block.summary)) return false;
  const words = block.summary.opening.replace(/\.$/, '');
  if (UNFINISHED.test(words)) return false;
  const alike = segment.lists.filter(({ owner: other }) => other >= 0 && isNeighbour(segment, segment.lists[place.list], other));
  return alike.length > 1 || !LEADING.test(words);
}

/** The longest words that are still taken for a heading, in characters. */
const LONGEST_HEADING = 120;

/** A last word that something must follow. */
const UNFINISHED =
  /\s(?:an?|and|as|at|by|following|follows|for|from|in|including|inter alia|into|measures|of|on|or|that|the|through|to|under|which|with)$/;

/** Words that begin a sentence which items may end: an infinitive, or a verbal noun with an object. */
const LEADING = /^(?:To [a-z]|[A-Z][a-z]+ing [a-z])/;

function isNeighbour(segment: Segment, list: NumberedList | undefined, owner: number): boolean {
  const summary = segment.blocks[owner]?.summary;
  return summary !== undefined && isHeadingShaped(summary) && (list?.members.some(({ block }) => block === owner) ?? false);
}
