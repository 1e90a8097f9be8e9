import type { Instrument } from '../../catalogue/instruments';
import type { Run, RunLink } from '../../model/runs';
import type { ResolvedTarget } from '../../model/references/resolve';
import type { SegmentSpan } from '../../model/segment';
import type { TreeNode } from '../../model/tree';
import { dateIn } from './dates';
import { addressOf, numberInIri, workOf } from './names';
import { blockKey, type Writing } from './writing';
import { element, type XmlContent } from './xml';

/** A stretch of words that leads somewhere. */
export interface Link extends SegmentSpan {
  /** The words as an element; `scope` is the id of what they stand in, and `words` writes pieces with their look. */
  readonly write: (
    scope: string,
    pieces: readonly Run[],
    words: (pieces: readonly Run[]) => readonly XmlContent[],
  ) => readonly XmlContent[];
}

/** What the words of a node lead to, in the order of the text. */
export function linksOf(at: Writing, node: TreeNode): readonly Link[] {
  const links: Link[] = [];
  const known = new Set<unknown>();
  for (const { link, source } of at.reading.runsWithInstruments(at.segment, node, at.catalogue)) {
    if (link === undefined || link.kind === 'mark') continue;
    const one = link.kind === 'reference' ? link.reference : link;
    if (known.has(one)) continue;
    known.add(one);
    const made = linkOf(at, link, source);
    if (made !== undefined && !links.some((other) => overlap(other, made))) links.push(made);
  }
  return links;
}

function overlap(one: SegmentSpan, other: SegmentSpan): boolean {
  return one.block === other.block && one.start < other.end && other.start < one.end;
}

function linkOf(at: Writing, link: Exclude<RunLink, { readonly kind: 'mark' }>, source: SegmentSpan): Link | undefined {
  switch (link.kind) {
    case 'reference': {
      const { start, end } = link.reference;
      return { block: source.block, start, end, write: writeReference(at, link.targets) };
    }
    case 'symbol':
      return { ...source, write: writeLink(at, symbolTarget(at, link.symbol)) };
    case 'act': {
      const { act } = link;
      const text = at.segment.blocks[source.block]?.text ?? '';
      const target = actTarget(at, act, text.slice(act.end, act.dateEnd));
      if (target === undefined) return undefined;
      // One of several numbers has its date, but not the words that stand before all of them.
      const lone = !/\bs\b|esolutions|ecisions/.test(text.slice(act.phraseStart, act.start));
      return { block: source.block, start: lone ? act.phraseStart : act.start, end: act.dateEnd, write: writeLink(at, target) };
    }
    case 'instrument': {
      const [instrument, ...others] = link.instruments;
      const href = instrument === undefined || others.length > 0 ? undefined : instrumentIri(at, instrument);
      return href === undefined ? undefined : { ...source, write: writeLink(at, { name: 'ref', href }) };
    }
  }
}

/** Where words lead: to a work, or to an address where its date is not known. */
interface Target {
  readonly name: 'ref' | 'a';
  readonly href: string;
}

function writeLink(at: Writing, { name, href }: Target): Link['write'] {
  return (scope, pieces, words) => [element(name, name === 'ref' ? { eId: nextReference(at, scope), href } : { href }, ...words(pieces))];
}

function nextReference({ ids, places }: Writing, scope: string): string {
  const number = (places.references.get(scope) ?? 0) + 1;
  places.references.set(scope, number);
  return ids.give(`${scope}__ref_${String(number)}`);
}

function symbolTarget({ catalogue }: Writing, symbol: string): Target {
  const known = catalogue.resolutions.withSymbol(symbol);
  if (known?.date !== undefined && known.dateSureness !== 'inferred')
    return { name: 'ref', href: workOf(known.organ, known.date, known.id) };
  return { name: 'a', href: addressOf(symbol) };
}

/** A date is never invented: it is printed beside the number, or at least one published text prints it. */
function actTarget(
  { catalogue, organ: own }: Writing,
  act: { readonly act: string; readonly id: string; readonly organ: string | undefined },
  after: string,
): Target | undefined {
  const named = act.organ === undefined || /^(?:its|their|the same)$/i.test(act.organ) ? undefined : act.organ;
  const council = /^\d{1,4} \((?:19|20)\d\d\)$/.test(act.id);
  const organ = named ?? (council ? 'Security Council' : own);
  if (organ === undefined) return undefined;
  const known = catalogue.resolutions.find(organ, act.id);
  const date = dateIn(after) ?? (known?.dateSureness === 'inferred' ? undefined : known?.date);
  if (date !== undefined) return { name: 'ref', href: workOf(organ, date, act.id) };
  const symbol = act.act === 'resolution' ? catalogue.resolutions.symbolOf(organ, act.id) : undefined;
  return symbol === undefined ? undefined : { name: 'a', href: addressOf(symbol) };
}

/** A treaty by its date and short name, what a resolution proclaims by that resolution; undefined where the date is not known to the day. */
function instrumentIri({ catalogue }: Writing, { id, adopted, resolution, kind }: Instrument): string | undefined {
  if (TREATIES.test(kind))
    return /^\d{4}-\d\d-\d\d$/.test(adopted ?? '') ? `/akn/un/act/normative/un/${adopted ?? ''}/${numberInIri(id)}` : undefined;
  const { organ = '', number = '' } = /^(?<organ>.+?) (?:resolution|decision) (?<number>.+)$/.exec(resolution ?? '')?.groups ?? {};
  const known = catalogue.resolutions.find(organ, number);
  return known?.date === undefined || known.dateSureness === 'inferred' ? undefined : workOf(organ, known.date, known.id);
}

const TREATIES = /treaty|convention|protocol|charter|statute|constitution|agreement|amendment|articles/i;

/** An internal reference: to a paragraph, a range of them, or several, each by its own number. */
function writeReference(at: Writing, targets: readonly ResolvedTarget[]): Link['write'] {
  return (scope, pieces, words) => {
    const [only] = targets;
    if (only === undefined) return words(pieces);
    const all = pieces[0]?.link;
    const sides = all?.kind === 'reference' ? all.reference : undefined;
    if (targets.length === 1 || sides === undefined) return pointer(at, scope, only, words(pieces));
    const parts: XmlContent[] = [];
    for (let from = 0; from < pieces.length;) {
      const link = pieces[from]?.link;
      let to = from + 1;
      while (to < pieces.length && pieces[to]?.link === link) to += 1;
      const content = words(pieces.slice(from, to));
      const own = link?.kind === 'reference' && link.targets.length === 1 ? link.targets[0] : undefined;
      parts.push(...(own === undefined ? content : pointer(at, scope, own, content)));
      from = to;
    }
    return [element('mref', { eId: nextReference(at, scope) }, ...parts)];
  };
}

/** Where the reference leads is only known when the whole text has been written; one that leads nowhere is plain words. */
function pointer(at: Writing, scope: string, { blocks, to }: ResolvedTarget, content: readonly XmlContent[]): readonly XmlContent[] {
  const id = nextReference(at, scope);
  const placeOf = (block: number | undefined): string | undefined =>
    block === undefined ? undefined : at.places.blocks.get(blockKey(at.index, block));
  return [
    () => {
      const first = placeOf(blocks[0]);
      const last = placeOf(blocks.at(-1));
      if (first === undefined) return content;
      const annex = annexOf(at, blocks[0]);
      if (annex !== undefined) return [element('ref', { eId: id, href: annex }, ...content)];
      if (to === undefined || last === undefined || last === first) return [element('ref', { eId: id, href: `#${first}` }, ...content)];
      return [element('rref', { eId: id, from: `#${first}`, upTo: `#${last}` }, ...content)];
    },
  ];
}

/** Of a reference to an annex its component: `!annex_1`. */
function annexOf({ segment, tree, reading }: Writing, block: number | undefined): string | undefined {
  const node = block === undefined ? undefined : reading.pathOf(segment, block)?.node;
  const number = node === undefined ? -1 : tree.annexes.indexOf(node);
  return number < 0 ? undefined : `!annex_${String(number + 1)}`;
}
