import { escapeXml } from '../docx/xml';

/** What an element holds: text, elements, and what is only known when the whole document is there. */
export type XmlContent = string | XmlNode | (() => readonly XmlContent[]);

/** The value of an attribute; one that leads to an element further on is worked out when the document is written. Undefined for no attribute. */
export type XmlValue = string | undefined | (() => string | undefined);

/** An element that is to be written. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, XmlValue>>;
  readonly children: readonly XmlContent[];
}

/** An element with its attributes, in the order in which they are to stand, and what it holds. */
export function element(name: string, attributes: Readonly<Record<string, XmlValue>>, ...children: readonly XmlContent[]): XmlNode {
  return { name, attributes, children };
}

/** A whole document. Elements that hold nothing but elements are laid out; where words stand, no space is added. */
export function writeXml(root: XmlNode): string {
  const lines: string[] = ['<?xml version="1.0" encoding="UTF-8"?>'];
  layOut(root, '', lines);
  return `${lines.join('\n')}\n`;
}

/** Elements whose content is words, whatever it happens to be. */
const WORDS: ReadonlySet<string> = new Set(['p', 'num', 'heading', 'crossHeading', 'listIntroduction', 'listWrapUp', 'docTitle']);

function layOut(node: XmlNode, indent: string, lines: string[]): void {
  const { name, children } = node;
  if (children.length === 0 || WORDS.has(name)) {
    lines.push(indent + inLine(node));
    return;
  }
  lines.push(`${indent}<${name}${attributesOf(node)}>`);
  for (const child of settled(children)) {
    if (typeof child === 'string') lines.push(`${indent}  ${escapeXml(child)}`);
    else layOut(child, `${indent}  `, lines);
  }
  lines.push(`${indent}</${name}>`);
}

function inLine(node: XmlNode): string {
  const { name, children } = node;
  const inner = settled(children)
    .map((child) => (typeof child === 'string' ? escapeXml(child) : inLine(child)))
    .join('');
  return inner === '' ? `<${name}${attributesOf(node)}/>` : `<${name}${attributesOf(node)}>${inner}</${name}>`;
}

function settled(children: readonly XmlContent[]): readonly (string | XmlNode)[] {
  return children.flatMap((child) => (typeof child === 'function' ? settled(child()) : [child]));
}

function attributesOf({ attributes }: XmlNode): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      const known = typeof value === 'function' ? value() : value;
      return known === undefined ? '' : ` ${name}="${escapeXml(known)}"`;
    })
    .join('');
}
