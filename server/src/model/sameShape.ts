import type { Catalogue } from '../catalogue/catalogue';
import type { Block } from '../syntax/block';
import type { BlockSummary } from '../syntax/summary';
import { holdsLookAlike } from './numberingProof';
import { openingOf } from './openings/paragraphOpenings';
import { isClosingLine } from './outline/texts';
import type { Place, Role } from './segment';

/** The roles of blocks of which the outline knows nothing but what {@link isSameShape} compares. */
const INNER: ReadonlySet<Role> = new Set<Role>(['preambular', 'operative', 'item', 'note', 'text']);

/**
 * Whether a block that takes the place of another in a segment leaves the outline of the segment as it is: all that the outline and the
 * series of notes are worked out from is the same, however the words between differ. In doubt it is not, and the segment is worked out anew.
 */
export function isSameShape(before: Block, after: Block, place: Place, catalogue: Catalogue): boolean {
  if (before.kind !== after.kind || !INNER.has(place.role)) return false;
  if (place.part === 'front' || place.part === 'closing' || place.part === 'fragment') return false;
  if (before.summary.candidate !== undefined || after.summary.candidate !== undefined) return false;
  if (holdsLabels(before) || holdsLabels(after)) return false;
  return (
    shapeOf(before.summary) === shapeOf(after.summary) &&
    marginsOf(before) === marginsOf(after) &&
    openingWords(before, catalogue) === openingWords(after, catalogue) &&
    isClosingLine(before) === isClosingLine(after) &&
    holdsLookAlike(before) === holdsLookAlike(after)
  );
}

/** Labels inside a paragraph, which the lists below it may go on from. */
function holdsLabels({ text, summary }: Block): boolean {
  return MAY_HOLD_LABELS.test(text.slice(summary.start));
}

const MAY_HOLD_LABELS = /\((?:[a-z]{1,8}|\d{1,3})\)/;

/** All that a summary says but where the content and the marks end, and the words after the first ones. */
function shapeOf(summary: BlockSummary): string {
  const marks = summary.marks.map(({ form, label }) => [form, label]);
  return JSON.stringify({ ...summary, end: 0, opening: '', marks, long: LENGTHS.map((length) => summary.end - summary.start < length) });
}

/** The lengths that tell an empty paragraph, a heading, a title or an enacting line from a paragraph. */
const LENGTHS = [1, 60, 120, 200];

/** What a quotation of whole paragraphs is told by: how the block begins, and its quotation marks. */
function marginsOf({ text, summary }: Block): string {
  return `${text.slice(summary.start, summary.start + 5)} ${text.replaceAll(/[^"“”„«»]/g, '')} ${text.slice(summary.end - 1, summary.end)}`;
}

/** How many words tell a paragraph from a numbered title, and one form of item from another. */
const FIRST_WORDS = 3;

/** What a block opens with: its first words, and the phrases of the tables that it opens with in either part. */
export function openingWords(block: Block, catalogue: Catalogue): string {
  const first = block.summary.opening.split(' ', FIRST_WORDS).join(' ');
  return `${first}|${openingOf(block, 'operative', catalogue)?.words ?? ''}|${openingOf(block, 'preambular', catalogue)?.words ?? ''}`;
}
