import type { Role, Segment, SegmentEdit, SegmentSpan } from '../model/segment';
import type { Block } from '../syntax/block';
import type { BlockPlace, BlockRule, Finding, FixDraft, Rule, RuleContext, RuleFinding } from './rule';

type ByBlock = (readonly RuleFinding[] | undefined)[];

/**
 * Runs the block rules of a list over some blocks of a segment, and puts what they say into `found` by the index of the block. What is known
 * of a block in its place is not asked again. Returns how many blocks were asked about.
 */
export function createBlockLint(): (
  rules: readonly Rule[],
  segment: Segment,
  context: RuleContext,
  under: string,
  indexes: readonly number[],
  found: ByBlock,
) => number {
  const byBlock = new WeakMap<Block, BlockMemory>();
  return (rules, segment, context, under, indexes, found) => {
    const { catalogue } = context;
    const unseen: Unseen[] = [];
    for (const index of indexes) {
      const block = segment.blocks[index];
      const place = segment.places[index];
      found[index] = undefined;
      if (block === undefined || place === undefined || block.kind === 'blank') continue;
      const known = byBlock.get(block);
      if (known?.under === under && known.catalogue === catalogue && isSamePlace(known.place, place)) {
        if (known.value.length > 0) found[index] = movedAll(known.value, index);
      } else {
        unseen.push({ index, block, place, findings: undefined });
      }
    }
    runRules(rules, unseen, context);
    for (const { index, block, place, findings = NO_FINDINGS } of unseen) {
      byBlock.set(block, { under, catalogue, place, value: findings });
      if (findings.length > 0) found[index] = movedAll(findings, index);
    }
    return unseen.length;
  };
}

/** What the block rules say of a block in a place: the same words may stand elsewhere too, but hardly ever in another role. */
interface BlockMemory {
  readonly under: string;
  readonly catalogue: RuleContext['catalogue'];
  readonly place: BlockPlace;
  readonly value: readonly RuleFinding[];
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
 * One rule after the other goes through all blocks that are new, not one block through all rules: the engine that runs them soon knows a
 * loop by heart, and a hundred loops turn by turn never.
 */
function runRules(rules: readonly Rule[], unseen: readonly Unseen[], context: RuleContext): void {
  const byRole = new Map<Role, Group>();
  for (const subject of unseen) {
    const { role } = subject.place;
    const others = byRole.get(role);
    if (others === undefined) byRole.set(role, { subjects: [subject], text: undefined });
    else others.subjects.push(subject);
  }
  for (const rule of rules) {
    if (rule.kind !== 'block') continue;
    for (const group of rule.roles?.map((role) => byRole.get(role)) ?? byRole.values())
      if (group !== undefined) checkAll(rule, group, context);
  }
}

/** The new blocks of a role, with all their words in one text as soon as a sign is looked for there. */
interface Group {
  readonly subjects: Unseen[];
  text: string | undefined;
}

/** From so many blocks on one look at all of them costs less than a look at each. */
const SEVERAL = 4;

function checkAll(rule: BlockRule, group: Group, context: RuleContext): void {
  const { sign } = rule;
  const { subjects } = group;
  if (sign !== undefined && subjects.length >= SEVERAL) {
    // Most signs are nowhere in a text, and each look has a price of its own, however short the block.
    group.text ??= subjects.map(({ block }) => block.text).join('\n');
    if (!sign.test(group.text)) return;
  }
  let current: Unseen | undefined;
  const report = (finding: Finding): void => {
    if (current !== undefined) (current.findings ??= []).push({ rule, finding });
  };
  for (const subject of subjects) {
    if (sign?.test(subject.block.text) === false) continue;
    current = subject;
    rule.check(subject, context, report);
  }
}

/** Whether a block rule sees the same of two places. */
function isSamePlace(one: BlockPlace, other: BlockPlace): boolean {
  return one.role === other.role && one.part === other.part && one.degree === other.degree;
}

function movedAll(findings: readonly RuleFinding[], index: number): readonly RuleFinding[] {
  return findings.map(({ rule, finding }) => ({ rule, finding: moved(finding, index) }));
}

/** A rule that sees one block speaks of block 0; here its finding is put where the block stands. */
export function moved(finding: Finding, block: number): Finding {
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
