import { readFileSync } from 'node:fs';
import { createCatalogue, type Catalogue } from '../../server/src/catalogue/catalogue';

/** The catalogue of the tables that the build has compiled. */
export const compiledCatalogue: Catalogue = createCatalogue({ read: (table) => readFileSync(`dist/data/${table}.json`, 'utf8') });

/** The rows of a source table under `server/data/`, by column. */
export function sourceRows(name: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...rows] = readFileSync(`server/data/${name}.tsv`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const columns = head.split('\t');
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, at) => [columns[at] ?? '', cell.trim()])));
}
