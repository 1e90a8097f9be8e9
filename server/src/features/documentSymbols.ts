import type { FeatureContext } from './at/context';
import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Catalogue } from '../catalogue/catalogue';
import type { PlacedSegment } from '../model/model';
import type { Segment } from '../model/segment';
import { treesOf, type ResolutionTree, type TreeNode } from '../model/tree';
import type { ResolutionDocument } from '../syntax/document';
import { message, type Message, type Say } from '../text/message';
import { contentSpan, rangeIn } from './at/spot';

/**
 * The outline of a document: masthead, title, preamble, operative paragraphs by their opening verb and first words with their items,
 * headings, closing, annexes and notes; several texts are one branch each.
 */
export function documentSymbols({ document, model, catalogue, say }: FeatureContext): DocumentSymbol[] {
  const texts = model.segments.flatMap((placed) => treesOf(placed.segment).map((tree) => ({ placed, tree })));
  return texts.flatMap(({ placed, tree }) => {
    const entries = entriesOf(placed, tree, catalogue, say);
    const symbols = entries.map((entry) => symbolOf(document, placed, entry));
    const first = symbols[0];
    const last = symbols.at(-1);
    if (texts.length < 2 || first === undefined || last === undefined) return symbols;
    const title = entries.find(({ kind }) => kind === KIND.title);
    const name = title?.name ?? tree.organ ?? say(message('Text'));
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

interface Entry {
  readonly name: string;
  readonly detail: string | undefined;
  readonly kind: SymbolKind;
  /** First and last block. */
  readonly block: number;
  readonly last: number;
  readonly children: readonly Entry[];
}

interface Context {
  readonly segment: Segment;
  readonly catalogue: Catalogue;
}

/** Masthead, preamble, closing and notes are one entry each, all else one entry a node; headings stand beside what is under them. */
function entriesOf({ segment }: PlacedSegment, tree: ResolutionTree, catalogue: Catalogue, say: Say): readonly Entry[] {
  const context: Context = { segment, catalogue };
  const named = (node: TreeNode, kind: SymbolKind): Entry => entryOf(shortened(openingOf(context, node)), undefined, kind, node);
  const lines = (name: Message, nodes: readonly TreeNode[]): readonly Entry[] => {
    const [first, last] = [nodes[0], nodes.at(-1)];
    return first === undefined || last === undefined ? [] : [{ ...entryOf(say(name), undefined, KIND.part, first), last: last.last }];
  };
  const part = (name: Message, nodes: readonly TreeNode[], children: readonly Entry[]): readonly Entry[] =>
    lines(name, nodes).map((entry, at) => ({ ...entry, last: entry.block, children: at === 0 ? children : [] }));
  const front = [...tree.masthead, ...tree.sponsors, ...tree.chapeau].sort((one, other) => one.blocks[0] - other.blocks[0]);
  const preamble = tree.preamble.flatMap((node) => flat(node));
  const preambular = preamble.filter(({ kind }) => kind !== 'section' && kind !== 'heading');
  const entries: readonly Entry[] = [
    ...lines(message('Masthead'), front),
    ...(tree.title === undefined ? [] : [named(tree.title, KIND.title)]),
    ...(tree.enacting === undefined ? [] : [named(tree.enacting, KIND.part)]),
    ...part(
      message('Preamble'),
      preambular,
      preambular.map((node) => paragraphEntry(context, node)),
    ),
    ...preamble.filter((node) => !preambular.includes(node)).map((node) => named(node, KIND.heading)),
    ...tree.operative.flatMap((node) => bodyEntries(context, node)),
    ...tree.annexes.map((node) => ({
      ...named(node, KIND.heading),
      children: [...(node.title === undefined ? [] : [node.title]), ...node.children].flatMap((child) => bodyEntries(context, child)),
    })),
    ...lines(message('Closing lines'), tree.closing),
    ...part(
      message('Footnotes'),
      tree.notes,
      tree.notes.map((node) =>
        entryOf(`${writtenLabel(node).replace(/:$/, '')} ${shortened(openingOf(context, node))}`.trim(), undefined, KIND.note, node),
      ),
    ),
  ];
  return [...entries].sort((one, other) => one.block - other.block);
}

/** A section and what is under it, one after the other. */
function flat(node: TreeNode): readonly TreeNode[] {
  if (node.kind !== 'section') return [node];
  return [node, ...(node.title === undefined ? [] : [node.title]), ...node.children.flatMap(flat)];
}

function bodyEntries(context: Context, node: TreeNode): readonly Entry[] {
  return flat(node).flatMap((one) => {
    if (one.kind === 'section' || one.kind === 'heading')
      return [entryOf(shortened(openingOf(context, one)), undefined, KIND.heading, one)];
    return one.kind === 'text' || one.kind === 'continuation'
      ? one.children.flatMap((child) => bodyEntries(context, child))
      : [paragraphEntry(context, one)];
  });
}

/** A paragraph with its items; `1. Urges` with the words that follow as detail. */
function paragraphEntry(context: Context, node: TreeNode): Entry {
  const opening = openingOf(context, node);
  const label = writtenLabel(node);
  const children = node.children.flatMap((child) => bodyEntries(context, child));
  const { matchOperative, matchPreambular } = context.catalogue.openings;
  const match =
    node.kind !== 'paragraph' || node.part === 'annex'
      ? undefined
      : node.part === 'preamble'
        ? matchPreambular(opening)
        : matchOperative(opening);
  if (match !== undefined && match.length > 0) {
    const kind = node.part === 'preamble' ? KIND.preambular : KIND.operative;
    return {
      ...entryOf(`${label} ${opening.slice(0, match.length)}`.trim(), shortened(opening.slice(match.length).trim()), kind, node),
      children,
    };
  }
  const kind = node.degree > 1 ? KIND.item : node.part === 'preamble' ? KIND.preambular : KIND.operative;
  return { ...entryOf(`${label} ${shortened(opening)}`.trim(), undefined, kind, node), children };
}

/** A number whose stop was lost is part of the opening already. */
function writtenLabel({ label }: TreeNode): string {
  return label === undefined || label.bare ? '' : label.written;
}

function entryOf(name: string, detail: string | undefined, kind: SymbolKind, { blocks: [block] }: TreeNode): Entry {
  return { name: name.trim() === '' ? '…' : name, detail, kind, block, last: block, children: [] };
}

function openingOf({ segment }: Context, { blocks: [block] }: TreeNode): string {
  return segment.blocks[block]?.summary.opening ?? '';
}

/** The first words, up to 60 characters. */
function shortened(text: string): string {
  if (text.length <= 60) return text;
  const cut = text.lastIndexOf(' ', 60);
  return `${text.slice(0, cut > 20 ? cut : 60)}…`;
}

function symbolOf(document: ResolutionDocument, placed: PlacedSegment, entry: Entry): DocumentSymbol {
  const children = entry.children.map((child) => symbolOf(document, placed, child));
  const own = rangeIn(document, placed, contentSpan(placed, entry.block));
  let { end } = entry.last === entry.block ? own : rangeIn(document, placed, contentSpan(placed, entry.last));
  for (const child of children)
    if (child.range.end.line > end.line || (child.range.end.line === end.line && child.range.end.character > end.character))
      end = child.range.end;
  return {
    name: entry.name,
    ...(entry.detail === undefined ? {} : { detail: entry.detail }),
    kind: entry.kind,
    range: { start: own.start, end },
    selectionRange: own,
    ...(children.length === 0 ? {} : { children }),
  };
}
