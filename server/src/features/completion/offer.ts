import type { CompletionItem } from 'vscode-languageserver-types';

/**
 * Something that can be put at the cursor. What is said about it beside the list is made for the one that is looked at, not for all that
 * are offered.
 */
export interface Offer extends Omit<CompletionItem, 'documentation'> {
  /** Markdown; absent where the label says everything. */
  readonly describe?: () => string;
}

/** The offers at a place, the best first. */
export interface Offers {
  /** Whether the list is made anew at the next letter. */
  readonly isIncomplete: boolean;
  readonly items: readonly Offer[];
  /**
   * Of names: whether what was typed can be nothing else, so that a list may open by itself, or may be an ordinary word, so that it should
   * wait until it is asked for. Absent for what is no name.
   */
  readonly certainty?: 'a name' | 'perhaps a name';
}

/** Whether somebody has asked for a list, or has only typed on, so that a list is to open by itself where it belongs. */
export type CompletionTrigger = 'asked' | 'typed';
