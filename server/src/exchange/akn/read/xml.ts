import { SaxesParser } from 'saxes';
import { strFromU8 } from 'fflate';
import { ImportFault } from '../../docx/read/fault';
import { OWN } from '../own';

/** An element; names are without their prefixes. */
export interface XmlElement {
  readonly name: string;
  /** By their names without prefixes, but for those of our own name space, which begin with `res:`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and the text between them, in order. */
  readonly children: readonly (XmlElement | string)[];
}

/** The largest file that is read, in bytes. */
export const LARGEST = 32 << 20;

const DEEPEST = 255;

/** Far above what any resolution has, and what is read within a few seconds. */
const MOST_ELEMENTS = 200_000;
const MOST_LETTERS = 5_000_000;
/** Of one element: a list of so many takes the parser long, and a million of them half a minute. */
const MOST_ATTRIBUTES = 500;

/** Reads a file. Nothing is loaded and no entity expanded; what is no well-formed XML or beyond what is reasonable throws an `ImportFault`. */
export function parseFile(bytes: Uint8Array): XmlElement {
  if (bytes.length > LARGEST) throw new ImportFault('it is larger than 32 MB; it is not read');
  if (bytes.length === 0) throw new ImportFault('it is empty');
  return parseText(decoded(bytes));
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new ImportFault('it is in UTF-16; save it as UTF-8');
  const declared = /^[^>]{0,200}encoding\s*=\s*["']([\w.-]+)["']/.exec(strFromU8(bytes.subarray(0, 200), true))?.[1];
  if (declared !== undefined && !/^(?:utf-?8|us-ascii|ascii)$/i.test(declared))
    throw new ImportFault(`it is in ${declared}; save it as UTF-8`);
  const text = strFromU8(bytes);
  if (text.includes('\uFFFD')) throw new ImportFault('it is not valid UTF-8; save it as UTF-8');
  return text.replace(/^\uFEFF/, '');
}

function parseText(source: string): XmlElement {
  const top: Growing = { name: '', attributes: {}, children: [] };
  const open: Growing[] = [top];
  let elements = 0;
  let letters = 0;
  let own = '';
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new ImportFault('it holds a DOCTYPE, which could define entities; it is not read');
  });
  parser.on('error', ({ message }) => {
    if (message.includes('undefined entity')) throw new ImportFault('it uses an entity that XML does not have; it is not read');
    throw new ImportFault('it is damaged: a part of it breaks off or is no XML');
  });
  let attributesOfElement = 0;
  parser.on('attribute', () => {
    attributesOfElement += 1;
    if (attributesOfElement > MOST_ATTRIBUTES) throw new ImportFault('an element of it has more than 500 attributes; it is not read');
  });
  parser.on('opentag', ({ name, attributes }) => {
    attributesOfElement = 0;
    elements += 1;
    if (open.length > DEEPEST) throw new ImportFault('it is nested 256 levels deep or more; it is not read');
    if (elements > MOST_ELEMENTS) throw new ImportFault('it holds more than 200,000 elements; it is not read');
    for (const [key, value] of Object.entries(attributes)) if (value === OWN && key.startsWith('xmlns:')) own = key.slice('xmlns:'.length);
    const element: Growing = { name: local(name), attributes: attributesOf(attributes, own), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const add = (text: string): void => {
    letters += text.length;
    if (letters > MOST_LETTERS) throw new ImportFault('it holds more than 5,000,000 letters; it is not read');
    open.at(-1)?.children.push(text);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(source).close();
  const root = top.children.find((child): child is Growing => typeof child !== 'string');
  return root ?? top;
}

interface Growing {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Growing | string)[];
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributesOf(attributes: Readonly<Record<string, string>>, own: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      own !== '' && name.startsWith(`${own}:`) ? `res:${local(name)}` : local(name),
      value,
    ]),
  );
}

/** The elements inside an element, in order. */
export function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** The first element of a name inside an element. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : elementsOf(element).find((one) => one.name === name);
}

/** The text of an element with all that is inside of it, on one line. */
export function textOf(element: XmlElement | undefined): string {
  const parts: string[] = [];
  const add = (one: XmlElement): void => {
    for (const inside of one.children) {
      if (typeof inside === 'string') parts.push(inside);
      else add(inside);
    }
  };
  if (element !== undefined) add(element);
  return parts.join('').replaceAll(/\s+/g, ' ').trim();
}
