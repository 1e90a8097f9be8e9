import { createInstruments, type Instruments, type InstrumentsTable } from './instruments';
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
  readonly instruments: Instruments;
}

/** A catalogue that reads each table at its first use. */
export function createCatalogue(source: CatalogueSource): Catalogue {
  const openings = lazily(() => createOpenings((parsed(source.read('openings')) as OpeningsTable | undefined) ?? NO_OPENINGS));
  const instruments = lazily(() => createInstruments((parsed(source.read('instruments')) as InstrumentsTable | undefined) ?? NO_INSTRUMENTS));
  return {
    get openings() {
      return openings();
    },
    get instruments() {
      return instruments();
    },
  };
}

/** A catalogue that knows nothing. */
export const emptyCatalogue: Catalogue = createCatalogue({ read: () => undefined });

const NO_PART = { openings: [], forms: [], followers: {} };
const NO_OPENINGS: OpeningsTable = { operative: NO_PART, preambular: NO_PART };

const NO_INSTRUMENTS: InstrumentsTable = { columns: [], rows: [], ambiguous: [] };

/** The tables are written by our own build, so their shape is taken as known. */
function parsed(text: string | undefined): unknown {
  return text === undefined ? undefined : JSON.parse(text);
}

function lazily<Value>(make: () => Value): () => Value {
  const made: Value[] = [];
  return () => {
    made[0] ??= make();
    return made[0];
  };
}
