import { rememberWith } from '../text/remember';
import {
  allRecords,
  keyOf,
  keysOf,
  numberOf,
  recordIn,
  type NumberKeys,
  type PackedRecords,
  type ResolutionRecord,
} from './resolutionNumbers';

/** A resolution of an organ. Facts that the table does not have are absent. */
export interface Resolution {
  /** The organ in full: `General Assembly`. */
  readonly organ: string;
  /** As texts cite it: `55/25`, `2200 A (XXI)`, `1325 (2000)`, `2006/27`. */
  readonly id: string;
  /** Decisions are kept in the same table: their numbers are never those of resolutions. */
  readonly act: 'resolution' | 'decision';
  readonly symbol?: string;
  /** ISO 8601 date of adoption. */
  readonly date?: string;
  /** Only a `high` date contradicts a draft. */
  readonly dateSureness?: DateSureness;
  readonly title: string | undefined;
  readonly titleKind: ResolutionTitleKind | undefined;
  readonly sources: string;
}

/**
 * How a date is known: `high` where at least two published texts print it and hardly any another, `medium` where one does, `inferred`
 * where none does, but the known numbers before and after bear the same date.
 */
export type DateSureness = 'high' | 'medium' | 'inferred';

/**
 * How a title is known: `topic` is the subject under which the Security Council, whose resolutions bear no title, met; a `description` may
 * paraphrase
 * and is never shown as the title, nor is one that sources give in two ways (`conflicting`).
 */
export type ResolutionTitleKind = 'official' | 'near-official' | 'quoted' | 'topic' | 'description' | 'unverified' | 'conflicting';

/** The resolutions that the catalogue knows. One that it does not know is unknown, not wrong. */
export interface Resolutions {
  /** The organs that it knows resolutions of. */
  readonly organs: readonly string[];
  /**
   * The resolution of an organ, or undefined. Spaces in the number do not matter; a resolution of the Security Council is found without its
   * year, one part of several (`71/278 A`) where only the whole is known.
   */
  readonly find: (organ: string, id: string) => Resolution | undefined;
  /** The resolutions of all organs with a number, that of the General Assembly first. */
  readonly withId: (id: string) => readonly Resolution[];
  /** The symbol of a resolution of one of the organs whose symbols follow from the number; undefined for another organ. */
  readonly symbolOf: (organ: string, id: string) => string | undefined;
  /** The resolution with a document symbol, or undefined. */
  readonly withSymbol: (symbol: string) => Resolution | undefined;
  /** Resolutions by the beginning of their number or by the words of their title; the youngest first where they fit alike. */
  readonly search: (text: string, limit: number) => readonly Resolution[];
}

/** The resolutions out of the compiled tables; that of the titles is read when a title is first asked for. */
export function createResolutions(table: ResolutionsTable, readTitles: () => ResolutionTitlesTable): Resolutions {
  const lists = new Map(Object.entries(table.organs).map(([organ, row]) => [organ, listOf(organ, row, table.prefixes[organ])]));
  const organs = [...lists.keys()].sort((one, other) => rankOf(one) - rankOf(other));
  const made: { titles?: Titles } = {};
  const titles = (): Titles => (made.titles ??= titlesOf(readTitles()));
  const symbols: { known?: ReadonlyMap<string, readonly [List, ResolutionRecord]> } = {};
  const withKeys = (organ: string, { key, whole }: NumberKeys): Resolution | undefined => {
    const list = lists.get(organ);
    if (list === undefined) return undefined;
    const isOfYears = organ === 'Security Council';
    const record = recordIn(list.packed, key, isOfYears) ?? (whole === key ? undefined : recordIn(list.packed, whole, isOfYears));
    return record === undefined ? undefined : resolutionOf(titles, list, record);
  };
  return {
    organs,
    find: (organ, id) => withKeys(organ, keysOf(id)),
    withId(id) {
      const keys = keysOf(id);
      return organs.flatMap((organ) => withKeys(organ, keys) ?? []);
    },
    symbolOf(organ, id) {
      const prefix = table.prefixes[organ];
      return prefix === undefined ? undefined : symbolWith(prefix, id);
    },
    withSymbol(symbol) {
      symbols.known ??= symbolIndex(lists.values());
      const known = symbols.known.get(keyOf(symbol));
      return known === undefined ? undefined : resolutionOf(titles, ...known);
    },
    search(text, limit) {
      const query = text.toLowerCase().trim();
      const words = query.split(/\s+/u);
      if (query === '') {
        return [];
      }
      const found = [...lists.values()].flatMap((list) => searchList(list, titles(), keyOf(query), words));
      found.sort(
        (one, other) => other.score - one.score || (one.record.date < other.record.date ? 1 : one.record.date > other.record.date ? -1 : 0),
      );
      return found.slice(0, limit).map(({ list, record }) => resolutionOf(titles, list, record));
    },
  };
}

/** The compiled table `resolutions.json`: how the symbols of an organ begin, and for each organ its resolutions. */
export interface ResolutionsTable {
  readonly prefixes: Readonly<Record<string, string>>;
  readonly organs: Readonly<Record<string, ResolutionList>>;
}

/** The compiled table `resolutionTitles.json`, in the order of the records of the other one; one letter a row for `kinds`. */
export interface ResolutionTitlesTable {
  readonly sources: readonly string[];
  readonly organs: Readonly<Record<string, { readonly titles: string; readonly kinds: string; readonly sources: string }>>;
}

interface ResolutionList {
  readonly records: PackedRecords;
  /** Symbols that do not follow from the number. */
  readonly symbols: Readonly<Record<string, string>>;
}

const SURENESS: ReadonlyMap<string, DateSureness> = new Map([
  ['h', 'high'],
  ['m', 'medium'],
  ['i', 'inferred'],
]);

const TITLE_KINDS: ReadonlyMap<string, ResolutionTitleKind> = new Map([
  ['o', 'official'],
  ['n', 'near-official'],
  ['q', 'quoted'],
  ['t', 'topic'],
  ['d', 'description'],
  ['u', 'unverified'],
  ['c', 'conflicting'],
]);

interface List {
  readonly organ: string;
  readonly packed: PackedRecords;
  readonly symbols: Readonly<Record<string, string>>;
  readonly prefix: string | undefined;
  /** All records; a check never asks for them. */
  readonly all: () => readonly ResolutionRecord[];
  /** The places of the records in `all`, by their keys. */
  readonly places: () => ReadonlyMap<string, number>;
}

function listOf(organ: string, { records, symbols }: ResolutionList, prefix: string | undefined): List {
  const all = once(() => allRecords(records));
  return { organ, packed: records, symbols, prefix, all, places: once(() => new Map(all().map(({ key }, at) => [key, at]))) };
}

function once<Value>(make: () => Value): () => Value {
  const made: Value[] = [];
  return () => {
    made[0] ??= make();
    return made[0];
  };
}

/** The titles of each organ's resolutions, by their places in its list. */
interface Titles {
  readonly sources: readonly string[];
  readonly organs: ReadonlyMap<string, { readonly titles: readonly string[]; readonly kinds: string; readonly sources: readonly string[] }>;
}

function titlesOf({ sources, organs }: ResolutionTitlesTable): Titles {
  return {
    sources,
    organs: new Map(
      Object.entries(organs).map(([organ, row]) => [
        organ,
        { titles: row.titles.split('|'), kinds: row.kinds, sources: row.sources.split('|') },
      ]),
    ),
  };
}

function resolutionOf(titles: () => Titles, list: List, { key, date, sure }: ResolutionRecord): Resolution {
  const { organ } = list;
  const id = numberOf(key);
  const symbol = symbolIn(list, id);
  const dateSureness = SURENESS.get(sure);
  const place = (): number => list.places().get(key) ?? -1;
  return {
    organ,
    id,
    act: isDecision(id, symbol) ? 'decision' : 'resolution',
    ...(symbol === undefined ? {} : { symbol }),
    ...(date === '' || dateSureness === undefined ? {} : { date, dateSureness }),
    get title() {
      const title = titles().organs.get(organ)?.titles[place()];
      return title === '' ? undefined : title;
    },
    get titleKind() {
      return this.title === undefined ? undefined : TITLE_KINDS.get(titles().organs.get(organ)?.kinds[place()] ?? '');
    },
    get sources() {
      const { sources, organs } = titles();
      return sources[Number(organs.get(organ)?.sources[place()])] ?? '';
    },
  };
}

function symbolIndex(lists: Iterable<List>): ReadonlyMap<string, readonly [List, ResolutionRecord]> {
  const index = new Map<string, readonly [List, ResolutionRecord]>();
  for (const list of lists) {
    for (const record of list.all()) {
      const symbol = symbolIn(list, numberOf(record.key));
      if (symbol !== undefined) index.set(keyOf(symbol), [list, record]);
    }
  }
  return index;
}

/** The symbol in the table, an empty one where none is known for sure, else the one that follows from the number. */
function symbolIn({ symbols, prefix }: List, id: string): string | undefined {
  const symbol = symbols[id] ?? (prefix === undefined ? undefined : symbolWith(prefix, id));
  return symbol === '' ? undefined : symbol;
}

function symbolWith(prefix: string, id: string): string {
  return `${prefix}${id.replaceAll(' ', '')}`;
}

/** The climate conferences adopt decisions with a number of their own form: `1/CP.21`. */
function isDecision(id: string, symbol: string | undefined): boolean {
  return /\/DEC\//u.test(symbol ?? '') || /^\d+\/C(?:P|MA|MP)\./u.test(id);
}

/** The titles as searches compare them, worked out at the first search. */
const smallTitles = rememberWith((list: List, titles: Titles): readonly string[] =>
  (titles.organs.get(list.organ)?.titles ?? []).map((title) => title.toLowerCase()),
);

/** A record that is searched for. */
interface SearchedRecord {
  readonly list: List;
  readonly record: ResolutionRecord;
  readonly score: number;
}

/** A number that begins with what was typed counts more than a title with all its words. */
function searchList(list: List, titlesOfAll: Titles, key: string, words: readonly string[]): readonly SearchedRecord[] {
  const titles = smallTitles(list, titlesOfAll);
  const found: SearchedRecord[] = [];
  const isNumber = /^(?:s-|es-)?\d/iu.test(key);
  list.all().forEach((record, at) => {
    if (isNumber && record.key.startsWith(key)) {
      found.push({ list, record, score: record.key === key ? 4 : 3 });
      return;
    }
    const title = titles[at] ?? '';
    if (title !== '' && words.every((word) => title.includes(word))) {
      found.push({ list, record, score: title.startsWith(words.join(' ')) ? 2 : 1 });
    }
  });
  return found;
}

const RANKS: readonly string[] = ['General Assembly', 'Security Council', 'Economic and Social Council', 'Human Rights Council'];

function rankOf(organ: string): number {
  const rank = RANKS.indexOf(organ);
  return rank === -1 ? RANKS.length : rank;
}
