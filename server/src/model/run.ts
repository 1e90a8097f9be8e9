import type { Instrument } from '../catalogue/instruments';
import type { CitedActSpan } from '../syntax/citedActs';
import type { ReferenceSpan } from '../syntax/paragraphReferences';
import type { PrintedMark } from './notes/printed';
import type { ResolvedTarget } from './references/resolve';
import type { SegmentSpan } from './segment';

/**
 * A stretch of a node's words that looks the same and leads to the same place all over. Runs are flat: what nests in the source is said by
 * the properties of each run.
 */
export interface Run {
  /**
   * The letters to be printed: without signs of emphasis and characters that nobody sees, lines and spaces folded. Of a mark its printed
   * number.
   */
  readonly text: string;
  readonly italics: boolean;
  readonly bold: boolean;
  /** How many quotations the run stands in; the quotation marks are part of the quotation. */
  readonly quotation: number;
  /** How many negotiating brackets the run stands in; the brackets themselves count as inside. */
  readonly brackets: number;
  /** Set for a run that is nothing but a negotiating bracket. One that has no partner in the node opens or closes a longer stretch. */
  readonly bracket: 'open' | 'close' | undefined;
  readonly link: RunLink | undefined;
  /** Where the run comes from, signs of emphasis not included. The joined runs leave no other letter of the node out but those of its label. */
  readonly source: SegmentSpan;
}

/** What a run leads to. */
export type RunLink =
  | { readonly kind: 'mark'; readonly mark: PrintedMark }
  | {
      readonly kind: 'reference';
      readonly reference: ReferenceSpan;
      /** Of a number in the reference its own target, of the other words all. */
      readonly targets: readonly ResolvedTarget[];
      /** The blocks of the paragraphs and items referred to, in the order of the text. */
      readonly blocks: readonly number[];
    }
  /** A document symbol as it should be: `A/CONF.203/18`. */
  | { readonly kind: 'symbol'; readonly symbol: string }
  /** The number of a resolution or decision. */
  | { readonly kind: 'act'; readonly act: CitedActSpan }
  /** Several where the name is ambiguous. */
  | { readonly kind: 'instrument'; readonly name: string; readonly instruments: readonly Instrument[] };
