import type { Segment } from '../model/segment';
import type { Finding, FixDraft, RuleContext, RuleFinding, SequenceRule } from './rule';

/** What a sequence rule says of a segment. */
export interface SequenceState {
  readonly rule: SequenceRule;
  /** By block; no entry where nothing is said. */
  readonly findings: ReadonlyMap<number, readonly RuleFinding[]>;
  /** The blocks of which something is said, those of related places among them. */
  readonly blocks: ReadonlySet<number>;
  /** The segment of which all this is true now, which may have other words than the one that was read. */
  readonly holds: { segment: Segment };
}

/** Asks a sequence rule about a segment. */
export function lintSequence(rule: SequenceRule, segment: Segment, context: RuleContext): SequenceState {
  const found = run(rule, segment, context);
  if (found.length === 0) return { rule, findings: NOTHING, blocks: NOWHERE, holds: { segment } };
  const holds = { segment };
  const findings = new Map<number, RuleFinding[]>();
  const blocks = new Set<number>();
  const fixesOf = currentFixes(rule, found, holds, context);
  found.forEach((finding, at) => {
    const { block } = finding.span;
    blocks.add(block);
    for (const { span } of finding.related ?? []) blocks.add(span.block);
    if (finding.restsOn !== undefined) for (let at = finding.restsOn.block; at <= finding.restsOn.last; at += 1) blocks.add(at);
    const own = { rule, finding: finding.fixes === undefined ? finding : { ...finding, fixes: () => fixesOf(at) } };
    const known = findings.get(block);
    if (known === undefined) findings.set(block, [own]);
    else known.push(own);
  });
  return { rule, findings, blocks, holds };
}

/** The same after some blocks have got other words; the very state where the rule sees no difference. */
export function relintSequence(
  state: SequenceState,
  before: Segment,
  segment: Segment,
  changed: readonly number[],
  context: RuleContext,
): SequenceState {
  const { rule, blocks, holds } = state;
  const matters = changed.some(
    (index) => blocks.has(index) || seesOf(rule, before, index, context) !== seesOf(rule, segment, index, context),
  );
  if (matters) return lintSequence(rule, segment, context);
  holds.segment = segment;
  return state;
}

const NOTHING: ReadonlyMap<number, readonly RuleFinding[]> = new Map();
const NOWHERE: ReadonlySet<number> = new Set();

function seesOf(rule: SequenceRule, segment: Segment, index: number, context: RuleContext): string | undefined {
  const block = segment.blocks[index];
  const place = segment.places[index];
  if (block === undefined || place === undefined) return undefined;
  return rule.sees === undefined ? block.text : rule.sees(block, place, context);
}

function run(rule: SequenceRule, segment: Segment, context: RuleContext): readonly Finding[] {
  const found: Finding[] = [];
  rule.check(segment, context, (finding) => found.push(finding));
  return found;
}

/**
 * The fixes of a finding in the words that the segment has now: where they are not those that were read, the rule is asked again, once for
 * all findings and only when a fix is wanted.
 */
function currentFixes(
  rule: SequenceRule,
  found: readonly Finding[],
  holds: { readonly segment: Segment },
  context: RuleContext,
): (at: number) => readonly FixDraft[] {
  const read = { segment: holds.segment, found };
  return (at) => {
    if (read.segment !== holds.segment) {
      read.found = run(rule, holds.segment, context);
      read.segment = holds.segment;
    }
    return read.found[at]?.fixes?.() ?? [];
  };
}
