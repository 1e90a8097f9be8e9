import { remember } from '../text/remember';
import { MEETING } from './outline/texts';
import type { Segment } from './segment';

/**
 * The texts of a segment (by number) that bear a line of their adoption, above the organ's name or below the last paragraph: what was
 * adopted stands as it is printed. Remembered with the segment.
 */
export const adoptedTexts = remember((segment: Segment): ReadonlySet<number> => {
  const adopted = new Set<number>();
  segment.places.forEach(({ role, part, text }, index) => {
    const opening = segment.blocks[index]?.summary.opening ?? '';
    const pattern = part === 'front' || part === 'fragment' ? ABOVE : role === 'closing' ? BELOW : undefined;
    if (pattern?.test(opening) === true) adopted.add(text);
  });
  return adopted;
});

const ABOVE =
  /^(?:\[?(?:Resolutions?|Decisions?) (?:adopted|\d{1,4} \(\d{4}\) of)|Adopted (?:by|at|on|without|unanimously)\b|\d{1,4} \(\d{4}\)\. Resolution of|Resolution \d{1,4} \(\d{4}\)$)/i;
const BELOW = new RegExp(String.raw`^(?:${MEETING}\b|\[?adopted\b|in favour|against|abstaining)`, 'i');
