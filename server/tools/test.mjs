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
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build, heading, installDependencies, run, runBeside } from './setup.mjs';
import { root } from './paths.mjs';

/** The files that the formatter is for, as in `npm run prettier`. */
const code = ['{client,server/src,server/tools,test}/**/*.{ts,mjs,cjs}', '*.mjs', '!**/node_modules/**'];

/** What is run, each stage with its title and what starts it: it hands on how a script is to be run. */
const stages = {
  types: ['Types', (run) => once(run, module('typescript/bin/tsc'), '-b')],
  lint: ['Lint', (run) => once(run, module('eslint/bin/eslint.js'), '.')],
  format: ['Formatting', (run) => once(run, module('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', ...code)],
  generated: ['Generated files', (run) => once(run, 'server/tools/generate.mjs', '--check')],
  house: ['House rules', (run) => mocha(run, testFiles('house'))],
  unit: [
    'Unit and property tests',
    (run) =>
      mocha(
        run,
        testFiles('').filter((file) => !special.test(file)),
      ),
  ],
  corpus: ['Corpus', (run) => mocha(run, testFiles('corpus'))],
  wire: ['Wire', (run) => mocha(run, testFiles('wire'))],
  editor: ['VS Code', (run) => counted(run, 'test/editor/run.mjs')],
  installed: ['VS Code, from the package', (run) => counted(run, 'test/editor/run.mjs', '--installed', '--packed')],
  web: ['VS Code of the browser', (run) => counted(run, 'test/editor/run-web.mjs')],
};

/**
 * Where there are two cores, these are run one after the other beside all others, for an editor waits for much of its time: either half takes
 * about as long as the other. Where both want the processor the editor has it, for somebody types there. What they print is shown when they
 * are over.
 */
const beside = new Set(['lint', 'editor', 'installed', 'web']);

/** The stages that start what the build makes: without it each test would wait in vain for a server. */
const needBuild = new Set(['wire', 'editor', 'installed', 'web']);

/** The folders under `test/` that are stages or scripts of their own: what is tried by programs of others needs them installed. */
const special = /^test\/(?:house|corpus|wire|editor|interop)\//;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' }, complete: { type: 'boolean' } } });
const chosen = Object.keys(stages).filter((name) => positionals.includes(name));
const paths = positionals.filter((name) => !(name in stages)).map((path) => relative(root, resolve(path)).replaceAll('\\', '/'));
const temporary = mkdtempSync(join(tmpdir(), 'un-resolution-test-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

await main();

async function main() {
  installDependencies();
  const names = chosen.length > 0 ? chosen : paths.length > 0 ? ['unit'] : Object.keys(stages);
  // The package has a build of its own in `dist/`, in which tests must not find themselves half-way.
  const packed = !names.includes('installed') || run(process.execPath, ['server/tools/package.mjs']) === 0;
  heading('Build');
  const built = build() && packed;
  const results = new Map([['', { title: 'Build', ...asOne(built ? 0 : 1) }]]);
  const lanes =
    availableParallelism() > 1
      ? [names.filter((name) => !beside.has(name)), names.filter((name) => beside.has(name))].filter((lane) => lane.length > 0)
      : [names];
  await Promise.all(
    lanes.map(async (lane) => {
      for (const name of lane) {
        const [title, stage] = stages[name];
        const started = Date.now();
        const output = lanes.length > 1 ? join(temporary, `${name}.txt`) : undefined;
        if (output === undefined) heading(title);
        const result =
          built || !needBuild.has(name)
            ? await stage((args) => runBeside(process.execPath, args, output, lanes.length > 1 && !beside.has(name)))
            : lost();
        if (output !== undefined) {
          heading(title);
          process.stdout.write(existsSync(output) ? readFileSync(output) : '');
        }
        results.set(name, { title, ...result, seconds: (Date.now() - started) / 1000 });
      }
    }),
  );
  sayFailures([...results.values()]);
  heading('Sum');
  const totals = { passed: 0, failed: 0, notRun: 0 };
  for (const name of ['', ...names]) {
    const { title, passed, failed, notRun, seconds } = results.get(name);
    totals.passed += passed;
    totals.failed += failed;
    totals.notRun += notRun;
    if (seconds === undefined) continue;
    const counts = `${String(passed).padStart(6)} passed${String(failed).padStart(5)} failed${String(notRun).padStart(5)} not run`;
    process.stdout.write(`${title.padEnd(26)}${counts}${seconds.toFixed(1).padStart(7)} s\n`);
  }
  process.stdout.write(`${totals.passed} passed, ${totals.failed} failed, ${totals.notRun} not run\n`);
  process.exitCode = totals.failed > 0 || (values.complete && totals.notRun > 0) ? 1 : 0;
}

/** Whoever sees only the end of a long log sees there what failed, and why. */
function sayFailures(results) {
  const failed = results.flatMap(({ title, failures = [] }) => failures.map((failure) => ({ stage: title, ...failure })));
  if (failed.length === 0) return;
  heading('What failed');
  for (const { stage, title, reason } of failed)
    process.stdout.write(`${stage}: ${title}\n${reason.split('\n').slice(0, 12).join('\n')}\n\n`);
}

/** A stage that cannot run has failed. */
function lost() {
  process.stderr.write('the build failed, so these tests could not run\n');
  return asOne(1);
}

/** A stage that counts as one. */
async function once(run, script, ...args) {
  return asOne(await run([script, ...args]));
}

async function mocha(run, files) {
  const wanted = paths.length === 0 ? files : files.filter((file) => paths.some((path) => file === path || file.startsWith(`${path}/`)));
  if (wanted.length === 0) {
    process.stderr.write('there is no test file here\n');
    return asOne(1);
  }
  return counted(run, 'server/tools/run-mocha.mjs', ...(values.grep ? ['--grep', values.grep] : []), ...wanted);
}

/** A stage that writes its own count; one that ends badly, or without a count, has failed at least once. */
async function counted(run, script, ...args) {
  const counts = join(mkdtempSync(join(temporary, 'counts-')), 'counts.json');
  const status = await run(['--enable-source-maps', script, '--counts', counts, ...args]);
  try {
    const { passed, failed, notRun = 0, failures } = JSON.parse(readFileSync(counts, 'utf8'));
    return { passed, failed: status === 0 ? failed : Math.max(failed, 1), notRun, failures };
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
