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

/**
 * Numbers, dates and symbols by organ, and apart from them the titles: what is read at every start is kept small. `keyOf`, `numberOf`,
 * `packRecords` and `allRecords` are those of `server/src/catalogue/resolutionNumbers.ts`.
 */
export function compileResolutions(read, { keyOf, numberOf, packRecords, allRecords }) {
  const prefixes = Object.fromEntries(read('resolution-symbols').map((row) => [row.body, row.prefix]));
  const inferred = new Map(read('resolutions-inferred-dates').map((row) => [`${row.body} ${row.number}`, row.date]));
  const sources = [];
  const rows = {};
  for (const row of read('resolutions')) {
    const key = keyOf(row.number);
    if (row.title.includes('|') || /[|;]/u.test(key) || numberOf(key) !== row.number) {
      throw new Error(`resolutions.tsv: ${row.symbol} has a sign that parts what belongs together, or a number that is spaced otherwise`);
    }
    if (!sources.includes(row.sources)) sources.push(row.sources);
    (rows[row.body] ??= new Map()).set(key, row);
  }
  const dates = {};
  const titles = {};
  for (const [organ, byKey] of Object.entries(rows)) {
    const symbols = {};
    const records = packRecords(
      [...byKey].map(([key, row]) => {
        if (row.symbol !== (prefixes[organ] === undefined ? undefined : `${prefixes[organ]}${row.number.replaceAll(' ', '')}`)) {
          symbols[row.number] = row.symbol;
        }
        const between = row.date === '' ? inferred.get(`${organ} ${row.number}`) : undefined;
        return { key, date: between ?? row.date, sure: letter(SURENESS, between === undefined ? row.date_sure : 'inferred', row) };
      }),
    );
    const inOrder = allRecords(records).map(({ key }) => byKey.get(key));
    dates[organ] = { records, symbols };
    titles[organ] = {
      titles: inOrder.map(({ title }) => title).join('|'),
      kinds: inOrder.map((row) => letter(TITLE_KINDS, row.title_kind, row)).join(''),
      sources: inOrder.map((row) => sources.indexOf(row.sources)).join('|'),
    };
  }
  return { dates: { prefixes, organs: dates }, titles: { sources, organs: titles } };
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
