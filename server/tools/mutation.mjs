/**
 * Mutation testing: `npm run test:mutation -- [FOLDER …]`, each a folder of `server/src`; without one, all that are measured.
 *
 * Every piece of the sources is changed in turn (a condition turned round, a pattern shortened, a call left out), and the tests that reach it
 * are run: a change that no test notices shows a test that is missing. Only the tests of the same folder under `test/` are run, for a file
 * or a folder in it those of its own where there are some. Which changes no test noticed is printed, and kept in
 * `dist/mutation/<folder>.json`. The program (Stryker) is no dependency of the project: it is installed in `dist/mutation/`, the first time.
 *
 *     npm run test:mutation -- rules/numbering syntax/label.ts         a folder, and one file
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { root } from './paths.mjs';
import { fail, heading, run } from './setup.mjs';

const VERSION = '9.5.1';
const OF_RULES = ['examples', 'sharedFixes', 'together', 'suppression'].map((name) => `test/rules/${name}.test.ts`);
/** What is measured, with the tests of each. */
const FOLDERS = {
  syntax: ['test/syntax'],
  model: ['test/model'],
  'rules/footnote': [
    ...OF_RULES,
    'test/rules/footnote.test.ts',
    'test/rules/footnoteFixes.test.ts',
    'test/rules/footnoteNames.test.ts',
    'test/rules/quiet',
  ],
  'rules/numbering': [...OF_RULES, 'test/rules/numbering.test.ts', 'test/rules/quiet'],
  'exchange/akn': ['test/exchange/akn'],
  'exchange/docx': ['test/exchange/docx'],
  'exchange/html': ['test/exchange/html'],
  'exchange/render': ['test/exchange/render', 'test/exchange/html', 'test/exchange/text', 'test/exchange/docx/write.test.ts'],
  'exchange/text': ['test/exchange/text'],
  exchange: ['test/exchange'],
  // What a comparison finds is what amendments and tracked changes say, and most of its tests are theirs. Their properties are left out: each
  // takes seconds, and would be run for every change that nothing notices.
  compare: ['test/compare', 'test/features/amendments/apply.test.ts', 'test/exchange/changes.test.ts'],
};
/** The tests of a file that has several, or whose own stand in the file of another. */
const SEVERAL = {
  'syntax/block.ts': ['test/syntax/line.test.ts', 'test/syntax/document.test.ts'],
  'syntax/blockKind.ts': ['test/syntax/document.test.ts', 'test/syntax/inline.test.ts'],
  'syntax/delimiters.ts': ['test/syntax/inline.test.ts'],
  'syntax/document.ts': ['test/syntax/document.test.ts', 'test/syntax/positions.test.ts', 'test/syntax/textDocument.test.ts'],
};
/** So often a property is tried. */
const RUNS = 25;
const folder = join(root, 'dist', 'mutation');

const [first, ...others] = process.argv.slice(2);
if (first === '--bundle') await bundle(others);
else measure(first === undefined ? Object.keys(FOLDERS) : [first, ...others]);

/** The tests as one program, made of the changed sources in the copy of the tree that this runs in. */
async function bundle([name, ...tests]) {
  const files = tests.flatMap((path) =>
    statSync(path).isFile()
      ? [path]
      : readdirSync(path, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.test.ts'))
          .map((file) => `${path}/${file.replaceAll('\\', '/')}`)
          .sort(),
  );
  const imports = [
    "import fc from 'fast-check';",
    `fc.configureGlobal({ numRuns: ${RUNS}, seed: 1 });`,
    ...files.map((file) => `import './${file}';`),
  ];
  await build({
    stdin: { contents: imports.join('\n'), resolveDir: process.cwd(), sourcefile: 'mutation.ts' },
    outfile: 'dist/mutation-tests.cjs',
    bundle: true,
    packages: 'external',
    ...(name.startsWith('rules/') && { banner: { js: `globalThis.mutatedFamily = '${name.split('/')[1]}';` } }),
    // The program brings a mocha of its own, whose functions are global.
    alias: { mocha: join(process.cwd(), 'server/tools/mutation/mocha.mjs') },
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
    plugins: [{ name: 'fewer tries', setup: ({ onLoad }) => onLoad({ filter: /\.test\.ts$/ }, fewerTries) }],
  });
}

/** A property with as few tries as the others where it asks for more: it runs for every change that nothing notices. */
function fewerTries({ path }) {
  return { loader: 'ts', contents: readFileSync(path, 'utf8').replace(/\bnumRuns: \d+/gu, `numRuns: ${RUNS}`) };
}

function measure(names) {
  process.chdir(root);
  const program = join(folder, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    const packages = ['core', 'mocha-runner'].map((name) => `@stryker-mutator/${name}@${VERSION}`);
    if (run('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, ...packages]) !== 0) fail('Stryker could not be installed.');
  }
  if (!existsSync('dist/data')) fail('The tables are missing: npm run build makes them.');
  const scores = names.map((name) => {
    heading(name);
    const report = join(folder, `${name.replaceAll('/', '-')}.json`);
    const configuration = join(folder, `configuration-${name.replaceAll('/', '-')}.json`);
    rmSync(report, { force: true });
    writeFileSync(configuration, JSON.stringify(configurationOf(name, report), undefined, 2));
    run(process.execPath, [program, 'run', configuration]);
    return existsSync(report) ? scoreOf(name, JSON.parse(readFileSync(report, 'utf8'))) : `${name}: not measured`;
  });
  heading('Sum');
  process.stdout.write(`${scores.join('\n')}\n`);
  if (scores.some((score) => score.endsWith('not measured'))) process.exitCode = 1;
}

function configurationOf(name, report) {
  const path = `server/src/${name}`;
  // A file or folder is measured by its own tests where it has some, which is quick; what they do not notice others still may.
  const own = ownTests(name.replace(/\.ts$/u, ''));
  const folder =
    Object.keys(FOLDERS).find((measured) => name === measured || name.startsWith(`${measured}/`)) ?? fail(`${name} is not measured.`);
  // The first tests of a rule are its examples, which are run for all rules of its family together.
  const byAll = name in FOLDERS || own.length === 0 || folder.startsWith('rules/');
  const tests = SEVERAL[name] ?? (byAll ? FOLDERS[folder] : own);
  return {
    mutate: [statSync(path).isDirectory() ? `${path}/**/*.ts` : path],
    testRunner: 'mocha',
    plugins: ['@stryker-mutator/mocha-runner', join(root, 'server/tools/mutation/prose.mjs')],
    ignorers: ['prose'],
    mochaOptions: { spec: ['dist/mutation-tests.cjs'], 'no-config': true },
    buildCommand: `node server/tools/mutation.mjs --bundle ${name} ${tests.join(' ')}`,
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // What the tests need, and nothing else.
    ignorePatterns: [
      '/*',
      '!/server',
      '!/test',
      '!/client',
      '!/snippets',
      '!/syntaxes',
      '!/*.json',
      '!/*.md',
      '!/dist',
      '/dist/*',
      '!/dist/data',
    ],
    tempDirName: `dist/mutation/copy/${name.replaceAll('/', '-')}`,
    checkers: [],
    disableTypeChecks: false,
    timeoutMS: 10_000,
    reporters: ['clear-text', 'json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    clearTextReporter: { allowColor: false, reportTests: false, logTests: false, reportScoreTable: true },
    allowConsoleColors: false,
  };
}

/** The tests of a file or folder; where it has none, those of the folder around it that stand in one file. `[]` where there are none either. */
function ownTests(name) {
  const own = [`test/${name}.test.ts`, `test/${name}`].filter((path) => existsSync(path));
  const around = name.split('/').slice(0, -1);
  return own.length > 0 || around.length < 2 ? own : [`test/${around.join('/')}.test.ts`].filter((path) => existsSync(path));
}

/** The share of the changes that a test noticed, by failing or by never coming to an end. */
function scoreOf(name, { files }) {
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const count = (...wanted) => mutants.filter(({ status }) => wanted.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const all = noticed + count('Survived', 'NoCoverage');
  const percent = ((100 * noticed) / all).toFixed(1);
  return `${name}: ${percent} % of ${all} noticed; ${count('Survived')} survived, ${count('NoCoverage')} reached by no test`;
}
