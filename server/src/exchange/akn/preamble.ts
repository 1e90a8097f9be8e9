import type { TreeNode } from '../../model/tree';
import { concept } from './declared';
import { idNumber } from './ids';
import { inlineOf } from './inline';
import { actorOf, camelCase } from './names';
import { lineXml } from './drawnLines';
import { wordsOf } from './words';
import { newCounter, type Counter } from './body';
import { beginsSmall, place, type Writing } from './writing';
import { element, type XmlContent, type XmlNode } from './xml';

/** The line of the organ and the paragraphs after it, as what a preamble holds. */
export function preambleOf(at: Writing, enacting: readonly TreeNode[], nodes: readonly TreeNode[]): readonly XmlNode[] {
  const counter = newCounter();
  const whole: TreeNode[] = [];
  for (const node of nodes) {
    const last = whole.at(-1);
    const wraps =
      last?.children.at(-1)?.kind === 'item' &&
      (node.kind === 'text' || node.kind === 'paragraph') &&
      node.label === undefined &&
      node.children.length === 0 &&
      beginsSmall(at, node);
    if (last !== undefined && wraps) whole[whole.length - 1] = { ...last, children: [...last.children, node] };
    else whole.push(node);
  }
  return [...enacting.map((node) => formula(at, node)), ...whole.flatMap((node) => containersOf(at, node, counter))];
}

/** The name of the organ is printed in italics, and its comma is not. */
function formula(at: Writing, node: TreeNode): XmlNode {
  const id = at.ids.give('preamble__formula_1');
  place(at, node, id);
  const [index] = node.blocks;
  const block = at.segment.blocks[index];
  const text = block?.text ?? '';
  const start = block?.summary.start ?? 0;
  const comma = text.lastIndexOf(',', block?.summary.end ?? 0);
  const end = comma > start ? comma : (block?.summary.end ?? 0);
  const authority = {
    refersTo: at.declared.use('TLCOrganization', actorOf(at.organ ?? 'x'), `organization/un/${actorOf(at.organ ?? 'x')}`, at.organ ?? ''),
  };
  const plain = !/[*_]/.test(text);
  const wrap = (content: readonly XmlContent[]): XmlContent => {
    const [only, ...others] = content;
    if (typeof only === 'object' && only.name === 'i' && others.length === 0)
      return { ...only, children: [element('docAuthority', authority, ...only.children)] };
    const organ = element('docAuthority', authority, ...content);
    return plain ? element('i', { 'res:italics': 'print' }, organ) : organ;
  };
  const marks = block?.summary.marks ?? [];
  const marked = marks.some((mark) => mark.start < end) ? [] : [{ block: index, start, end, wrap }];
  return element('formula', { name: 'akn4un:enactingFormula', eId: id }, element('p', {}, ...inlineOf(at, node, { scope: id, marked })));
}

/** A preambular paragraph; headings among them, and what stands under those, one after the other. */
function containersOf(at: Writing, node: TreeNode, counter: Counter): readonly XmlNode[] {
  if (node.kind === 'rule') return [lineXml(at, node)];
  const number = counter('cont');
  const id = at.ids.give(`preamble__cont_${String(number)}`);
  place(at, node, id);
  if (node.kind === 'section' || node.kind === 'heading') {
    const lines = [node, ...(node.title === undefined ? [] : [node.title])];
    const heading = element(
      'container',
      { name: 'heading', eId: id },
      ...lines.map((line) => element('p', {}, ...inlineOf(at, line, { scope: id }))),
    );
    return [heading, ...node.children.flatMap((child) => containersOf(at, child, counter))];
  }
  const phrase = at.phrases.get(node.blocks[0]);
  const name = phrase === undefined ? '' : camelCase(phrase.words);
  const refersTo = concept(at.declared, 'preamble');
  return [element('container', { name: name === '' ? 'preambular' : name, eId: id, refersTo }, ...blocksOf(at, node, id))];
}

function blocksOf(at: Writing, node: TreeNode, id: string): readonly XmlNode[] {
  const { num, content } = wordsOf(at, node, id);
  // A preamble has no element for a number of its own.
  const own = num === undefined ? content : [...num.children, ' ', ...content];
  const first = node.children.findIndex(({ kind }) => kind === 'item');
  const counter = newCounter();
  if (first === 0) return listsOf(at, node.children, id, counter, own);
  const paragraph = element('p', { eId: at.ids.give(`${id}__p_${String(counter('p'))}`) }, ...own);
  return [paragraph, ...listsOf(at, node.children, id, counter, undefined)];
}

/** Items as lists of blocks, and the texts between and after them as paragraphs. */
function listsOf(
  at: Writing,
  nodes: readonly TreeNode[],
  above: string,
  counter: Counter,
  words: readonly XmlContent[] | undefined,
): readonly XmlNode[] {
  const blocks: XmlNode[] = [];
  let intro = words;
  for (let from = 0; from < nodes.length;) {
    const node = nodes[from];
    if (node === undefined) break;
    if (node.kind !== 'item') {
      place(at, node, above);
      blocks.push(element('p', { eId: at.ids.give(`${above}__p_${String(counter('p'))}`) }, ...inlineOf(at, node, { scope: above })));
      blocks.push(...listsOf(at, node.children, above, counter, undefined));
      from += 1;
      continue;
    }
    let to = from + 1;
    while (nodes[to]?.kind === 'item') to += 1;
    const after = nodes[to];
    const wraps = after !== undefined && after.children.length === 0;
    const id = at.ids.give(`${above}__list_${String(counter('list'))}`);
    const points = newCounter();
    const children = [
      ...(intro === undefined ? [] : [element('listIntroduction', { eId: at.ids.give(`${id}__intro`) }, ...intro)]),
      ...nodes.slice(from, to).map((item) => itemOf(at, item, id, points)),
    ];
    if (wraps) {
      const wrapUp = at.ids.give(`${id}__wrapup`);
      place(at, after, wrapUp);
      children.push(element('listWrapUp', { eId: wrapUp }, ...inlineOf(at, after, { scope: wrapUp })));
    }
    blocks.push(element('blockList', { eId: id }, ...children));
    intro = undefined;
    from = wraps ? to + 1 : to;
  }
  return blocks;
}

function itemOf(at: Writing, node: TreeNode, above: string, counter: Counter): XmlNode {
  const number = idNumber(node.label?.value ?? '');
  const id = at.ids.give(`${above}__item_${number === '' ? String(counter('item')) : number}`);
  place(at, node, id);
  const { num, content } = wordsOf(at, node, id);
  const head = num === undefined ? [] : [num];
  if (node.children.length === 0) return element('item', { eId: id }, ...head, element('p', {}, ...content));
  if (node.children[0]?.kind === 'item')
    return element('item', { eId: id }, ...head, ...listsOf(at, node.children, id, newCounter(), content));
  return element('item', { eId: id }, ...head, element('p', {}, ...content), ...listsOf(at, node.children, id, newCounter(), undefined));
}
