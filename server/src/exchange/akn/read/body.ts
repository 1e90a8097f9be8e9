import { toLetters, toRoman } from '../../../text/numerals';
import { plainWords, type SourceBlock, type SourceRun } from '../../source';
import { readWords, type InlineReader } from './inline';
import { child, elementsOf, textOf, type XmlElement } from './xml';

/** What reading the parts of a text needs, and where its blocks go. */
export interface BodyReader extends InlineReader {
  readonly blocks: SourceBlock[];
}

/** Reads an element that holds paragraphs, by its structure and not by its name. */
export function readBody(reader: BodyReader, element: XmlElement): void {
  const state: State = { labels: [], degree: 0 };
  readElement(reader, state, element, 0);
  forget(reader, state, 0);
}

interface State {
  /** The numbers that the next words have. */
  labels: string[];
  degree: number;
}

/** Elements that are a line of words. */
const LINES: ReadonlySet<string> = new Set([
  'p',
  'block',
  'crossHeading',
  'listIntroduction',
  'listWrapUp',
  'heading',
  'subheading',
  'tocItem',
]);

/** Elements whose number is that of a paragraph or of an item. */
const NUMBERED: ReadonlySet<string> = new Set([
  'paragraph',
  'subparagraph',
  'point',
  'indent',
  'item',
  'li',
  'clause',
  'subclause',
  'recital',
  'citation',
  'alinea',
  'rule',
  'subrule',
  'proviso',
]);

/** Elements with a heading of their own. */
const SECTIONS: ReadonlySet<string> = new Set([
  'section',
  'subsection',
  'part',
  'subpart',
  'article',
  'chapter',
  'subchapter',
  'title',
  'subtitle',
  'book',
  'tome',
  'division',
  'subdivision',
  'hcontainer',
  'level',
  'transitional',
]);

/** Items that are nothing without a number. */
const ITEMS: ReadonlySet<string> = new Set(['point', 'indent', 'item', 'li']);

/** What has no place in a draft, with what is said of it. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  toc: 'A table of contents was left out',
  interstitial: 'A remark between documents was left out',
  componentRef: 'A document that lies outside of the file was left out',
  documentRef: 'A document that lies outside of the file was left out',
  foreign: 'A part of another format was left out',
  img: 'A picture was left out',
};

function readElement(reader: BodyReader, state: State, element: XmlElement, depth: number): void {
  const { name } = element;
  const left = LEFT_OUT[name];
  if (left !== undefined) reader.losses.add(left, textOf(element));
  else if (LINES.has(name)) readLine(reader, state, element, depth);
  else if (name === 'table') readTable(reader, state, element);
  else if (NUMBERED.has(name)) readNumbered(reader, state, element, depth + 1, undefined);
  else if (SECTIONS.has(name)) readSection(reader, state, element, depth);
  else if (name !== 'meta' && name !== 'num') readInside(reader, state, element, depth);
}

/** What stands inside an element that is nothing by itself; words that stand there directly are a line. */
function readInside(reader: BodyReader, state: State, element: XmlElement, depth: number): void {
  const inside = elementsOf(element);
  if (element.children.some((one) => typeof one === 'string' && one.trim() !== '')) {
    readLine(reader, state, element, depth);
    return;
  }
  let items = 0;
  for (const one of inside) {
    if (ITEMS.has(one.name)) {
      items += 1;
      readNumbered(reader, state, one, depth + 1, items);
    } else readElement(reader, state, one, depth);
  }
}

/** A paragraph or an item: its number goes to its first words. */
function readNumbered(reader: BodyReader, state: State, element: XmlElement, depth: number, position: number | undefined): void {
  const num = child(element, 'num');
  const before = state.labels.length;
  const label = num === undefined ? missingLabel(reader, element, depth, position) : labelOf(reader, num, depth);
  if (label !== '') {
    if (before === 0) state.degree = Number(element.attributes['res:degree'] ?? (num === undefined ? Math.max(2, depth) : depth));
    state.labels.push(label);
  }
  const rest = { ...element, children: element.children.filter((one) => one !== num) };
  readInside(reader, state, rest, depth);
  forget(reader, state, before);
}

/** Numbers that no words came to. */
function forget(reader: BodyReader, state: State, before: number): void {
  for (const label of state.labels.splice(before)) {
    if (reader.own) reader.blocks.push({ runs: [{ text: label }] });
    else reader.losses.add(`A numbered paragraph without words was left out (${label})`);
  }
}

/** A number as a draft has it: `1` is `1.`, and `a` is `(a)`. */
function labelOf({ own }: BodyReader, num: XmlElement, depth: number): string {
  const text = textOf(num);
  if (own) return num.attributes['res:gap'] === 'none' ? `${text}${GLUED}` : text;
  if (/^\d+$/.test(text)) return depth <= 1 ? `${text}.` : `(${text})`;
  const letters = /^([a-z]{1,6})[.)]?$/.exec(text)?.[1];
  return letters === undefined ? text : `(${letters})`;
}

/** Says that no space stands after a number. */
const GLUED = '\u0000';

/** No list of a resolution is longer; letters and Roman numerals grow with their number. */
const LAST_LETTERED = 100;

/** An item without a number has one by its place. */
function missingLabel({ losses, own }: BodyReader, element: XmlElement, depth: number, position: number | undefined): string {
  if (position === undefined || own || !ITEMS.has(element.name)) return '';
  losses.add('An item without a number was numbered by its place', textOf(element));
  if (position > LAST_LETTERED) return `(${String(position)})`;
  return depth === 3 ? `(${toRoman(position)})` : `(${toLetters(position)})`;
}

/** A section: its number and heading as lines, then what is under it. One without a heading whose words follow directly is a paragraph. */
function readSection(reader: BodyReader, state: State, element: XmlElement, depth: number): void {
  const num = child(element, 'num');
  const heads = elementsOf(element).filter(({ name }) => name === 'heading' || name === 'subheading');
  const rest = { ...element, children: element.children.filter((one) => one !== num && !(typeof one !== 'string' && heads.includes(one))) };
  const [heading, ...others] = heads;
  if (num !== undefined && heading === undefined && child(element, 'content') !== undefined) {
    readNumbered(reader, state, element, depth + 1, undefined);
    return;
  }
  const lines = num === undefined ? heads : heading !== undefined && onOneLine(num) ? [joined(num, heading), ...others] : [num, ...heads];
  for (const line of lines) readLine(reader, state, line, depth);
  readInside(reader, state, rest, depth);
}

/** A number with a stop stands before its heading, a Roman numeral alone above it. */
function onOneLine(num: XmlElement): boolean {
  const line = num.attributes['res:line'];
  return line === undefined ? /[.:)]$/.test(textOf(num)) : line === 'same';
}

function joined(num: XmlElement, heading: XmlElement): XmlElement {
  return { ...heading, children: [...num.children, num.attributes['res:gap'] === 'none' ? '' : ' ', ...heading.children] };
}

/** A line of words. */
function readLine(reader: BodyReader, state: State, element: XmlElement, depth: number): void {
  const { runs, comments, then } = readWords(reader, element);
  emit(reader, state, runs, comments);
  for (const part of then) {
    if (!isElement(part)) emit(reader, state, part, []);
    else {
      reader.losses.add('A text inside of a paragraph became paragraphs of its own', textOf(part));
      readInside(reader, state, part, depth);
    }
  }
}

function isElement(part: XmlElement | readonly SourceRun[]): part is XmlElement {
  return !Array.isArray(part);
}

function emit(reader: BodyReader, state: State, runs: readonly SourceRun[], comments: readonly string[]): void {
  for (const comment of comments) reader.blocks.push({ kind: 'comment', runs: [{ text: comment }] });
  const text = plainWords(runs);
  if (text === '' && runs.every(({ note }) => note === undefined)) return;
  reader.losses.at(text);
  const label = state.labels.join(' ');
  state.labels = [];
  if (label === '') {
    reader.blocks.push({ runs });
    return;
  }
  if (label.endsWith(GLUED)) {
    reader.blocks.push({ runs: [{ text: label.slice(0, -1) }, ...trimmed(runs)] });
    return;
  }
  const twice = !reader.own && text.startsWith(`${label} `);
  if (twice) reader.losses.add('A number that stood twice was written once');
  reader.blocks.push(twice ? { runs } : { label, degree: state.degree, runs });
}

function trimmed([first, ...rest]: readonly SourceRun[]): readonly SourceRun[] {
  return first === undefined ? [] : [{ ...first, text: first.text.trimStart() }, ...rest];
}

/** A table becomes lines, its cells parted by bars. */
function readTable(reader: BodyReader, state: State, table: XmlElement): void {
  const rows: XmlElement[] = [];
  const find = (element: XmlElement): void => {
    for (const one of elementsOf(element)) {
      if (one.name === 'tr') rows.push(one);
      else find(one);
    }
  };
  find(table);
  reader.losses.add('A table became lines of text', textOf(rows[0]));
  for (const row of rows) emit(reader, state, [{ text: elementsOf(row).map(textOf).join(' | ') }], []);
}
