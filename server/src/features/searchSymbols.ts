import type { SymbolInformation } from 'vscode-languageserver-types';
import { summaryParagraphs, type FileSummary, type SummaryParagraph } from './summary/fileSummary';
import { PARAGRAPH_KINDS } from './summary/paragraphs';

/** A file of the workspace, summed up. */
export interface SummarizedFile {
  readonly uri: string;
  readonly summary: FileSummary;
}

/** The most symbols that one question is answered with: more than anybody reads. */
export const MOST_SYMBOLS = 200;

/**
 * The titles, symbols and paragraphs of all files that fit some words, best first: each word stands in the name, at best at the beginning
 * of a word, or
 * the letters of a single word stand in it in their order. For an empty question the titles and symbols. At most {@link MOST_SYMBOLS}.
 */
export function searchSymbols(files: readonly SummarizedFile[], query: string): SymbolInformation[] {
  const typed = folded(query);
  const words = typed.split(/\s+/u).filter((word) => word !== '');
  const hits = files.flatMap(({ uri, summary }) => {
    const paragraphs = summaryParagraphs(summary);
    const title = paragraphs.find(({ kind }) => kind === PARAGRAPH_KINDS.title)?.name ?? paragraphs[0]?.name;
    return paragraphs.flatMap((paragraph): readonly Hit[] => {
      const score =
        words.length === 0 ? (isHead(paragraph) ? 1 : 0) : scoreOf(folded(paragraph.name), words) * (isHead(paragraph) ? 1.5 : 1);
      return score === 0 ? [] : [{ uri, paragraph, score, container: paragraph.name === title ? undefined : title }];
    });
  });
  return hits
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_SYMBOLS)
    .map(({ uri, paragraph: { name, kind, range }, container }) => ({
      name,
      kind,
      location: { uri, range },
      ...(container !== undefined && { containerName: container }),
    }));
}

interface Hit {
  readonly uri: string;
  readonly paragraph: SummaryParagraph;
  readonly score: number;
  readonly container: string | undefined;
}

function isHead({ kind }: SummaryParagraph): boolean {
  return kind === PARAGRAPH_KINDS.title || kind === PARAGRAPH_KINDS.symbol;
}

/** From 0 for a name that does not fit to 3 for one that begins with what was typed. */
function scoreOf(name: string, words: readonly string[]): number {
  if (name.startsWith(words.join(' '))) return 3;
  let sum = 0;
  for (const word of words) {
    const at = name.indexOf(word);
    if (at < 0) return words.length === 1 && isInOrder(name, word) ? 0.2 : 0;
    const begins = at === 0 || !/[\p{L}\p{N}]/u.test(name.charAt(at - 1)) || name.includes(` ${word}`);
    sum += begins ? 2 : 1;
  }
  return sum / words.length;
}

/**
 * Whether letters stand in a name in their order, from the beginning of a word on and not far apart: in a long name any letters stand
 * somewhere.
 */
function isInOrder(name: string, letters: string): boolean {
  for (let start = name.indexOf(letters.charAt(0)); start >= 0; start = name.indexOf(letters.charAt(0), start + 1)) {
    if (start > 0 && /[\p{L}\p{N}]/u.test(name.charAt(start - 1))) continue;
    if (standInOrder(name, letters, start)) return true;
  }
  return false;
}

function standInOrder(name: string, letters: string, start: number): boolean {
  const end = start + 3 * letters.length;
  let at = start;
  for (const letter of letters) {
    const found = name.indexOf(letter, at);
    if (found < 0 || found >= end) return false;
    at = found + letter.length;
  }
  return true;
}

/** Small letters without accents; italics signs are none that anybody types. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}*_]/gu, '')
    .trim();
}
