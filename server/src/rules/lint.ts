import type { Segment } from '../model/segment';
import { changedBlocks } from '../model/newWords';
import { firstFlatBlock, isFlat, speaksOfWords } from './flat';
import { createBlockLint } from './lintBlocks';
import { lintIndex, relintIndex, type IndexState } from './lintIndex';
import { lintSequence, relintSequence, type SequenceState } from './lintSequence';
import type { Rule, RuleContext, RuleFinding } from './rule';

/** What the rules say of a segment. */
export interface SegmentFindings {
  /** By block of the segment, each list in the order of its places and then of the codes; undefined where nothing is said. */
  readonly byBlock: readonly (readonly RuleFinding[] | undefined)[];
}

/** What the linter did last, for tests that count work instead of clocking it. */
export interface LintWork {
  /** How many blocks the block and index rules were asked about. */
  readonly blocks: number;
  /** The codes of the sequence rules that were asked, each of which goes through its segment. */
  readonly sequences: readonly string[];
}

/**
 * What the rules say of a segment. Remembered as long as the context and the list of rules are the same objects or say the same: findings of
 * block rules with the block; findings of sequence and index rules with the places of the segment, so that new words inside a paragraph
 * cost the rules that go by them.
 */
export interface Lint {
  (segment: Segment, context: RuleContext): SegmentFindings;
  /** What the last call cost. */
  readonly work: LintWork;
}

/** A linter of the given rules with a memory of its own. */
export function createLint(rules: readonly Rule[]): Lint {
  const states = new WeakMap<Segment['places'], State>();
  const chosen = new Map<string, readonly Rule[]>();
  const lintBlocks = createBlockLint();
  const last: { work: LintWork } = { work: { blocks: 0, sequences: [] } };
  const lint = (segment: Segment, context: RuleContext): SegmentFindings => {
    const known = states.get(segment.places);
    const changed = known === undefined ? undefined : changedBlocks(known.segment.blocks, segment.blocks, Infinity);
    const flat = isFlatNow(segment, known, changed);
    const under = `${context.profile} ${context.era}${flat ? ' flat' : ''}`;
    const active =
      chosen.get(under) ??
      rules.filter((rule) => (rule.profiles === 'all' || rule.profiles.includes(context.profile)) && (!flat || speaksOfWords(rule)));
    chosen.set(under, active);
    const before = known?.under === under && known.catalogue === context.catalogue ? known : undefined;
    if (before?.segment === segment) {
      last.work = { blocks: 0, sequences: [] };
      return before.findings;
    }
    const { state, work } =
      before === undefined || changed === undefined
        ? lintAnew(active, segment, context, { under, flat }, lintBlocks)
        : relint(before, active, segment, context, changed, lintBlocks);
    states.set(segment.places, state);
    last.work = work;
    return state.findings;
  };
  return Object.defineProperty(lint, 'work', { get: () => last.work }) as Lint;
}

/** What is remembered of the segment that was linted last of all that have the same places. */
interface State {
  readonly under: string;
  /** Whether several paragraphs stand in one line somewhere. */
  readonly flat: boolean;
  readonly catalogue: RuleContext['catalogue'];
  readonly segment: Segment;
  readonly own: readonly (readonly RuleFinding[] | undefined)[];
  readonly indexes: readonly IndexState[];
  readonly sequences: readonly SequenceState[];
  readonly findings: SegmentFindings;
}

/** Whether a segment has a flat block; where none of those before was one, only what has changed is looked at. */
function isFlatNow(segment: Segment, known: State | undefined, changed: readonly number[] | undefined): boolean {
  if (known === undefined || changed === undefined || known.flat) return firstFlatBlock(segment) >= 0;
  return changed.some((index) => {
    const block = segment.blocks[index];
    return block !== undefined && isFlat(block);
  });
}

interface Linted {
  readonly state: State;
  readonly work: LintWork;
}

type BlockLint = ReturnType<typeof createBlockLint>;

function lintAnew(
  rules: readonly Rule[],
  segment: Segment,
  context: RuleContext,
  { under, flat }: Pick<State, 'under' | 'flat'>,
  lintBlocks: BlockLint,
): Linted {
  const all = segment.blocks.map((_, index) => index);
  const own: (readonly RuleFinding[] | undefined)[] = segment.blocks.map(() => undefined);
  const asked = lintBlocks(rules, segment, context, under, all, own);
  const indexes = rules.filter((rule) => rule.kind === 'index').map((rule) => lintIndex(rule, segment, context));
  const sequences = rules.filter((rule) => rule.kind === 'sequence').map((rule) => lintSequence(rule, segment, context));
  const byBlock: (readonly RuleFinding[] | undefined)[] = own.map((findings) => (findings === undefined ? undefined : inOrder(findings)));
  for (const { findings } of [...indexes, ...sequences])
    for (const block of findings.keys()) byBlock[block] = findingsOf(block, own, indexes, sequences);
  return {
    state: { under, flat, catalogue: context.catalogue, segment, own, indexes, sequences, findings: { byBlock } },
    work: { blocks: asked + all.length * indexes.length, sequences: sequences.map(({ rule }) => rule.code) },
  };
}

/** What the rules say after some blocks have got other words; all else of the segment is as it was. */
function relint(
  before: State,
  rules: readonly Rule[],
  segment: Segment,
  context: RuleContext,
  changed: readonly number[],
  lintBlocks: BlockLint,
): Linted {
  const own = before.own.slice();
  let asked = lintBlocks(rules, segment, context, before.under, changed, own);
  const touched = new Set(changed);
  for (const state of before.indexes) {
    const others = relintIndex(state, before.segment, segment, changed, context);
    for (const block of others) touched.add(block);
    asked += others.length;
  }
  const again: string[] = [];
  const sequences = before.sequences.map((state) => {
    const after = relintSequence(state, before.segment, segment, changed, context);
    if (after === state) return state;
    again.push(state.rule.code);
    for (const { findings } of [state, after]) for (const block of findings.keys()) touched.add(block);
    return after;
  });
  const byBlock = before.findings.byBlock.slice();
  for (const block of touched) byBlock[block] = findingsOf(block, own, before.indexes, sequences);
  return { state: { ...before, segment, own, sequences, findings: { byBlock } }, work: { blocks: asked, sequences: again } };
}

function findingsOf(
  block: number,
  own: State['own'],
  indexes: readonly IndexState[],
  sequences: readonly SequenceState[],
): readonly RuleFinding[] | undefined {
  const all = [...(own[block] ?? [])];
  for (const { findings } of [...indexes, ...sequences]) for (const found of findings.get(block) ?? []) all.push(found);
  return all.length === 0 ? undefined : inOrder(all);
}

function inOrder(findings: readonly RuleFinding[]): readonly RuleFinding[] {
  if (findings.length < 2) return findings;
  return findings.toSorted((a, b) => a.finding.span.start - b.finding.span.start || compare(a.rule.code, b.rule.code));
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
