import type { PrintedPart } from '../model/tree';
import type { SegmentSpan } from '../model/segment';
import type { Address } from './address';

/** What a unit is. */
export type UnitKind = 'title' | 'chapeau' | 'preambular' | 'operative' | 'item' | 'heading' | 'text' | 'line';

/** The part of a text that a unit stands in; `front` and `closing` are compared as lines and never amended. */
export type UnitPart = PrintedPart;

/** A word, number, sign, symbol, reference or footnote mark of a unit: what a comparison of words counts as one. */
export interface UnitWord {
  /**
   * As it is compared: one form of quotation marks, dashes and spaces; a mark by its note's words; a number of a reference to another
   * paragraph of the same text as `§`, since it is the same as long as it leads to the same paragraph.
   */
  readonly folded: string;
  /** As it is shown, without emphasis and without the space before it; a mark by its printed number. */
  readonly shown: string;
  /** Whether a space or a line break stands before it. */
  readonly spaced: boolean;
  readonly italics: boolean;
  /** Where it stands; the words of one unit may stand in several blocks, where a page broke the paragraph. */
  readonly span: SegmentSpan;
  /** Of a footnote mark: the block of its note, -1 where it has none. */
  readonly note?: number;
  /** Of a number in a reference: the blocks of the paragraphs and items that it leads to. */
  readonly leadsTo?: readonly number[];
}

/** A paragraph, item, heading or line of a text as a comparison sees it. */
export interface Unit {
  readonly kind: UnitKind;
  readonly part: UnitPart;
  /** The index of its text in the segment. */
  readonly text: number;
  /** The words in order, without the label. */
  readonly words: readonly UnitWord[];
  /** The folded words with one space between them: two units with the same key say the same, but for where their references lead. */
  readonly key: string;
  readonly address: Address;
  /** The label as written; empty for none. */
  readonly label: string;
  /** The blocks of the unit's own words in its segment, in order; never empty. */
  readonly blocks: readonly number[];
  /** The unit that it stands under, by its index among the units of the segment; -1 for none. */
  readonly parent: number;
}
