import { knownText, message, type Message } from '../../../text/message';

/** Something that an import left out or is not sure of, with the beginnings of the places where. */
export interface ImportWarning {
  readonly text: Message;
  readonly places: readonly string[];
}

/** Gathers what an import has to say. */
export interface Losses {
  /** Something was lost or is in doubt; `place` is a text nearby, where there is one. A string is said in English. */
  add(text: Message | string, place?: string): void;
  change(kind: 'insertion' | 'deletion', author: string): void;
  /** Where the reader has come to, for what is said without a place. */
  at(place: string): void;
  /** All that was said, one warning a kind. */
  warnings(): readonly ImportWarning[];
}

/** What is done with tracked changes. */
export type ChangesDone = 'accepted' | 'rejected' | 'kept';

/** An empty gathering; `done` is what is done with tracked changes. */
export function newLosses(done: ChangesDone): Losses {
  const found = new Map<string, { readonly text: Message; readonly places: string[] }>();
  const counts = { insertion: 0, deletion: 0 };
  const authors = new Set<string>();
  const current = { place: '' };
  return {
    add(text, place = current.place) {
      const said = typeof text === 'string' ? knownText(text) : text;
      const key = JSON.stringify(said);
      const before = found.get(key) ?? { text: said, places: [] };
      before.places.push(excerpt(place));
      found.set(key, before);
    },
    change(kind, author) {
      counts[kind] += 1;
      if (author !== '') authors.add(author);
    },
    at(place) {
      current.place = place;
    },
    warnings() {
      const tracked = counts.insertion + counts.deletion === 0 ? [] : [{ text: changesSaid(done, counts, [...authors]), places: [] }];
      return [...tracked, ...found.values()];
    },
  };
}

function changesSaid(
  done: ChangesDone,
  { insertion, deletion }: Readonly<Record<'insertion' | 'deletion', number>>,
  authors: readonly string[],
): Message {
  const said = countsSaid(done, insertion, deletion);
  return authors.length === 0 ? said : message('{0} (by {1})', said, authors.join(', '));
}

function countsSaid(done: ChangesDone, insertions: number, deletions: number): Message {
  switch (done) {
    case 'accepted':
      return message('Tracked changes were accepted: insertions {0}, deletions {1}', insertions, deletions);
    case 'rejected':
      return message('Tracked changes were rejected: insertions {0}, deletions {1}', insertions, deletions);
    case 'kept':
      return message('Tracked changes were kept in brackets: insertions {0}, deletions {1}', insertions, deletions);
  }
}

function excerpt(text: string): string {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  return words.length > 50 ? `${words.slice(0, 49)}…` : words;
}
