/**
 * Counts in how many published texts each body, official and State is named, by organ, and writes `server/data/name-uses.tsv` anew. Rows of
 * officials are kept as they stand there: their names are in no other table. Built-ins only.
 * `node server/tools/count-names.mjs FOLDER…` counts the texts (`.txt`, `.res`) of the folders.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readTable } from './compile-data.mjs';
import { root } from './paths.mjs';

const FILE = join(root, 'server', 'data', 'name-uses.tsv');
const ORGANS = {
  GA: 'The General Assembly',
  SC: 'The Security Council',
  HRC: 'The Human Rights Council',
  ECOSOC: 'The Economic and Social Council',
};
const COLUMNS = ['name', 'kind', 'article', ...Object.keys(ORGANS), 'other'];
const data = (name) => readTable(join(root, 'server', 'data', `${name}.tsv`));

const names = new Map();
for (const { name, kind } of data('name-uses')) if (kind === 'official') names.set(name, { kind });
for (const { name, kind } of data('bodies')) {
  if (kind !== 'symbol element' && kind !== 'document series' && name !== 'Other')
    names.set(name, { kind: kind === 'official' ? 'official' : 'body' });
}
for (const { short_en: name } of data('states')) names.set(name, { kind: 'State' });
for (const counts of names.values()) Object.assign(counts, { GA: 0, SC: 0, HRC: 0, ECOSOC: 0, other: 0 });

const anyName = new RegExp(
  `(?<![\\p{L}-])(${[...names.keys()]
    .sort((one, other) => other.length - one.length)
    .map((name) => spoken(name).replaceAll(/[()./]/gu, String.raw`\$&`))
    .join('|')})(?![\\p{L}-])`,
  'gu',
);
const bySpoken = new Map([...names.keys()].map((name) => [spoken(name), name]));

for (const folder of process.argv.slice(2)) {
  for (const file of readdirSync(folder).filter((name) => /\.(?:txt|res)$/u.test(name))) {
    count(readFileSync(join(folder, file), 'utf8').replaceAll(/\s+/gu, ' ').replaceAll("'", '’'));
  }
}

const rows = [...names].map(([name, counts]) =>
  COLUMNS.map((column) => (column === 'name' ? name : column === 'article' ? articleOf(name, counts) : counts[column])),
);
const head =
  '# In how many published texts bodies, officials and States are named, by organ, and their article there. Taken over 2026-11. See SOURCES.md.';
writeFileSync(FILE, `${[head, COLUMNS.join('\t'), ...rows.map((row) => row.join('\t'))].join('\n')}\n`);

function count(text) {
  const organ = Object.keys(ORGANS).find((key) => text.includes(`${ORGANS[key]},`)) ?? 'other';
  const seen = new Set();
  for (const [, found] of text.matchAll(anyName)) {
    seen.add(bySpoken.get(found));
  }
  for (const name of seen) names.get(name)[organ] += 1;
}

/** As texts print a name: a State with its form in brackets turned round (`Plurinational State of Bolivia`). */
function spoken(name) {
  return name.replace(/^(.+) \(((?:.+ )?of(?: the)?)\)$/u, '$2 $1').replaceAll("'", '’');
}

/** The article of a name in running text: bodies and officials have one, acronyms and most States have none. */
function articleOf(name, { kind }) {
  if (kind !== 'State') return /^(?:[A-Z-]+|UN-\w+|.+ teams)$/u.test(name) ? '' : 'the';
  return /\b(?:Republic|Federation|Kingdom|States of|Emirates|Marshall|Holy|Palestine)\b|\((?:.+ )?of(?: the)?\)$|^(?:Bahamas|Comoros|Congo|Gambia|Niger|Philippines|Sudan)$/u.test(
    name,
  )
    ? 'the'
    : '';
}
