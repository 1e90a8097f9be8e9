import type { Catalogue } from '../../catalogue/catalogue';
import type { Block } from '../../syntax/block';
import type { Label } from '../../syntax/label';
import { styleOf } from './lists';
import { openingBehindCandidate, opensOperative, opensPreambular } from './placing';
import { isAnnexHeading, isClosingLine } from './texts';

/**
 * The number of the next numbered paragraph, or bare number that opens with an operative verb, before the closing or an annex; undefined
 * where there is none.
 */
export function nextNumber(blocks: readonly Block[], index: number, end: number, catalogue: Catalogue): number | undefined {
  for (let next = index + 1; next < end; next += 1) {
    const block = blocks[next];
    if (block === undefined || isClosingLine(block) || isAnnexHeading(block)) return undefined;
    if (block.kind === 'paragraph') return Number(block.summary.label?.value);
    const candidate = block.summary.candidate;
    if (candidate !== undefined && opensOperative(stripAdverb(openingBehindCandidate(block.summary)), catalogue)) return candidate.number;
  }
  return undefined;
}

/** What the next item's label says under the same paragraph, if it has the same form; undefined where there is none. */
export function nextItemLabel(blocks: readonly Block[], index: number, end: number, like: Label): string | undefined {
  for (let next = index + 1; next < end; next += 1) {
    const block = blocks[next];
    if (block?.kind === 'paragraph' || block?.kind === 'heading') return undefined;
    if (block?.kind !== 'item' || block.summary.label === undefined) continue;
    if (styleOf(block.summary.label) === styleOf(like)) return block.summary.label.value;
  }
  return undefined;
}

/** `3. Strongly urges`: the operative verb may have an adverb before it; the text without it, the verb with a capital. */
export function stripAdverb(opening: string): string {
  return opening.replace(/^[A-Z][a-z]+ly ([a-z])/, (_, letter: string) => letter.toUpperCase());
}

/**
 * Whether a numbered block is a preambular paragraph that bears a number: it opens with a participle, and the operative paragraphs count
 * anew after it.
 */
export function isNumberedPreamble(blocks: readonly Block[], index: number, end: number, value: number, catalogue: Catalogue): boolean {
  const opening = blocks[index]?.summary.opening ?? '';
  if (opensOperative(opening, catalogue) || !opensPreambular(opening, catalogue)) return false;
  for (let next = index + 1; next < end; next += 1) {
    const block = blocks[next];
    if (block?.kind === 'paragraph' && opensOperative(block.summary.opening, catalogue)) return Number(block.summary.label?.value) <= value;
  }
  return false;
}
