import type { Block } from '../../syntax/block';
import type { TextBounds } from './texts';

/** What the front of a text says that the heads of its later pages repeat. */
export interface PageWords {
  /** The symbol of the document; undefined where none stands alone on a line of the masthead. */
  readonly symbol: string | undefined;
  /** The block of that symbol, which is masthead; -1 for none. */
  readonly symbolBlock: number;
  /** The letters and digits of the front, title included, one after the other. */
  readonly letters: string;
}

/** The words that the heads of pages repeat; `frontEnd` is the block after the front. */
export function readPageWords(blocks: readonly Block[], { start }: TextBounds, frontEnd: number): PageWords {
  let symbolBlock = -1;
  let words = '';
  for (let index = start; index < frontEnd && index < start + LONGEST_FRONT; index += 1) {
    const block = blocks[index];
    if (block === undefined) break;
    if (symbolBlock < 0 && index < start + SYMBOL_WITHIN && SYMBOL.test(contentOf(block))) symbolBlock = index;
    words += contentOf(block);
  }
  const symbol = symbolBlock < 0 ? undefined : withoutStars(contentOf(blocks[symbolBlock]));
  return { symbol, symbolBlock, letters: lettersOf(words) };
}

/**
 * Whether a block is furniture: of the lines that are printed at the head of each page after the first (symbol, job number, page of pages, in
 * any order, on one line or on several, the title of the text beside them).
 */
export function isPageHead(blocks: readonly Block[], index: number, part: 'front' | 'body', words: PageWords): boolean {
  const own = pieceOf(blocks[index], words);
  if (own === undefined || index === words.symbolBlock) return false;
  if (own === 'whole' || (own === 'headed' && part === 'body')) return true;
  const pieces = new Set<Piece>([own]);
  for (const step of [-1, 1]) {
    for (let next = index + step; Math.abs(next - index) < LINES_OF_HEAD; next += step) {
      const piece = next === words.symbolBlock ? undefined : pieceOf(blocks[next], words);
      if (piece === undefined) break;
      pieces.add(piece);
    }
  }
  const bears = pieces.has('job') || pieces.has('symbol') || pieces.has('headed');
  const counts = pieces.has('page') || pieces.has('whole');
  switch (own) {
    case 'symbol':
      return (
        pieces.has('whole') ||
        pieces.has('page') ||
        (part === 'body' && (pieces.has('job') || withoutStars(contentOf(blocks[index])) === words.symbol))
      );
    case 'job':
      return counts || (part === 'body' && bears && pieces.size > 1);
    case 'page':
      return bears || pieces.has('whole');
    case 'number':
      return part === 'body' && pieces.has('job') && pieces.has('symbol');
    default:
      return part === 'body' && counts && bears;
  }
}

/** `whole`: a job number and a page on one line; `headed`: the symbol and the title; `title`: words of the title; `number`: a bare one. */
type Piece = 'whole' | 'symbol' | 'job' | 'page' | 'headed' | 'title' | 'number';

function pieceOf(block: Block | undefined, { symbol, letters }: PageWords): Piece | undefined {
  if (block?.kind !== 'text') return undefined;
  const { start, end, ending } = block.summary;
  if (end - start > LONGEST_HEAD || (ending !== '' && end - start > 40)) return undefined;
  const words = contentOf(block);
  if (PAGE.test(words)) return 'page';
  if (JOB.test(words)) return 'job';
  if (WHOLE.test(words)) return 'whole';
  if (/^\d{1,3}$/.test(words)) return 'number';
  if (SYMBOL.test(words)) return 'symbol';
  if (symbol !== undefined && words.includes(symbol)) {
    const rest = words.replace(symbol, '').trim();
    if (PAGE.test(rest) || WHOLE.test(rest)) return 'whole';
    const title = lettersOf(rest);
    return title.length >= 4 && letters.includes(title) ? 'headed' : undefined;
  }
  const title = ending === '' && end - start >= 25 ? lettersOf(words) : '';
  return title.length >= 20 && letters.includes(title) ? 'title' : undefined;
}

/** A front with a long list of sponsors has some forty blocks. */
const LONGEST_FRONT = 80;
const SYMBOL_WITHIN = 12;
const LINES_OF_HEAD = 5;
const LONGEST_HEAD = 300;

const SYMBOL = /^[A-Z]{1,6}(?:\/[A-Z\d][\w.()-]*)+(?: \(\d{4}\))?\*{0,3}$/;
const PAGE = /^\d{1,3}\/\d{1,3}$/;
const JOB = /^\d{2}-\d{5}$/;
const WHOLE = /^(?:\d{2}-\d{5}\s+\d{1,3}\/\d{1,3}|\d{1,3}\/\d{1,3}\s+\d{2}-\d{5})$/;

/** `A/80/L.2*` is a symbol with the mark of a note. */
function withoutStars(symbol: string): string {
  const star = symbol.indexOf('*');
  return star < 0 ? symbol : symbol.slice(0, star);
}

function contentOf(block: Block | undefined): string {
  return block === undefined ? '' : block.text.slice(block.summary.start, block.summary.end);
}

const PLAIN_SIGNS = /(?![A-Z\d])[\0-\x7F]/gi;
const BEYOND_ASCII = /[^\0-\x7F]/;

/** Letters and digits only: how a title is broken over lines is another on every page. */
function lettersOf(text: string): string {
  // Spaces and the signs of ASCII first: most lines have nothing else, and the other look is many times dearer.
  const letters = text.replace(PLAIN_SIGNS, '');
  return (BEYOND_ASCII.test(letters) ? letters.replace(/[^\p{L}\p{N}]/gu, '') : letters).toLowerCase();
}
