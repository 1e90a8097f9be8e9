import { resolveReferences, resolveReferencesAt, type ResolvedReference } from '../../model/references/resolve';
import { planReferences } from '../../model/references/renumber';
import type { SegmentEdit } from '../../model/segment';
import { splitBlocks, type Block } from '../../syntax/block';
import { applyOnce, followReferences } from '../refactor/followReferences';
import type { Entry } from './assemble';
import { lostReference, type AmendmentFault } from './faults';
import type { Numbered } from './numbering';
import type { Structure } from './structure';
import { inWords } from '../../compare/address';

/** The entries whose references lead to what they led to before, and a report for each that leads to a paragraph that goes. */
export interface Followed {
  readonly entries: readonly Entry[];
  readonly lost: readonly AmendmentFault[];
}

/**
 * Lets the references follow the paragraphs that have other numbers now. Numbers in new words are those of the text before too, or the
 * provisional ones of new paragraphs.
 */
export function followAll(structure: Structure, numbered: Numbered): Followed {
  const { segment } = structure;
  const { labels, provisional } = numbered;
  const placeOfBlock = new Map(numbered.entries.flatMap(({ source }, place) => (source === undefined ? [] : [[source, place] as const])));
  const placeOf = (block: number): number => placeOfBlock.get(block) ?? -1;
  const known = new Map<number, ResolvedReference[]>();
  for (const reference of resolveReferences(segment)) {
    const others = known.get(reference.block);
    if (others === undefined) known.set(reference.block, [reference]);
    else others.push(reference);
  }
  const lost: AmendmentFault[] = [];
  const entries = numbered.entries.map((entry) => {
    if (!entry.text.includes('aragraph')) return entry;
    const unchanged = entry.source !== undefined && segment.blocks[entry.source]?.text === entry.text;
    const at = entry.source ?? entry.inserted?.at ?? 0;
    const block = splitBlocks(entry.text)[0];
    if (block === undefined) return entry;
    const references = unchanged ? (known.get(at) ?? []) : resolveReferencesAt(segment, at, block);
    if (references.length === 0) return entry;
    const [news, olds] = parted(references, entry);
    const gone = olds.filter((reference) => leadsToGone(reference, placeOf));
    lost.push(...gone.map((reference) => lostIn(structure, at, block, reference)));
    const edits: SegmentEdit[] = [
      ...olds.flatMap((reference) => lostEdits(reference, placeOf)),
      ...news.flatMap((reference) => provisionalEdits(reference, provisional)),
      ...planReferences(segment, labels, news),
      ...followReferences(segment, labels, (one) => (one === at && entry.source === undefined ? placeOf(at) : placeOf(one)), olds),
    ];
    return edits.length === 0 ? entry : { ...entry, text: applyOnce(entry.text, edits) };
  });
  return { entries, lost };
}

/** The references in new words, and those that were there before. */
function parted(
  references: readonly ResolvedReference[],
  entry: Entry,
): readonly [readonly ResolvedReference[], readonly ResolvedReference[]] {
  const isNew = ({ reference }: ResolvedReference): boolean =>
    entry.source === undefined || entry.fresh.some(({ start, end }) => start < reference.end && reference.start < end);
  return [references.filter(isNew), references.filter((reference) => !isNew(reference))];
}

function leadsToGone({ targets }: ResolvedReference, placeOf: (block: number) => number): boolean {
  return targets.some(({ blocks }) => blocks.length > 0 && blocks.every((block) => placeOf(block) < 0));
}

function lostIn(structure: Structure, at: number, { text }: Block, { reference }: ResolvedReference): AmendmentFault {
  const unit = structure.units[structure.unitOfBlock.get(at) ?? -1];
  return lostReference(text.slice(reference.start, reference.end).replace(/\s+/gu, ' '), unit === undefined ? '' : inWords(unit.address));
}

/** The number of a paragraph that goes is put in brackets, or it would name the one that has the number now. */
function lostEdits({ block, targets, reference }: ResolvedReference, placeOf: (block: number) => number): readonly SegmentEdit[] {
  if (reference.of === 'annex') return [];
  return targets.flatMap(({ path, blocks, to }) => {
    const first = path[0]?.label;
    if (to !== undefined || first === undefined || blocks.length === 0 || blocks.some((one) => placeOf(one) >= 0)) return [];
    const written = first.suffix === undefined ? first.value : `${first.value} ${first.suffix}`;
    return path[0]?.list?.counts === 'number' ? [{ block, start: first.start, end: first.end, newText: `[${written}]` }] : [];
  });
}

function provisionalEdits({ block, targets }: ResolvedReference, provisional: ReadonlyMap<string, string>): readonly SegmentEdit[] {
  return targets.flatMap(({ path, to }) =>
    [path[0], to?.[0]].flatMap((resolved) => {
      if (resolved?.label.suffix === undefined || resolved.member !== undefined) return [];
      const { label } = resolved;
      const now = provisional.get(`${label.value} ${label.suffix ?? ''}`);
      return now === undefined ? [] : [{ block, start: label.start, end: label.end, newText: now }];
    }),
  );
}
