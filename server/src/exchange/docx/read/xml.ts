import { SaxesParser } from 'saxes';
import { message } from '../../../text/message';
import { ImportFault } from './fault';

/** An element of a part; names are without their prefixes, so that the Strict form of the format reads the same. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The characters directly inside; only of elements that hold text of the document. */
  readonly text: string;
}

/** What all parts of a file may hold together. */
export interface XmlBudget {
  elements: number;
  characters: number;
}

/** A budget as a file begins with it: far above every real file. */
export function newBudget(): XmlBudget {
  return { elements: 2_000_000, characters: 20_000_000 };
}

/** Of one element: far more than the format has. */
const MOST_ATTRIBUTES = 500;

/** Reads a part. Nothing is loaded and no entity expanded; a DOCTYPE, a part that breaks off and one beyond the budget throw a fault. */
export function parseXml(source: string, budget: XmlBudget): XmlElement {
  const top: Growing = { name: '', attributes: NONE, children: [], text: '' };
  const open: Growing[] = [top];
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new ImportFault(message('it holds a DOCTYPE, which no Word file has; it is not read'));
  });
  parser.on('error', () => {
    throw new ImportFault(message('it is damaged: a part of it breaks off or is no XML; open it in Word and save it again'));
  });
  let attributesOfElement = 0;
  parser.on('attribute', () => {
    attributesOfElement += 1;
    if (attributesOfElement > MOST_ATTRIBUTES) throw new ImportFault(message('it is too large or too deeply nested to be read'));
  });
  parser.on('opentag', ({ name, attributes }) => {
    attributesOfElement = 0;
    budget.elements -= 1;
    if (budget.elements < 0 || open.length > 256) throw new ImportFault(message('it is too large or too deeply nested to be read'));
    const element: Growing = { name: local(name), attributes: kept(attributes), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element === undefined || !HOLDS_TEXT.has(element.name)) return;
    budget.characters -= text.length;
    if (budget.characters < 0) throw new ImportFault(message('it is too large to be read'));
    element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(source.replace(/^\uFEFF/, '')).close();
  return top.children[0] ?? top;
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** The attribute `val` of the first child of a name. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['val'];
}

/** Whether a property is on, off or not spoken of. */
export function toggle(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found === undefined ? undefined : !/^(?:0|false|off|none)$/.test(found.attributes['val'] ?? '');
}

/** All elements of a name below an element, in order. */
export function below(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((one) => [...(one.name === name ? [one] : []), ...below(one, name)]);
}

interface Growing {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Growing[];
  text: string;
}

const HOLDS_TEXT = new Set(['t', 'delText', 'instrText', 'delInstrText']);
const NONE: Readonly<Record<string, string>> = Object.freeze({});

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function kept(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const entries = Object.entries(attributes).filter(([name]) => !/^(?:xmlns|w:rsid|w14:)/.test(name));
  return entries.length === 0 ? NONE : Object.fromEntries(entries.map(([name, value]) => [local(name), value]));
}
