import type { States } from '../catalogue/states';
import type { Block } from '../syntax/block';
import { rememberWith } from '../text/remember';
import { agendaItems, type AgendaItem } from './masthead/agenda';
import { fieldsIn, type FieldKind, type MastheadField } from './masthead/fields';
import { isAside, type Segment, type SegmentSpan } from './segment';
import { readSponsorLine } from './sponsors/line';
import { listedStates, type ListedState } from './sponsors/stateLists';

export type { AgendaItem } from './masthead/agenda';
export type { FieldKind, MastheadField } from './masthead/fields';

/**
 * What the lines before the enacting line of a text say, whether printed (`Distr.: Limited`) or as `Key: value`. What a text does not say
 * is undefined or empty.
 */
export interface Masthead {
  /** All fields in the order of the text; several may stand in one line. */
  readonly fields: readonly MastheadField[];
  readonly symbol: MastheadField | undefined;
  /** The principal organ, `General Assembly`. */
  readonly organ: MastheadField | undefined;
  /** The commission, conference or council under it that the document is for. */
  readonly subsidiary: MastheadField | undefined;
  readonly committee: MastheadField | undefined;
  /** The value alone: `Limited`. */
  readonly distribution: MastheadField | undefined;
  readonly date: MastheadField | undefined;
  /** The languages as written: `English`, `English/French`. */
  readonly original: MastheadField | undefined;
  /** `Eighty-sixth session`. */
  readonly session: MastheadField | undefined;
  /** `Vienna, 12–16 May 2031`. */
  readonly placeAndDates: MastheadField | undefined;
  /** `Resolution adopted by the General Assembly on 18 December 2031`. */
  readonly adoption: MastheadField | undefined;
  /** `Resolution 3050 (2031)`, `Decision 12/CP.28`, where the number has a line of its own. */
  readonly number: MastheadField | undefined;
  /** The items of the agenda with their titles, in order; one without a title where none is printed. */
  readonly agenda: readonly AgendaItem[];
  /** The sponsor lines in order; Model UN has one for the main submitters and one for the others. */
  readonly sponsors: readonly Sponsors[];
  /** The blocks before the enacting line that hold no field, the title and the chapeau aside. */
  readonly other: readonly number[];
}

/** A sponsor line; the span is that of the names. */
export interface Sponsors extends SegmentSpan {
  /** What the line says that it names: `Sponsors`, `Co-submitters`; undefined in a printed one. */
  readonly key: string | undefined;
  /** What is submitted, in a printed line: `draft resolution`; else empty. */
  readonly submitted: string;
  /** The names as written, each with the State that it names; `[]` where none is known, as in `Draft resolution submitted by the Chair`. */
  readonly listed: readonly ListedState[];
}

/**
 * The masthead of a text of a segment. Sponsors are States only as far as `states` knows them. Of a fragment the lines before its first
 * paragraph are read. Remembered with the segment.
 */
export function mastheadOf(segment: Segment, text: number, states?: States): Masthead {
  return mastheads(segment, states)[text] ?? NOTHING;
}

const mastheads = rememberWith((segment: Segment, states: States | undefined) =>
  segment.texts.map((_, text) => readMasthead(segment, text, states)),
);

function readMasthead(segment: Segment, text: number, states: States | undefined): Masthead {
  const blocks = frontBlocks(segment, text);
  const fields: MastheadField[] = [];
  const other: number[] = [];
  const sponsors: Sponsors[] = [];
  for (const index of blocks) {
    const block = segment.blocks[index];
    const role = segment.places[index]?.role;
    if (block === undefined || role === 'chapeau' || role === 'title') continue;
    const key = SPONSORS.exec(block.text.slice(block.summary.start, block.summary.end));
    if (role === 'sponsors' || key !== null) {
      sponsors.push(sponsorsIn(block, index, key, states));
      continue;
    }
    const found = fieldsIn(block, index, fields);
    if (found.length === 0) other.push(index);
    for (const field of found) fields.push(field);
  }
  const first = (kind: FieldKind): MastheadField | undefined => fields.find((field) => field.kind === kind);
  return {
    fields,
    symbol: first('symbol'),
    organ: first('organ'),
    subsidiary: first('subsidiary'),
    committee: first('committee'),
    distribution: first('distribution'),
    date: first('date'),
    original: first('original'),
    session: first('session'),
    placeAndDates: first('place and dates'),
    adoption: first('adoption'),
    number: first('number'),
    agenda: agendaItems(segment, fields),
    sponsors,
    other,
  };
}

function sponsorsIn(block: Block, index: number, key: RegExpExecArray | null, states: States | undefined): Sponsors {
  const { start, end } = block.summary;
  const line = states === undefined || key !== null ? undefined : readSponsorLine(block, states);
  if (line !== undefined)
    return { block: index, start: line.start, end: line.end, key: undefined, submitted: line.submitted, listed: line.sponsors };
  const from = start + (key?.[0].length ?? 0);
  const listed = states === undefined || key === null ? [] : listedStates(block.text, from, end, states);
  return { block: index, start: from, end, key: key?.[1], submitted: '', listed };
}

const SPONSORS = /^[*_]{0,3}(Sponsors?|Signatories|Submitted by|Main submitters?|Co-submitters?|Co-sponsors?)\s*:[*_]{0,3}\s*/i;

/** The blocks before the enacting line; of a fragment those before its first paragraph, and no more than a masthead has. */
function frontBlocks({ texts, places, blocks }: Segment, text: number): readonly number[] {
  const bounds = texts[text];
  if (bounds === undefined) return [];
  const found: number[] = [];
  const end = bounds.enacting < 0 ? Math.min(bounds.end, bounds.start + LONGEST_FRONT) : bounds.enacting;
  for (let index = bounds.start; index < end; index += 1) {
    const role = places[index]?.role;
    const kind = blocks[index]?.kind;
    if (bounds.enacting < 0 && (role === 'operative' || role === 'item' || kind === 'paragraph')) break;
    if (!isAside(role)) found.push(index);
  }
  return found;
}

const LONGEST_FRONT = 24;

const NOTHING: Masthead = {
  fields: [],
  symbol: undefined,
  organ: undefined,
  subsidiary: undefined,
  committee: undefined,
  distribution: undefined,
  date: undefined,
  original: undefined,
  session: undefined,
  placeAndDates: undefined,
  adoption: undefined,
  number: undefined,
  agenda: [],
  sponsors: [],
  other: [],
};
