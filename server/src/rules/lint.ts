import type { Segment, SegmentEdit, SegmentSpan } from '../model/segment';
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
    const value = [...lintBlocks(blockRules, segment, context, under, byBlock)];
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

/** What the block rules say of a block, by all that they may see of its place: a block has one place as a rule, two where the same words stand elsewhere too. */
type BlockMemory = Memory<Map<string, readonly RuleFinding[]>>;

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

/** A block that no rule has seen yet, with what will be found in it. */
interface Unseen {
  readonly block: Block;
  readonly place: BlockPlace;
  readonly findings: RuleFinding[];
}

/**
 * What the block rules say of the blocks of a segment, in the places of the segment. One rule after the other goes through all blocks that are new, not
 * one block through all rules: the engine that runs them soon knows a loop by heart, and a hundred loops turn by turn never.
 */
function lintBlocks(rules: readonly BlockRule[], segment: Segment, context: RuleContext, under: string, byBlock: WeakMap<Block, BlockMemory>): readonly RuleFinding[] {
  const unseen: Unseen[] = [];
  const found = segment.blocks.map((block, index): readonly RuleFinding[] => {
    const place = segment.places[index];
    if (place === undefined || block.kind === 'blank') return NO_FINDINGS;
    let memory = byBlock.get(block);
    if (memory?.under !== under || memory.catalogue !== context.catalogue) {
      memory = { under, catalogue: context.catalogue, value: new Map() };
      byBlock.set(block, memory);
    }
    const key = placeKey(place);
    const known = memory.value.get(key);
    if (known !== undefined) return known;
    const { role, part, degree } = place;
    const fresh: Unseen = { block, place: { role, part, degree }, findings: [] };
    unseen.push(fresh);
    memory.value.set(key, fresh.findings);
    return fresh.findings;
  });
  for (const rule of rules) {
    const { roles, sign } = rule;
    for (const subject of unseen) {
      if (roles?.includes(subject.place.role) === false || sign?.test(subject.block.text) === false) continue;
      rule.check(subject, context, (finding) => subject.findings.push({ rule, finding }));
    }
  }
  return found.flatMap((findings, index) => (findings.length === 0 ? NO_FINDINGS : findings.map(({ rule, finding }) => ({ rule, finding: moved(finding, index) }))));
}

/** All that a block rule may see of a place, so that equal keys mean equal findings. */
function placeKey({ role, part, degree }: BlockPlace): string {
  return `${role} ${part} ${String(degree)}`;
}

/** A block rule speaks of block 0; here its finding is put where the block stands. */
function moved(finding: Finding, block: number): Finding {
  const { fixes } = finding;
  const span = <Span extends SegmentSpan>(of: Span): Span => ({ ...of, block: of.block + block });
  return {
    ...finding,
    span: span(finding.span),
    ...(finding.related === undefined ? {} : { related: finding.related.map((related) => ({ ...related, span: span(related.span) })) }),
    ...(fixes === undefined ? {} : { fixes: () => fixes().map((fix): FixDraft => ({ ...fix, edits: fix.edits.map((edit): SegmentEdit => span(edit)) })) }),
  };
}
