/**
 * Bundles test files with esbuild and runs them with mocha. Called by `test.mjs`, in a process of its own:
 *
 *     node --enable-source-maps server/tools/run-mocha.mjs [--grep X] [--seed N] [--counts FILE] FILE.test.ts …
 *
 * What property tests draw is drawn from one seed, always the same without `--seed`: what passed here passes everywhere, and what fails has failed
 * by a change. `properties.mjs` draws from other seeds.
 *
 * Where coverage is measured all files are one bundle, so that each source is there once and its counts are those of all tests.
 *
 * Every run has its own folder under `dist/test/`, so that two runs side by side do not disturb each other. Tests run
 * in the root of the repository. Exit status 1 when a test fails.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import Mocha from 'mocha';
import { root } from './paths.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string' }, seed: { type: 'string', default: '1' }, counts: { type: 'string' } },
});

/** No test takes so long, on whatever machine: one that does hangs (milliseconds). */
const HANGS = 600_000;

// The library keeps a module of its own for those who require it, as the bundled tests do: what is set in the other one they never hear of.
createRequire(import.meta.url)('fast-check').configureGlobal({ seed: Number(values.seed) });
process.chdir(root);
mkdirSync(join(root, 'dist/test'), { recursive: true });
const folder = mkdtempSync(join(root, 'dist/test/run-'));
// The measure of coverage is worked out afterwards, from the bundles.
const measured = process.env['NODE_V8_COVERAGE'] !== undefined;
if (!measured) process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
await run();

async function run() {
  const files = await bundle().catch(() => process.exit(1)); // esbuild has already said what is wrong, and where
  const mocha = new Mocha({ timeout: HANGS, forbidOnly: true, ...(values.grep && { grep: values.grep }) });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  let notRun = 0;
  let skipped = 0;
  const failures = [];
  const runner = mocha.run((count) => {
    const passed = runner.stats?.passes ?? 0;
    const failed = count + skipped;
    if (values.counts) writeFileSync(values.counts, JSON.stringify({ passed, failed, notRun, failures }));
    if (passed + failed + notRun === 0) process.stderr.write('no test ran\n');
    if (skipped > 0) process.stderr.write(`${skipped} tests were skipped, which is no way to pass\n`);
    process.exit(failed === 0 && passed + notRun > 0 ? 0 : 1);
  });
  runner.on('fail', (test, error) => failures.push({ title: test.fullTitle(), reason: error.stack ?? String(error) }));
  // Only what says which material it lacks may be passed over (`needing` in test/corpus/shared.ts).
  runner.on('pending', (test) => {
    if ('lacks' in test) notRun += 1;
    else skipped += 1;
  });
}

async function bundle() {
  const files = positionals.flatMap(alternatives).map((file) => relative(root, join(root, relative(root, file))));
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    ...(measured
      ? { stdin: { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir: root, sourcefile: 'all.test.ts' } }
      : { entryPoints: files }),
    outbase: measured ? '.' : 'test',
    outdir: folder,
    bundle: true,
    packages: 'external',
    // Parts of the client are tried in a simulated editor.
    alias: { vscode: join(root, 'test/client/vscode.ts') },
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'linked',
    metafile: true,
    logLevel: 'warning',
  });
  return Object.entries(metafile.outputs)
    .filter(([, { entryPoint }]) => entryPoint !== undefined)
    .map(([file]) => join(root, file))
    .sort();
}

/**
 * The patterns that one with alternatives in braces stands for, since the bundler knows asterisks alone; those of them that lie in a folder
 * which is not there are left out.
 */
function alternatives(pattern) {
  const [braces, inner] = /\{([^{}]*)\}/u.exec(pattern) ?? [];
  if (braces === undefined) return [pattern];
  const each = inner.split(',').flatMap((one) => alternatives(pattern.replace(braces, one)));
  return each.filter((one) => existsSync(join(root, one.replace(/\*.*$/u, ''))));
}
