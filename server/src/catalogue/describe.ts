import type { Body } from './bodies';
import type { Catalogue } from './catalogue';
import type { Instrument } from './instruments';
import type { DateSureness, Resolution, ResolutionTitleKind } from './resolutions';
import type { SymbolComponent, SymbolExplanation } from './symbols';

/**
 * What hover and `lookup` say of an instrument, a resolution, a symbol or a body. The names of the keys are those of the command line's
 * JSON; an absent
 * fact is an absent key. Dates are ISO 8601 in whatever precision is known.
 */
export interface Description {
  readonly kind: 'instrument' | 'resolution' | 'symbol' | 'body';
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly adopted?: string;
  readonly inForce?: string;
  /** Since when it is no longer in force, and how that came. */
  readonly ended?: { readonly how: 'abrogated' | 'ended'; readonly date: string };
  /** The body that adopted it, or whose document it is. */
  readonly by?: string;
  /** The adopting resolution with its organ; of a resolution itself, its number. */
  readonly resolution?: string;
  readonly annex?: string;
  readonly symbol?: string;
  readonly unts?: { readonly volume: string; readonly number: string };
  /** The citation in United Nations form, as a note of another organ than the adopting one writes it. */
  readonly citation?: string;
  readonly url?: string;
  /** The official name of the instrument, or the name of the body, that it belongs to. */
  readonly parent?: string;
  /** `treaty`, `declaration`, `functional commission` … */
  readonly type?: string;
  readonly place?: string;
  readonly openedForSignature?: string;
  /** Official names of its protocols and amendments. */
  readonly protocols?: readonly string[];
  /** Further citations in use, not the preferred one. */
  readonly otherCitations?: readonly string[];
  /** Of a resolution: what kind of title `name` is, or that it is only the topic. */
  readonly titleKind?: ResolutionTitleKind;
  /** Of a resolution: whether its date is beyond doubt. */
  readonly dateSureness?: DateSureness;
  /** Of a resolution: present for a decision, which is kept in the same table. */
  readonly act?: 'decision';
  /** Of a symbol: its components with their meanings. */
  readonly components?: readonly SymbolComponent[];
  /** Those keys of this description that no source confirmed. */
  readonly unverified?: readonly (keyof Description)[];
  readonly sources?: readonly string[];
}

/** What is known of an instrument. */
export function describeInstrument(catalogue: Catalogue, instrument: Instrument): Description {
  const { instruments } = catalogue;
  const [preferred, ...others] = instruments.citations(instrument);
  const { untsVolume: volume, untsNumber: number } = instrument;
  return withoutUndefined({
    kind: 'instrument',
    name: instrument.name,
    aliases: instrument.aliases,
    type: instrument.kind,
    adopted: instrument.adopted,
    place: instrument.place,
    openedForSignature: instrument.openedForSignature,
    inForce: instrument.inForce,
    ended: instrument.ended,
    by: instrument.body,
    resolution: instrument.resolution,
    annex: instrument.annex,
    symbol: instrument.symbol,
    unts: volume === undefined || number === undefined ? undefined : { volume, number },
    citation: preferred?.text,
    otherCitations: notEmpty(others.map((citation) => citation.text)),
    url: instrument.url,
    parent: instrument.parent === undefined ? undefined : instruments.byId(instrument.parent)?.name,
    protocols: notEmpty(instruments.protocols(instrument).map((protocol) => protocol.name)),
    unverified: notEmpty([...new Set(instrument.unverified.flatMap((field) => KEYS_OF_FIELDS.get(field) ?? []))]),
    sources: notEmpty(instrument.sources),
  });
}

/**
 * What is known of a resolution; its name is its title, or for the Security Council the topic, or organ and number where no title is sure.
 */
export function describeResolution(resolution: Resolution): Description {
  const cited = `${resolution.organ} ${resolution.act} ${resolution.id}`;
  const hasTitle = resolution.titleKind !== undefined && resolution.titleKind !== 'description' && resolution.titleKind !== 'conflicting';
  return withoutUndefined({
    kind: 'resolution',
    name: hasTitle && resolution.title !== undefined ? resolution.title : cited,
    titleKind: hasTitle ? resolution.titleKind : undefined,
    adopted: resolution.date,
    dateSureness: resolution.dateSureness,
    act: resolution.act === 'decision' ? resolution.act : undefined,
    by: resolution.organ,
    resolution: resolution.id,
    symbol: resolution.symbol,
    citation: `${cited}.`,
    url: resolution.symbol === undefined ? undefined : `https://undocs.org/${resolution.symbol}`,
    sources: [resolution.sources],
  });
}

/** What is known of a document symbol: the resolution where it is one's, else the document or what its components mean. */
export function describeSymbol(catalogue: Catalogue, explanation: SymbolExplanation): Description {
  const { symbol, components, body, document, url } = explanation;
  const resolution = catalogue.resolutions.withSymbol(symbol);
  if (resolution !== undefined) {
    return { ...describeResolution(resolution), components };
  }
  return withoutUndefined({
    kind: 'symbol',
    name: document?.title ?? symbol,
    symbol,
    adopted: document?.date,
    by: body?.name,
    citation: `${symbol}.`,
    components,
    url,
  });
}

/** What is known of a body. */
export function describeBody(body: Body): Description {
  return withoutUndefined({
    kind: 'body',
    name: body.name,
    aliases: notEmpty([...(body.acronym === undefined ? [] : [body.acronym]), ...body.aliases]),
    type: body.kind,
    symbol: body.symbolPrefix,
    parent: body.parent,
  });
}

const KEYS_OF_FIELDS: ReadonlyMap<string, readonly (keyof Description)[]> = new Map<string, readonly (keyof Description)[]>([
  ['name', ['name']],
  ['aliases', ['aliases']],
  ['body', ['by']],
  ['adopted', ['adopted']],
  ['place', ['place']],
  ['in_force', ['inForce']],
  ['resolution', ['resolution']],
  ['annex', ['annex']],
  ['symbol', ['symbol']],
  ['unts_vol', ['unts']],
  ['unts_no', ['unts']],
  ['parent_id', ['parent']],
  ['url', ['url']],
  ['footnote', ['citation']],
  ['footnote_alt', ['otherCitations']],
  ['other_series', ['otherCitations']],
  ['opened_for_signature', ['openedForSignature']],
]);

function notEmpty<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length === 0 ? undefined : list;
}

type WithUndefined<Shape> = { readonly [Key in keyof Shape]: Shape[Key] | undefined };

function withoutUndefined(facts: WithUndefined<Description>): Description {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as unknown as Description;
}
