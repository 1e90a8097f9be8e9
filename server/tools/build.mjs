/**
 * Builds everything under `dist/`: the compiled tables, the two extension entries, the two servers and the command line.
 *
 *     node server/tools/build.mjs [--watch] [--minify]
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import esbuild from 'esbuild';
import { bundles, PROGRAM } from './bundles.mjs';
import { root } from './paths.mjs';
import { writeRuleProse } from './ruleProse.mjs';

const flags = new Set(process.argv.slice(2));

/** What the engine has compiled of the command line. */
const CACHE = 'dist/cliProgram.cache';

await build();

async function build() {
  // The engine tells a compiled program from another only by its length, so none is left from an older build.
  rmSync(join(root, CACHE), { force: true });
  compileTables();
  await writeRuleProse();
  const options = bundles.map(({ source, ...rest }) => ({ ...rest, entryPoints: [source] }));
  if (flags.has('--watch')) {
    const contexts = await Promise.all(options.map((option) => esbuild.context({ ...option, logLevel: 'info' })));
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  try {
    await Promise.all(options.map((option) => esbuild.build(option)));
    compileProgram();
  } catch {
    process.exitCode = 1; // esbuild has already said what is wrong, and where
  }
}

/** The tables are compiled in a process of their own, so that the same script serves by itself. */
function compileTables() {
  const { status } = spawnSync(process.execPath, [join(root, 'server/tools/compile-data.mjs')], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1; // the bundles are built all the same
}

/** What the engine makes of the command line is kept beside it: see `server/src/cli.ts`. */
function compileProgram() {
  const args = ['server/tools/codeCache.cjs', PROGRAM, CACHE, 'test/fixtures/sample-faulty.res'].map((path) => join(root, path));
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exitCode = 1;
}
