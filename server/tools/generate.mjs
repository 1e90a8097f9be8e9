/**
 * Writes what is made from the rules: the list of them in `server/src/rules/index.generated.ts`, a page a rule under `server/docs/rules/`,
 * ten rules in README.md, the schema of the setting `resolution.severities` in package.json and of the settings file, its texts in
 * `package.nls*.json`, and from `server/l10n/` the snippets and the schema of the
 * settings file in French and Spanish. Made from the bundles: THIRD-PARTY-NOTICES.md and the bill of materials in `server/docs/`.
 *
 *     node server/tools/generate.mjs [--check]
 *
 * With `--check` nothing is written; exit status 1 when a file is not as it would be written.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { filesIn } from './manifestFiles.mjs';
import { billOfMaterials, noticesPage, shippedPackages } from './notices.mjs';
import { root } from './paths.mjs';
import { RULE_INDEX, ruleIndex } from './ruleIndex.mjs';
import { loadRulePage, loadRules } from './rules.mjs';

const check = process.argv.includes('--check');
const pages = 'server/docs/rules';
const stale = [];

// First, since the rules are read through it.
write(RULE_INDEX, ruleIndex());

const rules = await loadRules();
const page = await loadRulePage();
/** The rules that the README shows, one of each of the larger families; the list has all. */
const SHOWN = [
  'numbering/out-of-order',
  'ending/preambular-without-comma',
  'opening/finite-verb-in-preamble',
  'series/missing-word',
  'footnote/mark-without-note',
  'footnote/ibid-wrong-source',
  'citation/wrong-date',
  'instrument/misspelt-name',
  'masthead/malformed-symbol',
  'sponsors/unofficial-name',
];

for (const rule of rules) write(`${pages}/${rule.code}.md`, `${page(rule)}\n<!-- Made from the rule by \`npm run generate\`. -->\n`);
write(`${pages}/README.md`, index());
removeOldPages();
rewrite('README.md', readmeWithTable);
rewrite('package.json', packageWithSeverities);
rewrite('package.nls.json', textsWithTitles({}));
rewrite('client/media/resolutionrc.schema.json', schemaWithSeverities);
for (const language of ['fr', 'es']) {
  const translations = JSON.parse(readFileSync(join(root, `server/l10n/${language}.json`), 'utf8'));
  rewrite(`package.nls.${language}.json`, textsWithTitles(translations));
  for (const [file, text] of filesIn(language, (english) => translations[english] ?? english)) write(file, text);
}
const shipped = await shippedPackages();
write('THIRD-PARTY-NOTICES.md', noticesPage(shipped));
write('server/docs/sbom.cdx.json', billOfMaterials(shipped, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))));
report();

function index() {
  return `# Rules\n\n${table('', rules)}\n\n<!-- Made from the rules by \`npm run generate\`. -->\n`;
}

function table(prefix, listed) {
  const rows = listed.map(
    (rule) => `| [\`${rule.code}\`](${prefix}${rule.code}.md) | ${rule.severity} | ${rule.title} | ${rule.rulebook.join(', ')} |`,
  );
  return ['| code | severity | what it reports | rulebook |', '|---|---|---|---|', ...rows].join('\n');
}

function readmeWithTable(readme) {
  const [start, end] = ['<!-- rules:start -->', '<!-- rules:end -->'];
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no place for the table of rules: ${start} … ${end}`);
  const shown = SHOWN.map((code) => {
    const rule = rules.find((one) => one.code === code);
    if (rule === undefined) throw new Error(`There is no rule ${code} to be shown in README.md`);
    return rule;
  });
  const all = `[All ${rules.length} rules](${pages}/README.md)`;
  return `${readme.slice(0, from + start.length)}\n${table(`${pages}/`, shown)}\n\n${all}\n${readme.slice(to)}`;
}

/** Only the value of the one key is written anew: the rest of package.json keeps its form. */
function packageWithSeverities(text) {
  const key = '"resolution.severities": ';
  const at = text.indexOf(key);
  if (at < 0) throw new Error('package.json has no setting resolution.severities');
  const from = at + key.length;
  const to = endOfObject(text, from);
  const old = JSON.parse(text.slice(from, to));
  const indent = /[^\n]*$/.exec(text.slice(0, at))[0].match(/^ */)[0];
  const head = { ...old, type: 'object', default: {}, additionalProperties: false };
  delete head.properties;
  const lines = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const levels = '["off", "hint", "info", "warning", "error"]';
  const properties = rules.map(
    (rule) =>
      `    ${JSON.stringify(rule.code)}: { "type": "string", "enum": ${levels}, "default": "${rule.severity}", "markdownDescription": "%rule.${rule.code}%" }`,
  );
  lines.push(`  "properties": {\n${properties.join(',\n')}\n  }`);
  return text.slice(0, from) + `{\n${lines.join(',\n')}\n}`.replaceAll('\n', `\n${indent}`) + text.slice(to);
}

/** The schema of the settings file knows every code, so that editors offer it and mark what is none. */
function schemaWithSeverities(text) {
  const schema = JSON.parse(text);
  const { description } = schema.properties.severities;
  const levels = ['error', 'warning', 'info', 'hint', 'off'];
  const properties = Object.fromEntries(
    rules.map(({ code, title, severity }) => [code, { description: title, enum: levels, default: severity }]),
  );
  schema.properties.severities = { description, type: 'object', additionalProperties: false, properties };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** The texts about rules stand after the others, which keep their order. */
function textsWithTitles(translations) {
  return (text) => {
    const others = Object.entries(JSON.parse(text)).filter(([key]) => !key.startsWith('rule.'));
    const titles = rules.map(({ code, title }) => [`rule.${code}`, translations[title] ?? title]);
    return `${JSON.stringify(Object.fromEntries([...others, ...titles]), undefined, 2)}\n`;
  };
}

function endOfObject(text, from) {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{') depth += 1;
    else if (sign === '}' && (depth -= 1) === 0) return at + 1;
  }
  throw new Error('package.json ends too early');
}

function rewrite(file, change) {
  const path = join(root, file);
  if (!existsSync(path)) stale.push(`${file} does not exist`);
  else write(file, change(readFileSync(path, 'utf8')));
}

function write(file, text) {
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  if (check) {
    stale.push(`${file} is not as it would be written`);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  process.stdout.write(`${file}\n`);
}

/** A page whose rule is gone goes too. */
function removeOldPages() {
  if (!existsSync(join(root, pages))) return;
  const wanted = new Set([...rules.map((rule) => `${rule.code}.md`), 'README.md']);
  for (const name of readdirSync(join(root, pages), { recursive: true, encoding: 'utf8' })) {
    const file = name.replaceAll('\\', '/');
    if (!file.endsWith('.md') || wanted.has(file)) continue;
    if (check) stale.push(`${pages}/${file} has no rule`);
    else rmSync(join(root, relative(root, join(root, pages, file))));
  }
}

function report() {
  if (stale.length === 0) return;
  process.stderr.write(`${stale.join('\n')}\nRun: npm run generate\n`);
  process.exitCode = 1;
}
