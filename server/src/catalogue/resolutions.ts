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
  const columns = new Map(Object.entries(table.organs).map(([organ, row]) => [organ, readColumns(organ, row, table.prefixes[organ])]));
  const organs = [...columns.keys()].sort((one, other) => rankOf(one) - rankOf(other));
  const made: { titles?: Titles } = {};
  const titles = (): Titles => (made.titles ??= titlesOf(readTitles()));
  const symbols: { known?: ReadonlyMap<string, readonly [string, number]> } = {};
  const at = (organ: string, index: number | undefined): Resolution | undefined => {
    const column = columns.get(organ);
    return column === undefined || index === undefined ? undefined : resolutionAt(titles, column, index);
  };
  const withKeys = (organ: string, { key, whole }: NumberKeys): Resolution | undefined => {
    const index = columns.get(organ)?.index();
    return at(organ, index?.get(key) ?? (whole === key ? undefined : index?.get(whole)));
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
      symbols.known ??= symbolIndex(columns);
      const place = symbols.known.get(keyOf(symbol));
      return place === undefined ? undefined : at(place[0], place[1]);
    },
    search(text, limit) {
      const query = text.toLowerCase().trim();
      const words = query.split(/\s+/u);
      if (query === '') {
        return [];
      }
      const found = organs.flatMap((organ) => {
        const column = columns.get(organ);
        return column === undefined
          ? []
          : searchColumn(column, titles(), keyOf(query), words).map(([index, score]) => ({
              organ,
              index,
              score,
              date: column.dates()[index] ?? '',
            }));
      });
      found.sort((one, other) => other.score - one.score || (one.date < other.date ? 1 : one.date > other.date ? -1 : 0));
      return found.slice(0, limit).flatMap(({ organ, index }) => at(organ, index) ?? []);
    },
  };
}

/**
 * The compiled table `resolutions.json`: how the symbols of an organ begin, and for each organ its columns, cells parted by bars; one
 * letter a row for `sure`.
 */
export interface ResolutionsTable {
  readonly prefixes: Readonly<Record<string, string>>;
  readonly organs: Readonly<Record<string, ResolutionColumns>>;
}

/** The compiled table `resolutionTitles.json`, in the order of the other one; one letter a row for `kinds`. */
export interface ResolutionTitlesTable {
  readonly sources: readonly string[];
  readonly organs: Readonly<Record<string, { readonly titles: string; readonly kinds: string; readonly sources: string }>>;
}

interface ResolutionColumns {
  readonly numbers: string;
  readonly dates: string;
  readonly sure: string;
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

interface Columns {
  readonly organ: string;
  readonly row: ResolutionColumns;
  readonly prefix: string | undefined;
  readonly numbers: () => readonly string[];
  readonly dates: () => readonly string[];
  /** Places by number, and for the Security Council by number without the year. */
  readonly index: () => ReadonlyMap<string, number>;
}

/** The columns of an organ, each taken apart when it is first asked for: most texts cite two or three organs. */
function readColumns(organ: string, row: ResolutionColumns, prefix: string | undefined): Columns {
  const numbers = once(() => row.numbers.split('|'));
  return { organ, row, prefix, numbers, dates: once(() => row.dates.split('|')), index: once(() => indexOf(organ, row.numbers)) };
}

/** Places by the keys of the numbers, which are made for the whole column at once: one by one they would cost a short check a good part. */
function indexOf(organ: string, column: string): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  keyOf(column)
    .split('|')
    .forEach((key, at) => {
      index.set(key, at);
      if (organ === 'Security Council') index.set(key.replace(/\(\d{4}\)$/u, ''), at);
    });
  return index;
}

function once<Value>(make: () => Value): () => Value {
  const made: Value[] = [];
  return () => {
    made[0] ??= make();
    return made[0];
  };
}

/** The titles of each organ's resolutions, by their places in its columns. */
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

function resolutionAt(titles: () => Titles, column: Columns, index: number): Resolution | undefined {
  const { organ, row, numbers, dates } = column;
  const id = numbers()[index];
  if (id === undefined) {
    return undefined;
  }
  const date = dates()[index] ?? '';
  const symbol = symbolIn(column, id);
  const dateSureness = SURENESS.get(row.sure[index] ?? '');
  return {
    organ,
    id,
    act: isDecision(id, symbol) ? 'decision' : 'resolution',
    ...(symbol === undefined ? {} : { symbol }),
    ...(date === '' || dateSureness === undefined ? {} : { date, dateSureness }),
    get title() {
      const title = titles().organs.get(organ)?.titles[index];
      return title === '' ? undefined : title;
    },
    get titleKind() {
      return this.title === undefined ? undefined : TITLE_KINDS.get(titles().organs.get(organ)?.kinds[index] ?? '');
    },
    get sources() {
      const { sources, organs } = titles();
      return sources[Number(organs.get(organ)?.sources[index])] ?? '';
    },
  };
}

function symbolIndex(columns: ReadonlyMap<string, Columns>): ReadonlyMap<string, readonly [string, number]> {
  const index = new Map<string, readonly [string, number]>();
  for (const [organ, column] of columns) {
    column.numbers().forEach((number, at) => {
      const symbol = symbolIn(column, number);
      if (symbol !== undefined) {
        index.set(keyOf(symbol), [organ, at]);
      }
    });
  }
  return index;
}

/** The symbol in the table, an empty one where none is known for sure, else the one that follows from the number. */
function symbolIn({ row, prefix }: Columns, id: string): string | undefined {
  const symbol = row.symbols[id] ?? (prefix === undefined ? undefined : symbolWith(prefix, id));
  return symbol === '' ? undefined : symbol;
}

function symbolWith(prefix: string, id: string): string {
  return `${prefix}${id.replaceAll(' ', '')}`;
}

/** The climate conferences adopt decisions with a number of their own form: `1/CP.21`. */
function isDecision(id: string, symbol: string | undefined): boolean {
  return /\/DEC\//u.test(symbol ?? '') || /^\d+\/C(?:P|MA|MP)\./u.test(id);
}

const searched = new WeakMap<Columns, { readonly keys: readonly string[]; readonly titles: readonly string[] }>();

/** The numbers and titles as searches compare them, worked out at the first search. */
function searchable(columns: Columns, titles: Titles): { readonly keys: readonly string[]; readonly titles: readonly string[] } {
  const known = searched.get(columns) ?? {
    keys: columns.numbers().map(keyOf),
    titles: titles.organs.get(columns.organ)?.titles.map((title) => title.toLowerCase()) ?? [],
  };
  searched.set(columns, known);
  return known;
}

/** Row and score: a number that begins with what was typed counts more than a title with all its words. */
function searchColumn(
  columns: Columns,
  titlesOfAll: Titles,
  key: string,
  words: readonly string[],
): readonly (readonly [number, number])[] {
  const { keys, titles } = searchable(columns, titlesOfAll);
  const found: (readonly [number, number])[] = [];
  const isNumber = /^(?:s-|es-)?\d/iu.test(key);
  keys.forEach((plain, at) => {
    if (isNumber && plain.startsWith(key)) {
      found.push([at, plain === key ? 4 : 3]);
      return;
    }
    const title = titles[at] ?? '';
    if (title !== '' && words.every((word) => title.includes(word))) {
      found.push([at, title.startsWith(words.join(' ')) ? 2 : 1]);
    }
  });
  return found;
}

/** The keys under which a number may be found: its own, and that of the whole where it is one part of several (`71/278 A`). */
interface NumberKeys {
  readonly key: string;
  readonly whole: string;
}

function keysOf(id: string): NumberKeys {
  const key = keyOf(id);
  return { key, whole: key.replace(/(?<=\d)[A-Z](?:(?:,|AND|TO)[A-Z])*(?=\(|$)/u, '') };
}

function keyOf(id: string): string {
  return id.replaceAll(/\s/gu, '').toUpperCase();
}

const RANKS: readonly string[] = ['General Assembly', 'Security Council', 'Economic and Social Council', 'Human Rights Council'];

function rankOf(organ: string): number {
  const rank = RANKS.indexOf(organ);
  return rank === -1 ? RANKS.length : rank;
}
