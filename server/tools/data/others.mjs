/** Resolutions (by column, since they are many), bodies and symbol elements, documents, States. */
import { withoutTail } from './instruments.mjs';
import { withoutEmpty } from './openings.mjs';

/** One letter for each of the words of a column that has few. */
const SURENESS = { '': '-', inferred: 'i', medium: 'm', high: 'h' };
const TITLE_KINDS = {
  '': '-',
  official: 'o',
  'near-official': 'n',
  quoted: 'q',
  topic: 't',
  description: 'd',
  unverified: 'u',
  conflicting: 'c',
};

/** Numbers, dates and symbols by organ, and apart from them the titles: what is read at every start is kept small. */
export function compileResolutions(read) {
  const prefixes = Object.fromEntries(read('resolution-symbols').map((row) => [row.body, row.prefix]));
  const inferred = new Map(read('resolutions-inferred-dates').map((row) => [`${row.body} ${row.number}`, row.date]));
  const sources = [];
  const organs = {};
  for (const row of read('resolutions')) {
    const organ = (organs[row.body] ??= { numbers: [], dates: [], sure: [], titles: [], kinds: [], sources: [], symbols: {} });
    if (row.title.includes('|') || row.number.includes('|')) {
      throw new Error(`resolutions.tsv: a bar in ${row.symbol} parts what belongs together`);
    }
    const prefix = prefixes[row.body];
    if (row.symbol !== (prefix === undefined ? undefined : `${prefix}${row.number.replaceAll(' ', '')}`)) {
      organ.symbols[row.number] = row.symbol;
    }
    organ.numbers.push(row.number);
    const between = row.date === '' ? inferred.get(`${row.body} ${row.number}`) : undefined;
    organ.dates.push(between ?? row.date);
    organ.sure.push(letter(SURENESS, between === undefined ? row.date_sure : 'inferred', row));
    organ.titles.push(row.title);
    organ.kinds.push(letter(TITLE_KINDS, row.title_kind, row));
    if (!sources.includes(row.sources)) {
      sources.push(row.sources);
    }
    organ.sources.push(sources.indexOf(row.sources));
  }
  const each = (joined) => Object.fromEntries(Object.entries(organs).map(([organ, columns]) => [organ, joined(columns)]));
  return {
    dates: {
      prefixes,
      organs: each(({ numbers, dates, sure, symbols }) => ({
        numbers: numbers.join('|'),
        dates: dates.join('|'),
        sure: sure.join(''),
        symbols,
      })),
    },
    titles: {
      sources,
      organs: each(({ titles, kinds, sources: from }) => ({ titles: titles.join('|'), kinds: kinds.join(''), sources: from.join('|') })),
    },
  };
}

function letter(letters, word, row) {
  const found = letters[word];
  if (found === undefined) {
    throw new Error(`resolutions.tsv: ${row.symbol} has the unknown word ${word}`);
  }
  return found;
}

export function compileBodies(read) {
  const columns = ['name', 'acronym', 'aliases', 'kind', 'parent', 'symbol_prefix', 'confidence'];
  return { columns, rows: read('bodies').map((row) => withoutTail(columns.map((column) => row[column]))) };
}

export function compileDocuments(read) {
  return read('documents').map((row) =>
    withoutEmpty({ symbol: row.symbol, title: row.title, date: row.date, instruments: row.refers_to.replace(/^instruments? /u, '') }),
  );
}

export function compileStates(read) {
  const columns = [
    'iso3',
    'short_en',
    'formal_en',
    'short_fr',
    'wrong_or_former',
    'sort_key',
    'status',
    'short_name_since',
    'list_lines_only',
  ];
  return { columns, rows: read('states').map((row) => withoutTail(columns.map((column) => row[column]))) };
}

export function compileSuperseded(read) {
  return read('superseded-names').map((row) =>
    withoutEmpty({ kind: row.kind, name: row.name, now: row.now, since: row.since, note: row.note }),
  );
}

/**
 * How many texts cite each instrument, by organ and by decade, and which instrument is cited next after which: rows are known by their
 * place, the place of an instrument in a pair is that of its row in `instruments`, and what is counted not once is left out.
 */
export function compileInstrumentUses(read) {
  const [first = {}] = read('instrument-frequency');
  const counted = Object.keys(first).filter((column) => column !== 'id');
  const ids = read('instruments').map((row) => row.id);
  const place = (id) => {
    const at = ids.indexOf(id);
    if (at === -1) {
      throw new Error(`instrument-pairs.tsv or instrument-frequency.tsv: there is no instrument ${id}`);
    }
    return at;
  };
  const texts = read('instrument-frequency')
    .map((row) => [place(row.id), ...counted.map((column) => Number(row[column]))])
    .filter((row) => row[1] > 0);
  const pairs = read('instrument-pairs').map((row) => [place(row.first), place(row.next), Number(row.count), Number(row.texts)]);
  return { ids, counted, texts, pairs };
}

/**
 * In how many texts bodies, officials and States are named, with the article that they have in running text, and by organ and number how
 * many texts print the date of a resolution, which says how often it is cited; one text tells nothing and is left out.
 */
export function compileNameUses(read) {
  const counted = ['GA', 'SC', 'HRC', 'ECOSOC', 'other'];
  const resolutions = {};
  for (const { body, number, date_votes: votes } of read('resolutions')) {
    if (Number(votes) > 1) (resolutions[body] ??= {})[number] = Number(votes);
  }
  const names = read('name-uses').map((row) => [row.name, row.kind, row.article, ...counted.map((organ) => Number(row[organ]))]);
  return { counted, names, resolutions };
}

/** Which resolutions each text cites: the organs by number, and a row a text, `[title, organ, number, number, organ, …]` packed as text. */
export function compileCitedTogether(read) {
  const organs = [];
  const texts = read('cited-together').map(({ text, title, cites }) => {
    const keys = cites.split('; ').map((cited) => {
      const [, organ, id] = /^(.+?) (\S*\d.*)$/u.exec(cited);
      if (!organs.includes(organ)) organs.push(organ);
      return `${organs.indexOf(organ)}:${id}`;
    });
    return [text, title, keys.join(';')];
  });
  return { organs, texts };
}
