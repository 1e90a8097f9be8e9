import type { Place, Segment, SegmentEdit, SegmentSpan } from '../model/segment';
import type { Block } from '../syntax/block';
import type { BlockRule, Finding, FixDraft, Rule, RuleContext } from './rule';

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
  const byBlock = new WeakMap<Block, Memory<readonly RuleFinding[]>>();
  return (segment, context) => {
    const active = rules.filter((rule) => rule.profiles === 'all' || rule.profiles.includes(context.profile));
    const blockRules = active.filter((rule) => rule.kind === 'block');
    return remembered(bySegment, segment, context, '', () => {
      const findings: RuleFinding[] = [];
      segment.blocks.forEach((block, index) => {
        const place = segment.places[index];
        if (place === undefined || block.kind === 'blank') return;
        const found = remembered(byBlock, block, context, placeKey(place), () => lintBlock(blockRules, block, place, context));
        for (const { rule, finding } of found) findings.push({ rule, finding: moved(finding, index) });
      });
      for (const rule of active) {
        if (rule.kind === 'sequence') rule.check(segment, context, (finding) => findings.push({ rule, finding }));
      }
      return findings;
    });
  };
}

/** What was worked out under one context; the key says what else it depends on. */
type Memory<Value> = Map<string, { readonly context: RuleContext; readonly value: Value }>;

function remembered<Key extends object, Value>(memory: WeakMap<Key, Memory<Value>>, key: Key, context: RuleContext, detail: string, make: () => Value): Value {
  let entries = memory.get(key);
  if (entries === undefined) {
    entries = new Map();
    memory.set(key, entries);
  }
  const name = `${context.profile} ${context.era} ${detail}`;
  const known = entries.get(name);
  if (known?.context.catalogue === context.catalogue) return known.value;
  const value = make();
  entries.set(name, { context, value });
  return value;
}

function lintBlock(rules: readonly BlockRule[], block: Block, place: Place, context: RuleContext): readonly RuleFinding[] {
  const findings: RuleFinding[] = [];
  const { role, part, degree } = place;
  for (const rule of rules) rule.check({ block, place: { role, part, degree } }, context, (finding) => findings.push({ rule, finding }));
  return findings;
}

/** All that a block rule may see of a place, so that equal keys mean equal findings. */
function placeKey({ role, part, degree }: Place): string {
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
