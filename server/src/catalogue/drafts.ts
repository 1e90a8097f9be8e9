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
