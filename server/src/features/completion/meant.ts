import type { Catalogue } from '../../catalogue/catalogue';
import { startOfContent, type WritingPlace } from '../at/writingPlace';
import type { Offer } from './offer';
import { fitsWord, tellingWords } from './words';

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

/**
 * The names among those found, if what is typed can be nothing but the beginning of one: an acronym, or two words that begin a name and
 * neither the name of an organ nor a title that is written out.
 */
export function namesMeant(catalogue: Catalogue, writing: WritingPlace, found: readonly Offer[]): readonly Offer[] {
  const [first] = found;
  if (first?.textEdit === undefined || !('range' in first.textEdit)) return [];
  const typed = writing.line.slice(first.textEdit.range.start.character);
  return found.every(({ textEdit }) => textEdit?.newText !== typed) && isNameBegun(catalogue, typed) ? found : [];
}

const MOST_VALUES = 4;
const SEARCHED = 30;

function isNameBegun(catalogue: Catalogue, typed: string): boolean {
  const found = catalogue.instruments.search(typed, SEARCHED);
  const names = found.flatMap(({ name, aliases }) => [name, ...aliases]);
  if (/^\p{Lu}[\p{Lu}\p{Nd}-]+$/u.test(typed)) return names.includes(typed);
  const words = tellingWords(typed);
  const last = words.at(-1) ?? '';
  if (words.length < 2 || last.length < 3 || !/^[\p{Lu}\p{Nd}]/u.test(typed)) return false;
  const begins = (name: string): boolean => {
    const known = tellingWords(name);
    return words.length <= known.length && words.every((word, at) => fitsWord(word, known[at] ?? ''));
  };
  return names.some(begins) && !catalogue.bodies.all.some(({ name, aliases }) => [name, ...aliases].some(begins));
}

/** What is typed of the first word of a block or of an empty line; undefined where other words stand before it. */
export function firstWord(writing: WritingPlace): string | undefined {
  const { block, at, onEmptyLine, line } = writing;
  const before = onEmptyLine ? line.trimStart() : block.text.slice(startOfContent(block), at);
  return at >= (onEmptyLine ? 0 : startOfContent(block)) && /^[\p{L}-]*$/u.test(before) ? before : undefined;
}
