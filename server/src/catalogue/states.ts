/** A Member State or observer State. */
export interface State {
  /** ISO 3166-1 code of three letters. */
  readonly code: string;
  /** The short name in official use: `Bolivia (Plurinational State of)`. */
  readonly name: string;
  readonly formalName: string;
  readonly frenchName: string;
  readonly status: 'member' | 'observer State';
  /** The key that orders sponsor lines and printed vote lists, in English. */
  readonly sortKey: string;
  /** Names that are wrong or no longer in use. */
  readonly otherNames: readonly string[];
  /** The year since when the short name is official: an older text with another name is not wrong. */
  readonly nameSince?: string;
  /** Those of the other names that may be reported in lists only, since they mean something else in running text. */
  readonly inListsOnly: readonly string[];
}

/** How a name names a State. */
export interface StateName {
  readonly state: State;
  readonly as: 'short name' | 'formal name' | 'French name' | 'other name';
}

/** The States that the catalogue knows. */
export interface States {
  /** In the order of printed lists. */
  readonly all: readonly State[];
  /** The State that a name names and how, whatever the case and without a leading *the*; undefined where it names none. */
  readonly byName: (name: string) => StateName | undefined;
  /** The order of sponsor lines: negative where the first State stands first. */
  readonly compare: (one: State, other: State) => number;
  /** States whose short or formal name has a word that begins so, in the order of printed lists. */
  readonly search: (text: string, limit: number) => readonly State[];
}

/** The States out of the compiled table. */
export function createStates(table: StatesTable): States {
  const all = table.rows.map((row) => readState(table.columns, row)).sort(compareStates);
  const made: { names?: ReadonlyMap<string, StateName> } = {};
  return {
    all,
    byName: (name) => (made.names ??= namesOf(all)).get(keyOf(name)),
    compare: compareStates,
    search(text, limit) {
      const key = keyOf(text);
      const fits = (name: string): boolean => keyOf(name).startsWith(key) || keyOf(name).includes(` ${key}`);
      return all.filter((state) => key === '' || fits(state.name) || fits(state.formalName)).slice(0, limit);
    },
  };
}

/** The States by all their names, the official ones first. */
function namesOf(all: readonly State[]): ReadonlyMap<string, StateName> {
  const names = new Map<string, StateName>();
  const add = (name: string, state: State, as: StateName['as']): void => {
    const key = keyOf(name);
    if (key !== '' && !names.has(key)) {
      names.set(key, { state, as });
    }
  };
  all.forEach((state) => {
    add(state.name, state, 'short name');
  });
  all.forEach((state) => {
    add(state.formalName, state, 'formal name');
  });
  all.forEach((state) => {
    state.otherNames.forEach((name) => {
      add(name, state, 'other name');
    });
  });
  all.forEach((state) => {
    add(state.frenchName, state, 'French name');
  });
  return names;
}

/** The compiled table `states.json`: cells in the order of the columns, empty ones at the end left out. */
export interface StatesTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function readState(columns: readonly string[], row: readonly string[]): State {
  const cell = (column: string): string => row[columns.indexOf(column)] ?? '';
  const list = (column: string): readonly string[] =>
    cell(column)
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== '');
  const since = cell('short_name_since');
  return {
    code: cell('iso3'),
    name: cell('short_en'),
    formalName: cell('formal_en'),
    frenchName: cell('short_fr'),
    status: cell('status') === 'member' ? 'member' : 'observer State',
    sortKey: cell('sort_key'),
    otherNames: list('wrong_or_former').map((name) => name.replace(/ \(as short name\)$/u, '')),
    ...(since === '' ? {} : { nameSince: since }),
    inListsOnly: list('list_lines_only'),
  };
}

function compareStates(one: State, other: State): number {
  return one.sortKey < other.sortKey ? -1 : one.sortKey > other.sortKey ? 1 : 0;
}

function keyOf(name: string): string {
  return name
    .trim()
    .replace(/^the\s+/iu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/\s+/gu, ' ');
}
