import { citationsOf, type InstrumentCitation } from './citations';
import { createNameFinder, type NameFinder, type NameReading } from './nameFinder';
import { packNames, type PackedNames } from './nameTree';
import { wordsOf } from './nameWords';
import type { NearName } from './nearNames';
import { isOneLetterWrong } from './oneLetterWrong';
import { createSearch, type Search } from './search';
import type { Instrument } from './instrument';

export type { Instrument } from './instrument';

/** A field of an instrument that a source may or may not have confirmed. */
export type InstrumentField =
  | 'name'
  | 'aliases'
  | 'body'
  | 'adopted'
  | 'place'
  | 'in_force'
  | 'resolution'
  | 'annex'
  | 'symbol'
  | 'unts_vol'
  | 'unts_no'
  | 'other_series'
  | 'parent_id'
  | 'url'
  | 'footnote'
  | 'footnote_alt'
  | 'opened_for_signature'
  | 'ended';

/** A name of an instrument found in a text. */
export interface InstrumentMatch {
  /** UTF-16 offsets in the text searched. */
  readonly start: number;
  readonly end: number;
  /** The name or alias as the table spells it. */
  readonly name: string;
  /** One instrument, or several where the name is ambiguous. */
  readonly instruments: readonly Instrument[];
}

/** A name of an instrument that a text writes almost, but not quite, right. */
export interface MisspeltName {
  /** UTF-16 offsets of the whole name in the text searched. */
  readonly start: number;
  readonly end: number;
  /** UTF-16 offsets of the word that differs, and how it should be written. */
  readonly word: { readonly start: number; readonly end: number; readonly expected: string };
  /** The right name. */
  readonly name: string;
  /** One instrument, or several where the name is ambiguous. */
  readonly instruments: readonly Instrument[];
}

/** The names of instruments in a text. */
export interface InstrumentNames {
  readonly names: readonly InstrumentMatch[];
  /**
   * Names of at least four words that the text writes with one word one letter off, and aliases that are only such a slip of the official
   * name
   * (`Strategic Alliance` for `Strategic Alliances`), from left to right.
   */
  readonly misspelt: readonly MisspeltName[];
}

/** The instruments that the catalogue knows. */
export interface Instruments {
  readonly all: readonly Instrument[];
  /** Names that several instruments bear, in lower case, each with their ids. */
  readonly ambiguous: readonly (readonly [string, ...string[]])[];
  readonly byId: (id: string) => Instrument | undefined;
  /**
   * The instruments of a name, alias or acronym; several where the name is ambiguous, none where nobody bears it. A leading *the* and, but
   * for
   * acronyms, the case of letters are ignored.
   */
  readonly byName: (name: string) => readonly Instrument[];
  /**
   * Every name in a text, from left to right, none inside another, the longest first. Line breaks and italics marks may stand inside a
   * name.
   */
  readonly find: (text: string) => readonly InstrumentMatch[];
  /** The names in a text as `find` gives them, and those that it writes almost right, in one reading. */
  readonly read: (text: string) => InstrumentNames;
  /** Instruments by any of their words, acronym, popular name or with one letter wrong; best first. */
  readonly search: (text: string, limit: number) => readonly Instrument[];
  /** What a note may cite for an instrument, the preferred form first; see {@link InstrumentCitation}. */
  readonly citations: (instrument: Instrument) => readonly InstrumentCitation[];
  /** The protocols and amendments that name an instrument as their parent. */
  readonly protocols: (instrument: Instrument) => readonly Instrument[];
  /** Whether a source confirmed a field that is filled: a contradiction is reported on such fields only. */
  readonly isSure: (instrument: Instrument, field: InstrumentField) => boolean;
}

/** The instruments out of the compiled table: each is read when somebody wants to know more of it than its names. */
export function readInstruments({ columns, rows, ambiguous, names }: InstrumentsTable): Instruments {
  return fromEntries(
    rows.map((row) => new RowEntry(columns, row)),
    ambiguous,
    names,
  );
}

/** The look-ups over a list of instruments; `ambiguousNames` as in the compiled table. */
export function createInstruments(all: readonly Instrument[], ambiguousNames: InstrumentsTable['ambiguous']): Instruments {
  return fromEntries(
    all.map((instrument) => ({ id: instrument.id, names: namesOf(instrument), instrument })),
    ambiguousNames,
  );
}

/** The names by which texts may call the instruments of a table, packed for it by the build. */
export function packInstrumentNames(columns: readonly string[], rows: readonly string[]): PackedNames {
  return packNames(rows.map((row) => new RowEntry(columns, row)));
}

/** An instrument by its names; nothing else of it need be there yet. */
interface Entry {
  readonly id: string;
  readonly names: readonly string[];
  readonly instrument: Instrument;
}

/** The entry of a row, which is taken apart when it is needed; a class since a server keeps two thousand of them. */
class RowEntry implements Entry {
  readonly id: string;
  readonly #columns: readonly string[];
  readonly #row: string;
  #instrument: Instrument | undefined;

  constructor(columns: readonly string[], row: string) {
    this.id = row.slice(0, row.indexOf('\t'));
    this.#columns = columns;
    this.#row = row;
  }

  get names(): readonly string[] {
    const [, name = '', aliases = ''] = this.#row.split('\t', 3);
    return namesOf({ name, aliases: parts(aliases, '|') });
  }

  get instrument(): Instrument {
    return (this.#instrument ??= readInstrument(this.#columns, this.#row.split('\t')));
  }
}

function fromEntries(entries: readonly Entry[], ambiguousNames: InstrumentsTable['ambiguous'], packed?: PackedNames): Instruments {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const made: {
    all?: readonly Instrument[];
    finder?: NameFinder<Entry>;
    search?: Search<Instrument>;
    protocols?: ReadonlyMap<string, readonly Instrument[]>;
  } = {};
  const all = (): readonly Instrument[] => (made.all ??= instrumentsOf(entries));
  const finder = () =>
    (made.finder ??= createNameFinder(
      entries.map((item) => ({
        item,
        get names() {
          return item.names;
        },
      })),
      new Map(ambiguousNames.map(([name, ...ids]) => [name, ids.flatMap((id) => byId.get(id) ?? [])])),
      packed,
    ));
  const search = () =>
    (made.search ??= createSearch(
      all().map((instrument) => ({
        item: instrument,
        names: [instrument.name, ...instrument.aliases],
        renown: Math.min(instrument.sources.length, 10) / 10,
      })),
    ));
  return {
    get all() {
      return all();
    },
    ambiguous: ambiguousNames,
    byId: (id) => byId.get(id)?.instrument,
    byName: (name) => instrumentsOf(finder().exactly(name)),
    find: (text) => namesIn(finder().read(text)),
    read(text) {
      const reading = finder().read(text);
      if (reading.found.length === 0 && reading.near.length === 0) return NO_INSTRUMENTS;
      const names = namesIn(reading);
      return { names, misspelt: misspeltNames(reading.near, text, names) };
    },
    search: (text, limit) => search().search(text, limit),
    citations: citationsOf,
    protocols(instrument) {
      made.protocols ??= byParent(all());
      return made.protocols.get(instrument.id) ?? [];
    },
    isSure: (instrument, field) => !instrument.unverified.includes(field),
  };
}

const NO_INSTRUMENTS: InstrumentNames = { names: [], misspelt: [] };

function instrumentsOf(entries: readonly Entry[]): readonly Instrument[] {
  return entries.map(({ instrument }) => instrument);
}

/** The compiled table `instruments.json`. */
export interface InstrumentsTable {
  readonly columns: readonly string[];
  /** Cells in the order of the columns, id, name and aliases first, parted by tabs; empty ones at the end are left out. */
  readonly rows: readonly string[];
  /** A name in lower case, then the ids of those who bear it. */
  readonly ambiguous: readonly (readonly [string, ...string[]])[];
  /** What `packInstrumentNames` makes of the rows; worked out from them where it is not there. */
  readonly names?: PackedNames;
}

/** The columns of a table of instruments. */
export const INSTRUMENT_COLUMNS: readonly string[] = [
  'id',
  'name',
  'aliases',
  'kind',
  'body',
  'adopted',
  'place',
  'in_force',
  'resolution',
  'annex',
  'symbol',
  'unts_vol',
  'unts_no',
  'other_series',
  'parent_id',
  'url',
  'footnote',
  'footnote_alt',
  'opened_for_signature',
  'confidence',
  'unverified_fields',
  'sources',
  'ended',
];

/** The instrument of a row, its cells in the order of the columns; lists in a cell are parted by bars, sources by semicolons. */
export function readInstrument(columns: readonly string[], row: readonly string[]): Instrument {
  const cell = (column: string): string => row[columns.indexOf(column)] ?? '';
  const facts: Record<string, string> = {};
  for (const [name, column] of FACTS) {
    const value = cell(column);
    if (value !== '') facts[name] = value;
  }
  const ended = /^(?<how>abrogated|ended) (?<date>\d{4}(?:-\d{2}){0,2})$/u.exec(cell('ended'))?.groups;
  return {
    id: cell('id'),
    name: cell('name'),
    aliases: parts(cell('aliases'), '|'),
    kind: cell('kind') === '' ? 'instrument' : cell('kind'),
    ...(facts as Partial<Record<(typeof FACTS)[number][0], string>>),
    ...(ended === undefined ? {} : { ended: { how: ended['how'] === 'abrogated' ? 'abrogated' : 'ended', date: ended['date'] ?? '' } }),
    confidence: cell('confidence'),
    unverified: parts(cell('unverified_fields'), '|'),
    sources: parts(cell('sources'), ';'),
  };
}

/** The facts that an instrument may lack, each with its column. */
const FACTS = [
  ['body', 'body'],
  ['adopted', 'adopted'],
  ['place', 'place'],
  ['inForce', 'in_force'],
  ['resolution', 'resolution'],
  ['annex', 'annex'],
  ['symbol', 'symbol'],
  ['untsVolume', 'unts_vol'],
  ['untsNumber', 'unts_no'],
  ['otherSeries', 'other_series'],
  ['parent', 'parent_id'],
  ['url', 'url'],
  ['footnote', 'footnote'],
  ['footnoteAlternative', 'footnote_alt'],
  ['openedForSignature', 'opened_for_signature'],
] as const;

function parts(cell: string, separator: string): readonly string[] {
  return cell === ''
    ? NO_PARTS
    : cell
        .split(separator)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}

const NO_PARTS: readonly string[] = [];

function namesIn({ found }: NameReading<Entry>): readonly InstrumentMatch[] {
  return found.map(({ start, end, name, items }) => ({ start, end, name, instruments: instrumentsOf(items) }));
}

function misspeltNames(nearly: readonly NearName<Entry>[], text: string, found: readonly InstrumentMatch[]): readonly MisspeltName[] {
  const near = nearly.map(({ items, ...place }): MisspeltName => ({ ...place, instruments: instrumentsOf(items) }));
  const slips = found.flatMap(({ start, end, name, instruments }): readonly MisspeltName[] => {
    const [only, ...others] = instruments;
    const slip = only === undefined || others.length > 0 || name === only.name ? undefined : slipOf(name, only.name);
    const word = slip === undefined ? undefined : wordsOf(text.slice(start, end))[slip.at];
    return slip === undefined || word === undefined || only === undefined
      ? []
      : [{ start, end, word: { start: start + word.start, end: start + word.end, expected: slip.expected }, name: only.name, instruments }];
  });
  return [...near, ...slips].filter((slip) => !isPlural(text, slip)).sort((one, other) => one.start - other.start);
}

/** Whether the text speaks of several of what the name names one of: *Cooperation Frameworks*, *International Decades for …*. */
function isPlural(text: string, { word }: MisspeltName): boolean {
  const expected = word.expected.toLowerCase();
  return KINDS.has(expected) && text.slice(word.start, word.end).toLowerCase() === `${expected}s`;
}

const KINDS = new Set(
  'agreement charter code compact convention covenant decade declaration framework plan programme protocol statute strategy'.split(' '),
);

/** The one word in which an alias differs from the official name by a letter; undefined where they differ more. */
function slipOf(alias: string, official: string): { readonly at: number; readonly expected: string } | undefined {
  const [written, right] = [wordsOf(alias), wordsOf(official)];
  const differing = written.flatMap((word, at) => (word.text === right[at]?.text ? [] : [at]));
  const [at = -1] = differing;
  const expected = right[at]?.text;
  return written.length !== right.length ||
    written.length < 4 ||
    differing.length !== 1 ||
    expected === undefined ||
    !isOneLetterWrong(written[at]?.text ?? '', expected)
    ? undefined
    : { at, expected };
}

function byParent(all: readonly Instrument[]): ReadonlyMap<string, readonly Instrument[]> {
  const children = new Map<string, Instrument[]>();
  for (const instrument of all) {
    if (instrument.parent !== undefined) {
      const list = children.get(instrument.parent) ?? [];
      list.push(instrument);
      children.set(instrument.parent, list);
    }
  }
  return children;
}

/**
 * Every name that a text may use: those of the table, a long one also without its *United Nations*, and for the conventions of the
 * International Labour Organization those made from the number.
 */
function namesOf(instrument: Pick<Instrument, 'name' | 'aliases'>): readonly string[] {
  const names = [instrument.name, ...instrument.aliases];
  if (/^United Nations (?:\S+ ){3}/u.test(instrument.name)) {
    names.push(instrument.name.replace(/^United Nations /u, ''));
  }
  const labour = /^(?<title>.+), \d{4} \((?<number>No\. \d+)\)$/u.exec(instrument.name)?.groups;
  if (labour?.['title'] !== undefined && labour['number'] !== undefined) {
    const { title, number } = labour;
    names.push(
      `${title} (${number})`,
      `International Labour Organization Convention ${number}`,
      `International Labour Organization ${instrument.name}`,
      `ILO ${title}`,
    );
  }
  return names;
}
