import type { TreeNode } from '../../model/tree';
import { concept } from './declared';
import { below, idNumber } from './ids';
import { inlineOf } from './inline';
import { lineXml } from './drawnLines';
import { headingOf, wordsOf } from './words';
import { beginsSmall, place, type Writing } from './writing';
import { element, type XmlNode } from './xml';

/** Counts the elements of a kind below another one that have no number. */
export type Counter = (name: string) => number;

/** A counter that begins at 1. */
export function newCounter(): Counter {
  const counts = new Map<string, number>();
  return (name) => {
    const next = (counts.get(name) ?? 0) + 1;
    counts.set(name, next);
    return next;
  };
}

/** Paragraphs, sections and texts as the elements of a body; `above` is the id of what they stand under, `''` for the body itself. */
export function hierarchyOf(at: Writing, nodes: readonly TreeNode[], above: string, counter: Counter = newCounter()): readonly XmlNode[] {
  const elements: XmlNode[] = [];
  let stray: TreeNode[] = [];
  const release = (): void => {
    if (stray.length > 0) elements.push(...listsOf(at, stray, above, counter, []));
    stray = [];
  };
  for (const node of nodes) {
    if (node.kind === 'item') {
      stray.push(node);
      continue;
    }
    release();
    elements.push(...oneOf(at, node, above, counter));
  }
  release();
  return elements;
}

function oneOf(at: Writing, node: TreeNode, above: string, counter: Counter): readonly XmlNode[] {
  switch (node.kind) {
    case 'rule':
      return [
        element('alinea', { eId: at.ids.give(below(above, `al_${String(counter('al'))}`)) }, element('content', {}, lineXml(at, node))),
      ];
    case 'section':
      return [sectionOf(at, node, above, counter)];
    case 'paragraph':
      return node.label === undefined && at.phrases.get(node.blocks[0])?.kind === 'preambular' && node.children.length === 0
        ? [crossHeading(at, node, above, counter)]
        : [numberedOf(at, node, 'paragraph', above, counter)];
    default:
      return [numberedOf(at, node, 'paragraph', above, counter)];
  }
}

/** A preambular paragraph inside of a section. */
function crossHeading(at: Writing, node: TreeNode, above: string, counter: Counter): XmlNode {
  const id = at.ids.give(below(above, `crossHeading_${String(counter('crossHeading'))}`));
  place(at, node, id);
  return element('crossHeading', { eId: id, refersTo: concept(at.declared, 'preamble') }, ...inlineOf(at, node, { scope: id }));
}

function sectionOf(at: Writing, node: TreeNode, above: string, counter: Counter): XmlNode {
  const [name, short] = SECTIONS[sectionKind(node)];
  const number = idNumber(node.label?.value ?? '');
  const id = at.ids.give(below(above, `${short}_${number === '' ? String(counter(short)) : number}`));
  place(at, node, id);
  if (node.title !== undefined) place(at, node.title, id);
  const heading = headingOf(at, node, id);
  return element(name, { eId: id }, ...heading, ...hierarchyOf(at, node.children, id));
}

const SECTIONS = {
  section: ['section', 'sec'],
  part: ['part', 'part'],
  article: ['article', 'art'],
  chapter: ['chapter', 'chp'],
  division: ['division', 'dvs'],
} as const;

function sectionKind({ label }: TreeNode): keyof typeof SECTIONS {
  if (label === undefined) return 'division';
  if (label.form === 'letter') return 'part';
  if (label.form !== 'division') return 'section';
  const [word = ''] = label.written.toLowerCase().split(/\s/);
  return word === 'part' || word === 'article' || word === 'chapter' ? word : 'section';
}

/** A paragraph or an item: its number, its words, and the lists and texts under it. */
function numberedOf(at: Writing, node: TreeNode, name: 'paragraph' | 'point', above: string, counter: Counter): XmlNode {
  const short = name === 'paragraph' ? 'para' : 'point';
  const number = node.label === undefined ? '' : idNumber(`${node.label.value}${node.label.suffix ?? ''}`);
  const id = at.ids.give(below(above, `${short}_${number === '' ? String(counter(short)) : number}`));
  place(at, node, id);
  const { num, content, inner } = wordsOf(at, node, id);
  const own = element('p', {}, ...content);
  const attributes = { eId: id, class: node.kind === 'text' ? 'text' : undefined, 'res:degree': degreeOf(node, id) };
  const head = num === undefined ? [] : [num];
  if (inner.length > 0)
    return element(
      name,
      attributes,
      ...head,
      ...innerList(
        at,
        node,
        id,
        own,
        inner.map(({ written }) => written),
      ),
    );
  return element(name, attributes, ...head, ...contentOf(at, node.children, id, own));
}

/** The depth of a number, where its place does not say it. */
function degreeOf({ label, degree }: TreeNode, id: string): string | undefined {
  const depth = id.split('__').filter((part) => /^(?:para|point|al)_/.test(part)).length;
  return label === undefined || depth === degree ? undefined : String(degree);
}

/** Words, the texts that go on with them, and what stands under them. */
function contentOf(at: Writing, children: readonly TreeNode[], id: string, own: XmlNode): readonly XmlNode[] {
  const first = children.findIndex((node) => !isPlain(node));
  const leading = first < 0 ? children : children.slice(0, first);
  const words = [own, ...leading.map((node) => paragraphOf(at, node, id))];
  if (first < 0) return [element('content', {}, ...words)];
  return listsOf(at, children.slice(first), id, newCounter(), words);
}

/** Whether a node is nothing but words that go on with what is above them. */
function isPlain({ kind, label, children }: TreeNode): boolean {
  return kind === 'continuation' && label === undefined && children.length === 0;
}

function paragraphOf(at: Writing, node: TreeNode, id: string): XmlNode {
  place(at, node, id);
  return element('p', {}, ...inlineOf(at, node, { scope: id }));
}

/** Items as lists, each with the words before it, and the texts between and after them. */
function listsOf(at: Writing, nodes: readonly TreeNode[], above: string, counter: Counter, words: readonly XmlNode[]): readonly XmlNode[] {
  const elements: XmlNode[] = [];
  let intro = words;
  for (let from = 0; from < nodes.length;) {
    const node = nodes[from];
    if (node === undefined) break;
    if (node.kind === 'item') {
      let to = from + 1;
      while (nodes[to]?.kind === 'item') to += 1;
      const after = nodes[to];
      const wraps = after !== undefined && isPlain(after) && beginsSmall(at, after);
      elements.push(listOf(at, nodes.slice(from, to), above, counter, intro, wraps ? after : undefined));
      intro = [];
      from = wraps ? to + 1 : to;
      continue;
    }
    if (intro.length > 0) elements.push(element('intro', {}, ...intro));
    intro = [];
    elements.push(...(node.kind === 'continuation' ? [alinea(at, node, above, counter)] : oneOf(at, node, above, counter)));
    from += 1;
  }
  return elements;
}

function listOf(
  at: Writing,
  items: readonly TreeNode[],
  above: string,
  counter: Counter,
  words: readonly XmlNode[],
  after: TreeNode | undefined,
): XmlNode {
  const id = at.ids.give(below(above, `list_${String(counter('list'))}`));
  const intro = words.length === 0 ? [] : [element('intro', { eId: at.ids.give(`${id}__intro`) }, ...words)];
  const points = newCounter();
  const wrapUp = (): readonly XmlNode[] => {
    if (after === undefined) return [];
    const wrapUpId = at.ids.give(`${id}__wrapup`);
    place(at, after, wrapUpId);
    return [element('wrapUp', { eId: wrapUpId }, element('p', {}, ...inlineOf(at, after, { scope: wrapUpId })))];
  };
  return element('list', { eId: id }, ...intro, ...items.map((item) => numberedOf(at, item, 'point', id, points)), ...wrapUp());
}

/** A list that opens in the line of the paragraph's number: its first item has the paragraph's words. */
function innerList(at: Writing, node: TreeNode, above: string, own: XmlNode, labels: readonly string[]): readonly XmlNode[] {
  const [label = '', ...rest] = labels;
  const id = at.ids.give(below(above, 'list_1'));
  const pointId = at.ids.give(`${id}__point_${idNumber(label)}`);
  const last = rest.length === 0;
  const counter = newCounter();
  const [items, others] = last ? split(node.children) : [[], node.children];
  const inside = last ? [element('content', {}, own)] : innerList(at, node, pointId, own, rest);
  const points = newCounter();
  const first = element('point', { eId: pointId }, element('num', {}, label), ...inside);
  counter('list');
  return [
    element('list', { eId: id }, first, ...items.map((item) => numberedOf(at, item, 'point', id, points))),
    ...(last ? listsOf(at, others, above, counter, []) : []),
  ];
}

/** The items that stand at the beginning, and the rest. */
function split(nodes: readonly TreeNode[]): readonly [readonly TreeNode[], readonly TreeNode[]] {
  const end = nodes.findIndex(({ kind }) => kind !== 'item');
  return end < 0 ? [nodes, []] : [nodes.slice(0, end), nodes.slice(end)];
}

/** A text after a list that belongs to the paragraph but not to the list. */
function alinea(at: Writing, node: TreeNode, above: string, counter: Counter): XmlNode {
  const id = at.ids.give(below(above, `al_${String(counter('al'))}`));
  place(at, node, id);
  const { num, content } = wordsOf(at, node, id);
  return element(
    'alinea',
    { eId: id, 'res:degree': degreeOf(node, id) },
    ...(num === undefined ? [] : [num]),
    ...contentOf(at, node.children, id, element('p', {}, ...content)),
  );
}
