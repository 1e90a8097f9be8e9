/**
 * Fuzzing led by coverage: `npm run fuzz:guided -- [SECONDS [TARGET …]]`.
 *
 * Each target of `test/fuzz/guided/targets.ts` is called with bytes that the fuzzer changes wherever a change reaches code that nothing has
 * reached before; it begins with our samples. What it found last time is kept in `dist/fuzz/` and taken up again. The fuzzer (Jazzer.js) is no
 * dependency of the project: it is installed beside what is kept, the first time.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { root } from './paths.mjs';
import { fail, run } from './setup.mjs';

const FUZZER = '@jazzer.js/core@4.0.0';
const TARGETS = ['edits', 'rules', 'fixes', 'formatting', 'questions', 'versions', 'word', 'markup', 'pasted', 'wire'];
/** The targets that wait for answers. */
const WAITING = new Set(['wire']);
/** Seconds for one call: the longest of them takes a tenth of it on a machine that does nothing else. */
const HANGS = 25;

const [seconds = '60', ...chosen] = process.argv.slice(2);
const folder = join(root, 'dist', 'fuzz');
const bundles = join(folder, 'targets');
process.chdir(root);
mkdirSync(bundles, { recursive: true });
const fuzzer = join(folder, 'node_modules', '@jazzer.js', 'core', 'dist', 'cli.js');
if (!existsSync(fuzzer)) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  if (run('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, FUZZER]) !== 0) fail('The fuzzer could not be installed.');
}
await build({
  entryPoints: ['test/fuzz/guided/targets.ts'],
  outfile: join(bundles, 'targets.cjs'),
  bundle: true,
  platform: 'node',
  mainFields: ['module', 'main'],
  target: 'node20',
  format: 'cjs',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const { seeds } = createRequire(import.meta.url)(join(bundles, 'targets.cjs'));
let failed = 0;
for (const target of chosen.length > 0 ? chosen : TARGETS) {
  const corpus = join(folder, 'corpus', target);
  mkdirSync(corpus, { recursive: true });
  for (const [name, bytes] of Object.entries(await seeds(target))) writeFileSync(join(corpus, name), bytes);
  const entry = join(bundles, `${target}.cjs`);
  writeFileSync(entry, `module.exports.fuzz = require('./targets.cjs').${target};\n`);
  process.stdout.write(`\n${target}\n`);
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      fuzzer,
      entry,
      ...(WAITING.has(target) ? [`--timeout=${HANGS * 1000}`] : ['--sync']),
      '-i',
      'dist/fuzz/targets/targets.cjs',
      corpus,
      '--',
      `-max_total_time=${seconds}`,
      '-seed=1',
      `-timeout=${HANGS}`,
      '-max_len=20000',
      '-print_final_stats=1',
      `-artifact_prefix=${join(folder, `${target}-`)}`,
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const lines = stderr.split('\n');
  process.stdout.write(lines.filter((line) => /^(?:stat::|#\d+\s+DONE)/u.test(line)).join('\n') + '\n');
  if (status !== 0) {
    failed += 1;
    process.stdout.write(`${lines.slice(-60).join('\n')}\n`);
  }
}
process.exitCode = failed === 0 ? 0 : 1;
