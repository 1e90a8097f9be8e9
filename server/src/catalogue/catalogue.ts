import { createBodies, type Bodies, type BodiesTable } from './bodies';
import { readCitedTogether, type CitedTogetherTable, type CitingText } from './citedTogether';
import type { DraftingCommission, DraftSkeleton, Snippet } from './drafts';
import { readInstruments, type Instruments, type InstrumentsTable } from './instruments';
import { createInstrumentUses, type InstrumentUses, type InstrumentUsesTable } from './instrumentUses';
import { createNameUses, type NameUses, type NameUsesTable } from './nameUses';
import { createOpenings, type Openings, type OpeningsTable } from './openings';
import { createResolutions, type Resolutions, type ResolutionsTable, type ResolutionTitlesTable } from './resolutions';
import type { RuleProse } from './ruleProse';
import { createStates, type States, type StatesTable } from './states';
import { createSuperseded, type Superseded, type SupersededName } from './superseded';
import { createSymbols, type CitedDocument, type Symbols } from './symbols';

/** The names of the compiled tables, each one file `dist/data/<table>.json`. */
export const CATALOGUE_TABLES = [
  'openings',
  'instruments',
  'instrumentUses',
  'nameUses',
  'citedTogether',
  'resolutions',
  'resolutionTitles',
  'bodies',
  'documents',
  'states',
  'superseded',
  'drafts',
  'snippets',
  'commissions',
  'ruleProse',
] as const;

/** A compiled table. */
export type CatalogueTable = (typeof CATALOGUE_TABLES)[number];

/** Where the catalogue has its tables from: the entries hand in a reader of the files beside the bundle. */
export interface CatalogueSource {
  /** The JSON text of a table; undefined where it is not there, and then the table is empty. */
  read(table: CatalogueTable): string | undefined;
}

/** What is known about openings, instruments, resolutions, bodies, States and symbols. Each table is read when it is first asked for. */
export interface Catalogue {
  readonly openings: Openings;
  readonly instruments: Instruments;
  /** How often instruments are cited: for ranking only. */
  readonly instrumentUses: InstrumentUses;
  readonly nameUses: NameUses;
  /** What published texts cite, a text each: for ranking only. */
  readonly citedTogether: readonly CitingText[];
  readonly resolutions: Resolutions;
  readonly bodies: Bodies;
  readonly states: States;
  readonly symbols: Symbols;
  readonly superseded: Superseded;
  /** What a new resolution may begin with, a skeleton an organ. */
  readonly drafts: readonly DraftSkeleton[];
  /** What is written again and again, with gaps; the whole drafts are among them. */
  readonly snippets: readonly Snippet[];
  /** The functional commissions that submit drafts. */
  readonly commissions: readonly DraftingCommission[];
  /** What the rules say of themselves, by code; empty where the table is not there. */
  readonly ruleProse: Readonly<Record<string, RuleProse>>;
}

/** A catalogue that reads each table at its first use. */
export function createCatalogue(source: CatalogueSource): Catalogue {
  const openings = lazily(() => createOpenings(table<OpeningsTable>(source, 'openings', { operative: NO_PART, preambular: NO_PART })));
  const instruments = lazily(() =>
    readInstruments(table<InstrumentsTable>(source, 'instruments', { columns: [], rows: [], ambiguous: [] })),
  );
  const instrumentUses = lazily(() =>
    createInstrumentUses(table<InstrumentUsesTable>(source, 'instrumentUses', { ids: [], counted: [], texts: [], pairs: [] })),
  );
  const nameUses = lazily(() => createNameUses(table<NameUsesTable>(source, 'nameUses', { counted: [], names: [], resolutions: {} })));
  const citedTogether = lazily(() => readCitedTogether(table<CitedTogetherTable>(source, 'citedTogether', { organs: [], texts: [] })));
  const resolutions = lazily(() =>
    createResolutions(table<ResolutionsTable>(source, 'resolutions', { prefixes: {}, organs: {} }), () =>
      table<ResolutionTitlesTable>(source, 'resolutionTitles', { sources: [], organs: {} }),
    ),
  );
  const bodies = lazily(() => createBodies(table<BodiesTable>(source, 'bodies', NO_ROWS)));
  const states = lazily(() => createStates(table<StatesTable>(source, 'states', NO_ROWS)));
  const superseded = lazily(() => createSuperseded(table<readonly SupersededName[]>(source, 'superseded', [])));
  const snippets = lazily(() => table<readonly Snippet[]>(source, 'snippets', []));
  const drafts = lazily(() => table<readonly DraftSkeleton[]>(source, 'drafts', []));
  const commissions = lazily(() => table<readonly DraftingCommission[]>(source, 'commissions', []));
  const ruleProse = lazily(() => table<Readonly<Record<string, RuleProse>>>(source, 'ruleProse', {}));
  const symbols = lazily(() => createSymbols(bodies(), table<readonly CitedDocument[]>(source, 'documents', [])));
  return {
    get openings() {
      return openings();
    },
    get instruments() {
      return instruments();
    },
    get instrumentUses() {
      return instrumentUses();
    },
    get nameUses() {
      return nameUses();
    },
    get citedTogether() {
      return citedTogether();
    },
    get resolutions() {
      return resolutions();
    },
    get bodies() {
      return bodies();
    },
    get states() {
      return states();
    },
    get symbols() {
      return symbols();
    },
    get snippets() {
      return snippets();
    },
    get drafts() {
      return drafts();
    },
    get commissions() {
      return commissions();
    },
    get ruleProse() {
      return ruleProse();
    },
    get superseded() {
      return superseded();
    },
  };
}

const NO_PART = { openings: [], forms: [], followers: {} };
const NO_ROWS = { columns: [], rows: [] };

/** A catalogue that knows nothing. */
export const emptyCatalogue: Catalogue = createCatalogue({ read: () => undefined });

/** The tables are written by our own build, so their shape is taken as known. */
function table<Table>(source: CatalogueSource, name: CatalogueTable, empty: Table): Table {
  const text = source.read(name);
  return text === undefined ? empty : (JSON.parse(text) as Table);
}

function lazily<Value>(make: () => Value): () => Value {
  const made: Value[] = [];
  return () => {
    made[0] ??= make();
    return made[0];
  };
}
