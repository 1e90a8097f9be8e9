import type { Catalogue } from '../../catalogue/catalogue';
import { lineJoin } from '../../model/lineJoin';
import type { Tally } from './tally';

/** Puts two lines of one paragraph together. */
export type JoinLines = (first: string, second: string) => string;

/** A joiner of lines that knows the words of the text and of the tables, and with them which words were divided at the end of a line. */
export function createJoiner(text: string, catalogue: Catalogue, tally: Tally): JoinLines {
  const words = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/(?<![\p{L}\d-])\p{L}+(?:-\p{L}+)*(?![\p{L}\d-])/gu)) words.add(word);
  const inTables = new Map<string, boolean>();
  const isWord = (word: string): boolean => {
    const known = inTables.get(word) ?? isInTables(word, catalogue);
    inTables.set(word, known);
    return known;
  };
  return (first, second) => {
    tally.joined += 1;
    if (first.endsWith(SOFT_HYPHEN)) {
      tally.hyphens += 1;
      return first.slice(0, -1) + second;
    }
    if (first.endsWith('-') && isDivided(first.slice(-60), second, words, isWord)) {
      tally.hyphens += 1;
      return first.slice(0, -1) + second;
    }
    return first + (isCut(first, second) ? '' : lineJoin(first, second)) + second;
  };
}

const SOFT_HYPHEN = '\u00AD';

/** Whether a hyphen at the end of a line divides one word; a compound keeps its hyphen, and so does what nobody knows. */
function isDivided(first: string, second: string, words: ReadonlySet<string>, isWord: (word: string) => boolean): boolean {
  const left = lastWord(first.slice(0, -1)).toLowerCase();
  const right = /^\p{Ll}+/u.exec(second.slice(0, 40))?.[0] ?? '';
  if (left === '' || right === '' || lineJoin(first, second) === ' ') return false;
  const compound = /^\p{Ll}+(?:-\p{L}+)*/u.exec(second.slice(0, 60))?.[0].toLowerCase() ?? right;
  if (words.has(`${left}-${compound}`)) return false;
  if (words.has(left + compound)) return true;
  if (isWord(`${left}-${right}`)) return false;
  if (isWord(left + right)) return true;
  const last = left.slice(left.lastIndexOf('-') + 1);
  const known = (word: string): boolean => words.has(word) || isWord(word);
  return last.length > 1 && !PREFIXES.has(last) && !known(last) && !known(right);
}

/** What makes compounds with a hyphen though it is no word by itself. */
const PREFIXES: ReadonlySet<string> = new Set([
  'non',
  'anti',
  'multi',
  'socio',
  'inter',
  'intra',
  'sub',
  'pre',
  'post',
  'co',
  're',
  'ex',
  'vice',
  'semi',
  'pan',
  'neo',
  'bi',
  'tri',
  'mid',
  'quasi',
  'pseudo',
  'counter',
  'cross',
  'self',
  'afro',
  'euro',
  'indo',
  'anglo',
]);

/** Whether a word stands in the name of an instrument, in the title of a resolution or in an opening. */
function isInTables(word: string, catalogue: Catalogue): boolean {
  const whole = new RegExp(`(?<![\\p{L}\\d-])${word}(?![\\p{L}\\d-])`, 'iu');
  if (catalogue.resolutions.search(word, 20).some(({ title }) => title !== undefined && whole.test(title))) return true;
  if (catalogue.instruments.search(word, 5).some(({ name, aliases }) => whole.test(name) || aliases.some((alias) => whole.test(alias))))
    return true;
  return catalogue.openings.operative.some(({ phrase, use }) => whole.test(phrase) || (use !== undefined && whole.test(use)));
}

/**
 * Whether a line ends where only a printer breaks: a long dash or a slash glued to what stands before it is glued to what comes after, and
 * so is the number of a symbol after `CONF.`. A mark of the old form (`1/`) is not.
 */
export function isCut(first: string, second: string): boolean {
  if (/\S—$/.test(first.slice(-2))) return true;
  if (/\p{L}\/$/u.test(first.slice(-2))) return true;
  return /^\d/.test(second) && /(?:^|[\s(])[A-Z]{1,5}\/(?:[^\s/]+\/)?[A-Za-z]{1,5}\.$/.test(first.slice(-40));
}

/** The letters and hyphens at the end of a text. */
function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && text.length - start < 40 && /[\p{L}-]/u.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start).replace(/^-+/, '');
}
