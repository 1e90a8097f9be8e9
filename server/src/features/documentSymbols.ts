import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Catalogue } from '../catalogue/catalogue';
import type { DocumentModel, PlacedSegment } from '../model/model';
import type { ResolutionText } from '../model/segment';
import type { ResolutionDocument } from '../syntax/document';
import { message, type Say } from '../text/message';
import { contentSpan, rangeIn } from './at/spot';

/**
 * The outline of a document: masthead, title, preamble, operative paragraphs by their opening verb and first words with their items,
 * headings, closing, annexes and notes; several texts are one branch each.
 */
export function documentSymbols(document: ResolutionDocument, model: DocumentModel, catalogue: Catalogue, say: Say): DocumentSymbol[] {
  const texts = model.segments.flatMap((placed) => placed.segment.texts.map((text) => ({ placed, text })));
  return texts.flatMap(({ placed, text }) => {
    const nodes = nodesOf(placed, text, catalogue, say);
    const symbols = nodes.map((node) => symbolOf(document, placed, node));
    const first = symbols[0];
    const last = symbols.at(-1);
    if (texts.length < 2 || first === undefined || last === undefined) return symbols;
    const title = nodes.find((node) => node.kind === KIND.title);
    const name = title?.name ?? text.organ ?? say(message('Text'));
    return [
      {
        name,
        kind: KIND.text,
        range: { start: first.range.start, end: last.range.end },
        selectionRange: first.selectionRange,
        children: symbols,
      },
    ];
  });
}

/** The kinds of the wire that give each part an icon of its own. */
const KIND = {
  text: 2 satisfies typeof SymbolKind.Module,
  part: 3 satisfies typeof SymbolKind.Namespace,
  title: 15 satisfies typeof SymbolKind.String,
  heading: 4 satisfies typeof SymbolKind.Package,
  preambular: 8 satisfies typeof SymbolKind.Field,
  operative: 12 satisfies typeof SymbolKind.Function,
  item: 22 satisfies typeof SymbolKind.EnumMember,
  note: 20 satisfies typeof SymbolKind.Key,
} as const;

interface Node {
  readonly name: string;
  readonly detail: string | undefined;
  readonly kind: SymbolKind;
  /** First and last block. */
  readonly block: number;
  last: number;
  readonly children: Node[];
}

function nodesOf(placed: PlacedSegment, text: ResolutionText, catalogue: Catalogue, say: Say): readonly Node[] {
  const { segment } = placed;
  const nodes: Node[] = [];
  const open = new Map<number, Node>();
  const parts = new Map<string, Node>();
  let annex: Node | undefined;
  const partNode = (name: string, block: number): Node => {
    const known = parts.get(name);
    if (known !== undefined) return known;
    const node = nodeOf(name, undefined, KIND.part, block);
    parts.set(name, node);
    nodes.push(node);
    return node;
  };
  for (let block = text.start; block < text.end; block += 1) {
    const place = segment.places[block];
    const content = segment.blocks[block];
    if (place === undefined || content === undefined) continue;
    const { opening, label } = content.summary;
    const visible = label === undefined ? '' : content.text.slice(label.start, label.end);
    switch (place.role) {
      case 'masthead':
      case 'sponsors':
      case 'chapeau':
        extend(partNode(say(message('Masthead')), block), block);
        break;
      case 'title':
        nodes.push(nodeOf(shortened(opening), undefined, KIND.title, block));
        break;
      case 'enacting':
        nodes.push(nodeOf(shortened(opening), undefined, KIND.part, block));
        break;
      case 'preambular': {
        const parent = partNode(say(message('Preamble')), block);
        add(parent, openingNode(catalogue, 'preambular', visible, opening, block), open);
        break;
      }
      case 'closing':
        extend(partNode(say(message('Closing lines')), block), block);
        break;
      case 'note': {
        const parent = partNode(say(message('Footnotes')), block);
        add(parent, nodeOf(`${visible.replace(/:$/, '')} ${shortened(opening)}`, undefined, KIND.note, block), open);
        break;
      }
      case 'heading':
      case 'subheading': {
        const node = nodeOf(shortened(opening), undefined, KIND.heading, block);
        const isAnnex = place.part === 'annex' && /^(?:annex|appendix|attachment|enclosure)\b/i.test(opening);
        if (isAnnex) {
          annex = node;
          nodes.push(node);
        } else if (annex !== undefined) add(annex, node, open);
        else nodes.push(node);
        break;
      }
      case 'operative':
      case 'item': {
        const parent = open.get(place.parent) ?? annex;
        const node =
          place.role === 'operative' && place.part !== 'annex'
            ? openingNode(catalogue, 'operative', visible, opening, block)
            : nodeOf(`${visible} ${shortened(opening)}`.trim(), undefined, place.degree > 1 ? KIND.item : KIND.operative, block);
        if (parent === undefined) {
          nodes.push(node);
          open.set(block, node);
        } else add(parent, node, open);
        break;
      }
      default:
    }
  }
  return nodes;
}

function nodeOf(name: string, detail: string | undefined, kind: SymbolKind, block: number): Node {
  return { name: name.trim() === '' ? '…' : name, detail, kind, block, last: block, children: [] };
}

/** `1. Urges` with the words that follow as detail. */
function openingNode(catalogue: Catalogue, kind: 'operative' | 'preambular', label: string, opening: string, block: number): Node {
  const match = kind === 'operative' ? catalogue.openings.matchOperative(opening) : catalogue.openings.matchPreambular(opening);
  const at = match?.length ?? 0;
  const name = at === 0 ? shortened(opening) : opening.slice(0, at);
  return nodeOf(
    `${label} ${name}`.trim(),
    at === 0 ? undefined : shortened(opening.slice(at).trim()),
    kind === 'operative' ? KIND.operative : KIND.preambular,
    block,
  );
}

function add(parent: Node, node: Node, open: Map<number, Node>): void {
  parent.children.push(node);
  open.set(node.block, node);
}

function extend(node: Node, block: number): void {
  node.last = Math.max(node.last, block);
}

/** The first words, up to 60 characters. */
function shortened(text: string): string {
  if (text.length <= 60) return text;
  const cut = text.lastIndexOf(' ', 60);
  return `${text.slice(0, cut > 20 ? cut : 60)}…`;
}

function symbolOf(document: ResolutionDocument, placed: PlacedSegment, node: Node): DocumentSymbol {
  const children = node.children.map((child) => symbolOf(document, placed, child));
  const own = rangeIn(document, placed, contentSpan(placed, node.block));
  let { end } = node.last === node.block ? own : rangeIn(document, placed, contentSpan(placed, node.last));
  for (const child of children)
    if (child.range.end.line > end.line || (child.range.end.line === end.line && child.range.end.character > end.character))
      end = child.range.end;
  return {
    name: node.name,
    ...(node.detail === undefined ? {} : { detail: node.detail }),
    kind: node.kind,
    range: { start: own.start, end },
    selectionRange: own,
    ...(children.length === 0 ? {} : { children }),
  };
}
