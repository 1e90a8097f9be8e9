import { endOf, type BlockEnd } from '../model/paragraphEnds';
import type { Paragraph } from '../model/paragraphs';
import type { Segment } from '../model/segment';

/**
 * Whether most paragraphs of a text end with a sign, each at the block given for it: bodies outside the United Nations have signs of their
 * own, and only an exception to them is an error. False where there is no paragraph.
 */
export function mostEndWith(
  segment: Segment,
  paragraphs: readonly Paragraph[],
  sign: BlockEnd['sign'],
  blockOf: (paragraph: Paragraph) => number,
): boolean {
  const signs = paragraphs.map((paragraph) => endOf(segment, blockOf(paragraph))?.sign);
  return signs.filter((own) => own === sign).length * 2 > signs.length;
}
