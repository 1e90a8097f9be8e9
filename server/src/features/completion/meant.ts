import { startOfContent, type WritingPlace } from '../at/writingPlace';
import type { Offer } from './offer';

/** Whether a list of openings may open by itself: where a paragraph opens, and in a text without an organ's line once a word tells. */
export function canOpen({ place, line }: WritingPlace): boolean {
  return place.part !== 'fragment' || place.degree > 0 || line.trim().replace(/^[*_]/u, '').length >= 3;
}

/** Whether a value of the masthead is being written: after its key, in a line of States, or in a word that hardly begins anything else. */
export function isValueMeant({ line, place }: WritingPlace, values: readonly Offer[]): boolean {
  const typed = line.trim();
  if (values.some(({ label }) => label === typed)) return false;
  if (line.includes(':') || place.role === 'sponsors') return true;
  return line.includes(',') || (typed.length >= 4 && values.length <= MOST_VALUES);
}

/** Whether a number is being written after *resolution*. */
export function isNumberMeant({ line }: WritingPlace): boolean {
  return /\d\/?$/u.test(line);
}

/** Whether names may be offered by themselves: not from the head of a title, which may say what a name says; only its writer knows. */
export function canName({ place, block, line }: WritingPlace, names: readonly Offer[]): boolean {
  const [first] = names;
  const from = first?.textEdit !== undefined && 'range' in first.textEdit ? first.textEdit.range.start.character : 0;
  return place.role === 'note' || block.summary.label !== undefined || line.slice(0, from).trim() !== '';
}

const MOST_VALUES = 4;
/** What is typed of the first word of a block or of an empty line; undefined where other words stand before it. */
export function firstWord(writing: WritingPlace): string | undefined {
  const { block, at, onEmptyLine, line } = writing;
  const before = onEmptyLine ? line.trimStart() : block.text.slice(startOfContent(block), at);
  return at >= (onEmptyLine ? 0 : startOfContent(block)) && /^[\p{L}-]*$/u.test(before) ? before : undefined;
}
