/** An organ, committee, agency, office or conference. Facts that the table does not have are absent. */
export interface Body {
  readonly name: string;
  readonly acronym?: string;
  readonly aliases: readonly string[];
  /** `principal organ`, `functional commission`, `conference` … */
  readonly kind: string;
  /** The name of the body that it belongs to. */
  readonly parent?: string;
  /** The beginning of its documents' symbols: `E/CN.15/`. */
  readonly symbolPrefix?: string;
  /** `verified-by-N-sources` or `from-memory`. */
  readonly confidence: string;
}

/** The bodies that the catalogue knows. */
export interface Bodies {
  readonly all: readonly Body[];
  /** The bodies of a name, alias or acronym, whatever its case; several where it is ambiguous (`Council`). */
  readonly byName: (name: string) => readonly Body[];
  /** The body whose symbols begin as this one does, the longest beginning first; undefined for an unknown series. */
  readonly ofSymbol: (symbol: string) => Body | undefined;
  /** What an element of a symbol means (`L.`, `CRP.`, `Add.`), in words; undefined for an unknown element. */
  readonly symbolElement: (element: string) => string | undefined;
}

/** The bodies out of the compiled table. */
export function createBodies(table: BodiesTable): Bodies {
  const rows = table.rows.map((row) => readBody(table.columns, row));
  const all = rows.filter((body) => body.kind !== 'symbol element');
  const elements = new Map(
    rows
      .filter((body) => body.kind === 'symbol element')
      .map((body) => [keyOfElement(body.symbolPrefix ?? ''), body.name.replace(/^\w+: /u, '')]),
  );
  const byName = new Map<string, Body[]>();
  const byPrefix = new Map<string, Body>();
  for (const body of all) {
    for (const name of [body.name, body.acronym ?? body.name, ...body.aliases].map(keyOfName)) {
      const known = byName.get(name) ?? [];
      byName.set(name, known.includes(body) ? known : [...known, body]);
    }
    if (body.symbolPrefix !== undefined && !byPrefix.has(body.symbolPrefix)) {
      byPrefix.set(body.symbolPrefix, body);
    }
  }
  return {
    all,
    byName: (name) => byName.get(keyOfName(name)) ?? [],
    ofSymbol(symbol) {
      for (let slash = symbol.lastIndexOf('/'); slash > 0; slash = symbol.lastIndexOf('/', slash - 1)) {
        const body = byPrefix.get(symbol.slice(0, slash + 1));
        if (body !== undefined) {
          return body;
        }
      }
      return undefined;
    },
    symbolElement: (element) => elements.get(keyOfElement(element)),
  };
}

/** The compiled table `bodies.json`: cells in the order of the columns, empty ones at the end left out. */
export interface BodiesTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function readBody(columns: readonly string[], row: readonly string[]): Body {
  const cell = (column: string): string => row[columns.indexOf(column)] ?? '';
  const [acronym, parent, symbolPrefix] = [cell('acronym'), cell('parent'), cell('symbol_prefix')];
  return {
    name: cell('name'),
    aliases: cell('aliases')
      .split('|')
      .filter((alias) => alias !== ''),
    kind: cell('kind'),
    confidence: cell('confidence'),
    ...(acronym === '' ? {} : { acronym }),
    ...(parent === '' ? {} : { parent }),
    ...(symbolPrefix === '' ? {} : { symbolPrefix }),
  };
}

function keyOfName(name: string): string {
  return name
    .trim()
    .replace(/^the\s+/iu, '')
    .toLowerCase()
    .replaceAll('’', "'");
}

function keyOfElement(element: string): string {
  return element.replace(/^\//u, '').replace(/[./]$/u, '');
}
