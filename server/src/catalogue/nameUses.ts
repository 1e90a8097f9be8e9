/** A body, an official or a State as running text names it. */
export interface UsedName {
  readonly name: string;
  readonly kind: 'body' | 'official' | 'State';
  /** The article that it has in running text; empty for none. */
  readonly article: string;
}

/** How often published texts name bodies, officials and States, and cite resolutions. */
export interface NameUses {
  readonly names: readonly UsedName[];
  /** In how many of the texts counted a name stands, in all or in those of an organ (`General Assembly`); 0 for one that was not counted. */
  readonly texts: (name: string, organ?: string) => number;
  /** How many texts cite a resolution with its date; 0 where it is one at most. */
  readonly citing: (organ: string, id: string) => number;
}

/** The counts out of the compiled table. */
export function createNameUses({ counted, names, resolutions }: NameUsesTable): NameUses {
  const rows = new Map(names.map(([name, , , ...counts]) => [name, counts]));
  return {
    names: names.map(([name, kind, article]) => ({ name, kind, article })),
    texts(name, organ) {
      const row = rows.get(name);
      if (row === undefined) return 0;
      if (organ === undefined) return row.reduce((sum, one) => sum + one, 0);
      return row[counted.indexOf(ORGANS.get(organ) ?? 'other')] ?? 0;
    },
    citing: (organ, id) => resolutions[organ]?.[id] ?? 0,
  };
}

/** The compiled table `nameUses.json`. */
export interface NameUsesTable {
  /** The organs that the counts of a row are of. */
  readonly counted: readonly string[];
  readonly names: readonly (readonly [name: string, kind: UsedName['kind'], article: string, ...counts: number[]])[];
  /** By organ and number the texts that cite a resolution with its date. */
  readonly resolutions: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const ORGANS: ReadonlyMap<string, string> = new Map([
  ['General Assembly', 'GA'],
  ['Security Council', 'SC'],
  ['Human Rights Council', 'HRC'],
  ['Economic and Social Council', 'ECOSOC'],
]);
