import { message, type Message } from '../text/message';
import type { Catalogue } from './catalogue';
import { createInstruments, readInstrument, INSTRUMENT_COLUMNS, type Instrument } from './instruments';

/** A row of a drafting office's own table that cannot be used. */
export interface HouseProblem {
  /** Zero-based line in the file. */
  readonly line: number;
  readonly text: Message;
  /** Present where only a column is left out, and the table can be used. */
  readonly leavesOut?: 'column';
}

/** The instruments of a drafting office's own table, and what is wrong with it. */
export interface HouseTable {
  readonly instruments: readonly Instrument[];
  readonly problems: readonly HouseProblem[];
}

/**
 * Reads a drafting office's own table of instruments: tab-separated, the columns of `instruments.tsv` in any order, of which only `id` and
 * `name` are
 * needed; empty lines and lines that open with `#` are left out. A row with a fault is left out and reported.
 */
export function readHouseTable(text: string): HouseTable {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .map((content, line) => ({ content, line }))
    .filter(({ content }) => content.trim() !== '' && !content.startsWith('#'));
  const [head, ...rows] = lines;
  const columns = head?.content.split('\t').map((column) => column.trim()) ?? [];
  const problems =
    head === undefined
      ? [{ line: 0, text: message('The table is empty: its first line names the columns, {0} and {1} among them', 'id', 'name') }]
      : headProblems(head.line, columns);
  if (problems.some(({ leavesOut }) => leavesOut !== 'column')) {
    return { instruments: [], problems };
  }
  const ids = new Set<string>();
  const instruments: Instrument[] = [];
  for (const { content, line } of rows) {
    const cells = content.split('\t').map((cell) => cell.trim());
    const found = rowProblems(line, columns, cells, ids);
    problems.push(...found);
    if (found.length === 0) {
      instruments.push(readInstrument(columns, cells));
    }
    ids.add(cells[columns.indexOf('id')] ?? '');
  }
  return { instruments, problems };
}

/** A catalogue with a drafting office's own instruments; one with the id of a known instrument takes its place. */
export function withHouseInstruments(catalogue: Catalogue, own: readonly Instrument[]): Catalogue {
  if (own.length === 0) {
    return catalogue;
  }
  const made: { instruments?: Catalogue['instruments'] } = {};
  return {
    get openings() {
      return catalogue.openings;
    },
    get instruments() {
      made.instruments ??= createInstruments(
        [...catalogue.instruments.all.filter((one) => own.every((other) => other.id !== one.id)), ...own],
        catalogue.instruments.ambiguous,
      );
      return made.instruments;
    },
    get instrumentUses() {
      return catalogue.instrumentUses;
    },
    get nameUses() {
      return catalogue.nameUses;
    },
    get citedTogether() {
      return catalogue.citedTogether;
    },
    get resolutions() {
      return catalogue.resolutions;
    },
    get bodies() {
      return catalogue.bodies;
    },
    get states() {
      return catalogue.states;
    },
    get snippets() {
      return catalogue.snippets;
    },
    get commissions() {
      return catalogue.commissions;
    },
    get drafts() {
      return catalogue.drafts;
    },
    get symbols() {
      return catalogue.symbols;
    },
    get ruleProse() {
      return catalogue.ruleProse;
    },
    get superseded() {
      return catalogue.superseded;
    },
  };
}

function headProblems(line: number, columns: readonly string[]): HouseProblem[] {
  const missing = ['id', 'name']
    .filter((column) => !columns.includes(column))
    .map((column) => ({ line, text: message('The column {0} is missing', column) }));
  const twice = columns
    .filter((column, at) => columns.indexOf(column) !== at)
    .map((column) => ({ line, text: message('The column {0} appears twice', column) }));
  const unknown = columns
    .filter((column) => !INSTRUMENT_COLUMNS.includes(column))
    .map((column) => ({ line, leavesOut: 'column' as const, text: message('The column {0} is unknown and is ignored', column) }));
  return [...missing, ...twice, ...unknown];
}

function rowProblems(
  line: number,
  columns: readonly string[],
  cells: readonly string[],
  ids: ReadonlySet<string>,
): readonly HouseProblem[] {
  const cell = (column: string): string => cells[columns.indexOf(column)] ?? '';
  const problems: HouseProblem[] = [];
  if (cells.length > columns.length) {
    problems.push({ line, text: message('The row has {0} cells for {1} columns', cells.length, columns.length) });
  }
  for (const column of ['id', 'name'].filter((one) => cell(one) === '')) {
    problems.push({ line, text: message('The row has no {0}', column) });
  }
  if (cell('id') !== '' && ids.has(cell('id'))) {
    problems.push({ line, text: message('The id {0} is already used in an earlier row', cell('id')) });
  }
  for (const column of ['adopted', 'in_force', 'opened_for_signature'].filter((one) => cell(one) !== '' && !isDate(cell(one)))) {
    problems.push({ line, text: message('{0} is not a date of the form 2000-11-15, 2000-11 or 2000 (column {1})', cell(column), column) });
  }
  for (const column of ['unts_vol', 'unts_no'].filter(
    (one) => cell(one) !== '' && !/^\d{1,5}(?:(?:–|, | and )\d{1,5})*$/u.test(cell(one)),
  )) {
    problems.push({ line, text: message('{0} is not a number of the Treaty Series (column {1})', cell(column), column) });
  }
  return problems;
}

/** Whether a date of any precision exists in the calendar. */
function isDate(date: string): boolean {
  const [, year, month = '1', day = '1'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(date) ?? [];
  if (year === undefined) {
    return false;
  }
  const exact = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return exact.getUTCMonth() === Number(month) - 1 && exact.getUTCDate() === Number(day);
}
