/**
 * Collects everything that is said to people, and holds the translations against it.
 *
 *     node server/tools/l10n.mjs            what is missing in a language, what is too much; exit status 1 where something is
 *     node server/tools/l10n.mjs --write    takes away what is too much and sorts the rest
 *     node server/tools/l10n.mjs --json     all that is collected, for other programs
 *
 * The server's texts are the templates of `message(…)`, what the rules say of themselves, the words of the compiled tables that an editor
 * shows,
 * and with them the texts of the snippets and of the schema of the settings file; their translations are `server/l10n/<language>.json`. The
 * client's are those of `vscode.l10n.t(…)`, translated in `client/l10n/`. The manifest's are in
 * `package.nls.json`; those about rules are made from the server's by `generate.mjs`. The command line speaks English.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { compileTables, readTable } from './compile-data.mjs';
import { textsOfFiles } from './manifestFiles.mjs';
import { root } from './paths.mjs';
import { loadRules } from './rules.mjs';

/** The languages besides English. */
export const languages = ['fr', 'es'];

/** The file of the server's translations into a language. */
export const serverFile = (language) => `server/l10n/${language}.json`;

/** The file of the client's translations into a language, named as VS Code wants it. */
export const clientFile = (language) => `client/l10n/bundle.l10n.${language}.json`;

/**
 * Everything that is said to people, by the place that says it. `names` may have a translation, and are said as they stand in the tables
 * without one;
 * `faults` are calls whose template cannot be read from the source.
 */
export async function collect() {
  const server = new Map();
  const client = new Map();
  const faults = [];
  const add = (texts, text, place) => texts.set(text, [...(texts.get(text) ?? []), place]);
  for (const path of sources('server/src').filter((name) => !/^server\/src\/cli(?:\/|\.ts$)/.test(name))) {
    for (const { text, place, fault } of templates(path, isMessage)) fault ? faults.push(`${place} ${fault}`) : add(server, text, place);
  }
  for (const path of sources('client/src')) {
    for (const { text, place, fault } of templates(path, isClientText)) fault ? faults.push(`${place} ${fault}`) : add(client, text, place);
  }
  for (const { code, title, why, source } of await loadRules()) {
    for (const text of [title, why, source]) add(server, text, `rule ${code}`);
  }
  for (const [word, place] of tableWords()) add(server, word, place);
  return { server, client, names: namesInTables(), faults };
}

/** The translations of a file; none where it does not exist. */
export function translationsIn(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

function sources(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

/** The first arguments of the calls in a file that `wanted` knows, each with its place. */
function templates(path, wanted) {
  const tree = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const found = [];
  const placeOf = (node) => `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
  const visit = (node) => {
    // A rule's own title and examples are collected from the rule.
    if (!path.startsWith('server/src/rules/') && isBare(node))
      found.push({ place: placeOf(node), fault: `says ${node.initializer.getText().slice(0, 60)} past all translation` });
    if (ts.isCallExpression(node) && wanted(node)) {
      const place = placeOf(node);
      const [first, ...args] = node.arguments;
      if (first === undefined || !ts.isStringLiteralLike(first)) found.push({ place, fault: 'the template is no literal' });
      else {
        found.push({ text: first.text, place });
        const wants = 1 + Math.max(-1, ...placeholders(first.text).map((name) => Number(name.slice(1, -1))));
        if (!args.some(ts.isSpreadElement) && wants !== args.length)
          found.push({ place, fault: `the template wants ${wants} arguments and has ${args.length}` });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** A property that is shown, with words that are written there and then. */
function isBare(node) {
  if (!ts.isPropertyAssignment(node) || !SHOWN.has(node.name.getText())) return false;
  const { initializer } = node;
  if (ts.isStringLiteralLike(initializer)) return WORDS.test(initializer.text);
  return (
    ts.isTemplateExpression(initializer) &&
    [initializer.head, ...initializer.templateSpans.map(({ literal }) => literal)].some(({ text }) => WORDS.test(text))
  );
}

/** The properties by which the wire and VS Code take what is shown; `label` of a completion is what is inserted. */
const SHOWN = new Set(['title', 'message', 'tooltip', 'detail', 'placeholder', 'placeHolder', 'prompt', 'description', 'text', 'value']);
const WORDS = /\p{L}{2,} \p{L}{2,}/u;

function isMessage({ expression }) {
  return ts.isIdentifier(expression) && expression.text === 'message';
}

function isClientText({ expression }) {
  return ts.isPropertyAccessExpression(expression) && expression.name.text === 't' && /(?:^|\.)l10n$/.test(expression.expression.getText());
}

/** The placeholders of a template, sorted, each once. */
export function placeholders(text) {
  return [...new Set(text.match(/\{\d\}/g) ?? [])].sort();
}

/**
 * The English words that are read from files: of the tables, of the snippets, of the schema. Names of organs and instruments stay as they
 * are cited.
 */
function tableWords() {
  const tables = new Map([...compileTables()].map(([name, text]) => [name, JSON.parse(text)]));
  const words = new Map();
  const add = (word, place) => /\p{Ll}{2}/u.test(word) && words.set(word, place);
  const { columns, rows } = tables.get('instruments');
  for (const row of rows) add(row.split('\t')[columns.indexOf('kind')] ?? '', 'server/data/instruments.tsv, kind');
  for (const { name, kind } of readTable(join(root, 'server/data/bodies.tsv'))) {
    if (kind === 'symbol element') add(name.replace(/^\w+: /u, ''), 'server/data/bodies.tsv, name');
    else if (SPOKEN_BODIES.has(kind)) add(name, 'server/data/bodies.tsv, name');
  }
  for (const side of ['operative', 'preambular']) {
    for (const { category = '', bodies = '' } of tables.get('openings')[side].openings) {
      add(category, 'server/data/*openings*.tsv, category');
      add(
        bodies
          .split(',')
          .map((body) => body.trim())
          .join(', '),
        'server/data/*openings*.tsv, bodies',
      );
    }
  }
  for (const [text, file] of textsOfFiles()) add(text, file);
  return words;
}

/** Names of places and organs: those that everybody knows are said in the reader's language. */
function namesInTables() {
  const { columns, rows } = JSON.parse(compileTables().get('instruments'));
  const cells = (column) => rows.map((row) => row.split('\t')[columns.indexOf(column)] ?? '');
  const bodies = cells('body').map((name) => name.replace(/^the /iu, ''));
  return new Set(
    [...cells('place'), ...bodies, ...readTable(join(root, 'server/data/bodies.tsv')).map(({ name }) => name)].filter(
      (name) => name !== '',
    ),
  );
}

/**
 * Kinds of bodies whose names are said in the reader's language, since their symbols are explained: those that everybody knows, and
 * descriptions of series.
 */
const SPOKEN_BODIES = new Set(['principal organ', 'Main Committee', 'document series']);

/** What is missing and what is too much in a file of translations. */
function compare(file, texts, names) {
  const known = translationsIn(file);
  return {
    file,
    known,
    missing: [...texts.keys()].filter((text) => (known[text] ?? '') === ''),
    superfluous: Object.keys(known).filter((text) => !texts.has(text) && !names.has(text)),
  };
}

async function main() {
  const { server, client, names, faults } = await collect();
  if (process.argv.includes('--json')) {
    process.stdout.write(
      JSON.stringify({ server: Object.fromEntries(server), client: Object.fromEntries(client), names: [...names], faults }),
    );
    return;
  }
  const files = languages.flatMap((language) => [
    compare(serverFile(language), server, names),
    compare(clientFile(language), client, new Set()),
  ]);
  for (const { file, known, missing, superfluous } of files) {
    process.stdout.write(`${file}: ${Object.keys(known).length} texts, ${missing.length} missing, ${superfluous.length} too many\n`);
    for (const line of [...missing.map((text) => `+ ${text}`), ...superfluous.map((text) => `- ${text}`)])
      process.stdout.write(`  ${line}\n`);
    if (process.argv.includes('--write'))
      writeFileSync(
        join(root, file),
        bundle(Object.entries(known).filter(([text, translation]) => translation !== '' && !superfluous.includes(text))),
      );
  }
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  if (faults.length > 0 || files.some(({ missing, superfluous }) => missing.length + superfluous.length > 0)) process.exitCode = 1;
}

/** The text of a file of translations: a line a text, sorted, so that a change is a line. */
function bundle(translations) {
  const lines = translations
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([text, translation]) => `  ${JSON.stringify(text)}: ${JSON.stringify(translation)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
