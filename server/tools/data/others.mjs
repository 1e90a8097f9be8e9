/** Resolutions (by column, since they are many), bodies and symbol elements, documents, States. */
import { withoutTail } from './instruments.mjs';
import { withoutEmpty } from './openings.mjs';

/** One letter for each of the words of a column that has few. */
const SURENESS = { '': '-', medium: 'm', high: 'h' };
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

export function compileResolutions(read) {
  const sources = [];
  const organs = {};
  for (const row of read('resolutions')) {
    const organ = (organs[row.body] ??= { numbers: [], dates: [], sure: [], titles: [], kinds: [], sources: [], symbols: {} });
    if (row.title.includes('|') || row.number.includes('|')) {
      throw new Error(`resolutions.tsv: a bar in ${row.symbol} parts what belongs together`);
    }
    if (row.symbol !== usualSymbol(row.body, row.number)) {
      organ.symbols[row.number] = row.symbol;
    }
    organ.numbers.push(row.number);
    organ.dates.push(row.date);
    organ.sure.push(letter(SURENESS, row.date_sure, row));
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

/** The symbol that follows from organ and number; `symbolOfResolution` in the catalogue says the same. */
function usualSymbol(organ, number) {
  const plain = number.replaceAll(' ', '');
  switch (organ) {
    case 'General Assembly':
      return `A/RES/${plain}`;
    case 'Security Council':
      return `S/RES/${plain}`;
    case 'Human Rights Council':
      return `A/HRC/RES/${plain}`;
    case 'Economic and Social Council':
      return `E/RES/${plain}`;
    case 'Commission on Human Rights':
      return `E/CN.4/RES/${plain}`;
    default:
      return undefined;
  }
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
