import type { Catalogue } from '../../catalogue/catalogue';
import { linksOf, runsOf, type Run } from '../../model/runs';
import type { Segment, SegmentSpan } from '../../model/segment';
import type { TreeNode } from '../../model/tree';
import { changeOf, cutsOf, deletedBetween, type ChangesByBlock, type RenderChange } from './changes';
import type { RenderedRun } from './rendered';

/** The ids that links lead to, by the blocks of the segment. */
export interface RunTargets {
  readonly blocks: ReadonlyMap<number, string>;
  readonly notes: ReadonlyMap<number, string>;
  /** The ids of the marks themselves, by `markPlace`. */
  readonly marks: ReadonlyMap<string, string>;
}

/** What runs are rendered with. */
export interface RunRendering {
  readonly segment: Segment;
  readonly index: number;
  readonly catalogue: Catalogue;
  readonly targets: RunTargets;
  /** The openings that are to be put in italics, by their blocks. */
  readonly openings: ReadonlyMap<number, SegmentSpan>;
  /** What a comparison says of the words, by their blocks. */
  readonly changes: ChangesByBlock;
}

/** Where a mark stands, by its block in the segment and its offset there. */
export function markPlace(block: number, { start }: { readonly start: number }): string {
  return `${String(block)} ${String(start)}`;
}

/** The runs of a node for print; neighbours that look the same and lead nowhere are one. */
export function renderRuns(at: RunRendering, node: TreeNode): readonly RenderedRun[] {
  const opening = at.openings.get(node.blocks[0]);
  const runs = runsOf(at.segment, node).flatMap((run) =>
    splitAt(at.segment, run, [...cutsOfOpening(run, opening), ...cutsOf(changesAt(at, run))]),
  );
  const rendered = runs.flatMap((run, index): readonly RenderedRun[] => {
    const changes = changesAt(at, run);
    const one = renderRun(at, run, opening);
    if (changes.length === 0) return [one];
    const { block, start } = run.source;
    const [before, after] = [runs[index - 1], runs[index + 1]];
    // What is gone stands before the words that stood after it; at the end of a block it stands after the last ones.
    const from = before?.source.block === block ? start : 0;
    const to = after?.source.block === block ? after.source.start : Infinity;
    const change = changeOf(run, changes);
    return [
      ...deletedBetween(changes, from, start + 1),
      change === undefined ? one : { ...one, change },
      ...deletedBetween(changes, start + 1, to),
    ];
  });
  return merged(rendered);
}

function changesAt({ changes }: RunRendering, { source }: Run): readonly RenderChange[] {
  return changes.get(source.block) ?? [];
}

function cutsOfOpening({ source }: Run, opening: SegmentSpan | undefined): readonly number[] {
  return opening?.block === source.block ? [opening.start, opening.end] : [];
}

/** All that the runs of a node depend on besides its first block, in one string. */
export function seenInRuns({ segment, openings, targets, changes }: RunRendering, node: TreeNode): string {
  const { marks, references } = linksOf(segment);
  const opening = openings.get(node.blocks[0]);
  const seen: unknown[] = [opening?.start, opening?.end];
  for (const [order, block] of node.blocks.entries()) {
    if (changes.size > 0) seen.push(changes.get(block));
    if (order > 0) seen.push(segment.blocks[block]?.text);
    for (const { mark, note, printed } of marks.get(block) ?? [])
      seen.push(targets.marks.get(markPlace(block, mark)), printed, note === undefined ? undefined : targets.notes.get(note.block));
    for (const { reference, targets: led } of references.get(block) ?? []) {
      seen.push(reference.start, reference.end);
      for (const { blocks } of led) seen.push(blocks[0] === undefined ? undefined : targets.blocks.get(blocks[0]));
    }
  }
  return JSON.stringify(seen);
}

/** A run cut at offsets of its block, so that each part looks the same all over. */
function splitAt(segment: Segment, run: Run, places: readonly number[]): readonly Run[] {
  if (places.length === 0 || run.link?.kind === 'mark') return [run];
  const source = segment.blocks[run.source.block]?.text.slice(run.source.start, run.source.end) ?? '';
  const { length } = source;
  // Folded spaces make a run shorter than its source; where more than that was done to it, it is not cut.
  const isFolded = length !== run.text.length;
  if (isFolded && folded(source) !== run.text) return [run];
  const inText = (at: number): number => (isFolded ? folded(source.slice(0, at)).length : at);
  const inside = places.map((at) => at - run.source.start).filter((at) => at > 0 && at < length);
  const cuts = [...new Set(inside)].sort((a, b) => a - b);
  return [0, ...cuts].map((from, index) => {
    const to = cuts[index] ?? length;
    return {
      ...run,
      text: run.text.slice(inText(from), inText(to)),
      source: { ...run.source, start: run.source.start + from, end: run.source.start + to },
    };
  });
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function renderRun({ targets }: RunRendering, run: Run, opening: SegmentSpan | undefined): RenderedRun {
  const { text, bold, link, source } = run;
  const opens = opening !== undefined && source.block === opening.block && source.start >= opening.start && source.end <= opening.end;
  const plain: RenderedRun = {
    text,
    italics: run.italics || opens,
    bold,
    ...(opens && !run.italics && link?.kind !== 'mark' && { added: true }),
  };
  switch (link?.kind) {
    case undefined:
    case 'instrument':
      return plain;
    case 'mark': {
      const { mark, note, printed } = link.mark;
      return {
        ...plain,
        italics: false,
        bold: false,
        mark: {
          id: targets.marks.get(markPlace(link.mark.block, mark)) ?? '',
          note: note === undefined ? undefined : targets.notes.get(note.block),
          asterisk: printed.startsWith('*'),
        },
      };
    }
    case 'reference': {
      const [first] = link.blocks;
      const target = first === undefined ? undefined : targets.blocks.get(first);
      return target === undefined ? plain : { ...plain, target };
    }
    case 'symbol':
      return { ...plain, url: addressOf(link.symbol) };
    case 'act': {
      const symbol = symbolOfAct(link.act);
      return symbol === undefined ? plain : { ...plain, url: addressOf(symbol) };
    }
  }
}

/** Where a document of the United Nations is found by its symbol. */
function addressOf(symbol: string): string {
  return `https://undocs.org/${encodeURI(symbol)}`;
}

/** The symbol of a resolution where its number alone tells the organ: `70/1` is the Assembly's, `1325 (2000)` the Security Council's. */
function symbolOfAct(act: { readonly act: string; readonly id: string; readonly organ: string | undefined }): string | undefined {
  if (act.act !== 'resolution') return undefined;
  const council = /^(\d{1,4}) \((\d{4})\)$/.exec(act.id);
  if (council !== null) return `S/RES/${act.id.replace(' ', '')}`;
  if (act.organ !== undefined && /Human Rights Council/.test(act.organ))
    return /^\d+\/\d+$/.test(act.id) ? `A/HRC/RES/${act.id}` : undefined;
  if (act.organ !== undefined && !/General Assembly/.test(act.organ)) return undefined;
  const assembly = /^(\d{2})\/\d{1,3}(?:\s?[A-Z])?$/.exec(act.id);
  return act.organ !== undefined && assembly !== null ? `A/RES/${act.id}` : undefined;
}

function merged(runs: readonly RenderedRun[]): readonly RenderedRun[] {
  const result: RenderedRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && looksAlike(last, run)) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

function looksAlike(a: RenderedRun, b: RenderedRun): boolean {
  return (
    a.italics === b.italics &&
    a.change === b.change &&
    a.added === b.added &&
    a.bold === b.bold &&
    a.mark === undefined &&
    b.mark === undefined &&
    a.url === b.url &&
    a.target === b.target
  );
}
