/** Instruments: every column of every row, as lines under one list of column names, the names that several of them bear, and the first words of all names. */

const COLUMNS = [
  'id',
  'name',
  'aliases',
  'kind',
  'body',
  'adopted',
  'place',
  'in_force',
  'resolution',
  'annex',
  'symbol',
  'unts_vol',
  'unts_no',
  'other_series',
  'parent_id',
  'url',
  'footnote',
  'footnote_alt',
  'opened_for_signature',
  'confidence',
  'unverified_fields',
  'sources',
  'ended',
];

/** `packNames` is `packInstrumentNames` of `server/src/catalogue/instruments.ts`. */
export function compileInstruments(read, packNames) {
  const rows = read('instruments').map((row) => withoutTail(COLUMNS.map((column) => row[column])).join('\t'));
  const ambiguous = read('ambiguous-names').map((row) => [row.name, ...row.instruments.split('|')]);
  return { columns: COLUMNS, rows, ambiguous, names: packNames(COLUMNS, rows) };
}

/** The cells without the empty ones at the end. */
export function withoutTail(cells) {
  const last = cells.findLastIndex((cell) => cell !== '' && cell !== undefined);
  return cells.slice(0, last + 1);
}
