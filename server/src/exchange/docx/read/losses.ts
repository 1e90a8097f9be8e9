/** Something that an import left out or is not sure of, with the beginnings of the places where. */
export interface ImportWarning {
  readonly text: string;
  readonly places: readonly string[];
}

/** Gathers what an import has to say. */
export interface Losses {
  /** Something was lost or is in doubt; `place` is a text nearby, where there is one. */
  add(text: string, place?: string): void;
  change(kind: 'insertion' | 'deletion', author: string): void;
  /** Where the reader has come to, for what is said without a place. */
  at(place: string): void;
  /** All that was said, one warning a kind. */
  warnings(): readonly ImportWarning[];
}

/** An empty gathering; `done` is what is done with tracked changes: `accepted`, `rejected`, `kept`. */
export function newLosses(done: string): Losses {
  const found = new Map<string, string[]>();
  const counts = { insertion: 0, deletion: 0 };
  const authors = new Set<string>();
  const current = { place: '' };
  return {
    add(text, place = current.place) {
      const places = found.get(text);
      if (places === undefined) found.set(text, [excerpt(place)]);
      else places.push(excerpt(place));
    },
    change(kind, author) {
      counts[kind] += 1;
      if (author !== '') authors.add(author);
    },
    at(place) {
      current.place = place;
    },
    warnings() {
      const changes = [counted(counts.insertion, 'insertion'), counted(counts.deletion, 'deletion')].filter((one) => one !== '');
      const by = authors.size === 0 ? '' : ` by ${listed([...authors])}`;
      const tracked =
        changes.length === 0
          ? []
          : [{ text: `${changes.join(' and ')}${by} ${counts.insertion + counts.deletion === 1 ? 'was' : 'were'} ${done}`, places: [] }];
      return [...tracked, ...[...found].map(([text, places]) => ({ text, places }))];
    },
  };
}

function excerpt(text: string): string {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  return words.length > 50 ? `${words.slice(0, 49)}…` : words;
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
