import { isTelling, wordsIn } from './words';

/** Where in a line the words that are typed for a name may begin. */
export interface QueryStart {
  /** The UTF-16 offset in the line. */
  readonly at: number;
  /** Whether quotation marks open right before it: the name stands as a title. */
  readonly quoted: 'quoted' | 'plain';
}

/**
 * Where the words typed for a name may begin in a line, the farthest first: after an article, though a name may have commas and brackets,
 * after a quotation mark, or, in the last stretch without punctuation, at a capital. None where nothing telling was typed.
 */
export function queryStarts(line: string, start: number): readonly QueryStart[] {
  const words = Array.from(line.slice(start).matchAll(/\S+/gu), (word) => {
    const opening = /^[“"‘(*_[]*/u.exec(word[0])?.[0] ?? '';
    const at = start + word.index + opening.length;
    return { text: word[0].slice(opening.length), at, quoted: /[“"‘]$/u.test(opening) };
  }).slice(-MOST_WORDS);
  if (!wordsIn(line.slice(start)).some(isTelling)) return [];
  const stretch = words.findLastIndex(({ text }, order) => STOP.test(text) && order < words.length - 1) + 1;
  const starts = words.filter(({ text, at, quoted }, order) => {
    const before = words[order - 1]?.text;
    if (text === '' || ARTICLES.test(text)) return false;
    if (quoted || at === start || (before !== undefined && ARTICLES.test(before))) return true;
    const isCapital = /^[\p{Lu}\p{Nd}]/u.test(text);
    return order >= stretch && isCapital && (order === stretch || before === undefined || !/^\p{Lu}/u.test(before) || order === 1);
  });
  return starts.slice(-MOST_STARTS).map(({ at, quoted }) => ({ at, quoted: quoted ? 'quoted' : 'plain' }));
}

/** Words after which a name has no further article. */
export const ARTICLES = /^(?:the|that|this|its|each|both|their|his|her|our|a|an|all|any|every|no|said|such|other|these|those)$/iu;

/** What ends a stretch of words: a sign after the word, or a footnote mark. */
const STOP = /[,;:.)\]”"⁰¹²³⁴-⁹]$/u;
const MOST_STARTS = 6;
const MOST_WORDS = 30;
