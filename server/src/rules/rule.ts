import type { Catalogue } from '../catalogue/catalogue';
import type { Era, Profile } from '../model/profile';
import type { Place, Role, Segment, SegmentEdit, SegmentSpan } from '../model/segment';
import type { Block } from '../syntax/block';
import type { Message } from '../text/message';

export { formatMessage, message, type Message } from '../text/message';

/** How sure and how grave a report is; `off` silences a rule. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What a fix does, in places of the segment. */
export interface FixDraft {
  readonly title: Message;
  readonly preferred: boolean;
  /** Whether the meaning stays: only such fixes are applied by `fix` and on save. */
  readonly safe: boolean;
  /** Why it is not safe, where the rule can say it in a few words that end “left alone, since …”. */
  readonly unsafe?: Message;
  /** Whether the numbers around it leave no other reading (3, 30, 5): such a fix is safe in an adopted text, too. */
  readonly proven?: true;
  readonly edits: readonly SegmentEdit[];
}

/** What a rule says of a place. */
export interface Finding {
  readonly span: SegmentSpan;
  readonly message: Message;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** Where it differs from the rule's own. */
  readonly rulebook?: readonly string[];
  /** Worked out only when asked for. */
  readonly fixes?: () => readonly FixDraft[];
  readonly related?: readonly { readonly span: SegmentSpan; readonly message: Message }[];
  readonly tag?: 'unnecessary' | 'deprecated';
}

/** What a check may ask beside the text. */
export interface RuleContext {
  readonly profile: Profile;
  readonly era: Era;
  readonly catalogue: Catalogue;
}

/** An example of a fault: a drawn fixture (`^^^^ code` under the faulty words) and the text after the preferred fix. */
export interface BadExample {
  readonly text: string;
  readonly fixed?: string;
}

/** Everything about a rule but its check. */
export interface RuleDescription {
  /** `family/name`, the fault's name; never reused. */
  readonly code: string;
  /** The ids of the rulebook that the rule covers, `[]` for one of our own. */
  readonly rulebook: readonly string[];
  readonly severity: Severity;
  readonly profiles: 'all' | readonly Profile[];
  /** Whether it speaks of what comes last in a paragraph, so that nothing is said of the one that is being written until it is left. */
  readonly untilLeft?: true;
  readonly since: string;
  readonly title: string;
  readonly why: string;
  readonly source: string;
  readonly bad: readonly BadExample[];
  readonly good: readonly string[];
}

/** What a block rule may know of the place of its block. */
export type BlockPlace = Pick<Place, 'role' | 'part' | 'degree'>;

/**
 * Sees one block and the place it stands in; its findings are remembered with the block. It knows no neighbour, so its spans speak of block
 * 0.
 */
export interface BlockRule extends RuleDescription {
  readonly kind: 'block';
  /** The roles of the blocks that it looks at; absent for a rule that looks at all but blanks. */
  readonly roles?: readonly Role[];
  /**
   * What the text of a block must have anywhere for the rule to have something to say; absent where no such sign is sure. Most blocks lack
   * the signs of most rules, and are passed over.
   */
  readonly sign?: RegExp;
  check(subject: { readonly block: Block; readonly place: BlockPlace }, context: RuleContext, report: (finding: Finding) => void): void;
}

/** Sees the labels, endings, openings, notes and lists of a segment in order: one pass over small summaries. */
export interface SequenceRule extends RuleDescription {
  readonly kind: 'sequence';
  check(segment: Segment, context: RuleContext, report: (finding: Finding) => void): void;
}

/** Describes what the suppression comments themselves are reported for; its check stands where suppressions are applied. */
export interface SuppressionRule extends RuleDescription {
  readonly kind: 'suppression';
}

/** Any rule. */
export type Rule = BlockRule | SequenceRule | SuppressionRule;

/** A rule about single blocks. */
export function blockRule(rule: Omit<BlockRule, 'kind'>): BlockRule {
  return { kind: 'block', ...rule };
}

/** A rule about what spans blocks. */
export function sequenceRule(rule: Omit<SequenceRule, 'kind'>): SequenceRule {
  return { kind: 'sequence', ...rule };
}

/** A description of a fault of suppression comments. */
export function suppressionRule(rule: Omit<SuppressionRule, 'kind'>): SuppressionRule {
  return { kind: 'suppression', ...rule };
}
