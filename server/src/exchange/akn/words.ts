import type { TreeNode } from '../../model/tree';
import { inlineOf } from './inline';
import type { Writing } from './writing';
import { element, type XmlContent, type XmlNode } from './xml';

/** The number and the words of a node. */
export interface NodeWords {
  /** The element `num`; undefined where it has no number. */
  readonly num: XmlNode | undefined;
  readonly content: readonly XmlContent[];
  /** The labels of lists that open inside the words (`1. (a) The …`), with where the words go on after each. */
  readonly inner: readonly { readonly written: string; readonly after: number }[];
}

/** The number of a node as it is written, negotiating brackets round it included, and its words; `scope` is the id of the node. */
export function wordsOf(at: Writing, node: TreeNode, scope: string): NodeWords {
  const { label, blocks } = node;
  const block = at.segment.blocks[blocks[0]];
  if (label === undefined || block === undefined) return { num: undefined, content: inlineOf(at, node, { scope }), inner: [] };
  const after = Math.max(block.summary.start, label.end);
  const lead = block.text.slice(0, after).replaceAll(/[*_]/g, '').trim();
  const num = element('num', { 'res:gap': gapAt(block.text, after) }, lead);
  const inner = innerLabels(block.text, after, node);
  const from = inner.at(-1)?.after ?? after;
  return { num, content: inlineOf(at, node, { scope, from }), inner };
}

/** Labels that stand directly at the beginning of the words. */
function innerLabels(text: string, start: number, { inner }: TreeNode): NodeWords['inner'] {
  const found: { readonly written: string; readonly after: number }[] = [];
  let at = start;
  for (const label of inner) {
    if (text.slice(at, label.start).trim() !== '') break;
    at = label.end + (/^\s*/.exec(text.slice(label.end))?.[0].length ?? 0);
    found.push({ written: label.written, after: at });
  }
  return found;
}

/** The number of a heading and its words. */
export function headingOf(at: Writing, node: TreeNode, scope: string): readonly XmlNode[] {
  const { label, title, blocks } = node;
  const block = at.segment.blocks[blocks[0]];
  const titled =
    title === undefined
      ? []
      : [element('heading', { eId: at.ids.give(`${scope}__heading`) }, ...inlineOf(at, title, { scope: `${scope}__heading` }))];
  if (label === undefined || block === undefined)
    return [
      element('heading', { eId: at.ids.give(`${scope}__heading`) }, ...inlineOf(at, node, { scope: `${scope}__heading` })),
      ...titled,
    ];
  const { text, summary } = block;
  const apart = summary.start >= label.end;
  const after = apart ? summary.start : label.end + (/^[.:*_]*/.exec(text.slice(label.end))?.[0].length ?? 0);
  const num = apart ? [text.slice(0, after).replaceAll(/[*_]/g, '').trim()] : inlineOf(at, node, { scope, to: after });
  const rest = /\S/.test(text.slice(after, summary.end)) || blocks.length > 1;
  const own = rest
    ? [
        element(
          'heading',
          { eId: at.ids.give(`${scope}__heading`) },
          ...inlineOf(at, node, { scope: `${scope}__heading`, from: afterSpace(text, after) }),
        ),
      ]
    : [];
  const attributes = {
    'res:line': lineOf(text.slice(label.start, after), own.length > 0 ? 'same' : 'own'),
    'res:gap': own.length > 0 ? gapAt(text, after) : undefined,
  };
  if (own.length > 0 && titled.length > 0) return [element('num', attributes, ...num), ...own, ...asSubheading(titled)];
  return [element('num', attributes, ...num), ...own, ...titled];
}

/** Whether the heading stands on the line of its number, where that is not what the form of the number says. */
function lineOf(number: string, line: 'same' | 'own'): string | undefined {
  const usual = /[.:)]$/.test(number.replaceAll(/[*_]/g, '').trim()) ? 'same' : 'own';
  return line === usual ? undefined : line;
}

/** `none` where no space stands between a number and its words. */
function gapAt(text: string, after: number): string | undefined {
  return /\S/.test(text.charAt(after - 1)) && /\S/.test(text.charAt(after)) ? 'none' : undefined;
}

function asSubheading(titled: readonly XmlNode[]): readonly XmlNode[] {
  return titled.map(({ attributes, children }) => ({ name: 'subheading', attributes, children }));
}

function afterSpace(text: string, at: number): number {
  return at + (/^[^\S\r\n]*/.exec(text.slice(at))?.[0].length ?? 0);
}
