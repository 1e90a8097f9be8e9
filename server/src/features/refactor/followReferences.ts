import { writtenLabel } from '../../model/edits/labels';
import { resolveReferences, type ResolvedLabel, type ResolvedReference, type ResolvedTarget } from '../../model/references/resolve';
import { planReferences } from '../../model/references/renumber';
import type { ListMember, NumberedList, Segment, SegmentEdit } from '../../model/segment';
import { applySpanEdits, type SpanEdit } from '../../text/position';

/**
 * The edits by which references keep what they lead to when paragraphs have new labels and change places: numbers follow, a range goes on
 * holding what it
 * held, `above` and `below` are turned. `placeOf` gives the block's new index, -1 for one that is taken out. All references of the segment,
 * or those that are given.
 */
export function followReferences(
  segment: Segment,
  labels: ReadonlyMap<ListMember, string>,
  placeOf: (block: number) => number,
  references: readonly ResolvedReference[] = resolveReferences(segment),
): readonly SegmentEdit[] {
  const own: SegmentEdit[] = [];
  const claimed = new Set<string>();
  for (const resolved of references) {
    const {
      block,
      reference: { sideSpan, of },
    } = resolved;
    if (sideSpan !== undefined) {
      claimed.add(keyOf(block, sideSpan.start));
      own.push(...sideEdits(resolved, placeOf));
    }
    if (of === 'annex') continue;
    for (const target of resolved.targets) {
      const edits = rangeEdits(block, target, labels, placeOf);
      if (edits === undefined) continue;
      for (const label of [target.path.at(-1), target.to?.at(-1)]) if (label !== undefined) claimed.add(keyOf(block, label.label.start));
      own.push(...edits);
    }
  }
  return [...planReferences(segment, labels, references).filter(({ block, start }) => !claimed.has(keyOf(block, start))), ...own];
}

/** Every path of the references of a segment, from the paragraph to the item, both ends of a range apart. */
export function resolvedPaths(segment: Segment): readonly { readonly block: number; readonly path: readonly ResolvedLabel[] }[] {
  return resolveReferences(segment).flatMap(({ block, targets }) =>
    targets.flatMap(({ path, to }) => [{ block, path }, ...(to === undefined ? [] : [{ block, path: to }])]),
  );
}

/** The text after edits of which the first that claims a place has it. */
export function applyOnce(text: string, edits: readonly SpanEdit[]): string {
  const taken: SpanEdit[] = [];
  for (const edit of edits) if (!taken.some((other) => other.start < edit.end && edit.start < other.end)) taken.push(edit);
  return applySpanEdits(text, taken);
}

function keyOf(block: number, start: number): string {
  return `${block} ${start}`;
}

/** Turns the side where everything is on the other one now; where only a part is, the reference says instead that it means this text. */
function sideEdits({ block, reference, targets }: ResolvedReference, placeOf: (block: number) => number): readonly SegmentEdit[] {
  const { side, sideSpan } = reference;
  const found = targets.filter((target) => target.status === 'found').flatMap((target) => partsOf(target, placeOf));
  if (sideSpan === undefined || side === undefined || found.length === 0) return [];
  const right = found.filter((blocks) => {
    const places = blocks.map(placeOf).filter((place) => place >= 0);
    if (places.length === 0) return true;
    return side === 'above' ? Math.min(...places) < placeOf(block) : Math.max(...places) > placeOf(block);
  });
  if (right.length === found.length) return [];
  const newText = right.length > 0 ? 'of the present resolution' : side === 'above' ? 'below' : 'above';
  return [{ block, ...sideSpan, newText }];
}

/**
 * The blocks of each thing that is named once the reference is written anew: a range into which something else has come is named by its
 * parts.
 */
function partsOf({ path, blocks }: ResolvedTarget, placeOf: (block: number) => number): readonly (readonly number[])[] {
  const list = path.at(-1)?.list;
  if (list === undefined || blocks.length < 2) return [blocks];
  const runs = runsOf(list, blocks, placeOf);
  return runs.length === 0 ? [blocks] : runs.map((run) => run.map((member) => member.block));
}

/**
 * A range of one list names its new first and last, or all that it holds where something else has come between; undefined for what is no
 * such range.
 */
function rangeEdits(
  block: number,
  { path, to, blocks }: ResolvedTarget,
  labels: ReadonlyMap<ListMember, string>,
  placeOf: (block: number) => number,
): readonly SegmentEdit[] | undefined {
  const from = path.at(-1);
  const until = to?.at(-1);
  const list = from?.list;
  if (from === undefined || until === undefined || list === undefined || list !== until.list || blocks.length < 2) return undefined;
  const runs = runsOf(list, blocks, placeOf).map((run) => run.map((member) => labels.get(member) ?? writtenLabel(member)));
  const first = runs[0];
  if (first === undefined) return undefined;
  if (runs.length === 1) {
    return [
      [from, first[0]],
      [until, first.at(-1)],
    ].flatMap((pair) => {
      const [{ label }, text] = pair as [typeof from, string | undefined];
      const written = label.suffix === undefined ? label.value : `${label.value} ${label.suffix}`;
      return text === undefined || text === written ? [] : [{ block, start: label.start, end: label.end, newText: text }];
    });
  }
  const bracketed = list.counts !== 'number' || list.degree > 1;
  const join = (word: string): string => (bracketed ? `)${word}(` : word);
  const parts = runs.flatMap((run) => (run.length < 3 ? run : [`${run[0] ?? ''}${join(' to ')}${run.at(-1) ?? ''}`]));
  const newText = parts.map((part, index) => (index === 0 ? part : `${join(index === parts.length - 1 ? ' and ' : ', ')}${part}`)).join('');
  return [{ block, start: from.label.start, end: until.label.end, newText }];
}

/** The members of a list that are referred to, in their new order and in stretches without a stranger between. */
function runsOf(list: NumberedList, blocks: readonly number[], placeOf: (block: number) => number): readonly (readonly ListMember[])[] {
  const wanted = new Set(blocks.filter((block) => placeOf(block) >= 0));
  const runs: ListMember[][] = [];
  let open: ListMember[] | undefined;
  for (const member of list.members.filter(({ block }) => placeOf(block) >= 0).sort((a, b) => placeOf(a.block) - placeOf(b.block))) {
    if (!wanted.has(member.block)) open = undefined;
    else if (open === undefined) runs.push((open = [member]));
    else open.push(member);
  }
  return runs;
}
