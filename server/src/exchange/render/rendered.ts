import type { PrintedPart } from '../../model/tree';

/**
 * A resolution as every writer and the preview take it: blocks in the order in which they are printed, each with the runs of its words.
 * Nothing here knows a format of file; numbers, links and places are worked out.
 */
export interface RenderedText {
  /** The language of the text as a BCP 47 tag. */
  readonly language: string;
  /** The head of the first page; undefined where the masthead has neither symbol nor organ, as in Model UN. */
  readonly head: RenderedHead | undefined;
  /** How the lines before the enacting line stand in the draft, for a writer whose files are read back; empty where the head stays in the lines. */
  readonly front: readonly RenderedFrontLine[];
  /** All blocks in the order of print: masthead lines below the head, sponsors, title, paragraphs, annexes, closing lines. */
  readonly blocks: readonly RenderedBlock[];
  /** The notes in the order of their first marks, those with asterisks first. */
  readonly notes: readonly RenderedNote[];
}

/** What stands in the head of the first page. Every part may be missing. */
export interface RenderedHead {
  readonly symbol: string | undefined;
  readonly organ: string | undefined;
  /** `Limited`, without `Distr.:`. */
  readonly distribution: string | undefined;
  readonly date: string | undefined;
  /** `English`, without `Original:`. */
  readonly original: string | undefined;
  /** What stood in these places before; absent outside of a comparison, and a part that is as it was is undefined. */
  readonly was?: RenderedHeadFields;
  /** The first and the last block of the segment that stand in the head and nowhere else; undefined where all are printed as lines as well. */
  readonly source: { readonly block: number; readonly last: number } | undefined;
}

/** The parts of a head that a comparison looks at. */
export type RenderedHeadFields = Readonly<Record<'symbol' | 'organ' | 'distribution' | 'date' | 'original', string | undefined>>;

/** A block before the enacting line, as the draft has it. */
export interface RenderedFrontLine {
  /** Its source without the line ends after it. */
  readonly source: string;
  /** How many line ends come after it. */
  readonly lineEnds: number;
  /** `head` where the head of the page stands for it, `block` where it is among the blocks. */
  readonly printed: 'head' | 'block';
}

/** What a block is on the page. */
export type RenderedRole =
  | 'body' /* the committee or commission, in the agenda block */
  | 'session'
  | 'place'
  | 'agenda'
  | 'agenda-title'
  | 'masthead' /* any other line before the title */
  | 'adoption'
  | 'report' /* the bracketed line below the adoption */
  | 'sponsors'
  | 'chapeau'
  | 'title'
  | 'heading'
  | 'annex'
  | 'enacting'
  | 'preambular'
  | 'operative'
  | 'item'
  | 'continuation' /* a paragraph without a number below a numbered one */
  | 'text'
  | 'closing';

/** A block of print. */
export interface RenderedBlock {
  /** An id that stays while the place of the block among its like stays: `op-5-b-ii`, `pp-3`; unique in the document. */
  readonly id: string;
  readonly role: RenderedRole;
  readonly part: PrintedPart;
  /** The number as printed: `5.`, `(b)`, `12 bis.`; of a title that of an adopted text, `73/7.`; empty for none. */
  readonly number: string;
  /** Depth: 1 for `1.`, 2 for `(a)`, 3 for `(i)`, 0 outside of lists; of a heading its level from 1. */
  readonly degree: number;
  /** How the number counts; undefined for a number that no list can count (`12 bis.`) and for none. */
  readonly counted: RenderedCount | undefined;
  readonly runs: readonly RenderedRun[];
  /**
   * What a comparison says of the block as a whole with its number: it is new, is gone, stands elsewhere than before, or is the old place of
   * one that stands elsewhere now. What is gone or moved away has the source of the block that it stood after. Absent where only words differ.
   */
  readonly change?: 'inserted' | 'deleted' | 'moved' | 'moved away';
  /** The comments directly before the block in the draft, without `//`; absent where there are none or nobody asked for them. */
  readonly comments?: readonly string[];
  /** Set for a line without a number that stands directly below an unfinished one in the draft, and may be the rest of it. */
  readonly below?: 'tight';
  /** The block of the source, by segment and by the index of its first block there. */
  readonly source: { readonly segment: number; readonly block: number; readonly last: number };
}

/** The numbering that a number is part of. */
export interface RenderedCount {
  /** The same for all members of one list; lists are counted through the document. */
  readonly list: number;
  readonly style: 'decimal' | 'letter' | 'roman';
  readonly value: number;
}

/** A stretch of words that looks the same all over. */
export interface RenderedRun {
  readonly text: string;
  readonly italics: boolean;
  readonly bold: boolean;
  /** Set where the italics are those of print, and the source has none. */
  readonly added?: true;
  /** Set for a footnote mark; `text` is its printed number then. */
  readonly mark?: RenderedMark;
  /** The address that a symbol or the number of a resolution leads to. */
  readonly url?: string;
  /** The id of the block that an internal reference leads to. */
  readonly target?: string;
  /** What a comparison says of the words; absent outside of a comparison. */
  readonly change?: 'inserted' | 'deleted' | 'moved';
}

/** A footnote mark. */
export interface RenderedMark {
  /** The id of its note; undefined for a mark without one. */
  readonly note: string | undefined;
  /** The id of the mark itself, unique in the document. */
  readonly id: string;
  readonly asterisk: boolean;
}

/** A note. */
export interface RenderedNote {
  readonly id: string;
  /** Its number as printed, or its asterisks. */
  readonly number: string;
  readonly asterisk: boolean;
  /** The ids of its marks, in order; empty for a note that no mark leads to. */
  readonly marks: readonly string[];
  readonly runs: readonly RenderedRun[];
  readonly source: { readonly segment: number; readonly block: number; readonly last: number };
}
