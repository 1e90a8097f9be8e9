import type { Catalogue } from '../catalogue/catalogue';
import type { Era, Profile } from '../model/profile';
import type { Outline, Place, Role, Segment, SegmentEdit, SegmentSpan } from '../model/segment';
import type { Block } from '../syntax/block';
import type { Message } from '../text/message';

export { formatMessage, message, type Message } from '../text/message';

/**
 * The organs that draft by the United Nations Editorial Manual, and Model UN, which follows them: rules of form are for these alone, since
 * other bodies have forms of their own.
 */
export const BY_THE_MANUAL: readonly Profile[] = ['ecosoc', 'ga', 'hrc', 'mun', 'sc'];

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
  /** The first and the last of other blocks whose words decide how grave it is. */
  readonly restsOn?: { readonly block: number; readonly last: number };
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
  /** The roles of the blocks that it looks at; absent for a rule that looks at all but blank lines. */
  readonly roles?: readonly Role[];
  /**
   * What the text of a block must have anywhere for the rule to have something to say; absent where no such sign is sure. Most blocks lack
   * the signs of most rules, and are passed over. It is looked for in many blocks at once as well, so it must not be tied to the beginning or
   * the end of a block.
   */
  readonly sign?: RegExp;
  check(subject: { readonly block: Block; readonly place: BlockPlace }, context: RuleContext, report: (finding: Finding) => void): void;
}

/** Sees the labels, endings, openings, notes and lists of a segment in order: one pass over small summaries. */
export interface SequenceRule extends RuleDescription {
  readonly kind: 'sequence';
  /**
   * What of the words of a block the rule goes by, beside what the outline is worked out from: a string that is another one whenever the
   * rule may say something else of another block. Where only words have changed, and to what this says is the same, and the rule has said
   * nothing of the block, what it said holds. Absent for a rule that goes by all words, which is asked again at every letter.
   */
  readonly sees?: (block: Block, place: Place, context: RuleContext) => string;
  check(segment: Segment, context: RuleContext, report: (finding: Finding) => void): void;
}

/** What an outline rule says of a place: words come in with the fixes alone. */
export interface OutlineFinding extends Omit<Finding, 'fixes'> {
  readonly fixes?: (segment: Segment) => readonly FixDraft[];
}

/** A sequence rule that sees no words: new ones inside a paragraph never ask it again. */
export interface OutlineRule extends RuleDescription {
  check(outline: Outline, context: RuleContext, report: (finding: OutlineFinding) => void): void;
}

/** What a block says under some keys, told to an index; the same key may come from many blocks. */
export type IndexKeys = readonly string[];

/** Answers for the keys of all blocks of a segment. */
export interface KeyIndex {
  /** Whether any block has the key. */
  has(key: string): boolean;
}

/**
 * Sees one block, and of all others only whether they have a key: an acronym that one block explains is right in every other. A block is
 * asked about again when it has changed, or when a key that it looks up has come or gone.
 */
export interface IndexRule extends RuleDescription {
  readonly kind: 'index';
  /** The keys that a block has, whatever its place. */
  keysOf(block: Block): IndexKeys;
  /** The keys that a block looks up, where the rule looks at it at all; `[]` for a block of which it says nothing. */
  looksUp(subject: { readonly block: Block; readonly place: BlockPlace }): IndexKeys;
  /** As a block rule, its spans speak of block 0. */
  check(
    subject: { readonly block: Block; readonly place: BlockPlace },
    index: KeyIndex,
    context: RuleContext,
    report: (finding: Finding) => void,
  ): void;
}

/** Describes what the suppression comments themselves are reported for; its check stands where suppressions are applied. */
export interface SuppressionRule extends RuleDescription {
  readonly kind: 'suppression';
}

/** Any rule. */
export type Rule = BlockRule | SequenceRule | IndexRule | SuppressionRule;

/** A rule about single blocks. */
export function blockRule(rule: Omit<BlockRule, 'kind'>): BlockRule {
  return { kind: 'block', ...rule };
}

/** A rule about what spans blocks. */
export function sequenceRule(rule: Omit<SequenceRule, 'kind'>): SequenceRule {
  return { kind: 'sequence', ...rule };
}

/** A rule about what spans blocks and rests on the outline alone. */
export function outlineRule(rule: OutlineRule): SequenceRule {
  return {
    ...rule,
    kind: 'sequence',
    sees: () => '',
    check(segment, context, report) {
      rule.check(segment, context, ({ fixes, ...finding }) => {
        report(fixes === undefined ? finding : { ...finding, fixes: () => fixes(segment) });
      });
    },
  };
}

/** A rule about a block that needs to know whether others have a key. */
export function indexRule(rule: Omit<IndexRule, 'kind'>): IndexRule {
  return { kind: 'index', ...rule };
}

/** A description of a fault of suppression comments. */
export function suppressionRule(rule: Omit<SuppressionRule, 'kind'>): SuppressionRule {
  return { kind: 'suppression', ...rule };
}

/** A finding with the rule that made it. */
export interface RuleFinding {
  readonly rule: Rule;
  readonly finding: Finding;
}
