import type { Catalogue } from '../../catalogue/catalogue';
import type { InstrumentCitation } from '../../catalogue/citations';
import type { Instrument } from '../../catalogue/instruments';
import type { ResolvedIbid, StandsFor } from './ibid';
import type { NoteSeries, PlacedNote, Segment } from '../segment';

/** What the words before a note's mark name; several instruments where the name is ambiguous, of which the first stands for all. */
export interface NamedInstrument {
  readonly instrument: Instrument;
  readonly all: readonly Instrument[];
}

/**
 * The instrument that the text names directly before the first mark of a note; undefined where it names none, or other words stand in
 * between.
 */
export function instrumentBefore(
  segment: Segment,
  series: NoteSeries,
  note: PlacedNote,
  catalogue: Catalogue,
): NamedInstrument | undefined {
  const placed = series.marks.find(({ mark, block }) => mark.label === note.label.value && segment.places[block]?.role !== 'note');
  const block = placed === undefined ? undefined : segment.blocks[placed.block];
  if (placed === undefined || block === undefined) return undefined;
  const broken = segment.blocks[segment.places[placed.block]?.joins ?? -1];
  const start = broken === undefined ? '' : `${broken.text.slice(0, broken.summary.end)} `;
  const before = (start + block.text.slice(0, placed.mark.start)).slice(-LOOK_BACK);
  const match = catalogue.instruments.find(before).at(-1);
  const [instrument] = match?.instruments ?? [];
  if (match === undefined || instrument === undefined || !BETWEEN.test(before.slice(match.end))) return undefined;
  return { instrument, all: match.instruments };
}

/**
 * The citation that an `Ibid.` should have been, in the style of the document; undefined where it may stand for the instrument as it is, or
 * where the catalogue is not sure.
 */
export function rightCitation(
  segment: Segment,
  series: NoteSeries,
  note: PlacedNote,
  named: NamedInstrument,
  ibid: ResolvedIbid,
  catalogue: Catalogue,
): string | undefined {
  const citations = named.all.flatMap((instrument) => catalogue.instruments.citations(instrument));
  const { standsFor } = ibid;
  if (standsFor !== undefined && (!isComparable(standsFor, citations) || citations.some((citation) => isSame(standsFor, citation))))
    return undefined;
  const sure = catalogue.instruments.citations(named.instrument).filter((citation) => citation.sure);
  const pinpoint = annexOf(segment.blocks[note.block]?.text.slice(ibid.start, ibid.end));
  const best =
    sure.find((citation) => pinpoint !== undefined && annexOf(citation.pinpoint) === pinpoint) ??
    sure.find(({ attested }) => attested) ??
    sure[0];
  if (best === undefined) return undefined;
  return writesOwn(segment, series, best) ? best.ownText : best.text;
}

/** The longest name that the catalogue knows, with its italics and line breaks, is far shorter. */
const LOOK_BACK = 500;

/** What may stand between the name and its mark. */
const BETWEEN = /^(?:,? (?:supplementing|to) (?:that|the) Convention| thereto)?[\s,;:.)"”’*_]*$/;

/**
 * A source can contradict the catalogue only where the catalogue knows one of its kind, or where it is a document and the instrument has a
 * better one.
 */
function isComparable(source: StandsFor, citations: readonly InstrumentCitation[]): boolean {
  switch (source.kind) {
    case 'treaty':
      return citations.some(({ unts, sure }) => unts !== undefined && sure);
    case 'resolution':
      return citations.some(({ resolution, sure }) => resolution !== undefined && sure);
    case 'document':
      return (
        citations.some(({ resolution, unts, sure }) => (resolution !== undefined || unts !== undefined) && sure) &&
        citations.every(({ symbol }) => symbol === undefined)
      );
    default:
      return false;
  }
}

function isSame(source: StandsFor, citation: InstrumentCitation): boolean {
  if (source.kind === 'treaty')
    return (
      citation.unts !== undefined &&
      (source.id === undefined || citation.unts.number.includes(source.id) || source.id.includes(citation.unts.number))
    );
  if (source.kind !== 'resolution' || citation.resolution === undefined) return false;
  if (plain(citation.resolution.id) !== plain(source.id ?? '')) return false;
  const annex = annexOf(source.pinpoint);
  return (
    annex === undefined ||
    citation.pinpoint === undefined ||
    annexOf(citation.pinpoint) === annex ||
    annexOf(citation.pinpoint) === undefined
  );
}

function plain(id: string): string {
  return id.replaceAll(/[\s()]/g, '');
}

function annexOf(pinpoint: string | undefined): string | undefined {
  return /\bannex(?:es)?(?: [IVX]+)?/.exec(pinpoint ?? '')?.[0];
}

/** An organ writes its own resolutions without its name; the other notes show whether this text does so. */
function writesOwn(segment: Segment, series: NoteSeries, citation: InstrumentCitation): boolean {
  if (citation.resolution === undefined || citation.text === citation.ownText) return false;
  const openings = series.notes.map(({ block }) => segment.blocks[block]?.summary.opening ?? '');
  const named = openings.filter((opening) => opening.includes(`${citation.resolution?.organ ?? ''} resolution`)).length;
  const bare = openings.filter((opening) => /^(?:See )?[Rr]esolutions? \d/.test(opening)).length;
  if (named !== bare) return bare > named;
  return segment.texts.some(({ organ }) => organ === citation.resolution?.organ);
}
