/**
 * `npm test`: does its own set-up, runs every stage whatever the others said, and prints the sum of all as its last line.
 *
 *     node server/tools/test.mjs                                      everything
 *     node server/tools/test.mjs unit wire                            these stages
 *     node server/tools/test.mjs unit test/syntax [--grep X]          these files or folders
 *     node server/tools/test.mjs --complete                           everything, and what could not run has failed
 *
 * A test that needs what is not there (the published texts beside the checkout, a program) counts as not run. A stage of mocha tests counts its tests; any other stage counts as one. Only built-in modules are imported here,
 * because in a fresh clone nothing else is there yet.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build, heading, installDependencies, run } from './setup.mjs';
import { root } from './paths.mjs';

/** The files that the formatter is for, as in `npm run prettier`. */
const code = ['{client,server/src,server/tools,test}/**/*.{ts,mjs,cjs}', '*.mjs', '!**/node_modules/**'];

const stages = {
  types: ['Types', () => once(module('typescript/bin/tsc'), '-b')],
  lint: ['Lint', () => once(module('eslint/bin/eslint.js'), '.')],
  format: ['Formatting', () => once(module('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', ...code)],
  generated: ['Generated files', () => once('server/tools/generate.mjs', '--check')],
  house: ['House rules', () => mocha(testFiles('house'))],
  unit: ['Unit and property tests', () => mocha(testFiles('').filter((file) => !special.test(file)))],
  corpus: ['Corpus', () => mocha(testFiles('corpus'))],
  wire: ['Wire', () => mocha(testFiles('wire'))],
  editor: ['VS Code', () => counted('test/editor/run.mjs')],
  installed: ['VS Code, from the package', () => counted('test/editor/run.mjs', '--installed')],
  web: ['VS Code of the browser', () => counted('test/editor/run-web.mjs')],
};

/** The stages that start what the build makes: without it each test would wait in vain for a server. */
const needBuild = new Set(['wire', 'editor', 'installed', 'web']);

/** The folders under `test/` that are stages or scripts of their own: what is tried by programs of others needs them installed. */
const special = /^test\/(?:house|corpus|wire|editor|interop)\//;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' }, complete: { type: 'boolean' } } });
const chosen = Object.keys(stages).filter((name) => positionals.includes(name));
const paths = positionals.filter((name) => !(name in stages)).map((path) => relative(root, resolve(path)).replaceAll('\\', '/'));
const temporary = mkdtempSync(join(tmpdir(), 'un-resolution-test-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

main();

function main() {
  installDependencies();
  const totals = { passed: 0, failed: 0, notRun: 0 };
  const add = ({ passed, failed, notRun }) => {
    totals.passed += passed;
    totals.failed += failed;
    totals.notRun += notRun;
    return { passed, failed, notRun };
  };
  heading('Build');
  const built = build();
  add(asOne(built ? 0 : 1));
  const summary = [];
  for (const name of chosen.length > 0 || paths.length > 0 ? (chosen.length > 0 ? chosen : ['unit']) : Object.keys(stages)) {
    const [title, stage] = stages[name];
    heading(title);
    const started = Date.now();
    const { passed, failed, notRun } = add(built || !needBuild.has(name) ? stage() : lost());
    const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(6);
    summary.push(
      `${title.padEnd(26)}${String(passed).padStart(6)} passed${String(failed).padStart(5)} failed${String(notRun).padStart(5)} not run${seconds} s`,
    );
  }
  heading('Sum');
  process.stdout.write(`${summary.join('\n')}\n${totals.passed} passed, ${totals.failed} failed, ${totals.notRun} not run\n`);
  process.exitCode = totals.failed > 0 || (values.complete && totals.notRun > 0) ? 1 : 0;
}

/** A stage that cannot run has failed. */
function lost() {
  process.stderr.write('the build failed, so these tests could not run\n');
  return asOne(1);
}

/** A stage that counts as one. */
function once(script, ...args) {
  return asOne(run(process.execPath, [script, ...args]));
}

function mocha(files) {
  const wanted = paths.length === 0 ? files : files.filter((file) => paths.some((path) => file === path || file.startsWith(`${path}/`)));
  if (wanted.length === 0) {
    process.stderr.write('there is no test file here\n');
    return asOne(1);
  }
  return counted('server/tools/run-mocha.mjs', ...(values.grep ? ['--grep', values.grep] : []), ...wanted);
}

/** A stage that writes its own count; one that ends badly, or without a count, has failed at least once. */
function counted(script, ...args) {
  const counts = join(temporary, 'counts.json');
  rmSync(counts, { force: true });
  const status = run(process.execPath, ['--enable-source-maps', script, '--counts', counts, ...args]);
  try {
    const { passed, failed, notRun = 0 } = JSON.parse(readFileSync(counts, 'utf8'));
    return { passed, failed: status === 0 ? failed : Math.max(failed, 1), notRun };
  } catch {
    return asOne(1);
  }
}

function asOne(status) {
  return status === 0 ? { passed: 1, failed: 0, notRun: 0 } : { passed: 0, failed: 1, notRun: 0 };
}

function testFiles(folder) {
  const start = join(root, 'test', folder);
  if (!statSync(start, { throwIfNoEntry: false })) return [];
  return readdirSync(start, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => relative(root, join(start, name)).replaceAll('\\', '/'))
    .sort();
}

/** The script of an installed package, found without resolving anything. */
function module(path) {
  return join('node_modules', path);
}
