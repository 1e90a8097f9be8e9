import type { RenderedBlock, RenderedHead, RenderedNote, RenderedRun, RenderedText } from '../../render/rendered';
import type { BlockPair } from '../../versions';

/** A version before the one that is written, for a file that has what lies between them as tracked changes. */
export interface WordChanges {
  /** The old version, rendered as the new one is. */
  readonly base: readonly RenderedText[];
  /** The blocks of the old version that live on in the new one, by their ids; `replaced` where hardly a word is the same. */
  readonly pairs: readonly BlockPair[];
  /** Who is said to have made the changes. */
  readonly author: string;
  /** When, as `2031-04-22T09:00:00Z`; undefined for changes without a time. */
  readonly date: string | undefined;
  /** `marked` says of paragraphs that they were moved; `rewritten` deletes them in one place and inserts them in the other. */
  readonly moves: 'marked' | 'rewritten';
}

/** A block as it is written: both versions of it, and its words with what has become of each. */
export interface WrittenBlock {
  /** Unique in the file. */
  readonly id: string;
  /** The block in the new version; undefined for one that is deleted. */
  readonly now: RenderedBlock | undefined;
  /** The block in the old version; undefined for one that is inserted. Of a file without changes it is the same as `now`. */
  readonly was: RenderedBlock | undefined;
  /** Words that stand in one version only are `inserted` or `deleted`. */
  readonly runs: readonly RenderedRun[];
  /** For a block that is moved: the number that both of its places have, from 1. */
  readonly move?: number;
}

/** A note that no mark leads to. */
export interface LooseNote {
  readonly note: RenderedNote;
  readonly change?: 'inserted' | 'deleted';
}

/** A text as it is written, a section of the file. */
export interface WrittenText {
  readonly language: string;
  readonly head: RenderedHead | undefined;
  /** The head of the old version. */
  readonly headWas: RenderedHead | undefined;
  readonly blocks: readonly WrittenBlock[];
  readonly loose: readonly LooseNote[];
}

/** How the changes of a file are signed. */
export interface Revision {
  readonly id: number;
  readonly author: string;
  readonly date: string;
}
