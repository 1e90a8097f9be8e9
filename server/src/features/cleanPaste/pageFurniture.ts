import { findSymbols } from '../../syntax/symbols';
import { splitBlocks } from '../../syntax/block';
import { shapeOf } from '../../syntax/line';
import { endingSign, opensCapital, opensSmall, type PastedLine } from './lines';
import type { Tally } from './tally';

/**
 * The lines without what belongs to the page and not to the text: page numbers, job numbers, barcodes, document symbols and titles at the
 * head of each page.
 * The line after such a stretch begins a page. What is left out is written down in the tally.
 */
export function withoutFurniture(pasted: readonly PastedLine[], tally: Tally): readonly PastedLine[] {
  const lines = withWholeSymbol(pasted, tally);
  const furniture = findFurniture(lines);
  if (furniture.size === 0) return lines;
  const kept: PastedLine[] = [];
  const state = { apart: false, page: false };
  lines.forEach((line, index) => {
    state.apart ||= line.apart;
    state.page ||= line.page;
    if (furniture.has(index)) {
      tally.furniture.push(line.text);
      // A job number and a barcode stand in the masthead as well, where no page ends.
      if (kept.length > 0 && !isPrintersLine(line.text)) state.page = true;
      return;
    }
    kept.push({ text: line.text, apart: state.apart, page: state.page });
    state.apart = false;
    state.page = false;
  });
  return kept;
}

/** `A` above `United Nations /RES/79/12`, as the large letter of a printed symbol is read: the symbol is put together below the name. */
function withWholeSymbol(lines: readonly PastedLine[], tally: Tally): readonly PastedLine[] {
  const [letters, name, ...others] = lines;
  const torn = /^(United Nations )?(\/[A-Z]\S{3,30})$/.exec(name?.text ?? '');
  if (letters === undefined || name === undefined || torn === null || !/^[A-Z]{1,5}$/.test(letters.text)) return lines;
  tally.joined += 1;
  const symbol = { text: `${letters.text}${torn[2] ?? ''}`, apart: false, page: false };
  return torn[1] === undefined ? [symbol, ...others] : [{ ...letters, text: torn[1].trim() }, symbol, ...others];
}

/** The indexes of the lines that are furniture. */
function findFurniture(lines: readonly PastedLine[]): ReadonlySet<number> {
  const furniture = new Set<number>();
  const enacting = lines.findIndex(({ text }) => isEnacting(text));
  const pages = createPages(lines, enacting);
  lines.forEach(({ text }, index) => {
    if (isPrintersLine(text) || SURE.test(text)) furniture.add(index);
  });
  for (const index of [...pages.numbersInOrder, ...pages.strayNumbers]) furniture.add(index);
  // What is only likely becomes sure beside what is sure, and that may make its other neighbour sure.
  for (let pass = 0, before = -1; pass < 20 && before < furniture.size; pass += 1) {
    before = furniture.size;
    lines.forEach((_, index) => {
      if (!furniture.has(index) && pages.isFurniture(index, furniture)) furniture.add(index);
      for (let left = pages.titleFrom(index, furniture); left > 0; left -= 1) furniture.add(index + left - 1);
    });
  }
  return furniture;
}

interface Pages {
  /** Bare numbers that count the pages: each is one more than the one before. */
  readonly numbersInOrder: readonly number[];
  /** Whether a line that has the form of a page's head or foot stands where one belongs; `furniture` is what is known already. */
  isFurniture(index: number, furniture: ReadonlySet<number>): boolean;
  /** How many lines from this one on are the title of the document between two other lines of a page; 0 for none. */
  titleFrom(start: number, furniture: ReadonlySet<number>): number;
  /** Bare numbers at the very ends of the text and in the middle of a sentence. */
  readonly strayNumbers: readonly number[];
}

function createPages(lines: readonly PastedLine[], enacting: number): Pages {
  const textAt = (index: number): string => lines[index]?.text ?? '';
  // The title of the masthead stands over later pages, between the symbol and the page number; beside one of them only, its words may be
  // the text's.
  const masthead = bareLetters(
    lines
      .slice(0, Math.max(0, enacting))
      .map(({ text }) => text)
      .join(''),
  );
  const heads = lines.map(({ text }) => headOf(text, masthead));
  const firstWithSymbol = new Map<string, number>();
  const headsWithSymbol = new Map<string, number>();
  const places = new Map<string, number[]>();
  lines.forEach(({ text }, index) => {
    for (const { symbol } of symbolsOf(text)) if (!firstWithSymbol.has(symbol)) firstWithSymbol.set(symbol, index);
    const head = heads[index];
    if (head !== undefined) headsWithSymbol.set(head.symbol, (headsWithSymbol.get(head.symbol) ?? 0) + 1);
    if (index > enacting && canBeRepeated(text)) places.set(text, [...(places.get(text) ?? []), index]);
  });
  // Without an enacting line, the masthead ends at the latest where a paragraph does.
  const paragraph = lines.slice(0, MASTHEAD_LINES).findIndex(({ text }) => /[,;]/.test(endingSign(text)));
  const mastheadEnd = enacting >= 0 ? enacting : paragraph >= 0 ? paragraph : MASTHEAD_LINES;
  const inMasthead = (index: number): boolean =>
    index < mastheadEnd && symbolsOf(textAt(index)).some(({ symbol }) => firstWithSymbol.get(symbol) === index);
  const isPageNumber = (index: number): boolean => /^\d{1,3}$/.test(textAt(index));
  const isLoneSymbol = (index: number): boolean => heads[index]?.alone === true && !inMasthead(index);
  const isOwn = (symbol: string): boolean => (headsWithSymbol.get(symbol) ?? 0) > 1 || (firstWithSymbol.get(symbol) ?? enacting) < enacting;
  const bareNumbers = lines.flatMap(({ text }, index) => (/^\d{1,4}$/.test(text) ? [index] : []));
  const besidePage = (index: number, furniture: ReadonlySet<number>): boolean =>
    furniture.has(index - 1) || furniture.has(index + 1) || lines[index]?.page === true || lines[index + 1]?.page === true;
  return {
    numbersInOrder: countingOn(bareNumbers, textAt),
    isFurniture(index, furniture) {
      if (inMasthead(index)) return false;
      const text = textAt(index);
      const head = heads[index];
      if (head !== undefined && isOwn(head.symbol)) return true;
      // A page number above a symbol is the foot of one page and the head of the next.
      if ((isPageNumber(index) && isLoneSymbol(index + 1)) || (isLoneSymbol(index) && isPageNumber(index - 1))) return true;
      if (!besidePage(index, furniture)) return false;
      if (BARE_NUMBER.test(text) || RUNNING_HEAD.test(text) || head?.alone === true) return true;
      return (places.get(text) ?? []).filter((place) => besidePage(place, furniture)).length > 1;
    },
    titleFrom(start, furniture) {
      if (start <= enacting || furniture.has(start) || !opensCapital(textAt(start))) return 0;
      let end = start + 1;
      while (end - start < LINES_OF_TITLE && end < lines.length && !furniture.has(end)) end += 1;
      const title = bareLetters(
        lines
          .slice(start, end)
          .map(({ text }) => text)
          .join(''),
      );
      // A title of two lines has the symbol beside the second, and nothing of the page above the first.
      const goesOn = (heads[end]?.title ?? '') !== '' && masthead.includes(title + (heads[end]?.title ?? ''));
      if (!furniture.has(start - 1) && !goesOn) return 0;
      const above = heads[start - 1]?.title ?? '';
      if (above !== '' && masthead.includes(above + title) && furniture.has(end) && title !== '') return end - start;
      // A last page may hold no more of the text than the end of its last sentence.
      return furniture.has(end) && title.length >= 25 && endingSign(textAt(end - 1)) === '' && masthead.includes(title) ? end - start : 0;
    },
    strayNumbers: [
      ...lastPage(lines),
      ...bareNumbers.filter((index, order) => {
        const last = bareNumbers[order - 1];
        if (index === lines.length - 1 && last !== undefined && Number(textAt(index)) === Number(textAt(last)) + 1) return true;
        if (index === 0 && lines.length > 1) return true;
        if (index === lines.length - 1 && index > 0 && (lines[index]?.apart === true || endingSign(textAt(index - 1)) !== '')) return true;
        return (
          index > 0 &&
          index + 1 < lines.length &&
          endingSign(textAt(index - 1)) === '' &&
          opensSmall(textAt(index + 1)) &&
          textAt(index - 1).length > 40
        );
      }),
    ],
  };
}

/** The page of the pages at the very end: `5/5`. */
function lastPage(lines: readonly PastedLine[]): readonly number[] {
  const page = /^(\d{1,3})\/(\d{1,3})$/.exec(lines.at(-1)?.text ?? '');
  return page !== null && page[1] === page[2] && page[1] !== '1' && lines.length > 20 ? [lines.length - 1] : [];
}

/** A head that stands over every page is a line of words that no heading or label opens. */
function canBeRepeated(text: string): boolean {
  return (
    text.length > 14 &&
    text.length <= 120 &&
    text.includes(' ') &&
    endingSign(text) === '' &&
    /^\p{Lu}/u.test(text) &&
    shapeOf(text).kind === 'text' &&
    !isEnacting(text)
  );
}

/** The letters and digits of a line, whatever spaces and signs stand between them. */
function bareLetters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

const MASTHEAD_LINES = 6;
const LINES_OF_TITLE = 4;

/** A job number: `V.06-53106 (E)`, `19-22388`, `06-52345 (E) 240406 250406`. */
const JOB = String.raw`(?:[A-Z]{1,4}[.-])?\d{2}-\d{5}\*?(?: ?\([A-Z]\))?(?: \d{6}){0,4}`;
const PRINTERS_LINE = new RegExp(String.raw`^(?:${JOB}|(?:${JOB} )?\* ?\d{7} ?\*|Please recycle.{0,3})$`);
/** A page number beside a job number or in a form of its own, and the sign of a page that goes on. */
const SURE = new RegExp(
  String.raw`^(?:${JOB} \d{1,3}(?:/\d{1,3})?|\d{1,3}(?:/\d{1,3})? ${JOB}|[Pp]age \d{1,3}(?: of \d{1,3})?|PAGE \d{1,3}|[-–—] ?\d{1,3} ?[-–—]|Resolutions adopted (?:on the reports? of|without reference to) [^.,;]{3,60} \d{1,4}|/(?:\.{3}|…))$`,
);
const BARE_NUMBER = /^\d{1,4}(?:\/\d{1,3})?$/;
/** What stands over the pages of the volumes of resolutions. */
const RUNNING_HEAD =
  /^(?:(?:General Assembly|Security Council|Economic and Social Council|Human Rights Council) ?[-–—] ?\p{Lu}[\p{L}-]{3,30} Session|(?:[IVXLC]{1,6}\. )?Resolutions adopted (?:on the reports? of|without reference to) .{3,60})$/u;

/** Whether a line is the printers' alone: a job number, a barcode, *Please recycle*. */
function isPrintersLine(text: string): boolean {
  return PRINTERS_LINE.test(text);
}

function isEnacting(text: string): boolean {
  return splitBlocks(text)[0]?.summary.enacting?.comma === true;
}

function symbolsOf(text: string): readonly { readonly symbol: string; readonly start: number; readonly end: number }[] {
  return text.length > 160 ? [] : findSymbols(text, 0, text.length);
}

interface Head {
  readonly symbol: string;
  readonly alone: boolean;
  /** The letters of the title beside it. */
  readonly title: string;
}

/**
 * The symbol of a line that is nothing but a symbol, or a symbol with a page number (`alone`) or with the title of the document before or
 * after it; undefined for any other.
 */
function headOf(text: string, masthead: string): Head | undefined {
  const symbols = symbolsOf(text);
  const [span] = symbols;
  if (span === undefined || symbols.length > 1 || !/\d/.test(span.symbol)) return undefined;
  const before = text.slice(0, span.start).trim();
  const behind = text.slice(span.end).trim();
  if (before !== '' && behind !== '') return undefined;
  const rest = before + behind;
  if (rest === '' || /^(?:[Pp]age )?\d{1,3}(?:\/\d{1,3})?$/.test(rest)) return { symbol: span.symbol, alone: true, title: '' };
  // A title opens with a capital, ends without a sign and is not the name that stands over the masthead.
  const isTitle = /^\p{Lu}/u.test(rest) && rest !== 'United Nations' && /[\p{L}\d)]$/u.test(rest) && rest.includes(' ') && rest.length > 11;
  // The last words of a title of two lines.
  const isRest = bareLetters(rest).length >= 4 && masthead.includes(bareLetters(rest)) && endingSign(rest) === '';
  return isTitle || (isRest && rest !== 'United Nations') ? { symbol: span.symbol, alone: false, title: bareLetters(rest) } : undefined;
}

/** The bare numbers of which each is one more than the one before, at least a few lines above: in a table they stand closer. */
function countingOn(indexes: readonly number[], textAt: (index: number) => string): readonly number[] {
  const follows = (index: number | undefined, next: number | undefined): boolean =>
    index !== undefined && next !== undefined && next - index >= 6 && Number(textAt(next)) === Number(textAt(index)) + 1;
  return indexes.filter((index, order) => follows(indexes[order - 1], index) || follows(index, indexes[order + 1]));
}
