import type { Block } from '../syntax/block';
import type { FootnoteMark } from '../syntax/marks';
import type { Label } from '../syntax/label';

/** What a block is in the resolution, settled by its place (LANGUAGE §4). */
export type Role =
  | 'blank'
  | 'comment'
  | 'rule'
  | 'furniture'
  | 'masthead'
  | 'sponsors'
  | 'chapeau'
  | 'title'
  | 'enacting'
  | 'preambular'
  | 'operative'
  | 'item'
  | 'heading'
  | 'subheading'
  | 'closing'
  | 'note'
  | 'text';

/**
 * Whether a block of this role holds nothing of the running text: blank lines, a comment, a note, the line drawn above notes, or furniture:
 * what is printed at the head and foot of each page. True for undefined.
 */
export function isAside(role: Role | undefined): boolean {
  return role === undefined || ASIDE.has(role);
}

const ASIDE: ReadonlySet<Role> = new Set<Role>(['blank', 'comment', 'note', 'rule', 'furniture']);

/** The part of a text that a block stands in. A fragment has no enacting line: only rules that need no context run there. */
export type Part = 'front' | 'preamble' | 'operative' | 'closing' | 'annex' | 'fragment';

/** What the model knows of one block; all numbers are indexes of blocks or lists in the segment, -1 for none. */
export interface Place {
  readonly role: Role;
  readonly part: Part;
  /** Which text of the segment the block belongs to (index in `texts`). */
  readonly text: number;
  /** Depth of nesting: 0 not in a list, 1 numbered paragraph, 2 `(a)`, 3 `(i)`, 4 `a.`, 5 `i.`. */
  readonly degree: number;
  /** The list whose member the block is. */
  readonly list: number;
  /** The paragraph or item that an item stands under. */
  readonly parent: number;
  /** The block that this one goes on with, where a page broke a paragraph in two. */
  readonly joins: number;
}

/** One numbering: paragraphs or items that count on from one to the next. */
export interface NumberedList {
  readonly degree: number;
  /** What the members' labels count with. */
  readonly counts: 'number' | 'letter' | 'roman';
  /** The paragraph or item that the list stands under; -1 for the paragraphs of a text. */
  readonly owner: number;
  readonly part: Part;
  readonly members: readonly ListMember[];
}

/** A member of a list. */
export interface ListMember {
  readonly block: number;
  /** The number that its label says in the list's way of counting: 3 for `3.`, `(c)`, `(iii)`. */
  readonly value: number;
  /** `bis`, `ter` … of an inserted paragraph. */
  readonly suffix: string | undefined;
  /** The label as written; a bare number (`6Also`) has form `number` and `bare` set. */
  readonly label: Label;
  readonly bare: boolean;
  /** Whether the label is sound as it is: `undefined` for a member in order, else the value that it should have. */
  readonly expected: number | undefined;
}

/** A footnote mark at its place. */
export interface PlacedMark {
  readonly block: number;
  readonly mark: FootnoteMark;
}

/** A note: the block of its text; page-broken notes are one block each. */
export interface PlacedNote {
  readonly block: number;
  readonly label: Label;
}

/** A series of notes whose numbers run on: marks and notes of one form of label. */
export interface NoteSeries {
  readonly kind: 'numbered' | 'symbolic' | 'asterisk';
  readonly marks: readonly PlacedMark[];
  readonly notes: readonly PlacedNote[];
}

/** One of the complete texts of a segment. */
export interface ResolutionText {
  /** The block of the enacting line; -1 in a fragment, an amendment, and a decision that has its organ in its one sentence. */
  readonly enacting: number;
  /** The organ that speaks, as printed, without `The`; undefined in a fragment and an amendment. */
  readonly organ: string | undefined;
  /** First block of the text and the block after its last one. */
  readonly start: number;
  readonly end: number;
}

/**
 * A segment without its words: what is settled by labels, endings, marks, first words and the shape of lines, which stays the same while
 * somebody writes inside a paragraph.
 */
export interface Outline {
  readonly blocks: readonly Pick<Block, 'kind' | 'summary'>[];
  readonly places: readonly Place[];
  readonly texts: readonly ResolutionText[];
  readonly lists: readonly NumberedList[];
  readonly notes: readonly NoteSeries[];
}

/**
 * The unit that is analysed and remembered: one resolution with its masthead and notes, or several whose notes share one series, or a
 * fragment.
 * A segment knows no absolute position: it is the same wherever in the document it stands.
 */
export interface Segment extends Outline {
  readonly blocks: readonly Block[];
}

/** A stretch of a block of a segment; offsets are UTF-16 units in the block's text. */
export interface SegmentSpan {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** A replacement in a segment. */
export interface SegmentEdit extends SegmentSpan {
  readonly newText: string;
}
