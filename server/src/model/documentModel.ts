import type { Era, Profile } from './profile';
import type { Segment } from './segment';

/** A segment at its place in a document. */
export interface PlacedSegment {
  readonly segment: Segment;
  /** The index in the document of the segment's first block. */
  readonly firstBlock: number;
}

/** What a document means: its segments in order, and the drafting rules it seems to follow. */
export interface DocumentModel {
  readonly segments: readonly PlacedSegment[];
  readonly profile: Profile;
  /** `legacy` for a document dated before 2020, which followed the older edition of the Editorial Manual; an undated one is current. */
  readonly era: Era;
}
