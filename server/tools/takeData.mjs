/**
 * Takes tables over into `server/data/`: those of a folder whose names are the same as ours, or one file.
 *
 *     npm run take-data -- FOLDER --on 2026-11                        each table in the folder takes the place of ours
 *     npm run take-data -- NEW/resolutions.tsv --on 2027-01 --merge   only rows that are new or different, as for the resolutions of a session
 *
 * A table has a header line with at least our columns (others are left out, and named). Corrections of `corrections.tsv` are applied
 * again, so that a correction made by hand is not lost with the next table. Prints how many rows are new, changed and gone, and the
 * first of those that are gone; `test/catalogue` then says whether the facts still hold. What each table is made of is written in
 * `server/data/SOURCES.md`. `--into` names another folder than ours. Built-ins only.
 */
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readTable } from './compile-data.mjs';

const here = join(dirname(fileURLToPath(import.meta.url)), '..', 'data');

/** By which columns a row is the same row as one of another time; the first column where nothing is said here. */
const KEYS = {
  bodies: ['name', 'acronym', 'symbol_prefix'],
  resolutions: ['body', 'number'],
  'resolutions-inferred-dates': ['body', 'number'],
  'instrument-pairs': ['first', 'next'],
  'opening-bigrams': ['organ', 'part', 'previous', 'next'],
  'more-openings': ['kind', 'phrase'],
  'opening-uses': ['kind', 'phrase'],
};

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { on: { type: 'string' }, merge: { type: 'boolean', default: false }, into: { type: 'string', default: here } },
  });
  const [from] = positionals;
  if (from === undefined || !/^\d{4}-\d{2}$/u.test(values.on ?? '')) {
    throw new Error('Say which folder or file, and the month of taking over: npm run take-data -- FOLDER --on 2027-01 [--merge]');
  }
  const files = statSync(from).isDirectory() ? readdirSync(from).map((name) => join(from, name)) : [from];
  for (const file of files.filter((path) => path.endsWith('.tsv'))) {
    const name = basename(file, '.tsv');
    const target = join(values.into, `${name}.tsv`);
    if (existsSync(target)) {
      takeFile(file, name, target, values);
    } else {
      process.stdout.write(`${name}: not one of our tables, left out\n`);
    }
  }
}

function takeFile(file, name, target, { on, merge, into }) {
  const [remark = '', head = ''] = readFileSync(target, 'utf8').split('\n');
  const columns = head.split('\t');
  const taken = readTable(file);
  const foreign = Object.keys(taken[0] ?? {});
  const missing = columns.filter((column) => !foreign.includes(column));
  if (!merge && missing.length > 0) {
    throw new Error(`${file} has no column ${missing.join(', ')}`);
  }
  const result = takeOver({ name, columns, rows: readTable(target), taken, corrections: readTable(join(into, 'corrections.tsv')), merge });
  writeFileSync(target, tableText(remark.replace(/Taken over \d{4}-\d{2}/u, `Taken over ${on}`), columns, result.rows));
  const { rows, added, changed, gone } = result;
  process.stdout.write(`${name}: ${rows.length} rows, ${added.length} new, ${changed.length} changed, ${gone.length} gone\n`);
  for (const [what, list] of [
    ['left out: column', foreign.filter((column) => !columns.includes(column))],
    ['gone:', gone.slice(0, 20)],
  ]) {
    for (const item of list) {
      process.stdout.write(`  ${what} ${item}\n`);
    }
  }
}

/**
 * A table with the rows of a new one: in place of its own, or, where `merged` rows are given to be merged, beside them.
 * `columns` are those of our table; a cell that a new row lacks stays as it was. Corrections are rows of `corrections.tsv`.
 * Returns the rows and what became of them, by key.
 */
function takeOver({ name, columns, rows: known, taken, corrections, merge }) {
  const key = (row) => (KEYS[name] ?? [columns[0]]).map((column) => row[column]).join(' ');
  const before = new Map(known.map((row) => [key(row), row]));
  const after = new Map(merge ? before : []);
  for (const row of taken) {
    const old = before.get(key(row)) ?? {};
    after.set(key(row), Object.fromEntries(columns.map((column) => [column, row[column] ?? old[column] ?? ''])));
  }
  for (const { key: at, column, value } of corrections.filter(({ table }) => table === name)) {
    const row = after.get(at);
    if (row === undefined || !(column in row)) {
      throw new Error(`corrections.tsv: ${name} has no row ${at} with a column ${column}`);
    }
    row[column] = value;
  }
  const differs = (row, old) => columns.some((column) => row[column] !== old[column]);
  return {
    rows: [...after.values()],
    added: [...after.keys()].filter((at) => !before.has(at)),
    changed: [...after].filter(([at, row]) => before.has(at) && differs(row, before.get(at))).map(([at]) => at),
    gone: [...before.keys()].filter((at) => !after.has(at)),
  };
}

/** The text of a table: the remark that says when it was taken over, the names of the columns, the rows. */
function tableText(remark, columns, rows) {
  const lines = rows.map((row) => columns.map((column) => row[column].replaceAll(/\s+/gu, ' ').trim()).join('\t'));
  return `${remark}\n${columns.join('\t')}\n${lines.join('\n')}\n`;
}

main();
