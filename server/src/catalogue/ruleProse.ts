/** What a rule says of itself on its page, kept out of the programs that run it. */
export interface RuleProse {
  readonly why: string;
  readonly source: string;
  readonly bad: readonly { readonly text: string; readonly fixed?: string }[];
  readonly good: readonly string[];
}
