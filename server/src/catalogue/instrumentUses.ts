/** How often published texts cite the instruments, and which one they cite next after which. */
export interface InstrumentUses {
  /**
   * In how many of the texts counted an instrument is cited: in all, in those of an organ (`General Assembly`), in those of a decade
   * (`2010s`). 0 for an instrument that none of them cites, and for an organ or decade that was not counted.
   */
  readonly texts: (id: string, of?: string) => number;
  /** The instruments that are cited next after one, the most frequent first, each with how often; none where nothing was counted. */
  readonly after: (id: string) => readonly InstrumentFollower[];
}

/** An instrument that is cited next after another: how often, and in how many texts. */
export interface InstrumentFollower {
  readonly id: string;
  readonly count: number;
  readonly texts: number;
}

/** The counts out of the compiled table. */
export function createInstrumentUses({ ids, counted, texts, pairs }: InstrumentUsesTable): InstrumentUses {
  const rows = new Map(texts.map(([at = -1, ...counts]) => [ids[at] ?? '', counts]));
  const followers = new Map<string, InstrumentFollower[]>();
  for (const [first, next, count, inTexts] of pairs) {
    const [id, following] = [ids[first], ids[next]];
    if (id === undefined || following === undefined) continue;
    const list = followers.get(id) ?? [];
    list.push({ id: following, count, texts: inTexts });
    followers.set(id, list);
  }
  for (const list of followers.values()) list.sort((one, other) => other.count - one.count);
  return {
    texts: (id, of) => rows.get(id)?.[counted.indexOf(of === undefined ? 'texts' : (ORGANS.get(of) ?? of))] ?? 0,
    after: (id) => followers.get(id) ?? [],
  };
}

/** The compiled table `instrumentUses.json`: instruments are meant by their places in `ids`. */
export interface InstrumentUsesTable {
  readonly ids: readonly string[];
  /** What the counts of a row are of: `texts` for all of them, then organs and decades. */
  readonly counted: readonly string[];
  /** The place of the instrument, then its counts. */
  readonly texts: readonly (readonly number[])[];
  /** The places of both instruments, how often, in how many texts. */
  readonly pairs: readonly (readonly [number, number, number, number])[];
}

const ORGANS: ReadonlyMap<string, string> = new Map([
  ['General Assembly', 'GA'],
  ['Security Council', 'SC'],
  ['Human Rights Council', 'HRC'],
  ['Economic and Social Council', 'ECOSOC'],
]);
