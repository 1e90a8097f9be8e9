/**
 * Breaks a clean text as a PDF file does when it is copied: lines at the width of the page, heads and feet, notes at the foot of their
 * pages, raised numbers brought down.
 */
import { fromRaised } from '../../../server/src/text/characters';

/** A way in which a text comes out of a PDF file. */
export interface Printing {
  /** The most characters of a line, or for `proportional` about as many. */
  readonly columns: number;
  readonly letters: 'alike' | 'proportional';
  readonly linesOfPage: number;
  /** Whether paragraphs still have blank lines between them. */
  readonly spacing: 'spaced' | 'tight';
  readonly furniture: 'symbol and number' | 'title and symbol' | 'form feed' | 'job number';
  readonly lineEnd: '\n' | '\r\n';
  /** Whether a line is drawn above the notes of a page. */
  readonly drawn: 'line' | 'no line';
  readonly symbol: string;
  readonly title: string;
}

/** A random number from 0 to 1, the same ones at every run. */
export type Chance = () => number;

/** A chance by a small generator of its own, so that a failure can be seen again. */
export function createChance(seed: number): Chance {
  const state = { value: seed >>> 0 };
  return () => {
    state.value = (Math.imul(state.value, 1_664_525) + 1_013_904_223) >>> 0;
    return state.value / 2 ** 32;
  };
}

/** A printing chosen by chance. */
export function choosePrinting(chance: Chance, symbol: string, title: string): Printing {
  const pick = <Thing>(...things: readonly Thing[]): Thing => things[Math.floor(chance() * things.length)] as Thing;
  return {
    columns: 70 + Math.floor(chance() * 26),
    letters: pick('alike', 'proportional'),
    linesOfPage: 30 + Math.floor(chance() * 20),
    spacing: pick('spaced', 'tight'),
    furniture: pick('symbol and number', 'title and symbol', 'form feed', 'job number'),
    lineEnd: pick('\n', '\n', '\r\n'),
    drawn: pick('line', 'line', 'no line'),
    symbol,
    title,
  };
}

/** The text as it is copied. Its paragraphs stand apart by blank lines, its notes at the end. */
export function printed(text: string, printing: Printing, chance: Chance): string {
  const paragraphs = text.trim().split('\n\n');
  const notes = new Map<string, string>();
  const body: string[] = [];
  for (const paragraph of paragraphs) {
    const label = RAISED_LABEL.exec(paragraph)?.[1];
    if (label === undefined) body.push(paragraph);
    else notes.set(fromRaised(label), paragraph);
  }
  const lines = body.flatMap((paragraph) =>
    wrapped(paragraph, printing, chance).map((line, order): Line => ({ text: line, opens: order === 0 })),
  );
  const pages: string[] = [];
  for (let from = 0, number = 1; from < lines.length; number += 1) {
    const space = printing.linesOfPage;
    const page = lines.slice(from, from + space);
    from += page.length;
    pages.push(pageOf(page, notes, number, Math.ceil(lines.length / space), printing, chance));
  }
  return (
    pages
      .join(printing.furniture === 'form feed' ? '\n\f' : printing.spacing === 'spaced' ? '\n\n' : '\n')
      .replaceAll('\n', printing.lineEnd) + printing.lineEnd
  );
}

interface Line {
  readonly text: string;
  readonly opens: boolean;
}

const RAISED_LABEL = /^([⁰¹²³⁴-⁹]{1,3}) /;

function pageOf(
  lines: readonly Line[],
  notes: ReadonlyMap<string, string>,
  number: number,
  count: number,
  printing: Printing,
  chance: Chance,
): string {
  const gap = printing.spacing === 'spaced' ? '\n\n' : '\n';
  const text = lines.map((line, index) => (index === 0 ? '' : line.opens ? gap : '\n') + line.text).join('');
  const marks = [...text.matchAll(/(?<=\S)[⁰¹²³⁴-⁹]+/g)].map(([mark]) => fromRaised(mark));
  const own = marks.flatMap((mark) => notes.get(mark) ?? []);
  const foot = own.flatMap((note) => wrapped(note, { ...printing, columns: printing.columns + 12 }, chance));
  const parts = [lowerAll(text)];
  if (foot.length > 0) parts.push((printing.drawn === 'line' ? '__________________\n' : '') + foot.map(lowerAll).join('\n'));
  const { head, bottom } = furnitureOf(number, count, printing);
  return [...head, ...parts, ...bottom].join(gap);
}

/** What stands above and below a page. */
function furnitureOf(
  number: number,
  count: number,
  { furniture, symbol, title }: Printing,
): { readonly head: readonly string[]; readonly bottom: readonly string[] } {
  switch (furniture) {
    case 'symbol and number':
      return { head: number === 1 ? [] : [symbol], bottom: [String(number)] };
    case 'title and symbol':
      return {
        head: number === 1 ? [] : [number % 2 === 0 ? `${symbol} ${title}` : `${title} ${symbol}`],
        bottom: [`${String(number)}/${String(count)}`, '19-22388'],
      };
    case 'form feed':
      return { head: number === 1 ? [] : [symbol], bottom: [] };
    default:
      return {
        head: number === 1 ? [] : [symbol],
        bottom: number === 1 ? ['V.06-53106 (E) 200406 210406', '*0653106*'] : [String(number)],
      };
  }
}

/** The lines of a paragraph, ligatures in some of its words and a soft hyphen in some of those that do not fit. */
function wrapped(paragraph: string, { columns, letters }: Printing, chance: Chance): readonly string[] {
  const lines: string[] = [];
  const measure = letters === 'alike' ? (text: string): number => text.length : widthOf;
  for (const word of paragraph.split(/[ \n]/).map((plain) => (chance() < 0.5 ? withLigatures(plain) : plain))) {
    const last = lines.at(-1);
    if (last === undefined) {
      lines.push(word);
    } else if (measure(`${last} ${word}`) <= columns) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else if (chance() < 0.1 && /^[a-z]{9,}$/.test(word) && measure(`${last} ${word.slice(0, 4)}-`) <= columns) {
      lines[lines.length - 1] = `${last} ${word.slice(0, 4)}\u00AD`;
      lines.push(word.slice(4));
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** The width of a text in a proportional type, in letters of middle width. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[ .,;:'ijlt|()-]/.test(character) ? 0.6 : /[mwA-Z\d]/.test(character) ? 1.35 : 1.05;
  return width;
}

function withLigatures(word: string): string {
  return word.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ');
}

function lowerAll(text: string): string {
  return text.replace(/[⁰¹²³⁴-⁹]+/g, (raised) => fromRaised(raised));
}
