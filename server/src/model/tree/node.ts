import type { Block } from '../../syntax/block';
import type { PrintedNote } from '../notes/printed';
import type { ListMember, NumberedList, Part } from '../segment';
import type { NodeLabel } from './labels';

/**
 * What a node is. `continuation` is a paragraph without a number that goes on with the numbered one above it, `text` one that stands under
 * none. A `section` is a heading or subheading with all that stands under it, and `heading` is the line of its title below its number.
 */
export type NodeKind =
  | 'masthead'
  | 'sponsors'
  | 'chapeau'
  | 'title'
  | 'enacting'
  | 'section'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'continuation'
  | 'text'
  | 'annex'
  | 'closing'
  | 'note'
  | 'comment'
  | 'rule'
  | 'furniture'
  | 'blank';

/**
 * A node of a resolution. All numbers are indexes of blocks in the segment. A node knows its own words by their blocks, so that anything can
 * go back to the text, and holds what stands under it.
 */
export interface TreeNode {
  readonly kind: NodeKind;
  readonly part: Part;
  /**
   * The blocks of its own words, in order: several where a page broke the paragraph. Never empty, and no block is in two nodes.
   */
  readonly blocks: readonly [number, ...number[]];
  /** The last block of the node with all that stands under it. */
  readonly last: number;
  /** Undefined where it has none. */
  readonly label: NodeLabel | undefined;
  /** The labels of lists that open inside its words: the `(a)` of `1. (a) The …`. Its items go on from them. */
  readonly inner: readonly NodeLabel[];
  /** Depth of numbering: 0 outside lists, 1 for `1.`, 2 for `(a)`, 3 for `(i)`; of a section its level, 1 for the outermost. */
  readonly degree: number;
  /**
   * Where a negotiating bracket stands round all of its own words: `words` for `3. [Invites …;]`, `whole` for `[3. Invites …;]`, `label` for
   * `[3.] Invites …;`. One that ends in another node, as after the last item, is told by the runs alone.
   */
  readonly bracketed: 'none' | 'words' | 'whole' | 'label';
  /** The sign that ends its words, marks, quotation marks and brackets aside; empty where there is none. */
  readonly ending: Block['summary']['ending'];
  /** The word after that sign (`…; and`). */
  readonly joiner: Block['summary']['joiner'];
  /** The numbering and the member that it is; undefined for a node without a number of the text. */
  readonly numbering: { readonly list: NumberedList; readonly member: ListMember } | undefined;
  /** Of an annex or a section whose number stands on a line of its own: the line of its title. */
  readonly title: TreeNode | undefined;
  /** What stands under it, in the order of the text. */
  readonly children: readonly TreeNode[];
  /** Of a note: its printed number and the marks that lead to it. */
  readonly note: PrintedNote | undefined;
}

/** One of the texts of a segment. Each of its blocks is in exactly one node. */
export interface ResolutionTree {
  /** The index in the segment's texts. */
  readonly text: number;
  /** A fragment has no enacting line; all its paragraphs are under `operative`. */
  readonly form: 'resolution' | 'fragment';
  /** The organ that speaks, as printed and without `The`; undefined in a fragment. */
  readonly organ: string | undefined;
  /** The lines before the title that are none of the following; `mastheadOf` says what they are. */
  readonly masthead: readonly TreeNode[];
  readonly sponsors: readonly TreeNode[];
  readonly chapeau: readonly TreeNode[];
  readonly title: TreeNode | undefined;
  readonly enacting: TreeNode | undefined;
  /** Paragraphs and sections of the preamble. */
  readonly preamble: readonly TreeNode[];
  /** Sections, paragraphs with what stands under them, and texts without a number. */
  readonly operative: readonly TreeNode[];
  /** Annexes with sections, paragraphs and texts of their own; their numbers are their own too. */
  readonly annexes: readonly TreeNode[];
  readonly closing: readonly TreeNode[];
  /** Wherever they stand in the text. */
  readonly notes: readonly TreeNode[];
  /** Comments, drawn lines, heads and feet of pages, and empty lines before the first block: kept so that nothing is lost. */
  readonly apart: readonly TreeNode[];
}

/** The parts of a text as they are printed: a text without an enacting line has but one, which is read as the operative. */
export type PrintedPart = Exclude<Part, 'fragment'>;

/** The part that a node is printed in. */
export function printedPart({ part }: Pick<TreeNode, 'part'>): PrintedPart {
  return part === 'fragment' ? 'operative' : part;
}
