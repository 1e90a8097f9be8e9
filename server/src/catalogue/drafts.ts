/** A whole draft of an organ to begin with. */
export interface DraftSkeleton {
  /** The prefix of the snippet that it is, unlike those of all others. */
  readonly key: string;
  readonly label: string;
  readonly description: string;
  /**
   * The text in the editor's notation of snippets: gaps are `${1:what stands there}` and `${1|one,other|}`; the same number is the same
   * gap.
   */
  readonly body: string;
}

/** A functional commission of the Economic and Social Council that submits drafts. */
export interface DraftingCommission {
  readonly name: string;
  /** The component of its symbols: `CN.15`. */
  readonly symbol: string;
  /** Its session n is held in the year `baseYear` + n. */
  readonly baseYear: number;
}

/** A text with gaps that completion offers. */
export interface Snippet {
  /** What is typed for it, unlike that of all others. */
  readonly word: string;
  /**
   * Where it is offered by itself: in an empty file, before the title, where a paragraph of the preamble or the operative part opens, on a
   * new line after the title, where a note opens, or only to who asks.
   */
  readonly where: 'file' | 'front' | 'preambular' | 'operative' | 'line' | 'note' | 'anywhere';
  readonly description: string;
  /** The text in the editor's notation of snippets. */
  readonly body: string;
}
