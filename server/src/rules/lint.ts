import type { Role, Segment, SegmentEdit, SegmentSpan } from '../model/segment';
import type { Block } from '../syntax/block';
import type { BlockPlace, BlockRule, Finding, FixDraft, Rule, RuleContext, SequenceRule } from './rule';

/** A finding with the rule that made it. */
export interface RuleFinding {
  readonly rule: Rule;
  readonly finding: Finding;
}

/**
 * What the rules say of a segment, in no order. Remembered with the segment as long as the context and the list of rules are the same
 * objects or say the same; findings of block rules are remembered with the block, so that an edit elsewhere costs nothing.
 */
export type Lint = (segment: Segment, context: RuleContext) => readonly RuleFinding[];

/** A linter of the given rules with a memory of its own. */
export function createLint(rules: readonly Rule[]): Lint {
  const bySegment = new WeakMap<Segment, Memory<readonly RuleFinding[]>>();
  const byBlock = new WeakMap<Block, BlockMemory>();
  const chosen = new Map<string, Chosen>();
  return (segment, context) => {
    const under = `${context.profile} ${context.era}`;
    const known = bySegment.get(segment);
    if (known?.under === under && known.catalogue === context.catalogue) return known.value;
    const { blockRules, sequenceRules } = chosen.get(under) ?? choose(rules, context);
    chosen.set(under, { blockRules, sequenceRules });
    const value = lintBlocks(blockRules, segment, context, under, byBlock);
    for (const rule of sequenceRules) rule.check(segment, context, (finding) => value.push({ rule, finding }));
    bySegment.set(segment, { under, catalogue: context.catalogue, value });
    return value;
  };
}

/** What was worked out under a profile, an era and a catalogue. */
interface Memory<Value> {
  readonly under: string;
  readonly catalogue: RuleContext['catalogue'];
  readonly value: Value;
}

/** What the block rules say of a block in a place: the same words may stand elsewhere too, but hardly ever in another role. */
type BlockMemory = Memory<readonly RuleFinding[]> & { readonly place: BlockPlace };

/** The rules that run under a profile. */
interface Chosen {
  readonly blockRules: readonly BlockRule[];
  readonly sequenceRules: readonly SequenceRule[];
}

function choose(rules: readonly Rule[], { profile }: RuleContext): Chosen {
  const active = rules.filter((rule) => rule.profiles === 'all' || rule.profiles.includes(profile));
  return { blockRules: active.filter((rule) => rule.kind === 'block'), sequenceRules: active.filter((rule) => rule.kind === 'sequence') };
}

const NO_FINDINGS: readonly RuleFinding[] = [];

/** A block that no rule has seen yet, with what is found in it. */
interface Unseen {
  readonly index: number;
  readonly block: Block;
  readonly place: BlockPlace;
  findings: RuleFinding[] | undefined;
}

/**
 * What the block rules say of the blocks of a segment, in the places of the segment. One rule after the other goes through all blocks that
 * are new, not
 * one block through all rules: the engine that runs them soon knows a loop by heart, and a hundred loops turn by turn never.
 */
function lintBlocks(
  rules: readonly BlockRule[],
  segment: Segment,
  context: RuleContext,
  under: string,
  byBlock: WeakMap<Block, BlockMemory>,
): RuleFinding[] {
  const { catalogue } = context;
  const found: RuleFinding[] = [];
  const unseen: Unseen[] = [];
  segment.blocks.forEach((block, index) => {
    const place = segment.places[index];
    if (place === undefined || block.kind === 'blank') return;
    const known = byBlock.get(block);
    if (known?.under === under && known.catalogue === catalogue && isSamePlace(known.place, place)) addMoved(found, known.value, index);
    else unseen.push({ index, block, place, findings: undefined });
  });
  const byRole = new Map<Role, Unseen[]>();
  for (const subject of unseen) {
    const others = byRole.get(subject.place.role);
    if (others === undefined) byRole.set(subject.place.role, [subject]);
    else others.push(subject);
  }
  for (const rule of rules) {
    for (const subjects of rule.roles?.map((role) => byRole.get(role)) ?? byRole.values()) checkAll(rule, subjects ?? NOBODY, context);
  }
  for (const { index, block, place, findings = NO_FINDINGS } of unseen) {
    byBlock.set(block, { under, catalogue, place, value: findings });
    addMoved(found, findings, index);
  }
  return found;
}

const NOBODY: readonly Unseen[] = [];

function checkAll(rule: BlockRule, subjects: readonly Unseen[], context: RuleContext): void {
  const { sign } = rule;
  for (const subject of subjects) {
    if (sign?.test(subject.block.text) === false) continue;
    rule.check(subject, context, (finding) => (subject.findings ??= []).push({ rule, finding }));
  }
}

/** Whether a block rule sees the same of two places. */
function isSamePlace(one: BlockPlace, other: BlockPlace): boolean {
  return one.role === other.role && one.part === other.part && one.degree === other.degree;
}

function addMoved(found: RuleFinding[], findings: readonly RuleFinding[], index: number): void {
  for (const { rule, finding } of findings) found.push({ rule, finding: moved(finding, index) });
}

/** A block rule speaks of block 0; here its finding is put where the block stands. */
function moved(finding: Finding, block: number): Finding {
  const { fixes } = finding;
  const span = <Span extends SegmentSpan>(of: Span): Span => ({ ...of, block: of.block + block });
  return {
    ...finding,
    span: span(finding.span),
    ...(finding.related === undefined ? {} : { related: finding.related.map((related) => ({ ...related, span: span(related.span) })) }),
    ...(fixes === undefined
      ? {}
      : { fixes: () => fixes().map((fix): FixDraft => ({ ...fix, edits: fix.edits.map((edit): SegmentEdit => span(edit)) })) }),
  };
}
