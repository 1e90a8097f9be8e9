/**
 * Compiles the tables of `server/data/*.tsv`, the whole drafts of `snippets/` and the translations of `server/l10n/` to `dist/data/*.json`,
 * one copy for all entries. Run by the build.
 * `node server/tools/compile-data.mjs [folder]` writes into the folder given, else into `dist/data` beside the sources.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compileCommissions, compileDrafts, compileSnippets } from './data/drafts.mjs';
import { compileInstruments } from './data/instruments.mjs';
import { compileOpenings } from './data/openings.mjs';
import { packInstrumentNames, resolutionNumbers } from './data/packing.mjs';
import {
  compileBodies,
  compileCitedTogether,
  compileDocuments,
  compileInstrumentUses,
  compileNameUses,
  compileResolutions,
  compileStates,
  compileSuperseded,
} from './data/others.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Compiles every table and returns the JSON text of each by its name. */
export function compileTables() {
  const read = (name) => readTable(join(root, 'server', 'data', `${name}.tsv`));
  // Numbers and dates are asked for by the rules, titles by hover and completion only: a server that never shows one never reads them.
  const resolutions = compileResolutions(read, resolutionNumbers);
  const snippets = JSON.parse(readFileSync(join(root, 'snippets', 'resolution.json'), 'utf8'));
  const tables = {
    openings: compileOpenings(read),
    instruments: compileInstruments(read, packInstrumentNames),
    instrumentUses: compileInstrumentUses(read),
    nameUses: compileNameUses(read),
    citedTogether: compileCitedTogether(read),
    resolutions: resolutions.dates,
    resolutionTitles: resolutions.titles,
    bodies: compileBodies(read),
    documents: compileDocuments(read),
    states: compileStates(read),
    superseded: compileSuperseded(read),
    commissions: compileCommissions(read),
    drafts: compileDrafts(snippets),
    snippets: compileSnippets(snippets),
  };
  return new Map(Object.entries(tables).map(([name, table]) => [name, JSON.stringify(table)]));
}

/** Writes the compiled tables into a folder, which is made where it is missing. */
export function writeTables(folder = join(root, 'dist', 'data')) {
  mkdirSync(folder, { recursive: true });
  const tables = compileTables();
  for (const [name, text] of tables) {
    writeFileSync(join(folder, `${name}.json`), text);
  }
  for (const [name, text] of translations()) {
    writeFileSync(join(folder, `${name}.json`), text);
  }
  return tables;
}

/** The translations of what is said to people, by the keys of the English texts, each by the name `messages_<language>`. */
function translations() {
  const folder = join(root, 'server', 'l10n');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.map((name) => [
    `messages_${name.replace('.json', '')}`,
    JSON.stringify(packed(JSON.parse(readFileSync(join(folder, name), 'utf8')))),
  ]);
}

/** The translations by short keys in place of the English texts, which would be packed once for each language. */
function packed(translations) {
  const short = {};
  for (const [english, translation] of Object.entries(translations)) {
    const key = packedKey(english);
    if (Object.hasOwn(short, key)) throw new Error(`Two texts have the key ${key}; the second is: ${english}`);
    short[key] = translation;
  }
  return short;
}

/** `packedKey` of `server/src/text/message.ts`, which looks translations up by it; a test holds the two together. */
export function packedKey(template) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < template.length; at += 1) hash = Math.imul(hash ^ template.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Reads a tab-separated table: lines that begin with `#` say where it is from, the first other line names the columns. */
export function readTable(path) {
  const lines = readFileSync(path, 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line !== '' && !line.startsWith('#'));
  const columns = (lines.shift() ?? '').split('\t');
  return lines.map((line, index) => {
    const cells = line.split('\t');
    if (cells.length > columns.length) {
      throw new Error(`${path}: row ${index + 1} has ${cells.length} cells for ${columns.length} columns: ${line.slice(0, 60)}`);
    }
    return Object.fromEntries(columns.map((column, at) => [column, (cells[at] ?? '').trim()]));
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const tables = writeTables(process.argv[2]);
  const bytes = [...tables.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  process.stdout.write(`${tables.size} tables, ${Math.round(bytes / 1024)} KB\n`);
}
