/** Gives the elements of a file their `eId`s, each once. */
export interface Ids {
  /** An `eId`: the one that is asked for, or where it is taken one with a number after it. */
  readonly give: (wanted: string) => string;
}

/** Ids of which none is given yet; `prefix` stands before every one of them, since ids are unique in a whole collection of documents. */
export function newIds(prefix: string, taken: Set<string>): Ids {
  return {
    give(wanted) {
      const base = `${prefix}${wanted}`;
      let id = base;
      for (let number = 2; taken.has(id); number += 1) id = `${base}-${String(number)}`;
      taken.add(id);
      return id;
    },
  };
}

/** The id of something below another one; `''` for what is outermost. */
export function below(above: string, own: string): string {
  return above === '' ? own : `${above}__${own}`;
}

/** The part of an id that a number of the text gives: its letters and figures as they are written; `''` where it has none. */
export function idNumber(label: string): string {
  const signs = label.replaceAll(/[^a-z0-9.-]+/gi, '');
  return /[a-z0-9]+(?:[.-]+[a-z0-9]+)*/i.exec(signs)?.[0] ?? '';
}
