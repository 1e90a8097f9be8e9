import { createOpenings, type Openings, type OpeningsTable } from './openings';

/** The compiled tables, each one file `dist/data/<table>.json`. */
export type CatalogueTable = 'openings' | 'instruments' | 'resolutions' | 'bodies' | 'documents' | 'states';

/** Where the catalogue has its tables from: the entries hand in a reader of the files beside the bundle. */
export interface CatalogueSource {
  /** The JSON text of a table; undefined where it is not there, and then the table is empty. */
  read(table: CatalogueTable): string | undefined;
}

/** What is known about openings, instruments, resolutions, bodies, States and symbols. Each table is read when it is first asked for. */
export interface Catalogue {
  readonly openings: Openings;
}

/** A catalogue that reads each table at its first use. */
export function createCatalogue(source: CatalogueSource): Catalogue {
  const openings = lazily(() => createOpenings(parsed<OpeningsTable>(source.read('openings')) ?? NO_OPENINGS));
  return {
    get openings() {
      return openings();
    },
  };
}

/** A catalogue that knows nothing. */
export const emptyCatalogue: Catalogue = createCatalogue({ read: () => undefined });

const NO_PART = { openings: [], forms: [], followers: {} };
const NO_OPENINGS: OpeningsTable = { operative: NO_PART, preambular: NO_PART };

/** The tables are written by our own build, so their shape is taken as known. */
function parsed<Table>(text: string | undefined): Table | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as Table);
}

function lazily<Value>(make: () => Value): () => Value {
  const made: Value[] = [];
  return () => {
    made[0] ??= make();
    return made[0];
  };
}
